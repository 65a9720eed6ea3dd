import Analytics
import Kernel
import Practices
import Storage

/// All SQL that writes what stands in the way in the demo: batches of past terms and of this one, answers that wait,
/// and schools with too few for either.
struct DemoReasonQueries {
  /// A school with those who teach there.
  struct Place {
    let school: DemoSchool
    let id: SchoolID
    let teachers: [PersonID]
  }

  let db: Connection
  let district: DistrictID
  let framework: DemoFrameworkPlace
  let calendar: DemoCalendar
  /// In the order of the calendar's story.
  let terms: [TermID]
  private var random = DemoRandom("reasons")
  private var ids: DemoIDs

  /// Terms in which people were asked.
  private static let termsAsked = 3
  /// Teachers whom anybody may be in the demo, and who can still answer.
  private static let whoMayAnswer = 3

  init(
    _ db: Connection,
    _ district: DistrictID,
    _ framework: DemoFrameworkPlace,
    _ calendar: DemoCalendar,
    terms: [TermID],
    now: Instant
  ) {
    self.db = db
    self.district = district
    self.framework = framework
    self.calendar = calendar
    self.terms = terms
    ids = DemoIDs("reasons", at: now)
  }

  /// Writes all of it.
  mutating func settle(_ places: [Place]) throws {
    for index in terms.indices.suffix(Self.termsAsked) {
      for place in places {
        for text in DemoReasonText.all where asked(text, place.school, index) {
          try add(text, at: place, termIndex: index)
        }
      }
    }
  }

  // The headline practice is asked about everywhere, the others here and there.
  private func asked(_ text: DemoReasonText, _ school: DemoSchool, _ index: Int) -> Bool {
    if text.practice == DemoStory.newPractice, index < terms.count - 1 { return false }
    if text.practice == DemoStory.headlinePractice || school.code == DemoCast.homeSchool { return true }
    var choice = DemoRandom("asked", school.code, text.practice, "\(index)")
    return choice.below(4) == 0
  }

  private mutating func add(_ text: DemoReasonText, at place: Place, termIndex: Int) throws {
    guard let practice = framework.practices[text.practice] else { return }
    let isNow = termIndex == terms.count - 1
    let share = 0.3 + 0.4 * random.fraction()
    let people = min(Int(Double(place.teachers.count) * share), place.teachers.count - Self.whoMayAnswer)
    guard people > 0 else { return }
    // At some schools this term's answers have only begun to come in.
    let isEarly = isNow && place.school.code != DemoCast.homeSchool && random.below(4) == 0
    let answers = isEarly ? min(people, 4 + random.below(5)) : people
    var counts = ReasonTheme.allCases.map { _ in 0 }
    for _ in 0..<answers { counts[random.pick(weights: text.weights)] += 1 }
    let term = terms[termIndex]
    if let choices = PooledChoices(counts: counts, minimum: PooledChoices.leastAnswers) {
      try publish(
        choices,
        practice,
        place.id,
        term,
        on: day(termIndex),
        lines: lines(text, place.school, isNow)
      )
    } else if isNow {
      try wait(counts, practice, place.id, term)
    }
    guard isNow else { return }
    try db.bulkInsert(into: "reason_given", columns: ["person_id", "practice_id", "term_id"]) { rows in
      for person in place.teachers.dropFirst(Self.whoMayAnswer).prefix(answers) {
        rows.value(person)
        rows.value(practice)
        rows.value(term)
        try rows.endRow()
      }
    }
  }

  private func lines(_ text: DemoReasonText, _ school: DemoSchool, _ isNow: Bool) -> [DemoText] {
    isNow && school.students > 600 || school.code == DemoCast.homeSchool ? text.lines : []
  }

  private mutating func day(_ termIndex: Int) -> CalendarDay {
    let ends = min(calendar.story[termIndex].endsOn.adding(days: -20), calendar.today.adding(days: -3))
    return ends.adding(days: -random.below(21))
  }

  private mutating func publish(
    _ choices: PooledChoices,
    _ practice: FrameworkItemID,
    _ school: SchoolID,
    _ term: TermID,
    on day: CalendarDay,
    lines: [DemoText]
  ) throws {
    let id: ReasonBatchID = ids.next()
    try db.run(
      """
      INSERT INTO reason_batch (id, district_id, practice_id, org_id, term_id, published_on, schools, answers)
      VALUES (\(id), \(district), \(practice), \(school), \(term), \(day), 1, \(choices.answers))
      """
    )
    try db.bulkInsert(into: "reason_theme", columns: ["batch_id", "theme", "low", "high"]) { rows in
      for (theme, range) in zip(ReasonTheme.allCases, choices.ranges) {
        rows.value(id)
        rows.text(theme.rawValue)
        rows.int(range.lowerBound)
        rows.int(range.upperBound)
        try rows.endRow()
      }
    }
    guard lines.count >= 3 else { return }
    let spanish = random.below(lines.count)
    for (index, line) in lines.enumerated() {
      let lang = index == spanish ? "es" : "en"
      try db.run(
        """
        INSERT INTO reason_line (id, batch_id, line, lang) VALUES (\(anonymous()), \(id), \(line.text(lang)), \(lang))
        """
      )
    }
  }

  private mutating func wait(
    _ counts: [Int],
    _ practice: FrameworkItemID,
    _ school: SchoolID,
    _ term: TermID
  ) throws {
    for (theme, count) in zip(ReasonTheme.allCases, counts) {
      for _ in 0..<count {
        try db.run(
          """
          INSERT INTO reason_answer (id, district_id, practice_id, org_id, term_id, theme)
          VALUES (\(anonymous()), \(district), \(practice), \(school), \(term), \(theme.rawValue))
          """
        )
      }
    }
  }

  private mutating func anonymous() -> ReasonBatchID { ReasonBatchID(UUIDText.version4(using: &random)) }
}
