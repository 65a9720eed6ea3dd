package import Kernel
package import Storage

/// All SQL that takes in notes of inquiry visits. Nothing here writes who, where or when.
package enum VisitNoteQueries {
  /// Puts a note on the board once, however often it arrives.
  package static func record(
    _ db: Connection,
    _ note: VisitNoteDraft,
    in visit: InquiryVisitID,
    language: Language
  ) throws -> Insertion {
    let insertion = try db.insertOnce(
      """
      INSERT INTO inquiry_note (id, visit_id, look_for, kind, body, lang)
      VALUES (\(note.id), \(visit), \(note.lookFor), \(note.kind.rawValue), \(note.body), \(language.rawValue))
      """
    )
    if insertion == .inserted { try EvidenceBoardQueries.advance(db, visit) }
    return insertion
  }

  /// What a note of a visit may not name: the host's people and the visit's rooms.
  package static func nameless(_ db: Connection, for visit: InquiryVisit) throws -> NamelessText {
    let staff = try db.rows(
      """
      SELECT DISTINCT p.given_name, p.family_name, p.id FROM person p JOIN person_role r ON r.person_id = p.id
      WHERE r.org_id = \(visit.school) AND r.ended_on IS NULL AND p.kind = 'staff' ORDER BY p.id LIMIT 2000
      """
    ).map { (given: try $0("given_name", as: String.self), family: try $0("family_name", as: String.self)) }
    let rooms = try db.rows(
      "SELECT name FROM inquiry_room WHERE visit_id = \(visit.id) ORDER BY position LIMIT 200"
    )
    .map { try $0("name", as: String.self) }
    return NamelessText(staff: staff, rooms: rooms)
  }
}
