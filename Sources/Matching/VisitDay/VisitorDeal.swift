/// Deals visitors to groups so that every rule is kept: the first division, which the search then changes.
struct VisitorDeal {
  private let problem: VisitDayProblem
  private var groups: [[Int]]
  private var isDealt: [Bool]

  /// The groups, or `nil` when these rules cannot be kept with so many groups.
  static func groups(_ problem: VisitDayProblem, count: Int) -> [[Int]]? {
    var deal = VisitorDeal(problem, count)
    deal.dealPrincipals()
    deal.dealSchools()
    deal.dealOthers()
    let route = [[Int?]](repeating: [Int?](repeating: nil, count: problem.rounds), count: count)
    return problem.faults(groups: deal.groups, route: route).isEmpty ? deal.groups : nil
  }

  private init(_ problem: VisitDayProblem, _ count: Int) {
    self.problem = problem
    groups = [[Int]](repeating: [], count: count)
    isDealt = [Bool](repeating: false, count: problem.visitors.count)
  }

  private mutating func dealPrincipals() {
    let principals = problem.visitors.indices.filter { problem.visitors[$0].isPrincipal }
    for (group, visitor) in zip(groups.indices, principals) { put(visitor, group) }
  }

  // One of a school to every group without anyone of it, the small groups first when there are too few.
  private mutating func dealSchools() {
    for (school, members) in problem.visitorsBySchool {
      var waiting = members.filter { !isDealt[$0] }[...]
      let lacking = groups.indices
        .filter { group in !groups[group].contains { problem.visitors[$0].school == school } }
        .sorted { (groups[$0].count, $0) < (groups[$1].count, $1) }
      for group in lacking {
        guard let visitor = waiting.popFirst() else { break }
        put(visitor, group)
      }
    }
  }

  private mutating func dealOthers() {
    for visitor in isDealt.indices where !isDealt[visitor] {
      let smallest = groups.indices.min { (groups[$0].count, $0) < (groups[$1].count, $1) }
      if let smallest { put(visitor, smallest) }
    }
  }

  private mutating func put(_ visitor: Int, _ group: Int) {
    groups[group].append(visitor)
    isDealt[visitor] = true
  }
}
