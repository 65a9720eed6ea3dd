import Kernel
import Storage

/// Who and what the audit log is about, by the texts events carry.
enum AuditQueries {
  /// Names for `person:…` texts, of people in the district only.
  static func names(_ db: Connection, within scope: Scope, of texts: Set<String>) throws -> [String: String] {
    let ids = texts.filter { $0.hasPrefix("person:") }.map { String($0.dropFirst(7)) }.sorted()
    var names: [String: String] = [:]
    try db.each(
      """
      SELECT id, given_name, family_name FROM person
      WHERE district_id = \(scope.district) AND kind = 'staff' AND id IN \(values: ids)
      """
    ) { row in
      let given: String = try row("given_name")
      let family: String = try row("family_name")
      names["person:\(try row("id", as: String.self))"] = "\(given) \(family)"
    }
    return names
  }
}
