/// The story the demo's figures tell: what adults say they know, and what is seen, over six terms.
///
/// Terms run from 0, the oldest, to 5, the newest: three school years of two terms. All figures are
/// percentages and the same on every run.
enum DemoStory {
  static let termCount: Int = 6

  /// The practice with the widest gap: feedback students act on.
  static let headlinePractice: String = "D2"
  /// The practice whose gap closes over three years: checks for understanding.
  static let closingPractice: String = "D1"
  /// The practice that River elementary schools do more than they say they know.
  static let brightPractice: String = "C1"
  /// The practice added to the continuum for the newest school year.
  static let newPractice: String = "E3"

  /// The share of a school's teachers whose understanding is 3 or 4, from 3 to 97.
  ///
  /// Nothing where the practice was not yet in the continuum, or its code is unknown.
  static func knowing(practice: String, school: DemoSchool, termIndex: Int) -> Double? {
    guard let arc: DemoArc = arcs[practice], termIndex >= arc.firstTerm else { return nil }
    // What was learnt stays learnt, even where doing slips back.
    let base: Double = arc.path(school.level).knowing(at: min(arc.progress(termIndex), 1))
    let bright: Double = isBright(practice, school) ? -5 : 0
    let place: Double =
      offset("knowing", practice, school, reach: 12) + offset("school", "", school, reach: 6)
    let noise: Double = offset("knowing \(termIndex)", practice, school, reach: 3)
    return min(max(base + bright + place + noise, 3), 97)
  }

  /// The share of marks that say seen, of those that say seen or not seen, from 2 to 96.
  ///
  /// Nothing where the practice was not yet in the continuum, or its code is unknown.
  static func doing(practice: String, school: DemoSchool, termIndex: Int) -> Double? {
    guard let arc: DemoArc = arcs[practice], termIndex >= arc.firstTerm else { return nil }
    let base: Double = arc.path(school.level).doing(at: arc.progress(termIndex))
    let bright: Double = isBright(practice, school) ? 12 + 5 * Double(termIndex) : 0
    let spread: Double = min(14, base * 0.35)
    let place: Double = offset("doing", practice, school, reach: spread)
    let noise: Double = offset("doing \(termIndex)", practice, school, reach: min(5, base * 0.2))
    return min(max(base + bright + place + noise, 2), 96)
  }

  /// The share of all marks that say not expected now, from 0 to 60.
  static func notExpected(practice: String, school: DemoSchool, termIndex: Int) -> Double {
    guard let arc: DemoArc = arcs[practice] else { return 0 }
    let base: Double = arc.path(school.level).notExpected
    let noise: Double = offset("not expected \(termIndex)", practice, school, reach: base * 0.3)
    return min(max(base + noise, 0), 60)
  }

  /// The share of a school's teachers who answered the self-reflection that term, from 20 to 95.
  static func answering(school: DemoSchool, termIndex: Int) -> Double {
    let usual: Double = 60 + 3 * Double(termIndex) + offset("answering", "", school, reach: 25)
    return min(max(usual + offset("answering \(termIndex)", "", school, reach: 6), 20), 95)
  }

  /// Splits a share of knowing into understanding 1 to 4, as fractions that sum to 1.
  static func understanding(_ knowing: Double) -> [Double] {
    let share: Double = knowing / 100
    let top: Double = share * (0.2 + 0.3 * share)
    let low: Double = (1 - share) * (0.4 - 0.15 * share)
    return [low, 1 - share - low, share - top, top]
  }

  /// Splits a share of doing into steps 0 to 3, as fractions that sum to 1.
  static func steps(_ doing: Double) -> [Double] {
    let share: Double = doing / 100
    let third: Double = share * share * 0.4
    let second: Double = share * (0.55 - 0.15 * share)
    return [1 - share, share - second - third, second, third]
  }

  /// Whether the school is one where the bright practice is done more than it is known.
  static func isBright(_ practice: String, _ school: DemoSchool) -> Bool {
    practice == brightPractice && school.neighborhood == .lasGolondrinas && school.level == .elementary
  }

  private static func offset(_ what: String, _ practice: String, _ school: DemoSchool, reach: Double)
    -> Double
  {
    var random: DemoRandom = DemoRandom(what, practice, school.code)
    return random.spread(reach)
  }
}
