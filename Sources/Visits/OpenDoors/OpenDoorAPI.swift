import Kernel
import Web

/// JSON shapes of open doors and of one's own bookings.
enum OpenDoorAPI {
  /// A door as those who may find it see it.
  struct Door: Encodable, Sendable {
    let id: OpenDoorID
    let hostName: String
    let isOwn: Bool
    let school: SchoolID
    let schoolName: String
    let practice: String
    let practiceTitle: String
    let subject: DoorSubject
    let gradeFrom: Int
    let gradeTo: Int
    let lookFor: String
    let language: String
    let startsAt: String
    let endsAt: String
    let period: String
    let place: String
    let seats: Int
    let needsAsking: Bool
    let state: OpenDoorState
    let nextOn: CalendarDay?
    let version: Int
    /// Only when one door is asked for.
    var days: [Day]?

    init(_ door: OpenDoor, for person: PersonID, _ days: [DoorDay]? = nil) {
      let its = door.particulars
      id = door.id
      hostName = door.hostName
      isOwn = door.host == person
      school = door.school
      schoolName = door.schoolName
      practice = its.practice.text
      practiceTitle = door.practiceTitle
      subject = its.subject
      gradeFrom = its.grades.lowerBound
      gradeTo = its.grades.upperBound
      lookFor = its.lookFor
      language = door.lang
      startsAt = its.startsAt.description
      endsAt = its.endsAt.description
      period = its.period
      place = its.place
      seats = its.seats
      needsAsking = its.needsAsking
      state = door.state
      nextOn = door.nextOn
      version = door.version
      self.days = days.map { days in
        days.map { Day(day: $0.day, isOpen: $0.isOpen, freeSeats: max(0, its.seats - $0.taken)) }
      }
    }
  }

  struct Day: Encodable, Sendable {
    let day: CalendarDay
    let isOpen: Bool
    let freeSeats: Int
  }

  /// A booking as one of its two sides has it.
  struct Booking: Encodable, Sendable {
    let id: DoorBookingID
    let door: OpenDoorID
    let side: DoorSide
    let otherName: String
    let practiceTitle: String
    let schoolName: String
    let day: CalendarDay
    let startsAt: String
    let endsAt: String
    let place: String
    let state: DoorBookingState
    let words: String
    let hasMoved: Bool
    let sequence: Int
    /// The visitor's line: always to the visitor, to the host only when shared.
    var line: String?

    init(_ booking: DoorBooking, line: DoorTry? = nil) {
      id = booking.id
      door = booking.door
      side = booking.side
      otherName = booking.otherName
      practiceTitle = booking.practiceTitle
      schoolName = booking.schoolName
      day = booking.day
      startsAt = booking.startsAt.description
      endsAt = booking.endsAt.description
      place = booking.place
      state = booking.state
      words = booking.words
      hasMoved = booking.isMoved
      sequence = booking.sequence
      self.line = line?.body
    }
  }

  /// What a host sees of those who came.
  struct Echo: Encodable, Sendable {
    let came: Int
    let thanks: [String]
  }

  /// What opens or changes a door.
  struct NewDoor: Decodable, Sendable {
    let id: String?
    let school: String?
    let practice: String
    let subject: String
    let gradeFrom: Int
    let gradeTo: Int
    let lookFor: String
    let day: String?
    let until: String?
    let startsAt: String
    let endsAt: String
    let period: String?
    let place: String
    let seats: Int
    let needsAsking: Bool

    var form: OpenDoorForm {
      var form = OpenDoorForm()
      form.id = id ?? ""
      form.school = school ?? ""
      form.practice = practice
      form.subject = subject
      form.gradeFrom = String(gradeFrom)
      form.gradeTo = String(gradeTo)
      form.lookFor = lookFor
      form.day = day ?? ""
      form.repeats = until == nil ? "once" : "weekly"
      form.until = until ?? ""
      form.startsAt = startsAt
      form.endsAt = endsAt
      form.period = period ?? ""
      form.place = place
      form.seats = String(seats)
      form.manner = needsAsking ? "ask" : "come"
      return form
    }
  }

  struct NewBooking: Decodable, Sendable {
    let id: String?
    let day: String
  }

  struct Answer: Decodable, Sendable {
    let agrees: Bool
    let words: String?
  }

  struct Cancellation: Decodable, Sendable {
    let words: String?
  }

  struct Line: Decodable, Sendable {
    let line: String
    let isShared: Bool
  }

  struct Thanks: Decodable, Sendable {
    let words: String
  }

  private static let lesson: [(String, JSONShape)] = [
    ("practice", .identifier("What colleagues can see.")),
    ("subject", .oneOf(DoorSubject.allCases.map(\.rawValue), "What the class is about.")),
    ("gradeFrom", .integer("Lowest grade; kindergarten is 0, transitional kindergarten -1.")),
    ("gradeTo", .integer("Highest grade.")), ("lookFor", .text("What to look for, at most 500 letters.")),
    ("startsAt", .text("Like 08:30.")), ("endsAt", .text("Like 09:15.")),
    ("place", .text("Where to come to.")), ("seats", .integer("1 to 3.")),
    ("needsAsking", .flag("Whether the host wants to be asked.")),
  ]
  private static let doorMembers: [(String, JSONShape)] =
    lesson + [
      ("id", .identifier("The door.")), ("hostName", .text("Who invites.")),
      ("isOwn", .flag("Whether it is one's own.")), ("school", .identifier("Where it is.")),
      ("schoolName", .text("Its name.")), ("practiceTitle", .text("The practice's name.")),
      ("language", .text("The language the host wrote in.")),
      ("period", .text("What the school calls the hour.")),
      ("state", .oneOf(OpenDoorState.allCases.map(\.rawValue), "Where it stands.")),
      ("nextOn?", .day("The next open day.")), ("version", .integer("For If-Match.")),
    ]
  static let doorLine = JSONShape.object(doorMembers)
  static let door = JSONShape.object(
    doorMembers + [
      (
        "days",
        .list(
          .object([
            ("day", .day("A day.")), ("isOpen", .flag("Whether it is not left out.")),
            ("freeSeats", .integer("Seats nobody has asked for.")),
          ])
        )
      )
    ]
  )
  static let newDoor = JSONShape.object(
    lesson + [
      ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")),
      ("school?", .identifier("Where it is; not for changes.")),
      ("day?", .day("First day; not for changes.")),
      ("until?", .day("Last day, if it is every week; not for changes.")),
      ("period?", .text("What the school calls the hour.")),
    ]
  )
  static let booking = JSONShape.object([
    ("id", .identifier("The booking.")), ("door", .identifier("The open door.")),
    ("side", .oneOf(["host", "visitor"], "Which side one is.")), ("otherName", .text("The other side.")),
    ("practiceTitle", .text("What is seen.")), ("schoolName", .text("Where.")), ("day", .day("The day.")),
    ("startsAt", .text("Like 08:30.")), ("endsAt", .text("Like 09:15.")),
    ("place", .text("Where to come to.")),
    ("state", .oneOf(DoorBookingState.allCases.map(\.rawValue), "Where it stands.")),
    ("words", .text("What was said with the last answer.")),
    ("hasMoved", .flag("Time or place changed since it was asked for.")),
    ("sequence", .integer("Grows with every change.")),
    ("line?", .text("What the visitor will try; to the host only when shared.")),
  ])
  static let echo = JSONShape.object([
    ("came", .integer("Colleagues who came to all of one's doors.")),
    ("thanks", .list(.text("Words of thanks, without a sender."))),
  ])
  static let newBooking = JSONShape.object([
    ("id?", .identifier("A random UUID (version 4) makes sending twice harmless.")),
    ("day", .day("An open day.")),
  ])
  static let answer = JSONShape.object([
    ("agrees", .flag("Whether the visitor may come.")), ("words?", .text("At most 200 letters.")),
  ])
  static let cancellation = JSONShape.object([("words?", .text("At most 200 letters."))])
  static let line = JSONShape.object([
    ("line", .text("At most 280 letters.")), ("isShared", .flag("Whether the host may read it.")),
  ])
  static let thanks = JSONShape.object([("words", .text("At most 140 letters, sent without a name."))])
}
