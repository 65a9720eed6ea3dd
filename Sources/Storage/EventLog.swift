import Crypto
import Foundation
package import Kernel

/// Marker for the identity of an event.
package enum EventSubject {}
package typealias EventID = Identifier<EventSubject>

/// An event as it was written.
package struct RecordedEvent: Sendable, Hashable {
  package let id: EventID
  /// Nothing for events of the whole installation.
  package let district: DistrictID?
  /// Counts the events of a district from 1.
  package let sequence: Int
  /// `person:…`, `account:…`, `command` or `schedule`.
  package let actor: String
  package let verb: String
  package let subject: String
  package let school: SchoolID?
  package let detail: [String: String]
  package let at: Instant
  /// Seals this row and all before it.
  package let chain: String
}

/// The record of who did what: only ever added to, each row sealing those before it in its district.
package enum EventLog {
  package static let migration = Migration(
    id: "2026_11_22_0800_event",
    statements: table + sqliteGuards,
    postgres: table + postgresGuards
  )

  /// Writes `event` inside the caller's transaction and returns its id.
  @discardableResult
  package static func append(_ event: Event, at now: Instant, _ db: Connection) throws -> EventID {
    let id = EventID.make(at: now)
    let district = event.district?.text ?? ""
    let last = try lastLink(of: district, db)
    let row = EventRow(
      id: id.text,
      district: district,
      sequence: last.sequence + 1,
      actor: event.actor.text,
      verb: event.verb,
      subject: event.subject,
      school: event.school?.text,
      detail: try EventRow.text(of: event.detail),
      at: now.description
    )
    try db.run(
      """
      INSERT INTO event (district_id, seq, id, actor, verb, subject, school_id, detail, at, chain)
      VALUES (\(row.district), \(row.sequence), \(row.id), \(row.actor), \(row.verb), \(row.subject),
        \(row.school), \(row.detail), \(row.at), \(row.chain(after: last.chain)))
      """
    )
    return id
  }

  /// The newest first, at most `limit`; `before` is the last one of the page before. With an actor or a verb, only
  /// those.
  package static func page(
    district: DistrictID?,
    before: EventID? = nil,
    actor: String? = nil,
    verb: String? = nil,
    limit: Int = 50,
    _ db: Connection
  ) throws -> [RecordedEvent] {
    let key = district?.text ?? ""
    var older: SQL =
      before.map { "AND seq < (SELECT seq FROM event WHERE district_id = \(key) AND id = \($0))" } ?? ""
    if let actor { older = older + " AND actor = \(actor)" }
    if let verb { older = older + " AND verb = \(verb)" }
    return try db.rows(
      """
      SELECT district_id, seq, id, actor, verb, subject, school_id, detail, at, chain FROM event
      WHERE district_id = \(key) \(sql: older) ORDER BY seq DESC LIMIT \(limit)
      """
    ).map(RecordedEvent.init(row:))
  }

  /// The newest event of a district, e.g. for an `ETag`.
  package static func newest(district: DistrictID?, _ db: Connection) throws -> EventID? {
    try db.value(
      "SELECT id FROM event WHERE district_id = \(district?.text ?? "") ORDER BY seq DESC LIMIT 1",
      as: EventID.self
    )
  }

  /// The verbs that a district's events have, in order, at most 200.
  package static func verbs(district: DistrictID?, _ db: Connection) throws -> [String] {
    try db.rows(
      "SELECT DISTINCT verb FROM event WHERE district_id = \(district?.text ?? "") ORDER BY verb LIMIT 200"
    ).map { try $0("verb") }
  }

  /// The first event of each district whose seal does not fit; empty when nobody tampered.
  ///
  /// What it cannot see: the newest events cut off together. Keep the newest `chain` elsewhere for that.
  package static func verify(_ db: Connection, district only: DistrictID? = nil) throws -> [EventID] {
    let filter: SQL = only.map { "WHERE district_id = \($0)" } ?? ""
    var broken: [EventID] = []
    var district: String?
    var sequence = 0
    var chain = ""
    var isBroken = false
    try db.each(
      """
      SELECT district_id, seq, id, actor, verb, subject, school_id, detail, at, chain FROM event \(sql: filter)
      ORDER BY district_id, seq
      """
    ) { row in
      let event = try EventRow(row: row)
      if event.district != district {
        (district, sequence, chain, isBroken) = (event.district, 0, "", false)
      }
      let stored: String = try row("chain")
      if !isBroken, event.sequence != sequence + 1 || stored != event.chain(after: chain) {
        isBroken = true
        broken.append(EventID(event.id))
      }
      (sequence, chain) = (event.sequence, stored)
    }
    return broken
  }

  // Two writers of one district would seal the same row; SQLite has only one writer.
  private static func lastLink(of district: String, _ db: Connection) throws -> (sequence: Int, chain: String)
  {
    if db.engine == .postgres {
      _ = try db.rows(
        """
        SELECT CAST(pg_advisory_xact_lock(hashtext('throughline.event'),
          hashtext(current_schema() || '/' || \(district))) AS TEXT) AS locked
        """
      )
    }
    let row = try db.first(
      "SELECT seq, chain FROM event WHERE district_id = \(district) ORDER BY seq DESC LIMIT 1"
    )
    guard let row else { return (0, "") }
    return (try row("seq"), try row("chain"))
  }

  private static let table = [
    """
    CREATE TABLE event (
      district_id TEXT NOT NULL,
      seq BIGINT NOT NULL CHECK (seq > 0),
      id TEXT NOT NULL UNIQUE,
      actor TEXT NOT NULL,
      verb TEXT NOT NULL,
      subject TEXT NOT NULL,
      school_id TEXT,
      detail TEXT NOT NULL,
      at TEXT NOT NULL,
      chain TEXT NOT NULL,
      PRIMARY KEY (district_id, seq)
    ) {{withoutRowid}}
    """,
    "CREATE INDEX event_by_subject ON event (district_id, subject, seq)",
  ]

  private static let sqliteGuards = ["UPDATE", "DELETE"].map { change in
    """
    CREATE TRIGGER event_no_\(change.lowercased()) BEFORE \(change) ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed or deleted'); END
    """
  }

  private static let postgresGuards = [
    """
    CREATE FUNCTION event_is_final() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'events are never changed or deleted' USING ERRCODE = 'check_violation'; END $$
    """,
    """
    CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION event_is_final()
    """,
    """
    CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_final()
    """,
  ]
}

/// The sealed columns of an event, as text.
struct EventRow {
  let id: String
  let district: String
  let sequence: Int
  let actor: String
  let verb: String
  let subject: String
  let school: String?
  let detail: String
  let at: String

  /// Each part is preceded by its length, so that no two rows read alike.
  func chain(after previous: String) -> String {
    var hasher = SHA256()
    for part in [previous, district, String(sequence), id, actor, verb, subject, school ?? "-", detail, at] {
      hasher.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    return hasher.finalize().hexadecimal
  }

  static func text(of detail: [String: String]) throws -> String {
    guard !detail.isEmpty else { return "{}" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(detail), as: UTF8.self)
  }
}

extension EventRow {
  init(row: Row) throws {
    id = try row("id")
    district = try row("district_id")
    sequence = try row("seq")
    actor = try row("actor")
    verb = try row("verb")
    subject = try row("subject")
    school = try row("school_id")
    detail = try row("detail")
    at = try row("at")
  }
}

extension RecordedEvent {
  init(row: Row) throws {
    let district: String = try row("district_id")
    let detail: String = try row("detail")
    self.init(
      id: try row("id"),
      district: district.isEmpty ? nil : DistrictID(district),
      sequence: try row("seq"),
      actor: try row("actor"),
      verb: try row("verb"),
      subject: try row("subject"),
      school: try row("school_id"),
      detail: try JSONDecoder().decode([String: String].self, from: Data(detail.utf8)),
      at: try row("at"),
      chain: try row("chain")
    )
  }
}
