@testable import Matching

/// Days of visits made up for tests.
enum VisitDayFixtures {
  private static let bands = ["K-2", "3-5", "6-8"]

  /// Rooms in a corridor, all taught all day; `schools` visitors of each school, the first a principal.
  static func corridor(
    rooms: Int = 6,
    rounds: Int = 3,
    schools: [Int] = [3, 3],
    mostGroups: Int = 2,
    mixing: VisitDayProblem.Mixing = .everySchool
  ) -> VisitDayProblem {
    VisitDayProblem(
      rounds: rounds,
      rooms: (0..<rooms).map { room in
        .init(name: "R\(room)", x: 4 * room, y: 0, isTaught: [Bool](repeating: true, count: rounds))
      },
      visitors: visitors(schools),
      mostGroups: mostGroups,
      mixing: mixing
    )
  }

  static func visitors(_ schools: [Int]) -> [VisitDayProblem.Visitor] {
    schools.enumerated().flatMap { school, count in
      (0..<count).map { number in
        .init(name: "V\(school)-\(number)", school: school, isPrincipal: number == 0)
      }
    }
  }

  /// Rooms and visitors at random; a room is taught in a round three times of four, and at least once.
  static func random(
    rooms: Int,
    rounds: Int,
    schools: [Int],
    mostGroups: Int,
    _ random: inout SeededRandom
  ) -> VisitDayProblem {
    VisitDayProblem(
      rounds: rounds,
      rooms: (0..<rooms).map { room in
        let sure = random.below(rounds)
        return .init(
          name: "R\(room)",
          x: random.below(30),
          y: random.below(12),
          gradeBand: bands[random.below(3)],
          isTaught: (0..<rounds).map { $0 == sure || random.below(4) > 0 }
        )
      },
      visitors: visitors(schools).map { visitor in
        .init(
          name: visitor.name,
          school: visitor.school,
          isPrincipal: visitor.isPrincipal,
          gradeBand: bands[random.below(3)]
        )
      } + [.init(name: "guest", school: nil, isPrincipal: false, gradeBand: nil)],
      mostGroups: mostGroups
    )
  }

  /// The smallest objective by trying every division of the visitors and every way of every group.
  static func bruteForce(_ problem: VisitDayProblem) -> Int {
    var best = Int.max
    for groups in divisions(problem) {
      forEachRoute(groups.count, problem) { route in
        best = min(best, VisitDayChecker.objective(groups, route, problem))
      }
    }
    return best
  }

  private static func divisions(_ problem: VisitDayProblem) -> [[[Int]]] {
    let rests = [Int?](repeating: nil, count: problem.rounds)
    var divisions: [[[Int]]] = [[]]
    for visitor in problem.visitors.indices {
      divisions = divisions.flatMap { groups in
        (0...min(groups.count, problem.mostGroups - 1)).map { index in
          var next = groups
          if index == groups.count { next.append([]) }
          next[index].append(visitor)
          return next
        }
      }
    }
    return divisions.filter {
      VisitDayChecker.broken($0, [[Int?]](repeating: rests, count: $0.count), problem).isEmpty
    }
  }

  private static func forEachRoute(_ groups: Int, _ problem: VisitDayProblem, _ visit: ([[Int?]]) -> Void) {
    var route = [[Int?]](repeating: [Int?](repeating: nil, count: problem.rounds), count: groups)
    func place(_ cell: Int) {
      guard cell < groups * problem.rounds else { return visit(route) }
      let (group, round) = (cell / problem.rounds, cell % problem.rounds)
      place(cell + 1)
      for room in problem.rooms.indices where problem.rooms[room].isTaught[round] {
        let isTaken = route.contains { $0[round] == room }
        guard !isTaken, route.joined().count(where: { $0 == room }) < problem.mostVisitsPerRoom else {
          continue
        }
        route[group][round] = room
        place(cell + 1)
        route[group][round] = nil
      }
    }
    place(0)
  }
}
