package import Kernel
package import Storage

/// All SQL about what comes after a visit to an open door: the visitor's line, thanks, and the host's count.
package enum DoorEchoQueries {
  /// Writes or changes the visitor's line about a booking.
  package static func write(
    _ db: Connection,
    within scope: Scope,
    _ line: String,
    about booking: DoorBooking,
    isShared: Bool,
    lang: Language,
    on today: CalendarDay
  ) throws {
    let id = Identifier<DoorTry>.makeAnonymous()
    try db.run(
      """
      INSERT INTO door_try (id, person_id, practice_id, booking_id, body, lang, written_in, is_shared)
      VALUES (\(id), \(scope.person), \(booking.practice), \(booking.id), \(line), \(lang), \(month(today)),
        \(isShared ? 1 : 0))
      ON CONFLICT (booking_id) DO UPDATE SET body = excluded.body, lang = excluded.lang, is_shared = excluded.is_shared
      """
    )
  }

  /// The line about a booking, as its side may read it: the host only what was shared.
  package static func line(_ db: Connection, about booking: DoorBooking, language: Language) throws
    -> DoorTry?
  {
    let shared: SQL = booking.side == .visitor ? "" : "AND y.is_shared = 1"
    return try db.first("\(sql: lines(language)) WHERE y.booking_id = \(booking.id) \(sql: shared)").map(line)
  }

  /// One's own lines, the latest first, at most 100.
  package static func own(_ db: Connection, within scope: Scope, language: Language) throws -> [DoorTry] {
    try db.rows(
      "\(sql: lines(language)) WHERE y.person_id = \(scope.person) ORDER BY y.written_in DESC, y.id LIMIT 100"
    ).map(line)
  }

  /// Deletes one of one's own lines.
  ///
  /// Throws: `notFound` for a line of somebody else.
  package static func remove(_ db: Connection, within scope: Scope, line id: Identifier<DoorTry>) throws {
    guard try db.run("DELETE FROM door_try WHERE id = \(id) AND person_id = \(scope.person)") == 1 else {
      throw Failure.notFound
    }
  }

  /// Sends thanks to the host, once a booking; they are kept without a sender.
  package static func thank(
    _ db: Connection,
    _ booking: DoorBooking,
    words: String,
    lang: Language,
    on today: CalendarDay
  ) throws {
    let first = try db.run(
      "UPDATE door_booking SET has_thanked = 1 WHERE id = \(booking.id) AND has_thanked = 0"
    )
    guard first == 1 else { return }
    let id = Identifier<DoorThanks>.makeAnonymous()
    try db.run(
      """
      INSERT INTO door_thanks (id, host_id, body, lang, written_in)
      SELECT \(id), host_id, CAST(\(words) AS TEXT), CAST(\(lang.rawValue) AS TEXT), CAST(\(month(today)) AS TEXT)
      FROM open_door WHERE id = \(booking.door)
      """
    )
  }

  /// Deletes thanks one was sent.
  ///
  /// Throws: `notFound` for thanks to somebody else.
  package static func remove(_ db: Connection, within scope: Scope, thanks id: Identifier<DoorThanks>) throws
  {
    guard try db.run("DELETE FROM door_thanks WHERE id = \(id) AND host_id = \(scope.person)") == 1 else {
      throw Failure.notFound
    }
  }

  /// How many came to all doors of the person asking, and what thanks they left; for nobody else.
  package static func echo(_ db: Connection, within scope: Scope, on today: CalendarDay) throws -> DoorEcho {
    let before: Int = try db.value("SELECT people FROM door_came WHERE host_id = \(scope.person)") ?? 0
    let still: Int =
      try db.value(
        """
        SELECT COUNT(*) FROM door_booking b JOIN open_door d ON d.id = b.door_id
        WHERE d.host_id = \(scope.person) AND b.state = 'agreed' AND b.on_day < \(today)
        """
      ) ?? 0
    let thanks = try db.rows(
      """
      SELECT id, body, lang, written_in FROM door_thanks WHERE host_id = \(scope.person)
      ORDER BY written_in DESC, id LIMIT 100
      """
    ).map { row in
      DoorThanks(id: try row("id"), body: try row("body"), lang: try row("lang"), month: try month(row))
    }
    return DoorEcho(came: before + still, thanks: thanks)
  }

  private static func lines(_ language: Language) -> SQL {
    """
    SELECT y.id, y.body, y.lang, y.written_in, y.is_shared, \(sql: LookForQueries.words)
    FROM door_try y JOIN framework_item i ON i.id = y.practice_id JOIN framework_version v ON v.id = i.version_id
    \(sql: LookForQueries.texts(language))
    """
  }

  private static func line(_ row: Row) throws -> DoorTry {
    DoorTry(
      id: try row("id"),
      practiceTitle: try row("title"),
      body: try row("body"),
      lang: try row("lang"),
      month: try month(row),
      isShared: try row("is_shared", as: Int.self) == 1
    )
  }

  // A day would lead back to the lesson, and so to the host.
  private static func month(_ day: CalendarDay) -> String { String(day.description.prefix(7)) }

  private static func month(_ row: Row) throws -> CalendarDay {
    CalendarDay("\(try row("written_in", as: String.self))-01") ?? CalendarDay(number: 0)
  }
}
