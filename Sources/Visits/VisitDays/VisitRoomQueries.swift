package import Kernel
package import Storage

/// All SQL that writes the times and rooms of a visit's day.
package enum VisitRoomQueries {
  /// Puts the times of a day in the place of those there are; rooms and stops follow a time whose number changes.
  ///
  /// A room taught at every time so far is taught at new times as well.
  /// Throws: `conflict` when times or rooms changed since `version`.
  package static func put(
    _ db: Connection,
    times draft: VisitTimesDraft,
    in visit: InquiryVisitID,
    expecting version: Int
  ) throws {
    let day = try VisitDayQueries.day(db, of: visit)
    try advance(db, visit, expecting: version)
    let former = Set(day.times.map(\.number))
    var numbers: [Int: Int] = [:]
    var fresh: [Int] = []
    for (index, slot) in draft.slots.enumerated() {
      if former.contains(slot.formerNumber), numbers[slot.formerNumber] == nil {
        numbers[slot.formerNumber] = index + 1
      } else {
        fresh.append(index + 1)
      }
    }
    // Rows that name a time go with it, and come back under its new number.
    try db.run("DELETE FROM inquiry_time WHERE visit_id = \(visit)")
    for (index, slot) in draft.slots.enumerated() {
      try db.run(
        """
        INSERT INTO inquiry_time (visit_id, number, starts_at, ends_at)
        VALUES (\(visit), \(index + 1), \(slot.startsAt), \(slot.endsAt))
        """
      )
    }
    for room in day.rooms {
      let kept = room.times.compactMap { numbers[$0] }
      let isAlwaysTaught = room.times.count == day.times.count
      try teach(db, visit, room.position, at: Set(kept + (isAlwaysTaught ? fresh : [])))
    }
    for (place, position) in day.stops {
      guard let number = numbers[place.time] else { continue }
      try VisitPlanQueries.put(db, position, at: GroupTime(group: place.group, time: number), in: visit)
    }
    if day.isPlanned { try VisitPlanQueries.advance(db, visit) }
  }

  /// Puts rooms in the place of those there are; stops at rooms that stay are kept.
  ///
  /// Throws: `conflict` when times or rooms changed since `version`.
  package static func put(
    _ db: Connection,
    rooms: [VisitRoom],
    in visit: InquiryVisitID,
    expecting version: Int
  ) throws {
    let day = try VisitDayQueries.day(db, of: visit)
    try advance(db, visit, expecting: version)
    let kept = Set(rooms.map(\.position))
    for room in day.rooms where !kept.contains(room.position) {
      try db.run("DELETE FROM inquiry_room WHERE visit_id = \(visit) AND position = \(room.position)")
    }
    // Two rooms may trade names, which no order of single changes allows.
    for room in day.rooms where kept.contains(room.position) {
      try db.run(
        """
        UPDATE inquiry_room SET name = \("\u{1F}\(room.position)")
        WHERE visit_id = \(visit) AND position = \(room.position)
        """
      )
    }
    for room in rooms { try put(db, room, in: visit) }
    if day.isPlanned { try VisitPlanQueries.advance(db, visit) }
  }

  private static func put(_ db: Connection, _ room: VisitRoom, in visit: InquiryVisitID) throws {
    let (door, corridor) = (room.place?.door ?? 0, room.place?.corridor ?? 0)
    try db.run(
      """
      INSERT INTO inquiry_room (visit_id, position, name, place_x, place_y, grade_band)
      VALUES (\(visit), \(room.position), \(room.name), \(door), \(corridor), \(room.band))
      ON CONFLICT (visit_id, position) DO UPDATE SET name = excluded.name, place_x = excluded.place_x,
        place_y = excluded.place_y, grade_band = excluded.grade_band
      """
    )
    try db.run("DELETE FROM inquiry_room_time WHERE visit_id = \(visit) AND position = \(room.position)")
    try teach(db, visit, room.position, at: room.times)
  }

  private static func teach(_ db: Connection, _ visit: InquiryVisitID, _ position: Int, at times: Set<Int>)
    throws
  {
    for number in times.sorted() {
      try db.run(
        """
        INSERT INTO inquiry_room_time (visit_id, position, number) VALUES (\(visit), \(position), \(number))
        ON CONFLICT DO NOTHING
        """
      )
    }
  }

  /// Claims the next version of times and rooms; 0 is a day nobody has touched.
  private static func advance(_ db: Connection, _ visit: InquiryVisitID, expecting version: Int) throws {
    try begin(db, visit)
    let touched = try db.run(
      "UPDATE inquiry_day SET version = version + 1 WHERE visit_id = \(visit) AND version = \(version)"
    )
    guard touched == 1 else { throw Failure.conflict(VisitDayWords.changedMeanwhile) }
  }

  /// Makes the row of a day that has none yet.
  static func begin(_ db: Connection, _ visit: InquiryVisitID) throws {
    try db.run("INSERT INTO inquiry_day (visit_id, version) VALUES (\(visit), 0) ON CONFLICT DO NOTHING")
  }
}
