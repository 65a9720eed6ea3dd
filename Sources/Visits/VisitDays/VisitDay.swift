package import Kernel
package import Practices

/// A time of the day at which groups are in rooms.
package struct VisitTime: Sendable, Hashable {
  /// From 1, in the order of the day.
  package let number: Int
  package let startsAt: TimeOfDay
  package let endsAt: TimeOfDay

  package init(number: Int, startsAt: TimeOfDay, endsAt: TimeOfDay) {
    self.number = number
    self.startsAt = startsAt
    self.endsAt = endsAt
  }

  /// Start and end as people read them.
  package func words(_ language: Language) -> String {
    "\(startsAt.words(language)) – \(endsAt.words(language))"
  }

  package static let most = 12
}

/// Where a room is, as anybody can count it: which corridor, and which door along it.
package struct RoomPlace: Sendable, Hashable {
  package let corridor: Int
  package let door: Int

  package init(corridor: Int, door: Int) {
    self.corridor = corridor
    self.door = door
  }

  package static let limits = 1...99
}

/// A room that takes part in a visit.
package struct VisitRoom: Sendable, Hashable {
  /// Stays the same while the room is in the list.
  package let position: Int
  package let name: String
  /// Nothing when the host did not say; then walking is not counted.
  package let place: RoomPlace?
  package let band: GradeBand?
  /// Numbers of the times at which somebody teaches in it.
  package let times: Set<Int>

  package init(position: Int, name: String, place: RoomPlace?, band: GradeBand?, times: Set<Int>) {
    self.position = position
    self.name = name
    self.place = place
    self.band = band
    self.times = times
  }

  package static let most = 60
}

/// Somebody who walks in a group: invited, not declined, and not a guide.
package struct DayVisitor: Sendable, Hashable {
  package let id: InquiryGuestID
  package let person: PersonID?
  package let name: String
  package let school: SchoolID?
  package let schoolName: String?
  package let isPrincipal: Bool
  package let band: String?
  /// Whether they said that they come.
  package let isComing: Bool
  package let group: Int?
}

/// A group at a time.
package struct GroupTime: Sendable, Hashable {
  package let group: Int
  package let time: Int

  package init(group: Int, time: Int) {
    self.group = group
    self.time = time
  }
}

/// The day of a visit: times, rooms and people, and who of them is where when.
package struct VisitDay: Sendable, Hashable {
  package var times: [VisitTime]
  package var rooms: [VisitRoom]
  package var visitors: [DayVisitor]
  /// 0 while nothing is planned.
  package var groupCount: Int
  /// The position of the room a group sees at a time; a group rests at times that are not here.
  package var stops: [GroupTime: Int]
  /// For forms about times and rooms; groups and stops have the visit's `planVersion`.
  package var version: Int

  package var isPlanned: Bool { groupCount > 0 }

  /// Numbers of the groups.
  package var groups: [Int] { groupCount > 0 ? Array(1...groupCount) : [] }

  /// Who walks in a group, by name.
  package func people(in group: Int) -> [DayVisitor] { visitors.filter { $0.group == group } }

  /// The room a group sees at a time; nothing when it rests.
  package func room(of group: Int, at time: Int) -> VisitRoom? {
    stops[GroupTime(group: group, time: time)].flatMap { position in
      rooms.first { $0.position == position }
    }
  }

  package static let mostGroups = 40
}
