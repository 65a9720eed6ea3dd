package import Analytics
package import Kernel
package import Storage

/// All SQL about observers' marks. A person's own marks go to that person; everything else is counts of ten or more.
package enum CalibrationMarkQueries {
  /// How far the person asking is with a set; nothing before the first mark.
  package static func progress(_ db: Connection, within scope: Scope, set: CalibrationSetID) throws
    -> CalibrationProgress?
  {
    let row = try db.first(
      """
      SELECT r.state, (SELECT COUNT(DISTINCT m.vignette_id) FROM calibration_mark m WHERE m.rater_id = r.id) AS done
      FROM calibration_rater r WHERE r.set_id = \(set) AND r.person_id = \(scope.person)
      """
    )
    guard let row else { return nil }
    return try row("state", as: String.self) == "marking" ? .marking(done: try row("done")) : .finished
  }

  /// The marks of the person asking.
  package static func own(_ db: Connection, within scope: Scope, set: CalibrationSetID) throws
    -> [MarkPlace: CalibrationMark]
  {
    try db.rows(
      """
      SELECT m.vignette_id, m.position, m.mark FROM calibration_mark m JOIN calibration_rater r ON r.id = m.rater_id
      WHERE r.set_id = \(set) AND r.person_id = \(scope.person) LIMIT 200
      """
    ).reduce(into: [:]) { marks, row in
      let place = MarkPlace(vignette: try row("vignette_id"), position: try row("position"))
      marks[place] = try row("mark", as: CalibrationMark.self)
    }
  }

  /// Keeps the marks of one scene, in place of earlier ones.
  ///
  /// Throws: `refused` when the set takes none, or the person has finished.
  package static func record(
    _ db: Connection,
    within scope: Scope,
    set: CalibrationSetID,
    vignette: VignetteID,
    _ marks: [CalibrationMark]
  ) throws {
    guard try db.exists("SELECT 1 FROM calibration_set WHERE id = \(set) AND state = 'published'") else {
      throw Failure.refused(CalibrationWords.notOpen)
    }
    _ = try db.insertOnce(
      """
      INSERT INTO calibration_rater (id, set_id, person_id, state)
      VALUES (\(Identifier<CalibrationMark>.makeAnonymous()), \(set), \(scope.person), 'marking')
      """
    )
    let rater = try db.value(
      """
      SELECT id FROM calibration_rater WHERE set_id = \(set) AND person_id = \(scope.person) AND state = 'marking'
      """,
      as: String.self
    )
    guard let rater else { throw Failure.refused(CalibrationWords.finished) }
    for (index, mark) in marks.enumerated() {
      try db.run(
        """
        INSERT INTO calibration_mark (rater_id, vignette_id, position, mark)
        VALUES (\(rater), \(vignette), \(index + 1), \(mark))
        ON CONFLICT (rater_id, vignette_id, position) DO UPDATE SET mark = excluded.mark
        """
      )
    }
  }

  /// Ends the marking of the person asking; doing it twice changes nothing.
  ///
  /// Whoever has finished joins the figures only together with at least nine others: a figure that moved by one
  /// person would tell that person's marks.
  /// Throws: `refused` while a mark is missing.
  package static func finish(_ db: Connection, within scope: Scope, set: CalibrationSetID) throws {
    // Two who finish at once stand in line here.
    try db.run("UPDATE calibration_set SET state = state WHERE id = \(set)")
    let missing = try db.exists(
      """
      SELECT 1 FROM calibration_look_for l JOIN calibration_vignette g ON g.id = l.vignette_id
      WHERE g.set_id = \(set) AND NOT EXISTS (SELECT 1 FROM calibration_mark m JOIN calibration_rater r ON r.id = m.rater_id
        WHERE r.set_id = \(set) AND r.person_id = \(scope.person) AND m.vignette_id = l.vignette_id
          AND m.position = l.position)
      """
    )
    guard !missing else { throw Failure.refused(CalibrationWords.unfinished) }
    guard try db.exists("SELECT 1 FROM calibration_set WHERE id = \(set) AND state = 'published'") else {
      throw Failure.refused(CalibrationWords.notOpen)
    }
    try db.run(
      """
      UPDATE calibration_rater SET state = 'finished'
      WHERE set_id = \(set) AND person_id = \(scope.person) AND state = 'marking'
      """
    )
    try count(db, district: scope.district, set: set)
  }

  /// Lets those who have finished join the figures, when they are enough.
  package static func count(_ db: Connection, district: DistrictID, set: CalibrationSetID) throws {
    let waiting: Int =
      try db.value(
        "SELECT COUNT(*) FROM calibration_rater WHERE set_id = \(set) AND state = 'finished'"
      ) ?? 0
    guard try waiting >= minimum(db, district: district) else { return }
    try db.run("UPDATE calibration_rater SET state = 'counted' WHERE set_id = \(set) AND state = 'finished'")
  }

  /// Takes the people out of a set that closes; those who have not finished go with their marks.
  package static func forgetPeople(_ db: Connection, set: CalibrationSetID) throws {
    try db.run("DELETE FROM calibration_rater WHERE set_id = \(set) AND state <> 'counted'")
    try db.run("UPDATE calibration_rater SET person_id = NULL WHERE set_id = \(set)")
  }

  /// How many observers a figure needs: the district's minimum for adults' answers.
  package static func minimum(_ db: Connection, district: DistrictID) throws -> Int {
    max(10, try db.value("SELECT minimum_answers FROM district WHERE id = \(district)") ?? 10)
  }

  /// The marks of all who are counted, as agreement statistics take them; nothing while they are too few.
  package static func ratings(_ db: Connection, within scope: Scope, set: CalibrationSetID) throws
    -> CalibrationRatings?
  {
    let rows = try db.rows(
      """
      SELECT g.position AS scene, m.vignette_id, m.position, m.mark, m.rater_id
      FROM calibration_mark m JOIN calibration_rater r ON r.id = m.rater_id
      JOIN calibration_vignette g ON g.id = m.vignette_id
      WHERE r.set_id = \(set) AND r.state = 'counted' ORDER BY g.position, g.id, m.position, m.rater_id
      """
    )
    var places: [MarkPlace] = []
    var marks: [MarkPlace: [String: CalibrationMark]] = [:]
    var raters: Set<String> = []
    for row in rows {
      let place = MarkPlace(vignette: try row("vignette_id"), position: try row("position"))
      if marks[place] == nil { places.append(place) }
      let rater: String = try row("rater_id")
      raters.insert(rater)
      marks[place, default: [:]][rater] = try row("mark", as: CalibrationMark.self)
    }
    guard try raters.count >= minimum(db, district: scope.district) else { return nil }
    return CalibrationRatings(places: places, marks: marks, raters: raters.sorted())
  }
}
