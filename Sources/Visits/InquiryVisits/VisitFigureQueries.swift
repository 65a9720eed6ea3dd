package import Analytics
package import Kernel
package import Practices
package import Storage

/// What the product knows already about one look-for of a visit at the host school.
package struct VisitFigure: Sendable, Hashable {
  package let practice: FrameworkItemID
  /// From the latest closed walk round that may be shown; nothing when no round looked for it.
  package let doing: Published<DoingFigure>?
  package let doingOn: CalendarDay?
  /// From the latest pooled reflections; nothing when there are none.
  package let knowing: PooledKnowing?
}

/// All SQL that assembles a host's page from published figures; it never reads a note.
package enum VisitFigureQueries {
  /// The figures of the whole host school about a visit's practices, in their order.
  package static func figures(
    _ db: Connection,
    within scope: Scope,
    of visit: InquiryVisit,
    practices: [FrameworkItemID]
  ) throws -> [VisitFigure] {
    let knowing = try PooledReflectionQueries.latest(
      db,
      district: scope.district,
      school: visit.school,
      practices: practices
    )
    var doing: [FrameworkItemID: (cell: Published<DoingFigure>, on: CalendarDay)] = [:]
    for cell in try PublishedCellQueries.ofSchool(
      db,
      district: scope.district,
      school: visit.school,
      practices: practices
    ) {
      let known = doing[cell.practice]
      guard cell.content.figure != nil || known == nil else { continue }
      doing[cell.practice] = (cell.content, cell.closedOn)
    }
    return practices.map { practice in
      VisitFigure(
        practice: practice,
        doing: doing[practice]?.cell,
        doingOn: doing[practice]?.on,
        knowing: knowing[practice]
      )
    }
  }

  /// What was decided about a visit's practices at the host school or for the whole district and is not done, next due
  /// first, at most 20.
  package static func decisions(
    _ db: Connection,
    within scope: Scope,
    of visit: InquiryVisit,
    practices: [FrameworkItemID]
  ) throws -> [VisitDecision] {
    try db.rows(
      """
      SELECT d.statement, d.lang, d.due_on, d.practice_id, p.given_name, p.family_name, p.preferred_name
      FROM practice_decision d JOIN person p ON p.id = d.owner_person_id
      WHERE d.district_id = \(scope.district) AND d.done_on IS NULL AND (d.org_id IS NULL OR d.org_id = \(visit.school))
        AND d.practice_id IN \(values: practices)
      ORDER BY d.due_on, d.id LIMIT 20
      """
    ).map { row in
      let preferred: String? = try row("preferred_name")
      let given = try preferred ?? row("given_name")
      return VisitDecision(
        statement: try row("statement"),
        lang: try row("lang"),
        owner: "\(given) \(try row("family_name", as: String.self))",
        dueOn: try row("due_on")
      )
    }
  }
}

/// An open decision as the host's page names it.
package struct VisitDecision: Sendable, Hashable {
  package let statement: String
  package let lang: String
  package let owner: String
  package let dueOn: CalendarDay
}
