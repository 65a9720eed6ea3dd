import Interchange
import Kernel
import People
import Storage

/// All SQL of a roster import; tables and columns come from `RosterTable`, never from a file.
enum RosterQueries {
  /// The number of a roster source, which is made when it is new; the row stays locked until the transaction ends.
  static func source(_ db: Connection, named name: String, district: DistrictID) throws -> Int {
    try db.run(
      """
      INSERT INTO roster_source (number, district_id, name)
      SELECT COALESCE(MAX(number), 0) + 1, CAST(\(district) AS TEXT), CAST(\(name) AS TEXT) FROM roster_source WHERE 1 = 1
      ON CONFLICT (district_id, name) DO NOTHING
      """
    )
    let number: Int? = try db.first(
      """
      UPDATE roster_source SET name = \(name) WHERE district_id = \(district) AND name = \(name) RETURNING number
      """
    )?("number")
    guard let number else { throw StorageError.other("The roster source could not be made.") }
    return number
  }

  /// The number of a source that is there.
  static func knownSource(_ db: Connection, named name: String, district: DistrictID) throws -> Int? {
    try db.value(
      "SELECT number FROM roster_source WHERE district_id = \(district) AND name = \(name)",
      as: Int.self
    )
  }

  /// What is stored of a kind from a source, in the order of the table when the source is the only one.
  static func stored(_ db: Connection, _ record: OneRosterRecord, source: Int) throws -> StoredRows {
    let table = RosterTable.of(record)
    let id = SQL(trusted: table.hasID ? "id" : "''")
    let count: Int? = try db.value("SELECT count(*) FROM \(identifier: table.name) WHERE source = \(source)")
    var rows = StoredRows()
    rows.reserve(count ?? 0)
    // The sign keeps the index away: reading the whole table in its order costs half as much.
    let isAlone = try !db.exists("SELECT 1 FROM roster_source WHERE number <> \(source) LIMIT 1")
    let column = SQL(trusted: isAlone ? "+source" : "source")
    try db.scan(
      """
      SELECT sourced_id, row_hash, modified_at, CASE WHEN ended_on IS NULL THEN 1 ELSE 0 END, \(sql: id)
      FROM \(identifier: table.name) WHERE \(sql: column) = \(source)
      """
    ) { row in
      var (id, key, modified) = (RosterID(high: 0, low: 0), UInt64(0), Int64.min)
      row.withText(at: 0) { key = $0.bindMemory(to: UInt8.self).key }
      row.withText(at: 2) { modified = Instant($0.bindMemory(to: UInt8.self).text)?.milliseconds ?? .min }
      row.withText(at: 4) { id = RosterID(text: $0) ?? id }
      let (hash, isActive) = (row.int(at: 1) ?? 0, row.int(at: 3) == 1)
      rows.add(.init(key: key, id: id, hash: hash, modified: modified, isActive: isActive, isNew: false))
    }
    return rows
  }

  /// Hands over the ids of the active rows that the package no longer lists.
  static func eachVanished(
    _ db: Connection,
    _ record: OneRosterRecord,
    source: Int,
    _ rows: StoredRows,
    _ body: (CellBytes) throws -> Void
  ) throws {
    try db.scan(
      """
      SELECT sourced_id FROM \(identifier: RosterTable.of(record).name) WHERE source = \(source) AND ended_on IS NULL
      """
    ) { row in
      try row.withText(at: 0) { text in
        let id = text.bindMemory(to: UInt8.self)
        if rows.isVanished(id.key) { try body(id) }
      }
    }
  }

  /// Room for the rows of a kind that change.
  static func changedRows(_ db: Connection, _ record: OneRosterRecord) throws -> BatchLoader {
    let table = RosterTable.of(record)
    let columns = table.leading + table.columns
    let numbers = ["source", "row_hash", "is_enabled", "is_primary", "school_year"]
    let list = columns.map { "\($0) \(numbers.contains($0) ? "BIGINT" : "TEXT")" }.joined(separator: ", ")
    try db.temporaryTable(named: changed(table), columns: list)
    return try db.batchLoader(into: changed(table), columns: columns)
  }

  /// Room for the rows that end.
  static func endedRows(_ db: Connection) throws -> BatchLoader {
    try db.temporaryTable(named: "ended_row", columns: "record BIGINT, sourced_id TEXT, modified_at TEXT")
    return try db.batchLoader(into: "ended_row", columns: ["record", "sourced_id", "modified_at"])
  }

  /// Brings the changed rows of a kind over; people and roles that had ended are there again.
  static func applyChanges(_ db: Connection, _ record: OneRosterRecord) throws {
    let table = RosterTable.of(record)
    var changes = table.columns.map { SQL(trusted: "\($0) = \(changedValue(of: $0, in: table))") }
    changes += ["row_hash = c.row_hash", "ended_on = NULL"]
    changes.append(SQL(trusted: "modified_at = COALESCE(c.modified_at, \(table.name).modified_at)"))
    if table.hasVersion { changes.append(SQL(trusted: "version = \(table.name).version + 1")) }
    let key = SQL(
      trusted: table.hasID
        ? "\(table.name).id = c.id"
        : "\(table.name).source = c.source AND \(table.name).sourced_id = c.sourced_id"
    )
    try db.run(
      """
      UPDATE \(identifier: table.name) SET \(sql: .joined(changes, separator: ", "))
      FROM \(identifier: changed(table)) AS c WHERE \(sql: key)
      """
    )
  }

  /// Ends what was noted to end.
  static func applyEnds(_ db: Connection, source: Int, on day: CalendarDay) throws {
    for record in OneRosterRecord.allCases {
      let table = RosterTable.of(record).name
      try db.run(
        """
        UPDATE \(identifier: table) SET ended_on = \(day),
          modified_at = COALESCE(e.modified_at, \(identifier: table).modified_at)
        FROM ended_row AS e
        WHERE e.record = \(record.rawValue) AND \(identifier: table).source = \(source)
          AND \(identifier: table).sourced_id = e.sourced_id AND \(identifier: table).ended_on IS NULL
        """
      )
    }
    try db.run(
      """
      UPDATE person_role SET ended_on = \(day) WHERE source = \(source) AND ended_on IS NULL AND person_id IN (
        SELECT id FROM person WHERE source = \(source) AND ended_on IS NOT NULL)
      """
    )
  }

  /// Hangs orgs and sessions under what stands above them.
  static func hang(_ db: Connection, _ record: OneRosterRecord, _ child: RosterID, under parent: RosterID?)
    throws
  {
    try db.run(
      """
      UPDATE \(identifier: RosterTable.of(record).name) SET parent_id = \(parent?.text) WHERE id = \(child.text)
      """
    )
  }

  /// Takes indexes away that a first roster is faster without; they must be built again.
  static func dropIndexes(_ db: Connection) throws -> [RosterIndexes.Index] {
    var indexes: [RosterIndexes.Index] = []
    if try !db.exists("SELECT 1 FROM enrollment LIMIT 1") { indexes += RosterIndexes.enrollment }
    // PostgreSQL would let nobody read people meanwhile, not even to sign in.
    if db.engine == .sqlite, try !db.exists("SELECT 1 FROM person LIMIT 1 OFFSET 1000") {
      indexes += RosterIndexes.person
    }
    for index in indexes { try db.run("DROP INDEX \(identifier: index.name)") }
    return indexes
  }

  static func build(_ db: Connection, _ indexes: [RosterIndexes.Index]) throws {
    for index in indexes { try db.run(SQL(trusted: index.statement)) }
  }

  /// Guesses the level of schools that have none, from the grades of their classes or else of their students.
  static func guessLevels(_ db: Connection, district: DistrictID) throws {
    guard
      try db.exists(
        """
        SELECT 1 FROM org WHERE district_id = \(district) AND type = 'school' AND level IS NULL AND ended_on IS NULL
        LIMIT 1
        """
      )
    else { return }
    try setLevels(
      db,
      from: """
        SELECT DISTINCT o.id, c.grades FROM org o JOIN class c ON c.org_id = o.id
        WHERE o.district_id = \(district) AND o.type = 'school' AND o.level IS NULL AND c.grades <> ''
        """
    )
    try setLevels(
      db,
      from: """
        SELECT DISTINCT o.id, p.grades FROM org o JOIN person p ON p.org_id = o.id
        WHERE o.district_id = \(district) AND o.type = 'school' AND o.level IS NULL AND p.kind = 'student'
          AND p.grades <> ''
        """
    )
  }

  private static func setLevels(_ db: Connection, from query: SQL) throws {
    var grades: [String: [String]] = [:]
    try db.each(query) { row in grades[try row.at(0), default: []].append(try row.at(1)) }
    for (org, codes) in grades {
      guard let level = SchoolLevel(grades: codes) else { continue }
      try db.run("UPDATE org SET level = \(level) WHERE id = \(org)")
    }
  }

  private static func changed(_ table: RosterTable) -> String { "changed_\(table.name)" }

  /// A package that says nothing of a user's role leaves kind and school as they are; a role that an administrator
  /// has judged stays judged as long as it is the same.
  private static func changedValue(of column: String, in table: RosterTable) -> String {
    switch (table.name, column) {
    case ("person", "kind"), ("person", "org_id"): "COALESCE(c.\(column), person.\(column))"
    case ("person_role", "state"):
      """
      CASE WHEN person_role.role = c.role AND person_role.ended_on IS NULL THEN person_role.state ELSE c.state END
      """
    default: "c.\(column)"
    }
  }
}
