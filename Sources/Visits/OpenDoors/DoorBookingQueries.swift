package import Foundation
package import Kernel
package import Storage

/// All SQL about who comes to an open door. Only the two sides of a booking are ever given it.
package enum DoorBookingQueries {
  /// A day somebody asks for.
  package struct Request: Sendable {
    package let id: DoorBookingID
    package let day: CalendarDay
    package let now: Instant
    package let zone: TimeZone

    package init(id: DoorBookingID, day: CalendarDay, now: Instant, zone: TimeZone) {
      self.id = id
      self.day = day
      self.now = now
      self.zone = zone
    }
  }

  /// One booking, as one of its two sides.
  ///
  /// Throws: `notFound` for everybody else, and for a visitor who evaluates the host by now.
  package static func booking(
    _ db: Connection,
    within scope: Scope,
    id: DoorBookingID,
    on today: CalendarDay,
    language: Language
  ) throws -> DoorBooking {
    let row = try db.first(
      "\(sql: columns(scope.person, language)) WHERE b.id = \(id) AND \(sql: isMine(scope, on: today))"
    )
    guard let row else { throw Failure.notFound }
    return try booking(row, scope.person)
  }

  /// One's own bookings of both sides from a day on, in order of time, at most 200.
  package static func own(
    _ db: Connection,
    within scope: Scope,
    from day: CalendarDay,
    on today: CalendarDay,
    language: Language
  ) throws -> [DoorBooking] {
    try db.rows(
      """
      \(sql: columns(scope.person, language)) WHERE b.on_day >= \(day) AND \(sql: isMine(scope, on: today))
      ORDER BY b.on_day, d.starts_at, b.id LIMIT 200
      """
    ).map { try booking($0, scope.person) }
  }

  /// Asks for a day; sent twice it is asked once. Says where the request went: an earlier one may be taken up again.
  ///
  /// Throws: `invalid` with the reason why the day cannot be had.
  package static func ask(_ db: Connection, within scope: Scope, _ door: OpenDoor, _ request: Request) throws
    -> DoorBookingID
  {
    // Two colleagues who want the last seat stand in line here.
    try db.run("UPDATE open_door SET seats = seats WHERE id = \(door.id)")
    if let earlier = try earlier(db, scope.person, door.id, request.day) {
      if earlier.id == request.id, earlier.state.isHeld { return earlier.id }
      if earlier.state.isHeld { throw Failure.invalid([OpenDoorWords.Clash.already]) }
      if earlier.state == .declined { throw Failure.invalid([OpenDoorWords.Clash.answered]) }
      try check(db, scope.person, door, request)
      try revive(db, earlier.id, door, at: request.now)
      return earlier.id
    }
    try check(db, scope.person, door, request)
    let state: DoorBookingState = door.particulars.needsAsking ? .asked : .agreed
    let insertion = try db.insertOnce(
      """
      INSERT INTO door_booking (id, door_id, on_day, visitor_id, state, changed_at)
      VALUES (\(request.id), \(door.id), \(request.day), \(scope.person), \(state), \(request.now))
      """
    )
    guard insertion == .inserted else { throw Failure.invalid([OpenDoorWords.Clash.already]) }
    return request.id
  }

  /// The host's answer to a request, with words that may be empty.
  ///
  /// Throws: `refused` when it is no longer a request.
  package static func answer(
    _ db: Connection,
    _ booking: DoorBooking,
    isAgreed: Bool,
    words: String,
    lang: Language,
    at now: Instant
  ) throws {
    let state: DoorBookingState = isAgreed ? .agreed : .declined
    let touched = try db.run(
      """
      UPDATE door_booking SET state = \(state), words = \(words), lang = \(lang), is_moved = 0, changed_at = \(now)
      WHERE id = \(booking.id) AND state = 'asked'
      """
    )
    guard touched == 1 else { throw Failure.refused(OpenDoorWords.answered) }
  }

  /// Calls a booking off from either side; doing it twice changes nothing.
  package static func callOff(
    _ db: Connection,
    _ booking: DoorBooking,
    words: String,
    lang: Language,
    at now: Instant
  ) throws {
    let state: DoorBookingState = booking.side == .visitor ? .withdrawn : .calledOff
    try db.run(
      """
      UPDATE door_booking SET state = \(state), words = \(words), lang = \(lang), sequence = sequence + 1,
        changed_at = \(now)
      WHERE id = \(booking.id) AND state IN ('asked', 'agreed')
      """
    )
  }

  /// Deletes bookings some time after their day: agreed ones into the host's count, the others for nothing.
  package static func remove(_ db: Connection, agreedBefore: CalendarDay, othersBefore: CalendarDay) throws {
    try db.run(
      """
      INSERT INTO door_came (host_id, people)
      SELECT d.host_id, COUNT(*) FROM door_booking b JOIN open_door d ON d.id = b.door_id
      WHERE b.state = 'agreed' AND b.on_day < \(agreedBefore) GROUP BY d.host_id
      ON CONFLICT (host_id) DO UPDATE SET people = door_came.people + excluded.people
      """
    )
    // Engines differ in whether a deleted row lets go of what points at it before or after; say it.
    try db.run(
      """
      UPDATE door_try SET booking_id = NULL, is_shared = 0
      WHERE booking_id IN (SELECT id FROM door_booking WHERE on_day < \(agreedBefore))
      """
    )
    try db.run("DELETE FROM door_booking WHERE state = 'agreed' AND on_day < \(agreedBefore)")
    try db.run("DELETE FROM door_booking WHERE state <> 'agreed' AND on_day < \(othersBefore)")
  }

  private static func check(_ db: Connection, _ person: PersonID, _ door: OpenDoor, _ request: Request) throws
  {
    let its = door.particulars
    guard door.host != person else { throw Failure.invalid([OpenDoorWords.Clash.ownDoor]) }
    let isOpen = try db.exists(
      """
      SELECT 1 FROM open_door_day y JOIN open_door d ON d.id = y.door_id
      WHERE y.door_id = \(door.id) AND y.on_day = \(request.day) AND y.is_open = 1 AND d.state = 'open'
      """
    )
    guard isOpen else { throw Failure.invalid([OpenDoorWords.Clash.noSuchDay]) }
    guard its.startsAt.instant(on: request.day, in: request.zone) > request.now else {
      throw Failure.invalid([OpenDoorWords.Clash.past])
    }
    let taken: Int =
      try db.value(
        """
        SELECT COUNT(*) FROM door_booking WHERE door_id = \(door.id) AND on_day = \(request.day)
          AND state IN ('asked', 'agreed')
        """
      ) ?? 0
    guard taken < its.seats else { throw Failure.invalid([OpenDoorWords.Clash.full]) }
    try checkOwnDay(db, person, its, request.day)
  }

  private static func checkOwnDay(
    _ db: Connection,
    _ person: PersonID,
    _ its: DoorParticulars,
    _ day: CalendarDay
  ) throws {
    let visit = try db.first(
      """
      SELECT d.starts_at, d.place FROM door_booking b JOIN open_door d ON d.id = b.door_id
      WHERE b.visitor_id = \(person) AND b.on_day = \(day) AND b.state IN ('asked', 'agreed')
        AND d.starts_at < \(its.endsAt) AND d.ends_at > \(its.startsAt) ORDER BY d.starts_at LIMIT 1
      """
    )
    if let visit {
      throw Failure.invalid([OpenDoorWords.Clash.overlap(try visit("place"), try visit("starts_at"))])
    }
    let hosting: TimeOfDay? = try db.value(
      """
      SELECT d.starts_at FROM open_door d JOIN open_door_day y ON y.door_id = d.id
      WHERE d.host_id = \(person) AND d.state = 'open' AND y.on_day = \(day) AND y.is_open = 1
        AND d.starts_at < \(its.endsAt) AND d.ends_at > \(its.startsAt) ORDER BY d.starts_at LIMIT 1
      """
    )
    if let hosting { throw Failure.invalid([OpenDoorWords.Clash.hosting(hosting)]) }
  }

  private static func earlier(_ db: Connection, _ person: PersonID, _ door: OpenDoorID, _ day: CalendarDay)
    throws -> (id: DoorBookingID, state: DoorBookingState)?
  {
    try db.first(
      """
      SELECT id, state FROM door_booking WHERE door_id = \(door) AND on_day = \(day) AND visitor_id = \(person)
      """
    ).map { (try $0("id"), try $0("state")) }
  }

  private static func revive(_ db: Connection, _ id: DoorBookingID, _ door: OpenDoor, at now: Instant) throws
  {
    let state: DoorBookingState = door.particulars.needsAsking ? .asked : .agreed
    try db.run(
      """
      UPDATE door_booking SET state = \(state), words = '', is_moved = 0, sequence = sequence + 1, changed_at = \(now)
      WHERE id = \(id)
      """
    )
  }

  /// True for bookings `b` of doors `d` that a person hosts or visits.
  private static func isMine(_ scope: Scope, on today: CalendarDay) -> SQL {
    """
    d.district_id = \(scope.district) AND (d.host_id = \(scope.person) OR (b.visitor_id = \(scope.person)
      AND \(sql: OpenDoorQueries.isNoEvaluator(scope.person, on: today))))
    """
  }

  private static func columns(_ person: PersonID, _ language: Language) -> SQL {
    """
    SELECT b.id, b.door_id, b.visitor_id, \(sql: OpenDoorQueries.personName) AS other, o.name AS school, d.practice_id,
      \(sql: LookForQueries.words), d.look_for, d.lang AS look_for_lang, b.on_day, d.starts_at, d.ends_at, d.period,
      d.place, b.state, b.words AS said, b.lang, b.is_moved, b.has_thanked, b.sequence, b.changed_at
    FROM door_booking b JOIN open_door d ON d.id = b.door_id JOIN org o ON o.id = d.org_id
    JOIN person p ON p.id = CASE WHEN b.visitor_id = \(person) THEN d.host_id ELSE b.visitor_id END
    JOIN framework_item i ON i.id = d.practice_id JOIN framework_version v ON v.id = i.version_id
    \(sql: LookForQueries.texts(language))
    """
  }

  private static func booking(_ row: Row, _ person: PersonID) throws -> DoorBooking {
    DoorBooking(
      id: try row("id"),
      door: try row("door_id"),
      side: try row("visitor_id", as: PersonID.self) == person ? .visitor : .host,
      otherName: try row("other"),
      schoolName: try row("school"),
      practice: try row("practice_id"),
      practiceTitle: try row("title"),
      lookFor: try row("look_for"),
      lookForLang: try row("look_for_lang"),
      day: try row("on_day"),
      startsAt: try row("starts_at"),
      endsAt: try row("ends_at"),
      period: try row("period"),
      place: try row("place"),
      state: try row("state"),
      words: try row("said"),
      lang: try row("lang"),
      isMoved: try row("is_moved", as: Int.self) == 1,
      hasThanked: try row("has_thanked", as: Int.self) == 1,
      sequence: try row("sequence"),
      changedAt: try row("changed_at")
    )
  }
}
