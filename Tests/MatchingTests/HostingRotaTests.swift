import Testing

@testable import Matching

@Suite("Hosting rota")
struct HostingRotaTests {
  private func refusal(_ problem: HostingRotaProblem) -> HostingRotaRefusal? {
    do {
      _ = try HostingRotaSolver.solve(problem)
      return nil
    } catch {
      return error
    }
  }

  @Test("every school hosts once, on days on which its whole group is free", arguments: 0..<10)
  func rules(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let groups = (0..<8).map { group in (0..<(3 + group % 2)).map { group * 4 + $0 } }
    var busy: [Int: Set<Int>] = [:]
    for school in groups.joined() { busy[school] = Set((0..<30).map { _ in random.below(120) }) }
    let blackouts = Set((0..<20).map { _ in random.below(120) })
    let problem = HostingRotaProblem(
      groups: groups,
      days: Array(0..<120),
      blackouts: blackouts,
      busyDays: busy,
      mostVisitsPerDay: 2
    )

    let visits = try HostingRotaSolver.solve(problem).visits

    #expect(visits.map(\.host).sorted() == groups.joined().sorted(), "seed \(seed)")
    #expect(Set(visits.map { [$0.group, $0.day] }).count == visits.count, "seed \(seed)")
    for visit in visits {
      #expect(groups[visit.group].contains(visit.host) && !blackouts.contains(visit.day), "seed \(seed)")
      #expect(groups[visit.group].allSatisfy { busy[$0]?.contains(visit.day) == false }, "seed \(seed)")
      #expect(visits.count { $0.day == visit.day } <= 2, "seed \(seed)")
    }
  }

  @Test("a single group's visits stand in the middle of each third of the year")
  func spread() throws {
    let rota = try HostingRotaSolver.solve(.init(groups: [[4, 9, 2]], days: Array(0...60)))

    #expect(rota.visits.map(\.day) == [10, 30, 50])
    #expect(rota.visits.map(\.host) == [4, 9, 2])
  }

  @Test("a visit moves to the nearest day when its day is a blackout day")
  func blackout() throws {
    let problem = HostingRotaProblem(
      groups: [[0, 1, 2]],
      days: Array(0...60),
      blackouts: [9, 10],
      busyDays: [1: [30], 2: [29]]
    )

    #expect(try HostingRotaSolver.solve(problem).visits.map(\.day) == [11, 31, 50])
  }

  @Test("a school in two groups is refused")
  func twice() {
    #expect(refusal(.init(groups: [[0, 1, 2], [2, 3, 4]], days: [1, 2, 3])) == .schoolTwice(school: 2))
  }

  @Test("a group that is never free, or too seldom, is named")
  func seldom() {
    let never = HostingRotaProblem(groups: [[0, 1, 2]], days: [1, 2], busyDays: [0: [1], 1: [2]])
    let seldom = HostingRotaProblem(groups: [[3, 4, 5]], days: [1, 2, 3], blackouts: [3])

    #expect(refusal(never) == .groupNeverFree(group: 0))
    #expect(refusal(seldom) == .groupTooFewDays(group: 0, days: 2, needed: 3))
  }

  @Test("groups that compete for too few days are named, and others are not")
  func competition() {
    let problem = HostingRotaProblem(
      groups: [[0, 1, 2], [3, 4, 5], [6, 7, 8]],
      days: Array(1...12),
      busyDays: [0: Set(5...12), 3: Set(5...12)],
      mostVisitsPerDay: 1
    )

    #expect(
      refusal(problem) == .tooFewDays(groups: [0, 1], days: 4, visitsPerDay: 1, needed: 6)
    )
  }

  @Test("every refusal has words in both languages")
  func words() {
    let problem = HostingRotaProblem(groups: [[0, 1, 2]], days: [1])
    let refusals: [HostingRotaRefusal] = [
      .schoolTwice(school: 0), .groupNeverFree(group: 0),
      .groupTooFewDays(group: 0, days: 1, needed: 3),
      .tooFewDays(groups: [0], days: 1, visitsPerDay: 1, needed: 3),
    ]
    for refusal in refusals {
      let words = refusal.words(for: problem) { "School \($0)" }
      #expect(!words.english.isEmpty && words.english != words.spanish)
    }
  }

  @Test("a district of 85 schools has its rota at once")
  func district() throws {
    let groups = (0..<27).map { [3 * $0, 3 * $0 + 1, 3 * $0 + 2] } + [[81, 82, 83, 84]]
    let days = (0..<250).filter { $0 % 7 < 5 }

    let rota = try HostingRotaSolver.solve(.init(groups: groups, days: days, mostVisitsPerDay: 1))

    #expect(rota.visits.count == 85 && Set(rota.visits.map(\.day)).count == 85)
  }
}
