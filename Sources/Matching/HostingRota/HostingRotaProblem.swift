/// On which day of the year each school of each triad hosts its partners.
///
/// Every school hosts once. A group visits on a day only when none of its schools is busy, and makes one
/// visit a day. Days are numbered; the caller says which numbers are days on which visits may be at all.
package struct HostingRotaProblem: Hashable, Sendable {
  package let groups: [[Int]]
  /// Days on which visits may be, ascending.
  package let days: [Int]
  /// Days on which a school neither hosts nor visits, by school.
  package let busyDays: [Int: Set<Int>]
  /// How many visits there may be in the district on one day; `nil` for any number.
  package let mostVisitsPerDay: Int?

  /// A rota of `groups` on `days` without `blackouts`, which hold for everybody, and without `busyDays`.
  package init(
    groups: [[Int]],
    days: [Int],
    blackouts: Set<Int> = [],
    busyDays: [Int: Set<Int>] = [:],
    mostVisitsPerDay: Int? = nil
  ) {
    self.groups = groups
    self.days = Set(days).subtracting(blackouts).sorted()
    self.busyDays = busyDays
    self.mostVisitsPerDay = mostVisitsPerDay
  }

  /// Days on which the whole group is free.
  func openDays(_ group: Int) -> [Int] {
    let busy = groups[group].reduce(into: Set<Int>()) { $0.formUnion(busyDays[$1] ?? []) }
    return days.filter { !busy.contains($0) }
  }
}

/// Who hosts when.
package struct HostingRota: Hashable, Sendable {
  /// A day on which a group visits one of its schools.
  package struct Visit: Hashable, Sendable {
    package let day: Int
    package let group: Int
    package let host: Int
  }

  /// By day, then by group.
  package let visits: [Visit]
}

/// Why there is no rota, in a form that names whom to look at.
package enum HostingRotaRefusal: Error, Hashable, Sendable {
  /// The school stands in several groups, or several times in one.
  case schoolTwice(school: Int)
  /// There is no day on which all schools of the group are free; `group` is its position.
  case groupNeverFree(group: Int)
  /// The group needs a day for each of its schools and has fewer days on which all are free.
  case groupTooFewDays(group: Int, days: Int, needed: Int)
  /// These groups need more visits than fit on the days they have among them.
  case tooFewDays(groups: [Int], days: Int, visitsPerDay: Int, needed: Int)

  /// What happened and what to do, in both languages; `name` gives a school's name.
  package func words(
    for problem: HostingRotaProblem,
    name: (Int) -> String
  ) -> (english: String, spanish: String) {
    switch self {
    case .schoolTwice(let school):
      (
        "\(name(school)) stands in two groups. Take it out of one.",
        "\(name(school)) está en dos grupos. Quítela de uno."
      )
    case .groupNeverFree(let group):
      Self.never(problem.groups[group].map(name).joined(separator: ", "))
    case .groupTooFewDays(let group, let days, let needed):
      Self.tooFew(problem.groups[group].map(name).joined(separator: ", "), days, needed)
    case .tooFewDays(let groups, let days, let perDay, let needed):
      (
        """
        \(groups.count) groups need \(needed) visits and have \(days) days among them, with at most \
        \(perDay) visits a day. Add days, or allow more visits a day.
        """,
        """
        \(groups.count) grupos necesitan \(needed) visitas y tienen \(days) días entre todos, con \
        \(perDay) visitas por día como máximo. Agregue días o permita más visitas por día.
        """
      )
    }
  }

  private static func never(_ names: String) -> (String, String) {
    (
      "There is no day on which \(names) are all free. Add days, or free one of them.",
      "No hay ningún día en que \(names) estén todas libres. Agregue días o libere a una."
    )
  }

  private static func tooFew(_ names: String, _ days: Int, _ needed: Int) -> (String, String) {
    (
      "\(names) need \(needed) days and are all free on \(days). Add days, or free one of them.",
      "\(names) necesitan \(needed) días y están todas libres en \(days). Agregue días o libere a una."
    )
  }
}
