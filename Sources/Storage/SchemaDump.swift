/// The schema as text that reviewers can compare.
package enum SchemaDump {
  /// The names of the tables, sorted.
  static func tables(_ db: Connection) throws -> [String] {
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
}
