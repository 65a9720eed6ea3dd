import Foundation
package import Kernel
package import Storage

/// All SQL about plans of triads, their groups and forbidden pairs.
package enum TriadPlanQueries {
  static let columns: SQL = """
    SELECT id, school_year, title, rules, state, is_stop_asked, percent, best, standing, refusal_en, refusal_es,
      published_on, version FROM triad_plan
    """

  /// Plans of a district, the latest year first, at most 100; drafts only for those who make them.
  static func list(_ db: Connection, within scope: Scope, withDrafts: Bool) throws -> [TriadPlanOfYear] {
    let drafts: SQL = withDrafts ? "" : "AND state = 'published'"
    return try db.rows(
      """
      \(sql: columns) WHERE district_id = \(scope.district) \(sql: drafts)
      ORDER BY school_year DESC, id DESC LIMIT 100
      """
    ).map(plan)
  }

  /// One plan.
  ///
  /// Throws: `notFound` outside the district, and for drafts of others.
  static func plan(_ db: Connection, within scope: Scope, id: TriadPlanID, withDrafts: Bool) throws
    -> TriadPlanOfYear
  {
    let row = try db.first("\(sql: columns) WHERE id = \(id) AND district_id = \(scope.district)")
    guard let row else { throw Failure.notFound }
    let plan = try plan(row)
    guard withDrafts || plan.state == .published else { throw Failure.notFound }
    return plan
  }

  /// The published plan of a year, if there is one.
  package static func published(_ db: Connection, district: DistrictID, year: SchoolYear) throws
    -> TriadPlanOfYear?
  {
    try db.first(
      """
      \(sql: columns) WHERE district_id = \(district) AND school_year = \(year.endYear) AND state = 'published'
      """
    ).map(plan)
  }

  /// Adds a plan; the id comes from the form, so that sending it twice adds it once.
  package static func add(
    _ db: Connection,
    district: DistrictID,
    id: TriadPlanID,
    year: SchoolYear,
    title: String,
    rules: TriadRules,
    forbidden: Set<SchoolPair>
  ) throws -> Insertion {
    let insertion = try db.insertOnce(
      """
      INSERT INTO triad_plan (id, district_id, school_year, title, rules, state)
      VALUES (\(id), \(district), \(year.endYear), \(title), \(try text(rules)), 'draft')
      """
    )
    if insertion == .inserted { try replaceForbidden(db, id, forbidden) }
    return insertion
  }

  /// Changes title and rules of a draft.
  ///
  /// Throws: `conflict` when somebody else changed it since `version`.
  static func change(
    _ db: Connection,
    _ plan: TriadPlanOfYear,
    title: String,
    rules: TriadRules,
    forbidden: Set<SchoolPair>,
    expecting version: Int
  ) throws {
    try db.update(
      "triad_plan",
      set: "title = \(title), rules = \(try text(rules)), refusal_en = NULL, refusal_es = NULL",
      where: "id = \(plan.id) AND state = 'draft'",
      expecting: version
    )
    try replaceForbidden(db, plan.id, forbidden)
  }

  /// Pairs of a plan that shall not share a group, at most 5,000.
  static func forbidden(_ db: Connection, plan: TriadPlanID) throws -> Set<SchoolPair> {
    let rows = try db.rows(
      "SELECT first_id, second_id FROM triad_forbidden WHERE plan_id = \(plan) LIMIT 5000"
    )
    return Set(try rows.map { SchoolPair(try $0("first_id"), try $0("second_id")) })
  }

  /// Schools of a plan by group and name, at most 5,000.
  package static func members(_ db: Connection, plan: TriadPlanID) throws -> [TriadMember] {
    try db.rows(
      """
      SELECT t.org_id, o.name, t.group_number, t.is_locked FROM triad_school t JOIN org o ON o.id = t.org_id
      WHERE t.plan_id = \(plan) ORDER BY t.group_number, o.name, t.org_id LIMIT 5000
      """
    ).map { row in
      TriadMember(
        school: try row("org_id"),
        name: try row("name"),
        group: try row("group_number"),
        isLocked: try row("is_locked")
      )
    }
  }

  /// Puts these groups in place of all there were; schools that stay in a group keep their lock.
  package static func replaceGroups(_ db: Connection, plan: TriadPlanID, _ groups: [[SchoolID]]) throws {
    let locked = Set(try members(db, plan: plan).filter(\.isLocked).map(\.school))
    try db.run("DELETE FROM triad_school WHERE plan_id = \(plan)")
    for (index, group) in groups.enumerated() {
      for school in group {
        try db.run(
          """
          INSERT INTO triad_school (plan_id, org_id, group_number, is_locked)
          VALUES (\(plan), \(school), \(index + 1), \(locked.contains(school)))
          """
        )
      }
    }
  }

  /// Moves and locks schools by hand; `version` is the plan's.
  ///
  /// Throws: `conflict` when somebody else changed the plan since.
  static func arrange(
    _ db: Connection,
    plan: TriadPlanID,
    moves: [(school: SchoolID, group: Int)],
    locks: [(school: SchoolID, isLocked: Bool)],
    expecting version: Int
  ) throws {
    let standing: SQL = moves.isEmpty ? "standing = standing" : "standing = 'by_hand'"
    try db.update(
      "triad_plan",
      set: standing,
      where: "id = \(plan) AND state = 'draft'",
      expecting: version
    )
    for move in moves {
      try db.run(
        """
        UPDATE triad_school SET group_number = \(move.group) WHERE plan_id = \(plan) AND org_id = \(move.school)
        """
      )
    }
    for lock in locks {
      try db.run(
        """
        UPDATE triad_school SET is_locked = \(lock.isLocked) WHERE plan_id = \(plan) AND org_id = \(lock.school)
        """
      )
    }
  }

  /// Publishes a draft, or takes a published plan back.
  ///
  /// Throws: `refused` when the year has a published plan already, `conflict` after somebody else's change.
  package static func setPublished(
    _ db: Connection,
    _ plan: TriadPlanOfYear,
    district: DistrictID,
    on day: CalendarDay?,
    expecting version: Int
  ) throws {
    if day != nil, let other = try published(db, district: district, year: plan.year), other.id != plan.id {
      throw Failure.refused(
        Phrase(
          "“\(other.title)” is published for \(plan.year). Take it back first.",
          "“\(other.title)” está publicado para \(plan.year). Retíralo primero."
        )
      )
    }
    let (from, to): (TriadPlanOfYear.State, TriadPlanOfYear.State) =
      day == nil ? (.published, .draft) : (.draft, .published)
    try db.update(
      "triad_plan",
      set: "state = \(to), published_on = \(day)",
      where: "id = \(plan.id) AND state = \(from)",
      expecting: version
    )
  }

  static func plan(_ row: Row) throws -> TriadPlanOfYear {
    let (english, spanish): (String?, String?) = (try row("refusal_en"), try row("refusal_es"))
    let rules: String = try row("rules")
    return TriadPlanOfYear(
      id: try row("id"),
      year: SchoolYear(endYear: try row("school_year")),
      title: try row("title"),
      rules: try JSONDecoder().decode(TriadRules.self, from: Data(rules.utf8)),
      state: try row("state"),
      percent: try row("percent"),
      best: try row("best"),
      isStopAsked: try row("is_stop_asked"),
      standing: try row("standing"),
      refusal: english.map { Phrase($0, spanish ?? $0) },
      publishedOn: try row("published_on"),
      version: try row("version")
    )
  }

  private static func text(_ rules: TriadRules) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rules), as: UTF8.self)
  }

  private static func replaceForbidden(_ db: Connection, _ plan: TriadPlanID, _ pairs: Set<SchoolPair>) throws
  {
    try db.run("DELETE FROM triad_forbidden WHERE plan_id = \(plan)")
    for pair in pairs.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
      try db.run(
        """
        INSERT INTO triad_forbidden (plan_id, first_id, second_id)
        VALUES (\(plan), \(pair.first), \(pair.second))
        """
      )
    }
  }
}
