import Crypto
import Foundation

/// One step of the schema's history; once shipped it never changes.
package struct Migration: Sendable {
  /// `2026_11_22_0900_coaching_cycle`: sorts by the moment it was written.
  package let id: String
  let statements: [String]
  let overrides: [Engine: [String]]
  /// Changes when the migration does; blanks do not count. Made once, because every start compares it.
  let checksum: String

  /// Statements of the common subset, one each; `sqlite` or `postgres` replace them all for that engine.
  ///
  /// Text columns are written `TEXT`, whole numbers `BIGINT`, fractions `DOUBLE PRECISION`, bytes `{{blob}}`;
  /// `{{withoutRowid}}` ends a table whose primary key is its only way in.
  package init(
    id: String,
    statements: [String],
    sqlite: [String]? = nil,
    postgres: [String]? = nil
  ) {
    self.id = id
    self.statements = statements
    var overrides: [Engine: [String]] = [:]
    overrides[.sqlite] = sqlite
    overrides[.postgres] = postgres
    self.overrides = overrides
    checksum = Self.checksum(statements, overrides)
  }

  /// What one engine runs.
  func printed(for engine: Engine) -> [String] {
    (overrides[engine] ?? statements).map { Dialect.printed($0, for: engine) }
  }

  private static func checksum(_ statements: [String], _ overrides: [Engine: [String]]) -> String {
    let all = [statements] + Engine.allCases.map { overrides[$0] ?? [] }
    var hasher = SHA256()
    for part in all {
      for statement in part {
        let words = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        hasher.update(data: Data((words + "\u{1}").utf8))
      }
      hasher.update(data: Data("\u{2}".utf8))
    }
    return hasher.finalize().hexadecimal
  }
}

extension Sequence<UInt8> {
  /// Two lower-case letters a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
