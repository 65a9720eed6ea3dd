/// The schema as text that reviewers can compare; both engines print the same for the same migrations.
///
/// Names, types, keys and uniqueness are spelled; the text of a `CHECK` is each engine's own, so only how many
/// there are is told.
package enum SchemaDump {
  /// Tables by name, each with columns in order, then keys, then indexes by name.
  package static func text(_ store: any Store) async throws -> String {
    try await store.read { db in
      var lines: [String] = []
      for table in try tables(db) {
        let description = try TableDescription(table, db)
        lines.append("TABLE \(table)")
        lines += description.lines.map { "  \($0)" }
        lines.append("")
      }
      return lines.joined(separator: "\n")
    }
  }

  /// The names of the tables, sorted; temporary ones are left out.
  package static func tables(_ db: Connection) throws -> [String] {
    let sql: SQL =
      switch db.engine {
      case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      case .postgres:
        """
        SELECT CAST(tablename AS TEXT) AS name FROM pg_catalog.pg_tables WHERE schemaname = current_schema()
        """
      }
    return try db.rows(sql).map { try $0("name") }.sorted()
  }

  /// How many rows each table holds.
  package static func counts(_ db: Connection) throws -> [String: Int] {
    try tables(db).reduce(into: [:]) { counts, table in
      counts[table] = try db.value("SELECT count(*) FROM \(identifier: table)", as: Int.self)
    }
  }
}

/// What a dump says about one table.
struct TableDescription {
  var columns: [String] = []
  var keys: [String] = []
  var indexes: [String] = []
  var checks = 0

  init(_ table: String, _ db: Connection) throws {
    switch db.engine {
    case .sqlite: try readSQLite(table, db)
    case .postgres: try readPostgres(table, db)
    }
  }

  var lines: [String] {
    columns + keys.sorted() + indexes.sorted() + (checks > 0 ? ["CHECKS \(checks)"] : [])
  }

  static func column(_ name: String, _ type: String, isRequired: Bool, fallback: String?) -> String {
    let common =
      switch type.uppercased() {
      case "BYTEA", "BLOB": "BLOB"
      case "INTEGER", "BIGINT": "BIGINT"
      default: type.uppercased()
      }
    // PostgreSQL shows the type of a text default: 'open'::text.
    let plain = fallback.map { text in
      text.split(separator: "::", maxSplits: 1).first.map(String.init) ?? text
    }
    return "\(name) \(common)\(isRequired ? " NOT NULL" : "")\(plain.map { " DEFAULT \($0)" } ?? "")"
  }

  static func foreignKey(_ columns: [String], _ target: String, _ others: [String], onDelete: String)
    -> String
  {
    "FOREIGN KEY (\(columns.joined(separator: ", "))) REFERENCES \(target) (\(others.joined(separator: ", ")))"
      + " ON DELETE \(onDelete)"
  }
}
