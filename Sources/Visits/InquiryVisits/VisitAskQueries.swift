import Kernel
import Storage

/// All SQL that says what visits ask of one person.
enum VisitAskQueries {
  /// Visits from `today` on and before it, as far as they exist for the person asking, with what each asks.
  static func lines(_ db: Connection, _ scope: Scope, on today: CalendarDay) throws
    -> (coming: [VisitLine], past: [VisitLine])
  {
    let done = try done(db, scope)
    func line(_ visit: InquiryVisit) throws -> VisitLine {
      let standing = try InquiryVisitQueries.standing(db, of: scope.actor, in: visit)
      return VisitLine(
        visit: visit,
        standing: standing,
        asks: VisitAsk.of(visit, standing, done, on: today)
      )
    }
    let coming = try InquiryVisitQueries.upcoming(db, within: scope, from: today, withCancelled: true)
    let past = try InquiryVisitQueries.past(db, within: scope, before: today, withCancelled: true)
    return (try coming.map(line), try past.prefix(50).map(line))
  }

  private static func done(_ db: Connection, _ scope: Scope) throws -> VisitDone {
    func ids(_ sql: SQL) throws -> Set<InquiryVisitID> { Set(try db.rows(sql).map { try $0.at(0) }) }
    return VisitDone(
      openInvitations: try ids(
        """
        SELECT visit_id FROM inquiry_guest WHERE person_id = \(scope.person) AND answer = 'invited' LIMIT 500
        """
      ),
      committed: try ids(
        """
        SELECT DISTINCT c.visit_id FROM inquiry_commitment c JOIN inquiry_visit v ON v.id = c.visit_id
        WHERE v.district_id = \(scope.district) AND \(column: "v.org_id", within: hosting(scope)) LIMIT 1000
        """
      ),
      answered: try ids("SELECT visit_id FROM inquiry_answered WHERE person_id = \(scope.person) LIMIT 500")
    )
  }

  private static func hosting(_ scope: Scope) -> Scope {
    scope.actor.scope(for: VisitsPermissions.hostVisit) ?? scope
  }
}
