package import Kernel
package import Practices

/// Marker for the identity of a colleague's place at one day of an open door.
package enum DoorBookingSubject {}
package typealias DoorBookingID = Identifier<DoorBookingSubject>

/// Where a booking stands.
package enum DoorBookingState: String, Sendable, CaseIterable, Codable {
  case asked, agreed, declined
  /// Taken back by the visitor.
  case withdrawn
  /// Called off by the host.
  case calledOff = "called_off"

  /// Whether it holds a seat.
  package var isHeld: Bool { self == .asked || self == .agreed }
}

/// Which of the two sides of a booking somebody is.
package enum DoorSide: String, Sendable, Codable {
  case host, visitor
}

/// A colleague's place at one day of an open door, as one of the two sides sees it; nobody else does.
package struct DoorBooking: Sendable, Hashable {
  package let id: DoorBookingID
  package let door: OpenDoorID
  package let side: DoorSide
  /// The other side's name.
  package let otherName: String
  package let schoolName: String
  package let practice: FrameworkItemID
  package let practiceTitle: String
  package let lookFor: String
  package let lookForLang: String
  package let day: CalendarDay
  package let startsAt: TimeOfDay
  package let endsAt: TimeOfDay
  package let period: String
  package let place: String
  package let state: DoorBookingState
  /// What was said with the last answer.
  package let words: String
  package let lang: String
  /// The host changed time or place after it was asked for.
  package let isMoved: Bool
  package let hasThanked: Bool
  package let sequence: Int
  package let changedAt: Instant

  /// Agreed bookings are deleted this many days after their day, the others sooner.
  package static let daysKept = 60
  package static let daysKeptWhenNotAgreed = 7
}

/// A visitor's line "I'll try …".
package struct DoorTry: Sendable, Hashable {
  package let id: Identifier<DoorTry>
  package let practiceTitle: String
  package let body: String
  package let lang: String
  /// The first day of the month it was written in.
  package let month: CalendarDay
  package let isShared: Bool
}
