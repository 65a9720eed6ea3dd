package import Analytics
package import Kernel
package import Practices
package import Storage

/// A note as it is stored: its room is a sign already.
package struct SignedWalkNote: Sendable {
  package let id: WalkNoteID
  package let band: GradeBand
  package let marks: [WalkMark]
  package let roomSign: String

  /// Nothing when the draft's room names none.
  package init?(_ draft: WalkNoteDraft, key: RoundKey) {
    guard let sign = key.sign(ofRoom: draft.room) else { return nil }
    id = draft.id
    band = draft.band
    marks = draft.marks
    roomSign = sign
  }
}

/// All SQL that writes and counts notes; nothing here reads one back to anybody.
///
/// Notes are the one kind of change without an event: an event has an actor and a moment.
package enum WalkNoteQueries {
  /// What is known of the round a note arrives for.
  package struct Destination: Sendable {
    package let round: WalkRoundID
    package let key: WalkRoundID
    package let opensOn: CalendarDay
  }

  /// Where notes for a round go now: the round itself, or the one it was joined into.
  ///
  /// Holds the round until the transaction ends, so that it cannot close under the note's feet.
  /// Throws: `gone` when it has closed.
  package static func destination(_ db: Connection, for round: WalkRoundID) throws -> Destination {
    let joined: WalkRoundID? = try db.value(
      "SELECT joined_into_id FROM walk_round WHERE id = \(round) AND state = 'joined'"
    )
    let row = try db.first(
      """
      UPDATE walk_round SET version = version WHERE id = \(joined ?? round) AND state = 'open'
      RETURNING id, key_id, opens_on
      """
    )
    guard let row else { throw Failure.gone(WalkRoundWords.cameBack) }
    return Destination(round: try row("id"), key: try row("key_id"), opensOn: try row("opens_on"))
  }

  /// Writes a note; sent twice, late or out of order it counts once.
  ///
  /// Throws: `conflict` when another round has a note of this id.
  package static func record(_ db: Connection, _ note: SignedWalkNote, in round: WalkRoundID) throws
    -> Insertion
  {
    let insertion = try db.insertOnce(
      "INSERT INTO walk_note (id, round_id, grade_band) VALUES (\(note.id), \(round), \(note.band))"
    )
    guard insertion == .inserted else {
      let isHere = try db.exists("SELECT 1 FROM walk_note WHERE id = \(note.id) AND round_id = \(round)")
      guard isHere else {
        throw Failure.conflict(
          Phrase(
            "Open the capture screen again, then send the note.",
            "Abre de nuevo la pantalla y envía la nota."
          )
        )
      }
      return insertion
    }
    for (index, mark) in note.marks.enumerated() {
      let stored = StoredMark(mark)
      try db.run(
        """
        INSERT INTO walk_mark (note_id, position, mark, step)
        VALUES (\(note.id), \(index + 1), \(stored.mark), \(stored.step))
        """
      )
    }
    try db.run("INSERT INTO walk_room (note_id, room_hash) VALUES (\(note.id), \(note.roomSign))")
    return .inserted
  }

  /// Writes many notes of one round at once, for the demo district.
  package static func record(_ db: Connection, batch notes: [SignedWalkNote], in round: WalkRoundID) throws {
    try insert(db, notes.map { (id: $0.id, band: $0.band, marks: $0.marks) }, in: round)
    try db.bulkInsert(into: "walk_room", columns: ["note_id", "room_hash"]) { rows in
      for note in notes {
        rows.value(note.id)
        rows.text(note.roomSign)
        try rows.endRow()
      }
    }
  }

  /// The notes of a round as they are counted: rooms are numbers that mean nothing outside this list.
  static func counted(_ db: Connection, round: WalkRoundID, lookFors: Int) throws -> [WalkNote] {
    var marks: [WalkNoteID: [WalkMark?]] = [:]
    let rows = try db.rows(
      """
      SELECT m.note_id, m.position, m.mark, m.step FROM walk_mark m JOIN walk_note n ON n.id = m.note_id
      WHERE n.round_id = \(round)
      """
    )
    for row in rows {
      let position: Int = try row("position")
      guard position <= lookFors else { continue }
      marks[try row("note_id"), default: Array(repeating: nil, count: lookFors)][position - 1] =
        try StoredMark.mark(row)
    }
    var rooms: [String: Int] = [:]
    return try db.rows(
      """
      SELECT n.id, n.grade_band, h.room_hash FROM walk_note n JOIN walk_room h ON h.note_id = n.id
      WHERE n.round_id = \(round) ORDER BY n.id
      """
    ).map { row in
      let sign: String = try row("room_hash")
      let room = rooms[sign] ?? rooms.count
      rooms[sign] = room
      let band: GradeBand = try row("grade_band")
      return WalkNote(
        room: room,
        band: GradeBand.allCases.firstIndex(of: band),
        marks: marks[try row("id")] ?? Array(repeating: nil, count: lookFors)
      )
    }
  }

  /// Removes every room's sign, and writes the notes anew under other random ids in random order.
  static func forgetRooms(
    _ db: Connection,
    round: WalkRoundID,
    notes: [WalkNote],
    keepingNotes: Bool,
    using generator: inout some RandomNumberGenerator
  ) throws {
    try remove(db, round: round)
    guard keepingNotes else { return }
    var anew: [(id: WalkNoteID, band: GradeBand, marks: [WalkMark])] = []
    for note in notes.shuffled(using: &generator) {
      guard let band = note.band.map({ GradeBand.allCases[$0] }) else { continue }
      let id = WalkNoteID(UUIDText.version4(using: &generator))
      anew.append((id, band, note.marks.compactMap { $0 }))
    }
    try insert(db, anew, in: round)
  }

  /// Deletes every note of a round with its marks and signs.
  static func remove(_ db: Connection, round: WalkRoundID) throws {
    try db.run("DELETE FROM walk_note WHERE round_id = \(round)")
  }

  /// Deletes what is left of notes whose round closed before a day.
  static func remove(_ db: Connection, ofRoundsClosedBefore day: CalendarDay) throws {
    try db.run(
      """
      DELETE FROM walk_note WHERE round_id IN
        (SELECT id FROM walk_round WHERE state = 'closed' AND closed_on < \(day))
      """
    )
  }

  private static func insert(
    _ db: Connection,
    _ notes: [(id: WalkNoteID, band: GradeBand, marks: [WalkMark])],
    in round: WalkRoundID
  ) throws {
    try db.bulkInsert(into: "walk_note", columns: ["id", "round_id", "grade_band"]) { rows in
      for note in notes {
        rows.value(note.id)
        rows.value(round)
        rows.text(note.band.rawValue)
        try rows.endRow()
      }
    }
    try db.bulkInsert(into: "walk_mark", columns: ["note_id", "position", "mark", "step"]) { rows in
      for note in notes {
        for (index, mark) in note.marks.enumerated() {
          let stored = StoredMark(mark)
          rows.value(note.id)
          rows.int(index + 1)
          rows.text(stored.mark)
          rows.value(stored.step)
          try rows.endRow()
        }
      }
    }
  }
}

/// A mark as two columns spell it.
private struct StoredMark {
  let mark: String
  let step: Int?

  init(_ mark: WalkMark) {
    switch mark {
    case .seen(let step): (self.mark, self.step) = ("seen", step)
    case .notSeen: (self.mark, step) = ("not_seen", nil)
    case .notExpected: (self.mark, step) = ("not_expected", nil)
    }
  }

  static func mark(_ row: Row) throws -> WalkMark? {
    let step: Int? = try row("step")
    switch try row("mark", as: String.self) {
    case "seen": return .seen(step: step)
    case "not_seen": return .notSeen
    case "not_expected": return .notExpected
    default: return nil
    }
  }
}
