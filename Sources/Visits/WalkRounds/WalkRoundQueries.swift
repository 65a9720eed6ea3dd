package import Analytics
package import Kernel
package import Practices
package import Storage

/// A round about to be written, with everything looked up.
package struct NewWalkRound: Sendable {
  package let id: WalkRoundID
  package let district: DistrictID
  package let school: SchoolID
  package let term: TermID
  package let frameworkVersion: Identifier<WalkRound.FrameworkVersion>
  package let dates: WalkRoundDates
  package let lookFors: [FrameworkItemID]
  /// The key its rooms are counted under: its own, unless it continues another round.
  package let keyID: WalkRoundID

  package init(
    id: WalkRoundID,
    district: DistrictID,
    school: SchoolID,
    term: TermID,
    frameworkVersion: Identifier<WalkRound.FrameworkVersion>,
    dates: WalkRoundDates,
    lookFors: [FrameworkItemID],
    keyID: WalkRoundID? = nil
  ) {
    self.id = id
    self.district = district
    self.school = school
    self.term = term
    self.frameworkVersion = frameworkVersion
    self.dates = dates
    self.lookFors = lookFors
    self.keyID = keyID ?? id
  }
}

/// All SQL about walk rounds, without their notes.
package enum WalkRoundQueries {
  private static let columns: SQL = """
    SELECT r.id, r.org_id, o.name AS school, o.level, r.term_id, s.title AS term, s.ends_on AS term_ends_on,
      r.framework_version_id, r.title, r.opens_on, r.closes_on, r.state, r.closed_on, r.key_id, r.joined_into_id,
      r.version
    FROM walk_round r JOIN org o ON o.id = r.org_id JOIN academic_session s ON s.id = r.term_id
    """

  /// One round.
  ///
  /// Throws: `notFound` outside the scope.
  package static func round(_ db: Connection, within scope: Scope, id: WalkRoundID) throws -> WalkRound {
    let row = try db.first(
      """
      \(sql: columns) WHERE r.id = \(id) AND r.district_id = \(scope.district) AND \(column: "r.org_id", within: scope)
      """
    )
    guard let row else { throw Failure.notFound }
    return try round(row)
  }

  /// Open rounds by school, then by first day, at most 500.
  package static func open(_ db: Connection, within scope: Scope) throws -> [WalkRound] {
    try db.rows(
      """
      \(sql: columns) WHERE r.district_id = \(scope.district) AND \(column: "r.org_id", within: scope)
        AND r.state = 'open' ORDER BY o.name, r.opens_on, r.id LIMIT 500
      """
    ).map(round)
  }

  /// Rounds that are over, the latest first, a page at a time.
  package static func over(
    _ db: Connection,
    within scope: Scope,
    after: PageCursor? = nil,
    limit: Int = 50
  ) throws -> Page<WalkRound> {
    let further: SQL = after.map { "AND (r.opens_on, r.id) < (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let rows = try db.rows(
      """
      \(sql: columns) WHERE r.district_id = \(scope.district) AND \(column: "r.org_id", within: scope)
        AND r.state <> 'open' \(sql: further) ORDER BY r.opens_on DESC, r.id DESC LIMIT \(limit + 1)
      """
    ).map(round)
    return Page(cutting: rows, limit: limit) { [$0.opensOn.description, $0.id.text] }
  }

  /// Every round, the latest first, a page at a time.
  package static func page(
    _ db: Connection,
    within scope: Scope,
    after: PageCursor? = nil,
    limit: Int = 50
  ) throws -> Page<WalkRound> {
    let further: SQL = after.map { "AND (r.opens_on, r.id) < (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let rows = try db.rows(
      """
      \(sql: columns) WHERE r.district_id = \(scope.district) AND \(column: "r.org_id", within: scope)
        \(sql: further) ORDER BY r.opens_on DESC, r.id DESC LIMIT \(limit + 1)
      """
    ).map(round)
    return Page(cutting: rows, limit: limit) { [$0.opensOn.description, $0.id.text] }
  }

  /// The schools a scope reaches, by name, at most 1,000.
  package static func schools(_ db: Connection, within scope: Scope) throws -> [RoundSchool] {
    try db.rows(
      """
      SELECT id, name FROM org WHERE district_id = \(scope.district) AND type = 'school' AND ended_on IS NULL
        AND \(column: "id", within: scope) ORDER BY name, id LIMIT 1000
      """
    ).map { RoundSchool(id: try $0("id"), name: try $0("name")) }
  }

  /// The district's minimums, never under the standing ones.
  package static func rule(_ db: Connection, district: DistrictID) throws -> CellRule {
    let row = try db.first("SELECT minimum_rooms, minimum_notes FROM district WHERE id = \(district)")
    guard let row else { throw Failure.notFound }
    return CellRule.standard.raised(rooms: try row("minimum_rooms"), notes: try row("minimum_notes"))
  }

  /// Writes a round and its look-fors; sent twice it is written once.
  ///
  /// The key is made apart from this, by `RoundKeyFolder.make`.
  @discardableResult
  package static func open(_ db: Connection, _ round: NewWalkRound) throws -> Insertion {
    let insertion = try db.insertOnce(
      """
      INSERT INTO walk_round (id, district_id, org_id, term_id, framework_version_id, title, opens_on, closes_on, state,
        key_id)
      VALUES (\(round.id), \(round.district), \(round.school), \(round.term), \(round.frameworkVersion),
        \(round.dates.title), \(round.dates.opensOn), \(round.dates.closesOn), 'open', \(round.keyID))
      """
    )
    guard insertion == .inserted else { return insertion }
    for (index, practice) in round.lookFors.enumerated() {
      try db.run(
        """
        INSERT INTO walk_round_look_for (round_id, practice_id, position)
        VALUES (\(round.id), \(practice), \(index + 1))
        """
      )
    }
    return insertion
  }

  /// Changes title and days of an open round.
  ///
  /// Throws: `conflict` when somebody else did meanwhile, `gone` when it is over.
  package static func change(
    _ db: Connection,
    _ id: WalkRoundID,
    to dates: WalkRoundDates,
    term: TermID,
    expecting version: Int
  ) throws {
    guard try db.exists("SELECT 1 FROM walk_round WHERE id = \(id) AND state = 'open'") else {
      throw Failure.gone(WalkRoundWords.over)
    }
    try db.update(
      "walk_round",
      set: """
        title = \(dates.title), opens_on = \(dates.opensOn), closes_on = \(dates.closesOn), term_id = \(term)
        """,
      where: "id = \(id)",
      expecting: version
    )
  }

  /// Hands the notes of an open round to a later one that shares its key, its school and its look-fors.
  ///
  /// Throws: `gone` when the earlier round is over by now.
  package static func join(_ db: Connection, _ earlier: WalkRoundID, into later: WalkRoundID) throws {
    let touched = try db.run(
      """
      UPDATE walk_round SET state = 'joined', joined_into_id = \(later), version = version + 1
      WHERE id = \(earlier) AND state = 'open'
      """
    )
    guard touched == 1 else { throw Failure.gone(WalkRoundWords.over) }
    try db.run("UPDATE walk_round SET joined_into_id = \(later) WHERE joined_into_id = \(earlier)")
    try db.run("UPDATE walk_note SET round_id = \(later) WHERE round_id = \(earlier)")
  }

  /// Whether any open round still counts rooms under a key, and whether any round ever did.
  static func use(_ db: Connection, ofKey key: WalkRoundID) throws -> (isKnown: Bool, isOpen: Bool) {
    let known = try db.exists("SELECT 1 FROM walk_round WHERE key_id = \(key)")
    let open = try db.exists("SELECT 1 FROM walk_round WHERE key_id = \(key) AND state = 'open'")
    return (known, open)
  }

  private static func round(_ row: Row) throws -> WalkRound {
    let level: SchoolLevel? = try row("level")
    return WalkRound(
      id: try row("id"),
      school: try row("org_id"),
      schoolName: try row("school"),
      level: level ?? .other,
      term: try row("term_id"),
      termTitle: try row("term"),
      termEndsOn: try row("term_ends_on"),
      frameworkVersion: try row("framework_version_id"),
      title: try row("title"),
      opensOn: try row("opens_on"),
      closesOn: try row("closes_on"),
      state: try row("state"),
      closedOn: try row("closed_on"),
      keyID: try row("key_id"),
      joinedInto: try row("joined_into_id"),
      version: try row("version")
    )
  }
}
