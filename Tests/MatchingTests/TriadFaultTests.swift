import Testing

@testable import Matching

@Suite("Triads made by hand")
struct TriadFaultTests {
  private let problem = TriadFixtures.line(
    [0, 1, 2, 3, 4, 5, 90],
    limit: 40,
    forbidden: [(0, 1)],
    locks: [.together([2, 3])]
  )

  @Test("each broken rule is named")
  func faults() {
    let groups = [[0, 1, 2, 2], [3, 4, 6], []]

    let faults = problem.faults(groups: groups)

    #expect(faults.contains(.placed(school: 2, times: 2)))
    #expect(faults.contains(.placed(school: 5, times: 0)))
    #expect(faults.contains(.size(group: 2, count: 0)))
    #expect(faults.contains(.obstacle(.init(0, 1), .forbidden)))
    #expect(faults.contains(.obstacle(.init(3, 6), .tooFar)))
    #expect(faults.contains(.lock(.together([2, 3]))))
  }

  @Test("two fours where the numbers ask for none are named")
  func fours() {
    let problem = TriadFixtures.line([0, 1, 2, 3, 4, 5, 6, 7, 8])

    let faults = problem.faults(groups: [[0, 1, 2, 3], [4, 5, 6, 7, 8]])

    #expect(faults.contains(.fours(level: "middle", count: 1, expected: 0)))
    #expect(faults.contains(.size(group: 1, count: 5)))
  }

  @Test("groups made by hand get their objective and worst pair")
  func plan() {
    let plan = problem.planByHand([[5, 4, 3], [2, 1, 0]])

    #expect(plan.groups == [[0, 1, 2], [3, 4, 5]])
    #expect(plan.objective == 8 && plan.worstPair?.distance == 2 && plan.standing == .byHand)
  }
}
