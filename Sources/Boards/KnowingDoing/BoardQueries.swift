import Analytics
import Kernel
import Practices
import Storage
import Visits

/// Doing of a term as it is stored, with the days its rounds closed.
struct DoingRows: Sendable {
  let figures: [BoardKey: Published<DoingFigure>]
  /// For figures that are shown.
  let closedOn: [BoardKey: CalendarDay]
  let asOf: CalendarDay?
}

/// All SQL of the board: published rows of one district, and nothing about a person but who decided.
enum BoardQueries {
  /// Most rows of one read; a district of a thousand schools has 54,000 in a term.
  private static let mostRows = 200_000

  /// The terms that began by `day` and have figures, newest first, at most 30.
  static func terms(_ db: Connection, district: DistrictID, by day: CalendarDay) throws -> [BoardTerm] {
    try db.rows(
      """
      SELECT s.id, s.title, s.starts_on, s.ends_on FROM academic_session s
      WHERE s.district_id = \(district) AND s.starts_on <= \(day) AND s.type IN ('term', 'semester', 'gradingPeriod')
        AND (EXISTS (SELECT 1 FROM published_cell c WHERE c.district_id = s.district_id AND c.term_id = s.id)
          OR EXISTS (SELECT 1 FROM pooled_reflection r WHERE r.district_id = s.district_id AND r.term_id = s.id))
      ORDER BY s.starts_on DESC, s.id LIMIT 30
      """
    ).map {
      BoardTerm(
        id: try $0("id"),
        title: try $0("title"),
        startsOn: try $0("starts_on"),
        endsOn: try $0("ends_on")
      )
    }
  }

  /// Schools by name, at most 3,000.
  static func schools(_ db: Connection, district: DistrictID) throws -> [BoardSchool] {
    try db.rows(
      """
      SELECT id, name, level FROM org
      WHERE district_id = \(district) AND type = 'school' AND ended_on IS NULL ORDER BY name, id LIMIT 3000
      """
    ).map { row in
      let level: SchoolLevel? = try row("level")
      return BoardSchool(id: try row("id"), name: try row("name"), level: level ?? .other)
    }
  }

  /// Doing of a term and grade band; of several rounds the latest that may be shown.
  static func doing(
    _ db: Connection,
    district: DistrictID,
    term: TermID,
    grades: GradeBand?
  ) throws -> DoingRows {
    var figures: [BoardKey: Published<DoingFigure>] = [:]
    var closedOn: [BoardKey: CalendarDay] = [:]
    var asOf: CalendarDay?
    let rows = try db.rows(
      """
      SELECT org_id, practice_id, closed_on, is_withheld, notes, rooms, not_expected, rate, low_percent, high_percent
      FROM published_cell
      WHERE district_id = \(district) AND term_id = \(term) AND grade_band = \(GradeBand.key(grades))
      ORDER BY org_id, practice_id, closed_on, round_id LIMIT \(mostRows)
      """
    )
    for row in rows {
      let key = BoardKey(school: try row.at(0), practice: try row.at(1))
      let closed: CalendarDay = try row.at(2)
      asOf = max(asOf ?? closed, closed)
      guard let figure = try doing(row) else {
        figures[key] = figures[key] ?? .withheld
        continue
      }
      figures[key] = .shown(figure)
      closedOn[key] = closed
    }
    return DoingRows(figures: figures, closedOn: closedOn, asOf: asOf)
  }

  /// Knowing of a term and grade band.
  static func knowing(
    _ db: Connection,
    district: DistrictID,
    term: TermID,
    grades: GradeBand?
  ) throws -> [BoardKey: Published<KnowingFigure>] {
    var figures: [BoardKey: Published<KnowingFigure>] = [:]
    let rows = try db.rows(
      """
      SELECT org_id, practice_id, is_withheld, teachers, answers, rate, low_percent, high_percent,
        bounds_low_percent, bounds_high_percent
      FROM pooled_reflection
      WHERE district_id = \(district) AND term_id = \(term) AND grade_band = \(GradeBand.key(grades))
      ORDER BY org_id, practice_id LIMIT \(mostRows)
      """
    )
    for row in rows {
      let key = BoardKey(school: try row.at(0), practice: try row.at(1))
      figures[key] = try knowing(row).map { .shown($0) } ?? .withheld
    }
    return figures
  }

  /// The supervisors of a district with their schools today, by name, at most 2,000 roles.
  static func groups(_ db: Connection, district: DistrictID, on day: CalendarDay) throws -> [BoardGroup] {
    let rows = try db.rows(
      """
      SELECT r.person_id, r.org_id, p.given_name, p.family_name
      FROM person_role r JOIN person p ON p.id = r.person_id
      WHERE r.district_id = \(district) AND r.state = 'confirmed' AND r.role = 'principal_supervisor'
        AND r.org_id IS NOT NULL AND r.ended_on IS NULL AND p.ended_on IS NULL
        AND (r.begins_on IS NULL OR r.begins_on <= \(day)) AND (r.ends_on IS NULL OR r.ends_on >= \(day))
      ORDER BY p.search_key, r.person_id, r.org_id LIMIT 2000
      """
    )
    var groups: [BoardGroup] = []
    for row in rows {
      let person: PersonID = try row.at(0)
      let school: SchoolID = try row.at(1)
      if groups.last?.supervisor == person, let last = groups.popLast() {
        groups.append(BoardGroup(supervisor: person, name: last.name, schools: last.schools.union([school])))
      } else {
        let name = "\(try row.at(2, as: String.self)) \(try row.at(3, as: String.self))"
        groups.append(BoardGroup(supervisor: person, name: name, schools: [school]))
      }
    }
    return groups
  }

  /// Decisions that are neither done nor dropped, of the whole district and of schools in reach, next due first.
  static func openDecisions(
    _ db: Connection,
    within scope: Scope,
    practice: FrameworkItemID? = nil,
    limit: Int
  ) throws -> [OpenDecision] {
    let one: SQL = practice.map { "AND d.practice_id = \($0)" } ?? ""
    return try decisions(
      db,
      within: scope,
      """
      d.done_on IS NULL AND (d.outcome IS NULL OR d.outcome <> 'dropped') \(sql: one) ORDER BY d.due_on, d.id
      LIMIT \(limit)
      """
    )
  }

  /// Decisions whose day to say what came of them has come, of the whole district and of schools in reach.
  static func dueFollowUps(_ db: Connection, within scope: Scope, by day: CalendarDay, limit: Int) throws
    -> [OpenDecision]
  {
    try decisions(
      db,
      within: scope,
      "d.follow_up_on <= \(day) ORDER BY d.follow_up_on, d.id LIMIT \(limit)"
    )
  }

  private static func decisions(_ db: Connection, within scope: Scope, _ chosen: SQL) throws -> [OpenDecision]
  {
    try db.rows(
      """
      SELECT d.id, d.practice_id, d.org_id, d.statement, d.lang, d.due_on, d.owner_person_id, d.stopped,
        d.follow_up_on, p.given_name, p.family_name, p.preferred_name
      FROM practice_decision d JOIN person p ON p.id = d.owner_person_id
      WHERE d.district_id = \(scope.district) AND (d.org_id IS NULL OR \(column: "d.org_id", within: scope))
        AND \(sql: chosen)
      """
    ).map { row in
      let preferred: String? = try row("preferred_name")
      return OpenDecision(
        id: try row("id"),
        practice: try row("practice_id"),
        school: try row("org_id"),
        statement: try row("statement"),
        lang: try row("lang"),
        owner: "\(try preferred ?? row("given_name")) \(try row("family_name", as: String.self))",
        ownerPerson: try row("owner_person_id"),
        dueOn: try row("due_on"),
        stopped: try row("stopped"),
        followUpOn: try row("follow_up_on")
      )
    }
  }

  private static func doing(_ row: Row) throws -> DoingFigure? {
    guard try !row("is_withheld", as: Bool.self), let rate: PublishedRate = try row("rate") else {
      return nil
    }
    return DoingFigure(
      count: try row("notes"),
      rooms: try row("rooms"),
      notExpectedAbout: try row("not_expected"),
      rate: rate,
      interval: PublishedInterval(lowerPercent: try row("low_percent"), upperPercent: try row("high_percent"))
    )
  }

  private static func knowing(_ row: Row) throws -> KnowingFigure? {
    guard try !row("is_withheld", as: Bool.self), let rate: PublishedRate = try row("rate") else {
      return nil
    }
    return KnowingFigure(
      count: try row("answers"),
      roster: try row("teachers"),
      rate: rate,
      interval: PublishedInterval(
        lowerPercent: try row("low_percent"),
        upperPercent: try row("high_percent")
      ),
      bounds: PublishedInterval(
        lowerPercent: try row("bounds_low_percent"),
        upperPercent: try row("bounds_high_percent")
      ),
      steps: .withheld
    )
  }
}
