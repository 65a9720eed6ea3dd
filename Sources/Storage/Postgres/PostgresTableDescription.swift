extension TableDescription {
  /// Reads a table's description from PostgreSQL's catalogue.
  mutating func readPostgres(_ table: String, _ db: Connection) throws {
    let rows = try db.rows(
      """
      SELECT CAST(column_name AS TEXT) AS name, CAST(data_type AS TEXT) AS type,
        CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END AS required, CAST(column_default AS TEXT) AS fallback
      FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = \(table)
      ORDER BY ordinal_position
      """
    )
    for row in rows {
      columns.append(
        Self.column(
          try row("name"),
          try row("type"),
          isRequired: try row("required"),
          fallback: try row("fallback")
        )
      )
    }
    try readPostgresConstraints(table, db)
    try readPostgresIndexes(table, db)
  }

  private mutating func readPostgresConstraints(_ table: String, _ db: Connection) throws {
    let rows = try db.rows(
      """
      SELECT CAST(contype AS TEXT) AS kind, CAST(confdeltype AS TEXT) AS deletion,
        CAST(f.relname AS TEXT) AS target, c.conrelid AS own, c.confrelid AS other,
        array_to_string(c.conkey, ',') AS columns, array_to_string(c.confkey, ',') AS others
      FROM pg_catalog.pg_constraint c LEFT JOIN pg_catalog.pg_class f ON f.oid = c.confrelid
      WHERE c.conrelid = to_regclass(\(Dialect.quoted(table)))
      """
    )
    for row in rows {
      let own = try Self.names(row("own"), row("columns"), db)
      switch try row("kind", as: String.self) {
      case "p": keys.append("PRIMARY KEY (\(own.joined(separator: ", ")))")
      case "u": keys.append("UNIQUE (\(own.joined(separator: ", ")))")
      case "c": checks += 1
      case "f":
        let others = try Self.names(row("other"), row("others"), db)
        keys.append(
          Self.foreignKey(own, try row("target"), others, onDelete: Self.deletion(try row("deletion")))
        )
      default: break
      }
    }
  }

  private mutating func readPostgresIndexes(_ table: String, _ db: Connection) throws {
    let rows = try db.rows(
      """
      SELECT CAST(n.relname AS TEXT) AS name, CASE WHEN i.indisunique THEN 1 ELSE 0 END AS is_unique,
        CASE WHEN i.indpred IS NULL THEN 0 ELSE 1 END AS is_partial, i.indrelid AS own,
        array_to_string(i.indkey, ',') AS columns
      FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class n ON n.oid = i.indexrelid
      WHERE i.indrelid = to_regclass(\(Dialect.quoted(table)))
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint c WHERE c.conindid = i.indexrelid
          AND c.conrelid = i.indrelid)
      """
    )
    for row in rows {
      let columns = try Self.names(row("own"), row("columns"), db).joined(separator: ", ")
      let unique = try row("is_unique", as: Bool.self) ? "UNIQUE " : ""
      let part = try row("is_partial", as: Bool.self) ? " WHERE …" : ""
      indexes.append("\(unique)INDEX \(try row("name", as: String.self)) (\(columns))\(part)")
    }
  }

  // Attribute number 0 stands for an expression.
  private static func names(_ table: Int, _ numbers: String, _ db: Connection) throws -> [String] {
    try numbers.split(separator: ",").map { number in
      let name: String? = try db.value(
        """
        SELECT CAST(attname AS TEXT) AS name FROM pg_catalog.pg_attribute
        WHERE attrelid = CAST(\(table) AS oid) AND attnum = \(Int(number) ?? 0)
        """
      )
      return name ?? "<expression>"
    }
  }

  private static func deletion(_ letter: String) -> String {
    switch letter {
    case "r": "RESTRICT"
    case "c": "CASCADE"
    case "n": "SET NULL"
    case "d": "SET DEFAULT"
    default: "NO ACTION"
    }
  }
}
