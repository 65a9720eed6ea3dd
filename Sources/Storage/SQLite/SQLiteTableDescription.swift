extension TableDescription {
  /// Reads a table's description from SQLite's pragmas.
  mutating func readSQLite(_ table: String, _ db: Connection) throws {
    var primary: [(place: Int, name: String)] = []
    for row in try db.rows("SELECT * FROM pragma_table_info(\(table)) ORDER BY cid") {
      let name: String = try row("name")
      let place: Int = try row("pk")
      if place > 0 { primary.append((place, name)) }
      // A primary key is required on PostgreSQL without saying so.
      let isRequired = try row("notnull", as: Bool.self) || place > 0
      columns.append(
        Self.column(name, try row("type"), isRequired: isRequired, fallback: try row("dflt_value"))
      )
    }
    if !primary.isEmpty {
      keys.append(
        "PRIMARY KEY (\(primary.sorted { $0.place < $1.place }.map(\.name).joined(separator: ", ")))"
      )
    }
    try readSQLiteForeignKeys(table, db)
    try readSQLiteIndexes(table, db)
    let text = try db.value(
      "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = \(table)",
      as: String.self
    )
    checks = Self.countChecks(in: text ?? "")
  }

  private mutating func readSQLiteForeignKeys(_ table: String, _ db: Connection) throws {
    let rows = try db.rows("SELECT * FROM pragma_foreign_key_list(\(table)) ORDER BY id, seq")
    for group in Dictionary(grouping: rows, by: { (try? $0("id", as: Int.self)) ?? 0 }).values {
      guard let first = group.first else { continue }
      let target: String = try first("table")
      var others = try group.compactMap { try $0("to", as: String?.self) }
      // `REFERENCES parent` alone means its primary key.
      if others.isEmpty { others = try Self.primaryKey(of: target, db) }
      keys.append(
        Self.foreignKey(
          try group.map { try $0("from") },
          target,
          others,
          onDelete: try first("on_delete")
        )
      )
    }
  }

  private mutating func readSQLiteIndexes(_ table: String, _ db: Connection) throws {
    for row in try db.rows("SELECT * FROM pragma_index_list(\(table))") {
      let origin: String = try row("origin")
      guard origin != "pk" else { continue }
      let name: String = try row("name")
      let columns = try db.rows("SELECT name FROM pragma_index_info(\(name)) ORDER BY seqno").map {
        try $0("name", as: String?.self) ?? "<expression>"
      }.joined(separator: ", ")
      if origin == "u" {
        keys.append("UNIQUE (\(columns))")
      } else {
        let unique = try row("unique", as: Bool.self) ? "UNIQUE " : ""
        let part = try row("partial", as: Bool.self) ? " WHERE …" : ""
        indexes.append("\(unique)INDEX \(name) (\(columns))\(part)")
      }
    }
  }

  private static func primaryKey(of table: String, _ db: Connection) throws -> [String] {
    try db.rows("SELECT name FROM pragma_table_info(\(table)) WHERE pk > 0 ORDER BY pk").map {
      try $0("name")
    }
  }

  private static func countChecks(in text: String) -> Int {
    var count = 0
    var word = ""
    var quote: Character?
    for character in text + " " {
      if let open = quote {
        if character == open { quote = nil }
      } else if character.isLetter || character == "_" {
        word.append(character)
      } else {
        if word.uppercased() == "CHECK" { count += 1 }
        word = ""
        if character == "'" || character == "\"" { quote = character }
      }
    }
    return count
  }
}
