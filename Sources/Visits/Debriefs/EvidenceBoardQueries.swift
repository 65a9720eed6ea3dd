package import Kernel
package import Storage

/// All SQL about the evidence board. Whoever calls has made sure that a visitor is asking.
package enum EvidenceBoardQueries {
  /// The board's version; 0 while nothing was ever put on it.
  package static func version(_ db: Connection, _ visit: InquiryVisitID) throws -> Int {
    try db.value("SELECT version FROM inquiry_board WHERE visit_id = \(visit)") ?? 0
  }

  /// Everything on the board: notes by look-for and in no order of time, patterns in theirs; at most 2,000 notes.
  package static func board(_ db: Connection, _ visit: InquiryVisitID) throws -> EvidenceBoard {
    EvidenceBoard(
      version: try version(db, visit),
      notes: try db.rows(
        "\(sql: noteColumns) WHERE visit_id = \(visit) ORDER BY COALESCE(look_for, 9), id LIMIT 2000"
      )
      .map(note),
      patterns: try patterns(db, visit)
    )
  }

  /// The patterns in the order they were named, at most 200.
  package static func patterns(_ db: Connection, _ visit: InquiryVisitID) throws -> [VisitPattern] {
    try db.rows(
      """
      SELECT id, title, look_for, version FROM inquiry_pattern WHERE visit_id = \(visit) ORDER BY position, id LIMIT 200
      """
    ).map {
      VisitPattern(
        id: try $0("id"),
        title: try $0("title"),
        lookFor: try $0("look_for"),
        version: try $0("version")
      )
    }
  }

  /// Makes the board a version newer, so that others who look at it hear of it.
  package static func advance(_ db: Connection, _ visit: InquiryVisitID) throws {
    try db.run(
      """
      INSERT INTO inquiry_board (visit_id, version) VALUES (\(visit), 1)
      ON CONFLICT (visit_id) DO UPDATE SET version = inquiry_board.version + 1
      """
    )
  }

  /// Moves notes, all or none, and returns how many moved. Moving one to where it lies already is no conflict.
  ///
  /// Throws: `BoardConflict` with the notes somebody else moved since, `notFound` for notes of another visit.
  @discardableResult
  package static func move(
    _ db: Connection,
    _ moves: [BoardMove],
    to spot: BoardSpot,
    in visit: InquiryVisitID
  ) throws -> Int {
    guard !moves.isEmpty else { return 0 }
    // Held first, so that two movers of the same notes wait for each other instead of meeting half way.
    try advance(db, visit)
    let pattern = try patternID(db, spot, visit)
    let ids = moves.map(\.note.text)
    let now = try db.rows("\(sql: noteColumns) WHERE visit_id = \(visit) AND id IN \(values: ids) LIMIT 2000")
      .map(note)
    guard now.count == Set(ids).count else { throw Failure.notFound }
    let wanted = Dictionary(moves.map { ($0.note, $0.version) }) { first, _ in first }
    let overtaken = now.filter { $0.spot != spot && $0.version != wanted[$0.id] }
    guard overtaken.isEmpty else { throw BoardConflict(notes: overtaken) }
    let moving = now.filter { $0.spot != spot }
    for note in moving {
      try db.update(
        "inquiry_note",
        set: "pattern_id = \(pattern), is_aside = \(spot == .aside ? 1 : 0)",
        where: "id = \(note.id)",
        expecting: note.version
      )
    }
    return moving.count
  }

  /// Names a new pattern; sent twice it is named once.
  package static func name(
    _ db: Connection,
    _ id: VisitPatternID,
    _ title: String,
    lookFor: Int?,
    in visit: InquiryVisitID
  ) throws {
    let next = try db.value(
      "SELECT COALESCE(MAX(position), 0) + 1 AS next FROM inquiry_pattern WHERE visit_id = \(visit)",
      as: Int.self
    )
    let insertion = try db.insertOnce(
      """
      INSERT INTO inquiry_pattern (id, visit_id, look_for, title, position)
      VALUES (\(id), \(visit), \(lookFor), \(title), \(next ?? 1))
      """
    )
    if insertion == .inserted { try advance(db, visit) }
  }

  /// Throws: `conflict` when somebody else renamed it first.
  package static func rename(
    _ db: Connection,
    _ id: VisitPatternID,
    _ title: String,
    in visit: InquiryVisitID,
    expecting version: Int
  ) throws {
    try db.update(
      "inquiry_pattern",
      set: "title = \(title)",
      where: "id = \(id) AND visit_id = \(visit)",
      expecting: version
    )
    try advance(db, visit)
  }

  /// Takes a pattern apart: its notes are unsorted again.
  package static func remove(_ db: Connection, _ id: VisitPatternID, in visit: InquiryVisitID) throws {
    try db.run(
      "UPDATE inquiry_note SET pattern_id = NULL, version = version + 1 WHERE pattern_id = \(id) AND visit_id = \(visit)"
    )
    try db.run("DELETE FROM inquiry_pattern WHERE id = \(id) AND visit_id = \(visit)")
    try advance(db, visit)
  }

  private static func patternID(_ db: Connection, _ spot: BoardSpot, _ visit: InquiryVisitID) throws
    -> VisitPatternID?
  {
    guard case .pattern(let id) = spot else { return nil }
    guard try db.exists("SELECT 1 FROM inquiry_pattern WHERE id = \(id) AND visit_id = \(visit)") else {
      throw Failure.conflict(
        Phrase(
          "Somebody took this pattern apart meanwhile. The notes lie where they were; choose another place.",
          "Alguien deshizo este patrón mientras tanto. Las notas siguen donde estaban; elige otro lugar."
        )
      )
    }
    return id
  }

  private static let noteColumns: SQL = """
    SELECT id, look_for, kind, body, lang, pattern_id, is_aside, version FROM inquiry_note
    """

  private static func note(_ row: Row) throws -> BoardNote {
    let pattern: VisitPatternID? = try row("pattern_id")
    let isAside: Bool = try row("is_aside")
    return BoardNote(
      id: try row("id"),
      lookFor: try row("look_for"),
      kind: try row("kind"),
      body: try row("body"),
      language: try row("lang"),
      spot: isAside ? .aside : pattern.map { .pattern($0) } ?? .unsorted,
      version: try row("version")
    )
  }
}
