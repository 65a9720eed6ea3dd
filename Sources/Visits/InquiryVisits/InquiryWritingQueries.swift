package import Kernel
package import Practices
package import Storage

/// All SQL that writes what a host prepares.
package enum InquiryWritingQueries {
  /// Writes a visit in preparation; sent twice it is written once.
  ///
  /// Throws: `invalid` when the school hosts another visit that day.
  package static func insert(
    _ db: Connection,
    within scope: Scope,
    id: InquiryVisitID,
    school: SchoolID,
    _ draft: InquiryVisitDraft
  ) throws -> Insertion {
    if try db.exists("SELECT 1 FROM inquiry_visit WHERE id = \(id)") { return .alreadyThere }
    try refuseSecond(db, school: school, on: draft.day, except: id)
    let insertion = try db.insertOnce(
      """
      INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, place, state)
      VALUES (\(id), \(scope.district), \(school), \(draft.title), \(draft.day), \(draft.startsAt), \(draft.endsAt),
        \(draft.place), 'preparing')
      """
    )
    // Another host was faster by a moment: the index kept the second one out.
    if insertion == .alreadyThere { try refuseSecond(db, school: school, on: draft.day, except: id) }
    return insertion
  }

  /// Throws: `conflict` when somebody else changed the visit, `invalid` when the school hosts another that day.
  package static func change(
    _ db: Connection,
    _ visit: InquiryVisit,
    to draft: InquiryVisitDraft,
    expecting version: Int
  ) throws {
    try refuseSecond(db, school: visit.school, on: draft.day, except: visit.id)
    try db.update(
      "inquiry_visit",
      set: """
        title = \(draft.title), visit_on = \(draft.day), starts_at = \(draft.startsAt), ends_at = \(draft.endsAt),
        place = \(draft.place)
        """,
      where: "id = \(visit.id)",
      expecting: version
    )
  }

  /// Throws: `conflict` when somebody else changed the visit.
  package static func change(
    _ db: Connection,
    _ visit: InquiryVisit,
    to draft: TheoryDraft,
    expecting version: Int
  ) throws {
    try db.update(
      "inquiry_visit",
      set: """
        theory_if = \(draft.theory.ifWe), theory_then = \(draft.theory.then), theory_so_that = \(draft.theory.soThat)
        """,
      where: "id = \(visit.id)",
      expecting: version
    )
  }

  /// Throws: `conflict` when somebody else changed the visit.
  package static func change(
    _ db: Connection,
    _ visit: InquiryVisit,
    to draft: InquiryLookForDraft,
    expecting version: Int
  ) throws {
    try db.update("inquiry_visit", set: "state = state", where: "id = \(visit.id)", expecting: version)
    try db.run("DELETE FROM inquiry_look_for WHERE visit_id = \(visit.id)")
    for (index, lookFor) in draft.lookFors.enumerated() {
      try db.run(
        """
        INSERT INTO inquiry_look_for (visit_id, position, practice_id, students_would)
        VALUES (\(visit.id), \(index + 1), \(lookFor.practice), \(lookFor.studentsWould))
        """
      )
    }
  }

  /// Throws: `conflict` when somebody else changed the visit.
  package static func change(
    _ db: Connection,
    _ visit: InquiryVisit,
    to draft: InquiryTargetDraft,
    expecting version: Int
  ) throws {
    try db.update("inquiry_visit", set: "state = state", where: "id = \(visit.id)", expecting: version)
    try db.run("DELETE FROM inquiry_target WHERE visit_id = \(visit.id)")
    for (index, target) in draft.targets.enumerated() {
      try db.run(
        """
        INSERT INTO inquiry_target (visit_id, position, measure, student_group, amount, unit, baseline, due_on)
        VALUES (\(visit.id), \(index + 1), \(target.measure), \(target.group), \(target.amount), \(target.unit.rawValue),
          \(target.baseline), \(target.dueOn))
        """
      )
    }
  }

  /// Sends the invitations; says whether that changed anything.
  package static func share(_ db: Connection, _ visit: InquiryVisit) throws -> Bool {
    try db.run(
      """
      UPDATE inquiry_visit SET state = 'shared', version = version + 1 WHERE id = \(visit.id) AND state = 'preparing'
      """
    ) > 0
  }

  /// Calls the visit off; says whether that changed anything.
  package static func cancel(_ db: Connection, _ visit: InquiryVisit, because words: String) throws -> Bool {
    try db.run(
      """
      UPDATE inquiry_visit SET state = 'cancelled', cancelled_because = \(words), version = version + 1
      WHERE id = \(visit.id) AND state IN ('preparing', 'shared')
      """
    ) > 0
  }

  /// What a school means to improve, in order, at most 8.
  package static func targets(_ db: Connection, of visit: InquiryVisitID) throws -> [InquiryTarget] {
    try db.rows(
      """
      SELECT measure, student_group, amount, unit, baseline, due_on FROM inquiry_target
      WHERE visit_id = \(visit) ORDER BY position LIMIT 8
      """
    ).map { row in
      InquiryTarget(
        measure: try row("measure"),
        group: try row("student_group"),
        amount: try row("amount"),
        unit: try row("unit"),
        baseline: try row("baseline"),
        dueOn: try row("due_on")
      )
    }
  }

  private static func refuseSecond(
    _ db: Connection,
    school: SchoolID,
    on day: CalendarDay,
    except id: InquiryVisitID
  ) throws {
    let other = try db.value(
      """
      SELECT title FROM inquiry_visit
      WHERE org_id = \(school) AND visit_on = \(day) AND state <> 'cancelled' AND id <> \(id)
      """,
      as: String.self
    )
    guard let other else { return }
    throw Failure.invalid([
      FieldError(
        "visit_on",
        Phrase(
          "This school already hosts “\(other)” on that day. Choose another day, or change that visit.",
          "Esta escuela ya recibe «\(other)» ese día. Elige otro día o cambia esa visita."
        )
      )
    ])
  }
}
