import Kernel

/// Whether an insert that may be repeated put a row there.
package enum Insertion: Sendable, Hashable {
  case inserted
  case alreadyThere
}

extension Connection {
  /// Changes a row if nobody changed it since `version` was read, and returns its new version.
  ///
  /// Throws: `Failure.conflict` when somebody did, `Failure.notFound` when there is no such row.
  @discardableResult
  package func update(_ table: StaticString, set changes: SQL, where key: SQL, expecting version: Int) throws
    -> Int
  {
    let name = SQL(trusted: "\(table)")
    let touched = try run(
      """
      UPDATE \(sql: name) SET \(sql: changes), version = version + 1
      WHERE (\(sql: key)) AND version = \(version)
      """
    )
    if touched > 0 { return version + 1 }
    guard try exists("SELECT 1 FROM \(sql: name) WHERE (\(sql: key))") else { throw Failure.notFound }
    throw Failure.conflict(
      Phrase(
        "Someone else changed this while you were editing. Look at both versions and save again.",
        "Alguien más cambió esto mientras lo editabas. Revisa las dos versiones y guarda de nuevo."
      )
    )
  }

  /// Runs an `INSERT … VALUES …` that may arrive twice, e.g. from a phone's outbox.
  package func insertOnce(_ insert: SQL) throws -> Insertion {
    try run(insert + " ON CONFLICT DO NOTHING") > 0 ? .inserted : .alreadyThere
  }
}
