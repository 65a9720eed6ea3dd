package import Kernel
package import Practices

/// Marker for the identity of a lesson opened for colleagues.
package enum OpenDoorSubject {}
package typealias OpenDoorID = Identifier<OpenDoorSubject>

/// Where an open door stands.
package enum OpenDoorState: String, Sendable, CaseIterable, Codable {
  case open, closed
}

/// What a lesson is about; `several` is a class that stays together all day.
package enum DoorSubject: String, Sendable, CaseIterable, Codable {
  case several, languageArts = "language_arts", english = "english_development", mathematics, science
  case history, worldLanguages = "world_languages", arts, physical = "physical_education", career
  case special = "special_education"
}

/// Grades of a class as whole numbers: transitional kindergarten is -1, kindergarten 0.
package enum DoorGrade {
  package static let all = -1...12
}

/// A lesson that a teacher opens for colleagues, on one day or on the same weekday until a day.
package struct OpenDoor: Sendable, Hashable {
  package let id: OpenDoorID
  package let host: PersonID
  package let hostName: String
  package let school: SchoolID
  package let schoolName: String
  package let practiceTitle: String
  package let particulars: DoorParticulars
  /// The language the host wrote in.
  package let lang: String
  package let state: OpenDoorState
  /// The next open day, today's included.
  package let nextOn: CalendarDay?
  package let version: Int
}

/// What a host says of a lesson.
package struct DoorParticulars: Sendable, Hashable {
  package let practice: FrameworkItemID
  package let subject: DoorSubject
  package let grades: ClosedRange<Int>
  /// What to look for, in the host's words.
  package let lookFor: String
  package let startsAt: TimeOfDay
  package let endsAt: TimeOfDay
  /// What the school calls the hour, such as "Period 3"; may be empty.
  package let period: String
  /// Where to come to.
  package let place: String
  package let seats: Int
  /// Whether the host wants to be asked; otherwise colleagues simply come.
  package let needsAsking: Bool

  package init(
    practice: FrameworkItemID,
    subject: DoorSubject,
    grades: ClosedRange<Int>,
    lookFor: String,
    hours: (from: TimeOfDay, to: TimeOfDay),
    period: String = "",
    place: String,
    seats: Int,
    needsAsking: Bool
  ) {
    self.practice = practice
    self.subject = subject
    self.grades = grades
    self.lookFor = lookFor
    startsAt = hours.from
    endsAt = hours.to
    self.period = period
    self.place = place
    self.seats = seats
    self.needsAsking = needsAsking
  }
}

/// One day of an open door.
package struct DoorDay: Sendable, Hashable {
  package let day: CalendarDay
  package let isOpen: Bool
  /// Seats that somebody has asked for or was given.
  package let taken: Int
}

/// What somebody looks for among open doors; nothing means any.
package struct OpenDoorFilter: Sendable, Hashable {
  package var practice: FrameworkItemID?
  package var grade: Int?
  package var subject: DoorSubject?
  package var school: SchoolID?

  package init() {}
}

/// What a host sees of those who came: a number over all doors, and thanks without a sender.
package struct DoorEcho: Sendable, Hashable {
  package let came: Int
  package let thanks: [DoorThanks]
}

/// Words of thanks that reached a host.
package struct DoorThanks: Sendable, Hashable {
  package let id: Identifier<DoorThanks>
  package let body: String
  package let lang: String
  /// The first day of the month it was written in.
  package let month: CalendarDay
}
