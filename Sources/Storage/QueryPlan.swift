import Foundation

/// How an engine would run a query.
package enum QueryPlan {
  /// Whether `sql` would walk through all rows of one of `tables`.
  ///
  /// On PostgreSQL whole scans are made dear first: it prefers them for the few rows of a test, whatever indexes
  /// there are. The setting ends with the transaction.
  package static func scansBigTable(_ sql: SQL, _ db: Connection, tables: [String]) throws -> Bool {
    try !scanned(sql, db).isDisjoint(with: Set(tables))
  }

  /// The tables that `sql` would walk through as a whole.
  package static func scanned(_ sql: SQL, _ db: Connection) throws -> Set<String> {
    switch db.engine {
    case .sqlite:
      let aliases = aliases(in: sql.text)
      return Set(
        try db.rows(SQL(trusted: "EXPLAIN QUERY PLAN ") + sql).compactMap { row in
          word(after: "SCAN ", in: try row("detail")).map { aliases[$0] ?? $0 }
        }
      )
    case .postgres:
      try db.session.script("SET LOCAL enable_seqscan = off")
      return Set(
        try db.rows(SQL(trusted: "EXPLAIN ") + sql).compactMap { row in
          word(after: "Seq Scan on ", in: try row.at(0))
        }
      )
    }
  }

  /// The steps of the plan, for a message.
  package static func text(_ sql: SQL, _ db: Connection) throws -> String {
    switch db.engine {
    case .sqlite:
      try db.rows(SQL(trusted: "EXPLAIN QUERY PLAN ") + sql).map { try $0("detail") }.joined(separator: "\n")
    case .postgres: try db.rows(SQL(trusted: "EXPLAIN ") + sql).map { try $0.at(0) }.joined(separator: "\n")
    }
  }

  private static func word(after start: String, in line: String) -> String? {
    guard let place = line.range(of: start) else { return nil }
    return line[place.upperBound...].split(separator: " ").first.map(String.init)
  }

  // SQLite's plan tells the alias only: `FROM note n` and `JOIN note AS n` lead back to the table.
  private static func aliases(in text: String) -> [String: String] {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
    var aliases: [String: String] = [:]
    for (index, word) in words.enumerated() where ["FROM", "JOIN"].contains(word.uppercased()) {
      let rest = words.dropFirst(index + 1).prefix(3).map { $0 }
      guard rest.count >= 2 else { continue }
      aliases[rest[1].uppercased() == "AS" && rest.count == 3 ? rest[2] : rest[1]] = rest[0]
    }
    return aliases
  }
}
