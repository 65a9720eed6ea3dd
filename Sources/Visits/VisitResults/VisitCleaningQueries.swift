import Kernel
import Storage

/// All SQL that deletes what is kept for thirty days only.
enum VisitCleaningQueries {
  /// Visits by the end of whose time something is left, at most 500.
  static func overdue(_ db: Connection, heldBy day: CalendarDay) throws
    -> [(id: InquiryVisitID, district: DistrictID, school: SchoolID)]
  {
    try db.rows(
      """
      SELECT v.id, v.district_id, v.org_id FROM inquiry_visit v
      WHERE v.visit_on <= \(day) AND (EXISTS (SELECT 1 FROM inquiry_note n WHERE n.visit_id = v.id)
        OR EXISTS (SELECT 1 FROM inquiry_room r WHERE r.visit_id = v.id)
        OR EXISTS (SELECT 1 FROM inquiry_time t WHERE t.visit_id = v.id)
        OR EXISTS (SELECT 1 FROM inquiry_answered a WHERE a.visit_id = v.id)
        OR EXISTS (SELECT 1 FROM inquiry_guest g WHERE g.visit_id = v.id AND g.group_number IS NOT NULL))
      ORDER BY v.visit_on, v.id LIMIT 500
      """
    ).map { (id: try $0("id"), district: try $0("district_id"), school: try $0("org_id")) }
  }

  /// Deletes notes, rooms, times, stops, groups and who has answered; patterns, feedback and commitments stay.
  static func clean(_ db: Connection, _ visit: InquiryVisitID) throws {
    try db.run("DELETE FROM inquiry_note WHERE visit_id = \(visit)")
    try db.run("DELETE FROM inquiry_stop WHERE visit_id = \(visit)")
    try db.run("DELETE FROM inquiry_room_time WHERE visit_id = \(visit)")
    try db.run("DELETE FROM inquiry_room WHERE visit_id = \(visit)")
    try db.run("DELETE FROM inquiry_time WHERE visit_id = \(visit)")
    try db.run("DELETE FROM inquiry_answered WHERE visit_id = \(visit)")
    try db.run("UPDATE inquiry_guest SET group_number = NULL WHERE visit_id = \(visit)")
  }
}
