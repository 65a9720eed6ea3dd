import Foundation
import Kernel
import Practices
import Storage
import Web

/// What is done with open doors, as pages and the API both do it.
///
/// Events name the host and the door only. Nothing is written about who asks, who comes or who calls off: a log that
/// is never deleted would keep the pair for ever.
enum OpenDoorActions {
  static func offer(_ db: Connection, _ scope: Scope, language: Language) throws -> OpenDoorOffer {
    OpenDoorOffer(
      schools: try WalkRoundQueries.schools(db, within: scope),
      practices: try LookForQueries.offered(db, district: scope.district, language: language)
    )
  }

  /// Throws: `invalid` with every field that needs attention.
  static func open(_ call: Call, _ scope: Scope, _ form: OpenDoorForm) async throws -> OpenDoorID {
    let zone = try call.district.timeZone
    return try await call.store.write { db in
      let offer = try offer(db, scope, language: call.language)
      if let id = try repeated(db, scope, form) { return id }
      let draft = try OpenDoorDraft(form, offer, now: call.now, zone: zone)
      if try OpenDoorQueries.open(db, within: scope, draft, lang: call.language) == .inserted {
        try tell(call, scope, "door.opened", draft.id, db)
      }
      return draft.id
    }
  }

  /// Throws: `invalid`, `conflict` when it was changed meanwhile, `gone` when it is closed.
  static func change(_ call: Call, _ scope: Scope, _ id: OpenDoorID, _ form: OpenDoorForm, version: Int)
    async throws
  {
    try await call.store.write { db in
      let door = try own(db, call, scope, id)
      let offer = try offer(db, scope, language: call.language)
      var errors: [FieldError] = []
      guard let its = DoorParticulars(form, offer.practices, &errors) else { throw Failure.invalid(errors) }
      try OpenDoorQueries.change(
        db,
        door,
        to: its,
        lang: call.language,
        expecting: version,
        on: call.today,
        at: call.now
      )
      try tell(call, scope, "door.changed", id, db)
    }
  }

  /// Opens a door on one more day, or leaves a day out.
  static func setDay(_ call: Call, _ scope: Scope, _ id: OpenDoorID, _ day: String, isOpen: Bool) async throws
  {
    let zone = try call.district.timeZone
    try await call.store.write { db in
      let door = try own(db, call, scope, id)
      if isOpen {
        let day = try OpenDoorDraft.added(day, to: door.particulars, now: call.now, zone: zone)
        try OpenDoorQueries.addDay(db, day, to: id)
      } else {
        guard let day = CalendarDay(day), day >= call.today else {
          throw Failure.invalid([OpenDoorWords.Field.day])
        }
        try OpenDoorQueries.leaveOut(db, day, of: id, at: call.now)
      }
      try tell(call, scope, "door.changed", id, db)
    }
  }

  /// Closes a door for good; doing it twice changes nothing.
  static func close(_ call: Call, _ scope: Scope, _ id: OpenDoorID) async throws {
    try await call.store.write { db in
      let door = try hosted(db, call, scope, id)
      guard door.state == .open else { return }
      try OpenDoorQueries.close(db, id, on: call.today, at: call.now)
      try tell(call, scope, "door.closed", id, db)
    }
  }

  /// Asks for a day of a door.
  ///
  /// Throws: `invalid` with the reason why it cannot be had.
  static func ask(_ call: Call, _ scope: Scope, _ door: OpenDoorID, day: String, id: String) async throws
    -> DoorBookingID
  {
    let zone = try call.district.timeZone
    guard let day = CalendarDay(day), UUIDText.isValid(id, version: "4") else {
      throw Failure.invalid([OpenDoorWords.Clash.noSuchDay])
    }
    let request = DoorBookingQueries.Request(id: DoorBookingID(id), day: day, now: call.now, zone: zone)
    return try await call.store.write { db in
      let door = try OpenDoorQueries.door(
        db,
        within: scope,
        id: door,
        on: call.today,
        language: call.language
      )
      return try DoorBookingQueries.ask(db, within: scope, door, request)
    }
  }

  // A form sent again after its hour has passed is still the same form.
  private static func repeated(_ db: Connection, _ scope: Scope, _ form: OpenDoorForm) throws -> OpenDoorID? {
    guard UUIDText.isValid(form.id, version: "7") else { return nil }
    return try OpenDoorQueries.isOwn(db, within: scope, id: OpenDoorID(form.id)) ? OpenDoorID(form.id) : nil
  }

  private static func hosted(_ db: Connection, _ call: Call, _ scope: Scope, _ id: OpenDoorID) throws
    -> OpenDoor
  {
    // Whoever may find the door may learn that it is not theirs; whoever evaluates the host finds nothing here either.
    let seeing = try call.actor().grant(VisitsPermissions.visitDoors)
    let door = try OpenDoorQueries.door(
      db,
      within: seeing,
      id: id,
      on: call.today,
      language: call.language
    )
    guard door.host == scope.person else { throw Failure.forbidden(notYours) }
    return door
  }

  private static func own(_ db: Connection, _ call: Call, _ scope: Scope, _ id: OpenDoorID) throws -> OpenDoor
  {
    let door = try hosted(db, call, scope, id)
    guard door.state == .open else { throw Failure.gone(OpenDoorWords.closed) }
    return door
  }

  private static func tell(
    _ call: Call,
    _ scope: Scope,
    _ verb: String,
    _ door: OpenDoorID,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: door.text, by: .person(scope.person), district: scope.district),
      at: call.now,
      db
    )
  }

  static let notYours = Phrase(
    "Only the host of this lesson can do that.",
    "Solo puede hacerlo quien abrió esta clase."
  )
}

/// What the two sides of a booking do, as pages and the API both do it; no event is written.
enum DoorBookingActions {
  static func answer(_ call: Call, _ scope: Scope, _ id: DoorBookingID, answer: String, words: String)
    async throws
  {
    let zone = try call.district.timeZone
    try await call.store.write { db in
      let booking = try booking(db, call, scope, id)
      guard booking.side == .host else { throw Failure.forbidden(OpenDoorActions.notYours) }
      guard answer == "agree" || answer == "decline" else {
        throw Failure.invalid([OpenDoorWords.Field.answer])
      }
      guard words.count <= 200 else { throw Failure.invalid([OpenDoorWords.Field.words]) }
      guard !booking.hasBegun(at: call.now, in: zone) else { throw Failure.refused(OpenDoorWords.begun) }
      try DoorBookingQueries.answer(
        db,
        booking,
        isAgreed: answer == "agree",
        words: words,
        lang: call.language,
        at: call.now
      )
    }
  }

  static func callOff(_ call: Call, _ scope: Scope, _ id: DoorBookingID, words: String) async throws {
    let zone = try call.district.timeZone
    try await call.store.write { db in
      let booking = try booking(db, call, scope, id)
      guard words.count <= 200 else { throw Failure.invalid([OpenDoorWords.Field.words]) }
      guard !booking.hasBegun(at: call.now, in: zone) else { throw Failure.refused(OpenDoorWords.begun) }
      try DoorBookingQueries.callOff(db, booking, words: words, lang: call.language, at: call.now)
    }
  }

  static func write(_ call: Call, _ scope: Scope, _ id: DoorBookingID, line: String, isShared: Bool)
    async throws
  {
    let zone = try call.district.timeZone
    try await call.store.write { db in
      let booking = try visited(db, call, scope, id, zone)
      guard !line.isEmpty, line.count <= 280 else { throw Failure.invalid([OpenDoorWords.Field.line]) }
      try DoorEchoQueries.write(
        db,
        within: scope,
        line,
        about: booking,
        isShared: isShared,
        lang: call.language,
        on: call.today
      )
    }
  }

  static func thank(_ call: Call, _ scope: Scope, _ id: DoorBookingID, words: String) async throws {
    let zone = try call.district.timeZone
    try await call.store.write { db in
      let booking = try visited(db, call, scope, id, zone)
      guard !words.isEmpty, words.count <= 140 else { throw Failure.invalid([OpenDoorWords.Field.thanks]) }
      try DoorEchoQueries.thank(db, booking, words: words, lang: call.language, on: call.today)
    }
  }

  private static func visited(
    _ db: Connection,
    _ call: Call,
    _ scope: Scope,
    _ id: DoorBookingID,
    _ zone: TimeZone
  ) throws -> DoorBooking {
    let booking = try booking(db, call, scope, id)
    guard booking.side == .visitor, booking.state == .agreed else {
      throw Failure.forbidden(OpenDoorWords.notVisited)
    }
    guard booking.hasBegun(at: call.now, in: zone) else {
      throw Failure.refused(OpenDoorWords.notYet)
    }
    return booking
  }

  static func booking(_ db: Connection, _ call: Call, _ scope: Scope, _ id: DoorBookingID) throws
    -> DoorBooking
  {
    try DoorBookingQueries.booking(db, within: scope, id: id, on: call.today, language: call.language)
  }
}

extension DoorBooking {
  /// Whether the lesson has begun; from then on nothing is arranged, and lines may be written.
  func hasBegun(at now: Instant, in zone: TimeZone) -> Bool { startsAt.instant(on: day, in: zone) <= now }
}
