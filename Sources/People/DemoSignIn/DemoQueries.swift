import Kernel
import Storage

/// A person of the demo district whom anybody may be.
struct DemoPerson: Sendable {
  let account: AccountID
  /// The key of the role, as in the address of the printed link.
  let subject: String
  let name: String
  let slug: String
  let districtName: String

  /// The role that the key names; several people of one role have keys like `principal:2`.
  var role: Role? { subject.split(separator: ":").first.flatMap { Role(rawValue: String($0)) } }
}

/// All SQL about people to choose from in the demo.
enum DemoQueries {
  /// The issuer of identities that need no proof; made by the demo district only.
  static let issuer = "demo"

  /// Everybody one may be, by key, at most 100.
  static func people(_ db: Connection) throws -> [DemoPerson] {
    try db.rows(
      """
      SELECT i.account_id, i.subject, p.given_name, p.family_name, d.slug, d.name AS district_name
      FROM account_identity i JOIN account a ON a.id = i.account_id
      JOIN account_person ap ON ap.account_id = a.id JOIN person p ON p.id = ap.person_id
      JOIN district d ON d.id = ap.district_id
      WHERE i.issuer = \(issuer) AND a.is_enabled = 1 AND p.ended_on IS NULL
      ORDER BY i.subject, d.name LIMIT 100
      """
    ).map { row in
      let given: String = try row("given_name")
      let family: String = try row("family_name")
      return DemoPerson(
        account: try row("account_id"),
        subject: try row("subject"),
        name: "\(given) \(family)",
        slug: try row("slug"),
        districtName: try row("district_name")
      )
    }
  }
}
