import Testing

@testable import Matching

@Suite("Triads")
struct TriadSolverTests {
  @Test(
    "triads of the open problems are within half a percent of the best known",
    arguments: OpenInstances.triads
  )
  func openInstances(_ name: String, _ best: Int) throws {
    let problem = try TriadFormat.read(try OpenInstances.bytes("triads_\(name)")).problem

    let plan = try TriadSolver(goes: 2).solve(problem)

    #expect(TriadChecker.broken(plan.groups, problem) == [])
    let distance = try #require(try OpenInstances.instance("triads_\(name)")["distance"] as? [[Int]])
    let objective = TriadChecker.objective(plan.groups) { distance[$0][$1] }
    #expect(plan.objective == objective)
    #expect(Double(objective) <= Double(best) * 1.005)
  }

  @Test("small problems are solved as well as by trying every division", arguments: 0..<60)
  func bruteForce(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let problem = TriadFixtures.random(counts: [6 + Int(seed % 4)], share: 0.12, &random)

    let plan = try? TriadSolver().solve(problem)

    #expect(plan?.objective == TriadChecker.bruteForce(problem), "seed \(seed)")
    #expect(plan.map { $0.standing == .proven } ?? true)
  }

  @Test("annealing finds what trying every division finds", arguments: 0..<20)
  func annealing(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let problem = TriadFixtures.random(counts: [12 + Int(seed % 4)], share: 0.05, &random)
    let level = try #require(try TriadPreparation(problem).levels.first)
    let exact = try TriadEnumeration.solve(level, isStopped: { false })

    var state = TriadAnnealing(level, penalty: 2000, random: &random)
    state.run(Annealing(steps: 60_000, start: 150, end: 1), &random, isStopped: { false })

    #expect(TriadChecker.broken(state.bestGroups, problem) == [], "seed \(seed)")
    let best = exact.reduce(0) { $0 + level.cost($1) }
    #expect(Double(state.bestTotal) <= 1.005 * Double(best), "seed \(seed)")
  }

  @Test("every plan keeps every rule", arguments: 0..<12)
  func rules(_ seed: UInt64) throws {
    var random = SeededRandom(seed: 1000 + seed)
    let problem = TriadFixtures.random(counts: [20 + Int(seed), 7, 9], share: 0.04, &random)

    let plan = try TriadSolver(seed: seed, goes: 1).solve(problem)

    #expect(TriadChecker.broken(plan.groups, problem) == [], "seed \(seed)")
    #expect(problem.faults(groups: plan.groups) == [], "seed \(seed)")
    #expect(plan.objective == TriadChecker.objective(plan.groups) { problem.distance[$0, $1] })
  }

  @Test("the same seed gives the same plan")
  func determinism() throws {
    var random = SeededRandom(seed: 5)
    let problem = TriadFixtures.random(counts: [25], share: 0.05, &random)

    let plans = try (0..<3).map { _ in try TriadSolver(seed: 9, goes: 1).solve(problem) }

    #expect(Set(plans).count == 1)
  }

  @Test("locked groups stay, locked pairs stay together, and the rest is solved around them")
  func locks() throws {
    var random = SeededRandom(seed: 6)
    let free = TriadFixtures.random(counts: [22], share: 0, &random)
    let locks: [TriadProblem.Lock] = [
      .group([0, 7, 21]), .group([1, 2, 3, 4]), .together([5, 20]), .together([6, 8, 19]), .together([9]),
    ]
    let problem = TriadProblem(schools: free.schools, distance: free.distance, locks: locks)

    let plan = try TriadSolver(goes: 1).solve(problem)

    #expect(TriadChecker.broken(plan.groups, problem) == [])
  }

  @Test("a locked triad may take a fourth school, a locked group does not")
  func fourth() throws {
    let open = TriadFixtures.line([0, 1, 2, 3, 90, 91, 92], locks: [.together([0, 1, 2])])
    let shut = TriadFixtures.line([0, 1, 2, 3, 90, 91, 92], locks: [.group([0, 1, 2])])

    #expect(try TriadSolver().solve(open).groups == [[0, 1, 2, 3], [4, 5, 6]])
    #expect(try TriadSolver().solve(shut).groups == [[0, 1, 2], [3, 4, 5, 6]])
  }

  @Test("the worst pair is the one farthest apart within a group")
  func worstPair() throws {
    let plan = try TriadSolver().solve(TriadFixtures.line([0, 3, 10, 100, 101, 102]))

    #expect(plan.worstPair == .init(schools: .init(0, 2), distance: 10))
    #expect(plan.objective == 24)
  }

  @Test("no schools make no groups")
  func empty() throws {
    let plan = try TriadSolver().solve(TriadFixtures.line([]))

    #expect(plan.groups == [] && plan.objective == 0 && plan.worstPair == nil)
  }

  @Test("a stopped search gives the best so far, and says that it was stopped")
  func stopping() throws {
    var random = SeededRandom(seed: 7)
    let problem = TriadFixtures.random(counts: [30], share: 0.02, &random)
    let polls = PollCount(stopAfter: 80)

    let plan = try TriadSolver().solve(problem, control: polls.control)

    #expect(plan.standing == .stopped)
    #expect(TriadChecker.broken(plan.groups, problem) == [])
  }

  @Test("a search stopped before its first plan says so")
  func stoppedAtOnce() throws {
    var random = SeededRandom(seed: 8)
    let problem = TriadFixtures.random(counts: [30], share: 0.1, &random)

    #expect(throws: TriadRefusal.stopped) {
      try TriadSolver().solve(problem, control: PollCount(stopAfter: 0).control)
    }
  }

  @Test("cancelling the task stops the search")
  func cancellation() async throws {
    var random = SeededRandom(seed: 9)
    let problem = TriadFixtures.random(counts: [60], share: 0.02, &random)
    let cancel = SearchControl(report: { _ in withUnsafeCurrentTask { $0?.cancel() } })

    let task = Task { try TriadSolver(goes: 100_000).solve(problem, control: cancel) }

    #expect(try await task.value.standing == .stopped)
  }

  @Test("progress rises to one and its objective falls")
  func progress() throws {
    var random = SeededRandom(seed: 10)
    let problem = TriadFixtures.random(counts: [21, 9], share: 0.02, &random)
    let polls = PollCount()

    let plan = try TriadSolver(goes: 3).solve(problem, control: polls.control)

    let fractions = polls.reports.map(\.fraction)
    let objectives = polls.reports.compactMap(\.objective)
    #expect(fractions == fractions.sorted() && fractions.last == 1)
    #expect(objectives == objectives.sorted(by: >) && objectives.last == plan.objective)
  }
}
