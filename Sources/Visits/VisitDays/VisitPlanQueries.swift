package import Kernel
package import Storage

/// All SQL that writes groups and stops.
package enum VisitPlanQueries {
  /// Puts groups and stops in the place of those there are.
  ///
  /// Throws: `conflict` when the plan changed since `version`.
  package static func put(
    _ db: Connection,
    _ day: VisitDay,
    in visit: InquiryVisitID,
    expecting version: Int
  ) throws {
    let touched = try db.run(
      """
      UPDATE inquiry_visit SET plan_version = plan_version + 1 WHERE id = \(visit) AND plan_version = \(version)
      """
    )
    guard touched == 1 else { throw Failure.conflict(VisitDayWords.changedMeanwhile) }
    try VisitRoomQueries.begin(db, visit)
    try db.run("UPDATE inquiry_day SET group_count = \(day.groupCount) WHERE visit_id = \(visit)")
    // Guests who declined or became guides are in no group.
    try db.run("UPDATE inquiry_guest SET group_number = NULL WHERE visit_id = \(visit)")
    for visitor in day.visitors {
      guard let group = visitor.group else { continue }
      try db.run("UPDATE inquiry_guest SET group_number = \(group) WHERE id = \(visitor.id)")
    }
    try db.run("DELETE FROM inquiry_stop WHERE visit_id = \(visit)")
    for (place, position) in day.stops.sorted(by: {
      ($0.key.group, $0.key.time) < ($1.key.group, $1.key.time)
    }) {
      try put(db, position, at: place, in: visit)
    }
  }

  static func put(_ db: Connection, _ position: Int, at place: GroupTime, in visit: InquiryVisitID) throws {
    try db.run(
      """
      INSERT INTO inquiry_stop (visit_id, group_number, number, position)
      VALUES (\(visit), \(place.group), \(place.time), \(position))
      """
    )
  }

  /// Lets forms about groups and stops know that rooms or times under them changed.
  static func advance(_ db: Connection, _ visit: InquiryVisitID) throws {
    try db.run("UPDATE inquiry_visit SET plan_version = plan_version + 1 WHERE id = \(visit)")
  }
}
