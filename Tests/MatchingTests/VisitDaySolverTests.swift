import Testing

@testable import Matching

@Suite("The day of a visit")
struct VisitDaySolverTests {
  @Test(
    "days of the open problems see every room within ten percent of the best known",
    arguments: OpenInstances.visitDays
  )
  func openInstances(_ name: String, _ best: Int) throws {
    let problem = try VisitDayFormat.read(try OpenInstances.bytes("civ_\(name)")).problem

    var solver = VisitDaySolver(goes: 1)
    solver.stepsPerCell = 10_000
    let plan = try solver.solve(problem)

    #expect(VisitDayChecker.broken(plan.groups, plan.route, problem) == [])
    #expect(plan.objective == VisitDayChecker.objective(plan.groups, plan.route, problem))
    #expect(plan.costs.unseen == 0 && plan.unseenRooms(in: problem) == [])
    #expect(Double(plan.objective) <= Double(best) * 1.1)
  }

  @Test("small days are planned as well as by trying everything", arguments: 0..<9)
  func bruteForce(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let problem = VisitDayFixtures.random(
      rooms: 3 + Int(seed % 3),
      rounds: 2,
      schools: [3, 3],
      mostGroups: 2,
      &random
    )

    let plan = try VisitDaySolver(goes: 1).solve(problem, control: PollCount(stopAfter: 30).control)

    #expect(plan.objective == VisitDayFixtures.bruteForce(problem), "seed \(seed)")
  }

  @Test("every plan keeps every rule", arguments: 0..<15)
  func rules(_ seed: UInt64) throws {
    var random = SeededRandom(seed: 100 + seed)
    let schools = (0..<(2 + Int(seed % 3))).map { _ in 6 + random.below(2) }
    let problem = VisitDayFixtures.random(
      rooms: 10 + random.below(20),
      rounds: 3 + random.below(4),
      schools: schools,
      mostGroups: 6,
      &random
    )

    let plan = try VisitDaySolver(seed: seed, goes: 1)
      .solve(problem, control: PollCount(stopAfter: 40).control)

    #expect(VisitDayChecker.broken(plan.groups, plan.route, problem) == [], "seed \(seed)")
    #expect(problem.faults(groups: plan.groups, route: plan.route) == [], "seed \(seed)")
    #expect(plan.objective == VisitDayChecker.objective(plan.groups, plan.route, problem), "seed \(seed)")
  }

  @Test("the same seed gives the same plan")
  func determinism() throws {
    var random = SeededRandom(seed: 4)
    let problem = VisitDayFixtures.random(rooms: 8, rounds: 3, schools: [4, 4], mostGroups: 3, &random)

    var solver = VisitDaySolver(seed: 3, goes: 2)
    solver.stepsPerCell = 1000

    let plans = try (0..<2).map { _ in try solver.solve(problem) }

    #expect(plans[0] == plans[1] && plans[0].standing == .searched)
  }

  @Test(
    "a stopped search gives a plan that keeps every rule, even when stopped at once",
    arguments: [0, 1, 9]
  )
  func stopping(_ polls: Int) throws {
    var random = SeededRandom(seed: 5)
    let problem = VisitDayFixtures.random(rooms: 20, rounds: 5, schools: [7, 7], mostGroups: 5, &random)

    let plan = try VisitDaySolver().solve(problem, control: PollCount(stopAfter: polls).control)

    #expect(plan.standing == .stopped)
    #expect(VisitDayChecker.broken(plan.groups, plan.route, problem) == [])
    #expect(plan.costs.unseen == 0)
  }

  @Test("cancelling the task stops the search")
  func cancellation() async throws {
    let cancel = SearchControl(report: { _ in withUnsafeCurrentTask { $0?.cancel() } })

    let task = Task {
      try VisitDaySolver(goes: 100_000).solve(VisitDayFixtures.corridor(rooms: 4, rounds: 2), control: cancel)
    }

    #expect(try await task.value.standing == .stopped)
  }

  @Test("progress rises to one and its objective falls")
  func progress() throws {
    let polls = PollCount()

    let plan = try VisitDaySolver(goes: 2).solve(VisitDayFixtures.corridor(), control: polls.control)

    let fractions = polls.reports.map(\.fraction)
    let objectives = polls.reports.compactMap(\.objective)
    #expect(fractions == fractions.sorted() && fractions.last == 1)
    #expect(objectives == objectives.sorted(by: >) && objectives.last == plan.objective)
  }

  @Test("where there is no time for all rooms, as few as can be stay unseen, and they are named")
  func unseen() throws {
    let problem = VisitDayFixtures.corridor(rooms: 9, rounds: 3, schools: [3, 3], mostGroups: 2)

    let plan = try VisitDaySolver(goes: 1).solve(problem, control: PollCount(stopAfter: 60).control)

    #expect(plan.costs.unseen == 3 && plan.unseenRooms(in: problem).count == 3)
  }

  @Test("rooms taught once get the one time they have")
  func scarceTimes() throws {
    let rooms = (0..<8).map { room in
      VisitDayProblem.Room(name: "R\(room)", x: room, y: 0, isTaught: (0..<4).map { $0 == room / 2 })
    }
    let problem = VisitDayProblem(
      rounds: 4,
      rooms: rooms,
      visitors: VisitDayFixtures.visitors([3, 3]),
      mostGroups: 2
    )

    let plan = try VisitDaySolver(goes: 1).solve(problem, control: PollCount(stopAfter: 20).control)

    #expect(plan.costs.unseen == 0)
  }

  @Test("schools that sent few people are spread over the groups")
  func spread() throws {
    let problem = VisitDayFixtures.corridor(schools: [2, 2, 6], mostGroups: 3, mixing: .spread)

    let plan = try VisitDaySolver(goes: 1).solve(problem, control: PollCount(stopAfter: 20).control)

    #expect(VisitDayChecker.broken(plan.groups, plan.route, problem) == [])
  }
}
