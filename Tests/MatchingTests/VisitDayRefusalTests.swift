import Testing

@testable import Matching

@Suite("Why a day cannot be planned")
struct VisitDayRefusalTests {
  private func refusal(_ problem: VisitDayProblem) -> VisitDayRefusal? {
    do {
      _ = try VisitDaySolver(goes: 1).solve(problem, control: PollCount(stopAfter: 0).control)
      return nil
    } catch {
      return error
    }
  }

  @Test("no rooms and no times are refused")
  func nothing() {
    #expect(refusal(VisitDayFixtures.corridor(rooms: 0)) == .noRooms)
    #expect(refusal(VisitDayFixtures.corridor(rounds: 0)) == .noRounds)
  }

  @Test("more groups than rooms are refused")
  func moreGroupsThanRooms() {
    let problem = VisitDayFixtures.corridor(rooms: 2, schools: [6, 6], mostGroups: 4)

    #expect(refusal(problem) == .moreGroupsThanRooms(groups: 3, rooms: 2))
  }

  @Test("a room taught at no visit time is named")
  func neverTaught() {
    let problem = VisitDayProblem(
      rounds: 2,
      rooms: [
        .init(name: "12", x: 0, y: 0, isTaught: [true, true]),
        .init(name: "14", x: 1, y: 0, isTaught: [false, false]),
      ],
      visitors: VisitDayFixtures.visitors([3, 3]),
      mostGroups: 2
    )

    #expect(refusal(problem) == .roomNeverTaught(room: 1))
    #expect(VisitDayRefusal.roomNeverTaught(room: 1).words(for: problem).english.contains("Room 14"))
  }

  @Test("a person invited twice is named")
  func twice() {
    let visitors = VisitDayFixtures.visitors([3, 3])
    let problem = VisitDayProblem(
      rounds: 1,
      rooms: [.init(name: "12", x: 0, y: 0, isTaught: [true])],
      visitors: visitors + [visitors[4]],
      mostGroups: 2
    )

    #expect(refusal(problem) == .invitedTwice(visitor: 6))
    #expect(VisitDayRefusal.invitedTwice(visitor: 6).words(for: problem).english.contains("V1-1"))
  }

  @Test("too few, too many and indivisible numbers of people are refused")
  func numbers() {
    #expect(refusal(VisitDayFixtures.corridor(schools: [1, 1])) == .tooFewVisitors(count: 2, needed: 3))
    #expect(refusal(VisitDayFixtures.corridor(schools: [6, 6])) == .tooManyVisitors(count: 12, places: 10))
    let corridor = VisitDayFixtures.corridor(schools: [4, 3])
    let fours = VisitDayProblem(
      rounds: corridor.rounds,
      rooms: corridor.rooms,
      visitors: corridor.visitors,
      groupSize: 4...5,
      mostGroups: 3
    )
    #expect(refusal(fours) == .groupSizes(count: 7))
  }

  @Test("more principals than groups are refused")
  func principals() {
    let problem = VisitDayFixtures.corridor(schools: [2, 2, 2], mostGroups: 2)

    #expect(refusal(problem) == .tooManyPrincipals(principals: 3, groups: 2))
  }

  @Test("a school with fewer people than groups is refused, unless schools are only spread")
  func smallSchool() {
    let strict = VisitDayFixtures.corridor(schools: [1, 8], mostGroups: 3)
    let loose = VisitDayFixtures.corridor(schools: [1, 8], mostGroups: 3, mixing: .spread)

    #expect(refusal(strict) == .schoolTooSmall(school: 0, visitors: 1, groups: 2))
    #expect(refusal(loose) == nil)
  }

  @Test("six schools do not fit into groups of five that need all of them")
  func tooManySchools() {
    let problem = VisitDayFixtures.corridor(schools: [2, 2, 2, 2, 2, 2], mostGroups: 4)

    #expect(refusal(problem) == .tooManyPrincipals(principals: 6, groups: 4))
  }

  @Test("every refusal has words in both languages")
  func words() {
    let refusals: [VisitDayRefusal] = [
      .noRooms, .noRounds, .invitedTwice(visitor: 0), .roomNeverTaught(room: 0),
      .tooFewVisitors(count: 2, needed: 3), .tooManyVisitors(count: 12, places: 10), .groupSizes(count: 7),
      .moreGroupsThanRooms(groups: 3, rooms: 2), .tooManyPrincipals(principals: 3, groups: 2),
      .schoolTooSmall(school: 0, visitors: 1, groups: 2), .noGrouping,
    ]
    let words = refusals.map { $0.words(for: VisitDayFixtures.corridor()) }
    #expect(words.allSatisfy { !$0.english.isEmpty && $0.english != $0.spanish })
    #expect(Set(words.map(\.english)).count == refusals.count)
  }
}
