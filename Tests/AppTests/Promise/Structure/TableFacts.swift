import Storage

/// What a database says of one of its tables.
struct TableFacts: Sendable {
  let name: String
  let columns: [(name: String, type: String)]
  /// Tables its foreign keys lead to.
  let parents: Set<String>
  /// Whether rows lie by their key and not in the order in which they came; nothing where the engine has no say.
  let liesByKey: Bool?

  /// Every table of a migrated database, by name.
  static func all(_ store: any Store) async throws -> [String: TableFacts] {
    try await store.read { db in
      try SchemaDump.tables(db).reduce(into: [:]) { facts, table in
        facts[table] = TableFacts(
          name: table,
          columns: try columns(of: table, db),
          parents: try parents(of: table, db),
          liesByKey: try liesByKey(table, db)
        )
      }
    }
  }

  private static func parents(of table: String, _ db: Connection) throws -> Set<String> {
    let rows =
      switch db.engine {
      case .sqlite: try db.rows("SELECT \"table\" AS parent FROM pragma_foreign_key_list(\(table))")
      case .postgres:
        try db.rows(
          """
          SELECT p.relname::text AS parent FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
          JOIN pg_class p ON p.oid = c.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
          WHERE c.contype = 'f' AND t.relname = \(table) AND n.nspname = current_schema()
          """
        )
      }
    return Set(try rows.map { try $0("parent", as: String.self) })
  }

  private static func columns(of table: String, _ db: Connection) throws -> [(name: String, type: String)] {
    let rows =
      switch db.engine {
      case .sqlite: try db.rows("SELECT name, type FROM pragma_table_info(\(table))")
      case .postgres:
        try db.rows(
          """
          SELECT column_name::text AS name, data_type::text AS type FROM information_schema.columns
          WHERE table_name = \(table) AND table_schema = current_schema()
          """
        )
      }
    return try rows.map { (name: try $0("name", as: String.self), type: try $0("type", as: String.self)) }
  }

  private static func liesByKey(_ table: String, _ db: Connection) throws -> Bool? {
    guard db.engine == .sqlite else { return nil }
    let sql: String? = try db.value("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = \(table)")
    return sql?.uppercased().contains("WITHOUT ROWID") == true
  }
}
