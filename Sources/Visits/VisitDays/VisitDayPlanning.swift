package import Matching
import Kernel
import Practices

/// A visit's day as a problem to be solved, and a solution as groups and stops.
extension VisitDay {
  /// Times, rooms and people as the search takes them, each by its place in the list.
  package var problem: VisitDayProblem {
    let schools = Array(Set(visitors.compactMap(\.school))).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    // Where nobody said which grades they teach, every room would count as strange to every group.
    let knowsBands = visitors.contains { $0.band != nil }
    return VisitDayProblem(
      rounds: times.count,
      rooms: rooms.map { room in
        VisitDayProblem.Room(
          name: room.name,
          x: room.place?.door ?? 0,
          y: room.place?.corridor ?? 0,
          gradeBand: knowsBands ? room.band?.rawValue : nil,
          isTaught: times.map { room.times.contains($0.number) }
        )
      },
      visitors: visitors.map { visitor in
        VisitDayProblem.Visitor(
          name: visitor.key,
          school: visitor.school.flatMap { numbers[$0] },
          isPrincipal: visitor.isPrincipal,
          gradeBand: visitor.band
        )
      },
      mostGroups: Self.mostGroups,
      mixing: .spread
    )
  }

  /// The plan as it stands; nothing while there is none.
  package var plan: VisitDayPlan? {
    isPlanned ? problem.planByHand(groups: members, route: route) : nil
  }

  /// Every rule the plan breaks; empty while there is none.
  package var faults: [VisitDayFault] {
    isPlanned ? problem.faults(groups: members, route: route) : []
  }

  /// The same day with the groups and stops of a plan.
  package func with(_ plan: VisitDayPlan) -> VisitDay {
    var day = self
    day.groupCount = plan.groups.count
    var groupOf: [Int: Int] = [:]
    for (index, members) in plan.groups.enumerated() {
      for visitor in members { groupOf[visitor] = index + 1 }
    }
    day.visitors = visitors.enumerated().map { $1.moved(to: groupOf[$0]) }
    day.stops = [:]
    for (index, rooms) in plan.route.enumerated() {
      for (time, room) in zip(times, rooms) {
        guard let room else { continue }
        day.stops[GroupTime(group: index + 1, time: time.number)] = self.rooms[room].position
      }
    }
    return day
  }

  /// Whether a plan made for the other day fits this one: the same people, rooms and times.
  func asks(thatOf other: VisitDay) -> Bool {
    problem == other.problem && visitors.map(\.id) == other.visitors.map(\.id)
      && rooms.map(\.position) == other.rooms.map(\.position)
      && times.map(\.number) == other.times.map(\.number)
  }

  /// Whether groups and stops are those of the other day.
  func isPlanned(like other: VisitDay) -> Bool {
    groupCount == other.groupCount && stops == other.stops
      && visitors.map { [$0.id.text, $0.group.map { String($0) } ?? ""] }
        == other.visitors.map { [$0.id.text, $0.group.map { String($0) } ?? ""] }
  }

  private var members: [[Int]] {
    groups.map { group in visitors.indices.filter { visitors[$0].group == group } }
  }

  private var route: [[Int?]] {
    let places = Dictionary(uniqueKeysWithValues: rooms.enumerated().map { ($1.position, $0) })
    return groups.map { group in
      times.map { stops[GroupTime(group: group, time: $0.number)].flatMap { places[$0] } }
    }
  }
}

extension DayVisitor {
  /// The same person in another group, or in none.
  package func moved(to group: Int?) -> DayVisitor {
    DayVisitor(
      id: id,
      person: person,
      name: name,
      school: school,
      schoolName: schoolName,
      isPrincipal: isPrincipal,
      band: band,
      isComing: isComing,
      group: group
    )
  }

  /// What makes an invitation one of a kind: the person, or for guests without an account name and school.
  fileprivate var key: String { person?.text ?? "\(name.lowercased())/\(school?.text ?? "")" }
}
