import Testing

@testable import Matching

@Suite("A day changed by hand")
struct VisitDayFaultTests {
  @Test("each broken rule is named")
  func faults() {
    let corridor = VisitDayFixtures.corridor(rooms: 3, rounds: 3)
    var rooms = corridor.rooms
    rooms[2] = .init(name: "R2", x: 8, y: 0, isTaught: [true, false, true])
    let problem = VisitDayProblem(rounds: 3, rooms: rooms, visitors: corridor.visitors, mostGroups: 1)

    let faults = problem.faults(groups: [[0, 3, 1], [2, 2]], route: [[0, 2, 0], [0, nil]])

    let expected: Set<VisitDayFault> = [
      .placed(visitor: 2, times: 2), .placed(visitor: 4, times: 0), .placed(visitor: 5, times: 0),
      .groups(count: 2), .size(group: 1, count: 2), .principals(group: 0),
      .schoolMissing(group: 1, school: 1), .notTaught(room: 2, group: 0, round: 1), .rounds(group: 1),
      .twoGroups(room: 0, round: 0), .visits(room: 0, count: 3),
    ]
    #expect(Set(faults) == expected)
  }

  @Test("two of a school that sent few are named where schools are spread")
  func crowded() {
    let problem = VisitDayFixtures.corridor(schools: [2, 7], mostGroups: 3, mixing: .spread)
    let rests = [[Int?]](repeating: [nil, nil, nil], count: 3)

    let faults = problem.faults(groups: [[0, 1, 3], [2, 4, 5], [6, 7, 8]], route: rests)

    #expect(faults == [.schoolCrowded(group: 0, school: 0)])
  }

  @Test("a plan made by hand gets its costs")
  func plan() {
    let problem = VisitDayFixtures.corridor(rooms: 4, rounds: 3)

    let plan = problem.planByHand(groups: [[0, 4, 5], [3, 1, 2]], route: [[0, 1, nil], [2, nil, 2]])

    #expect(plan.costs.unseen == 1 && plan.costs.repeats == 1 && plan.costs.walk == 4)
    #expect(plan.objective == 1000 + 5 + 4 + 24 && plan.unseenRooms(in: problem) == [3])
  }
}
