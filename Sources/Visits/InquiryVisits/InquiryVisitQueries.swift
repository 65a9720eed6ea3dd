package import Kernel
package import Practices
package import Storage

/// All SQL that says which inquiry visits there are, and what somebody is to one of them.
package enum InquiryVisitQueries {
  static let columns: SQL = """
    SELECT v.id, v.district_id, v.org_id, o.name AS school, v.title, v.visit_on, v.starts_at, v.ends_at, v.place,
      v.theory_if, v.theory_then, v.theory_so_that, v.state, v.closed_on,
      v.cancelled_because, v.plan_version, v.version
    FROM inquiry_visit v JOIN org o ON o.id = v.org_id
    """

  /// One visit, with what the person asking is to it.
  ///
  /// Throws: `notFound` for those it does not exist for.
  package static func visit(_ db: Connection, within scope: Scope, id: InquiryVisitID) throws
    -> (visit: InquiryVisit, standing: VisitStanding)
  {
    let row = try db.first("\(sql: columns) WHERE v.id = \(id) AND v.district_id = \(scope.district)")
    guard let row else { throw Failure.notFound }
    let visit = try visit(row)
    let standing = try standing(db, of: scope.actor, in: visit)
    guard standing.sees(visit.state) else { throw Failure.notFound }
    return (visit, standing)
  }

  /// One visit for a job, which acts for nobody.
  static func one(_ db: Connection, _ id: InquiryVisitID) throws -> InquiryVisit? {
    try db.first("\(sql: columns) WHERE v.id = \(id)").map(visit)
  }

  /// Whether a visit exists for the person asking.
  static func isKnown(_ db: Connection, within scope: Scope, _ id: InquiryVisitID) throws -> Bool {
    let row = try db.first("\(sql: columns) WHERE v.id = \(id) AND v.district_id = \(scope.district)")
    guard let visit = try row.map(visit) else { return false }
    return try standing(db, of: scope.actor, in: visit).sees(visit.state)
  }

  /// What a person is to a visit.
  package static func standing(_ db: Connection, of actor: Actor, in visit: InquiryVisit) throws
    -> VisitStanding
  {
    var standing = VisitStanding()
    let evaluates = actor.evaluates(at: visit.school)
    standing.isHost = actor.scope(for: VisitsPermissions.hostVisit)?.reaches(visit.school) ?? false
    // A supervisor answers for schools and works at none of them.
    let workplaces = actor.roles.filter { $0.role != .principalSupervisor }.reduce(into: Set<SchoolID>()) {
      $0.formUnion($1.schools)
    }
    standing.isOfHostSchool = workplaces.contains(visit.school)
    standing.isOverseer = actor.holds(.director)
    standing.isOfPartner =
      try !workplaces.isEmpty
      && db.exists(
        """
        SELECT 1 FROM inquiry_partner WHERE visit_id = \(visit.id) AND org_id IN \(values: workplaces.sorted())
        """
      )
    let guest = try db.first(
      """
      SELECT part, is_principal, answer FROM inquiry_guest
      WHERE visit_id = \(visit.id) AND person_id = \(actor.person)
      """
    )
    standing.isInvited = guest != nil
    if let guest, try guest("answer", as: String.self) != "declined" {
      standing.isVisitor = try !evaluates && guest("part", as: String.self) != "guide"
      standing.isPrincipalPresent = try guest("is_principal", as: Int.self) == 1
    }
    let ledHere = actor.roles.contains { $0.role == .principal && $0.schools.contains(visit.school) }
    standing.isPrincipalPresent = standing.isPrincipalPresent || ledHere
    standing.isSupervisor = try supervises(db, actor, visit)
    return standing
  }

  /// Visits the person asking may know of, on or after a day, the earliest first, at most 200.
  package static func upcoming(
    _ db: Connection,
    within scope: Scope,
    from day: CalendarDay,
    withCancelled: Bool = false
  ) throws -> [InquiryVisit] {
    try visible(
      db,
      scope,
      try db.rows(
        """
        \(sql: columns) WHERE v.district_id = \(scope.district) AND v.visit_on >= \(day) \(sql: withCancelled ? "" : "AND v.state <> 'cancelled'")
        ORDER BY v.visit_on, v.id LIMIT 200
        """
      )
    )
  }

  /// Visits the person asking may know of, before a day, the latest first, at most 200.
  package static func past(
    _ db: Connection,
    within scope: Scope,
    before day: CalendarDay,
    withCancelled: Bool = false
  ) throws -> [InquiryVisit] {
    try visible(
      db,
      scope,
      try db.rows(
        """
        \(sql: columns) WHERE v.district_id = \(scope.district) AND v.visit_on < \(day) \(sql: withCancelled ? "" : "AND v.state <> 'cancelled'")
        ORDER BY v.visit_on DESC, v.id DESC LIMIT 200
        """
      )
    )
  }

  /// Visits the person asking may know of, the latest first, a page at a time.
  ///
  /// What may not be known of is passed over, so a page may hold fewer than there are further ones.
  static func page(
    _ db: Connection,
    within scope: Scope,
    after: PageCursor? = nil,
    limit: Int = 50
  ) throws -> Page<InquiryVisit> {
    let further: SQL = after.map { "AND (v.visit_on, v.id) < (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let rows = try db.rows(
      """
      \(sql: columns) WHERE v.district_id = \(scope.district) \(sql: further)
      ORDER BY v.visit_on DESC, v.id DESC LIMIT \(limit + 1)
      """
    ).map(visit)
    let page = Page(cutting: rows, limit: limit) { [$0.day.description, $0.id.text] }
    return Page(
      items: try page.items.filter { try standing(db, of: scope.actor, in: $0).sees($0.state) },
      next: page.next
    )
  }

  /// What a visit looks for, in order, with the practices' names in a language.
  package static func lookFors(_ db: Connection, of visit: InquiryVisitID, language: Language) throws
    -> [InquiryLookFor]
  {
    try db.rows(
      """
      SELECT l.position, i.id, i.code, l.students_would, \(sql: LookForQueries.words)
      FROM inquiry_look_for l JOIN framework_item i ON i.id = l.practice_id
      JOIN framework_version v ON v.id = i.version_id
      \(sql: LookForQueries.texts(language))
      WHERE l.visit_id = \(visit) ORDER BY l.position LIMIT 5
      """
    ).map { row in
      InquiryLookFor(
        position: try row("position"),
        practice: try row("id"),
        code: try row("code"),
        title: try row("title"),
        studentsWould: try row("students_would")
      )
    }
  }

  /// How many rooms and times are listed for the day.
  static func dayCount(_ db: Connection, of visit: InquiryVisitID) throws -> VisitDayCount {
    VisitDayCount(
      rooms: try db.value("SELECT COUNT(*) FROM inquiry_room WHERE visit_id = \(visit)") ?? 0,
      times: try db.value("SELECT COUNT(*) FROM inquiry_time WHERE visit_id = \(visit)") ?? 0
    )
  }

  private static func visible(_ db: Connection, _ scope: Scope, _ rows: [Row]) throws -> [InquiryVisit] {
    try rows.map(visit).filter { try standing(db, of: scope.actor, in: $0).sees($0.state) }
  }

  private static func supervises(_ db: Connection, _ actor: Actor, _ visit: InquiryVisit) throws -> Bool {
    let schools = actor.roles.filter { $0.role == .principalSupervisor }.flatMap { $0.schools }
    guard !schools.isEmpty else { return false }
    if schools.contains(visit.school) { return true }
    return try db.exists(
      """
      SELECT 1 FROM inquiry_guest WHERE visit_id = \(visit.id) AND is_principal = 1 AND answer <> 'declined'
        AND org_id IN \(values: schools.sorted())
      """
    )
  }

  private static func visit(_ row: Row) throws -> InquiryVisit {
    InquiryVisit(
      id: try row("id"),
      district: try row("district_id"),
      school: try row("org_id"),
      schoolName: try row("school"),
      title: try row("title"),
      day: try row("visit_on"),
      startsAt: try row("starts_at"),
      endsAt: try row("ends_at"),
      place: try row("place"),
      theory: TheoryOfAction(
        ifWe: try row("theory_if"),
        then: try row("theory_then"),
        soThat: try row("theory_so_that")
      ),
      state: try row("state"),
      closedOn: try row("closed_on"),
      cancelledBecause: try row("cancelled_because"),
      planVersion: try row("plan_version"),
      version: try row("version")
    )
  }
}
