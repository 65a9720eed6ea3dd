import Kernel
import Matching

/// Changes to groups by hand, each giving the whole day as it would be.
extension VisitDay {
  /// Everybody in the group a form says, by guest; a number that is no group means none.
  func moving(_ chosen: [InquiryGuestID: Int]) -> VisitDay {
    var day = self
    day.visitors = visitors.map { visitor in
      guard let group = chosen[visitor.id] else { return visitor }
      return visitor.moved(to: groups.contains(group) ? group : nil)
    }
    return day
  }

  /// One group's way; a time without a position is a rest.
  func routing(_ group: Int, _ chosen: [Int: Int]) -> VisitDay {
    var day = self
    for time in times { day.stops[GroupTime(group: group, time: time.number)] = chosen[time.number] }
    return day
  }

  /// What is wrong with rooms chosen for times: rooms that left the list meanwhile.
  func unknownRooms(_ chosen: [Int: Int]) -> [FieldError] {
    let positions = Set(rooms.map(\.position))
    return times.compactMap { time in
      guard let position = chosen[time.number], !positions.contains(position) else { return nil }
      return FieldError(
        "stop-\(time.number)",
        Phrase(
          "This room is not in the list any more. Choose another.",
          "Este salón ya no está en la lista. Elige otro."
        )
      )
    }
  }

  /// One more group, empty.
  ///
  /// Throws: `refused` when there are as many as there may be.
  func addingGroup() throws(Failure) -> VisitDay {
    guard groupCount < Self.mostGroups else {
      throw .refused(
        Phrase(
          "There are \(Self.mostGroups) groups, and that is the most.",
          "Hay \(Self.mostGroups) grupos y es lo máximo."
        )
      )
    }
    var day = self
    day.groupCount += 1
    return day
  }

  /// The day without a group: its people are in none, and later groups move up.
  func removing(_ group: Int) -> VisitDay {
    func moved(_ number: Int) -> Int? { number == group ? nil : number > group ? number - 1 : number }
    var day = self
    day.groupCount -= 1
    day.visitors = visitors.map { $0.moved(to: $0.group.flatMap(moved)) }
    day.stops = [:]
    for (place, position) in stops {
      guard let number = moved(place.group) else { continue }
      day.stops[GroupTime(group: number, time: place.time)] = position
    }
    return day
  }

  /// What the plan would break that it does not break now.
  func faults(beyond before: VisitDay) -> [VisitDayFault] {
    let known = Set(before.faults)
    return faults.filter { !known.contains($0) }
  }
}
