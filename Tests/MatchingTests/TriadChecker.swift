import Testing

@testable import Matching

/// Judges triads from the plain rules, without the code under test.
enum TriadChecker {
  /// Sentences for every rule broken; empty when all hold.
  static func broken(_ groups: [[Int]], _ problem: TriadProblem) -> [String] {
    var broken: [String] = []
    if groups.flatMap({ $0 }).sorted() != Array(problem.schools.indices) { broken.append("not a partition") }
    for level in Set(problem.schools.map(\.level)) {
      let own = groups.filter { group in group.contains { problem.schools[$0].level == level } }
      let count = problem.schools.count { $0.level == level }
      if own.count != count / 3 { broken.append("\(level): \(own.count) groups") }
      if own.filter({ $0.count == 4 }).count != count % 3 { broken.append("\(level): fours") }
    }
    for group in groups {
      if group.count != 3 && group.count != 4 { broken.append("size \(group.count)") }
      for one in group {
        for other in group where one != other { broken += brokenPair(one, other, problem) }
      }
    }
    for lock in problem.locks where !isKept(lock, groups) { broken.append("\(lock)") }
    return broken
  }

  static func objective(_ groups: [[Int]], _ distance: (Int, Int) -> Int) -> Int {
    var twice = 0
    for group in groups {
      for one in group {
        for other in group where one != other { twice += distance(one, other) }
      }
    }
    return twice / 2
  }

  /// The smallest objective by trying every division; `nil` when none keeps the rules.
  static func bruteForce(_ problem: TriadProblem) -> Int? {
    var best: Int?
    var groups: [[Int]] = []
    func place(_ school: Int) {
      guard school < problem.schools.count else {
        guard broken(groups, problem).isEmpty else { return }
        best = min(best ?? .max, objective(groups) { problem.distance[$0, $1] })
        return
      }
      for index in groups.indices where groups[index].count < 4 {
        groups[index].append(school)
        place(school + 1)
        groups[index].removeLast()
      }
      if groups.count < problem.schools.count / 3 {
        groups.append([school])
        place(school + 1)
        groups.removeLast()
      }
    }
    place(0)
    return best
  }

  private static func brokenPair(_ one: Int, _ other: Int, _ problem: TriadProblem) -> [String] {
    var broken: [String] = []
    if problem.schools[one].level != problem.schools[other].level { broken.append("levels") }
    if let limit = problem.travelLimit, limit.minutes[one, other] > limit.maximumMinutes {
      broken.append("\(one)-\(other) too far")
    }
    if problem.forbiddenPairs.contains(.init(one, other)) { broken.append("\(one)-\(other) forbidden") }
    return broken
  }

  private static func isKept(_ lock: TriadProblem.Lock, _ groups: [[Int]]) -> Bool {
    switch lock {
    case .group(let schools): groups.contains { $0.sorted() == schools.sorted() }
    case .together(let schools): groups.contains { group in schools.allSatisfy(group.contains) }
    }
  }
}
