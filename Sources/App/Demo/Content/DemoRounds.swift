/// A walk round of the story: which practices are looked for, and how much was walked.
struct DemoRoundPlan: Hashable, Sendable {
  /// 1 to 3 within the term.
  let number: Int
  /// Two to five practice codes.
  let lookFors: [String]
  let rooms: Int
  let notes: Int
  /// School days from opening to closing.
  let days: Int

  /// Whether the round reaches the minimums and may publish: 5 rooms, 8 notes, 5 school days.
  var canPublish: Bool { rooms >= 5 && notes >= 8 && days >= 5 }
}

extension DemoStory {
  /// The rounds a school held in a term, oldest first: usually three, which together look for every
  /// classroom practice; sometimes two; small schools one, which is too short to publish.
  static func rounds(school: DemoSchool, termIndex: Int) -> [DemoRoundPlan] {
    var random: DemoRandom = DemoRandom("rounds", school.code, "\(termIndex)")
    let count: Int = school.teachers < 8 ? 1 : (random.below(5) == 0 ? 2 : 3)
    let groups: [[String]] = lookForGroups(termIndex, using: &random)
    return (1...count).map { number in
      let rooms: Int = min(Int(Double(school.teachers) * (0.4 + 0.35 * random.fraction())), 40)
      let short: Bool = random.below(25) == 0
      let walked: Int = max(short ? min(rooms, 4) : rooms, 2)
      return DemoRoundPlan(
        number: number,
        lookFors: groups[number - 1],
        rooms: walked,
        notes: walked + random.below(walked + 1),
        days: 6 + random.below(14)
      )
    }
  }

  // The headline practices come first, so that the board's story is whole wherever a round was held.
  private static func lookForGroups(_ termIndex: Int, using random: inout DemoRandom) -> [[String]] {
    let leading: [String] = [headlinePractice, brightPractice, closingPractice]
    var others: [String] = DemoFramework.practices.filter(\.isLookedForInRooms).map(\.code)
    others.removeAll { code in
      leading.contains(code) || termIndex < (arcs[code]?.firstTerm ?? 0)
    }
    var shuffled: [String] = []
    while !others.isEmpty {
      shuffled.append(others.remove(at: random.below(others.count)))
    }
    return [
      leading + shuffled.prefix(2),
      Array(shuffled.dropFirst(2).prefix(4)),
      Array(shuffled.dropFirst(6)),
    ]
  }
}
