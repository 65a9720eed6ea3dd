import Foundation
package import Kernel
package import Storage
package import Web

/// A session that has just begun: what the browser keeps, and what its forms carry.
package struct NewSession: Sendable {
  package let token: String
  package let csrfToken: String
}

/// A row of the sessions a person can see and end.
struct SessionLine: Sendable {
  let hash: String
  let device: String
  let beganAt: Instant
  let seenAt: Instant
}

/// All SQL about sessions, and about who a session stands for.
package enum SessionQueries {
  static let idleSeconds = 12 * 3600
  static let absoluteSeconds = 12 * 3600

  /// Starts a session; only the hash of its token is kept.
  package static func begin(
    _ db: Connection,
    account: AccountID,
    device: String,
    now: Instant,
    secondFactorAt: Instant? = nil
  ) throws -> NewSession {
    let session = NewSession(token: SecretToken.make(), csrfToken: SecretToken.make())
    try db.run(
      """
      INSERT INTO account_session (token_hash, account_id, csrf_token, device, began_at, seen_at, expires_at, second_factor_at)
      VALUES (\(SecretToken.hash(session.token)), \(account), \(session.csrfToken), \(device), \(now), \(now),
        \(now.adding(seconds: absoluteSeconds)), \(secondFactorAt))
      """
    )
    return session
  }

  /// Who a session stands for today, or nothing when it has ended.
  package static func signedIn(_ db: Connection, tokenHash: String, now: Instant) throws -> SignedIn? {
    guard
      let row = try db.first(
        """
        SELECT s.account_id, s.csrf_token, s.second_factor_at, a.language, f.confirmed_at
        FROM account_session s JOIN account a ON a.id = s.account_id
        LEFT JOIN account_second_factor f ON f.account_id = a.id
        WHERE s.token_hash = \(tokenHash) AND s.expires_at > \(now) AND a.is_enabled = 1
        """
      )
    else { return nil }
    let account: AccountID = try row("account_id")
    let memberships = try MembershipQueries.memberships(db, account: account, now: now)
    let secondFactorAt: Instant? = try row("second_factor_at")
    let confirmedAt: Instant? = try row("confirmed_at")
    let needs = confirmedAt != nil || MembershipQueries.requireSecondFactor(memberships)
    return SignedIn(
      account: account,
      proof: .session(hash: tokenHash),
      csrfToken: try row("csrf_token"),
      language: try row("language"),
      memberships: memberships,
      owesSecondFactor: needs && secondFactorAt == nil
    )
  }

  /// Notes that a session is in use; called at most once a minute for each.
  static func touch(_ db: Connection, tokenHash: String, now: Instant) throws {
    try db.run(
      "UPDATE account_session SET seen_at = \(now) WHERE token_hash = \(tokenHash) AND seen_at < \(now)"
    )
  }

  /// The sessions of an account, latest first, at most 50.
  static func list(_ db: Connection, account: AccountID, now: Instant) throws -> [SessionLine] {
    try db.rows(
      """
      SELECT token_hash, device, began_at, seen_at FROM account_session
      WHERE account_id = \(account) AND expires_at > \(now) ORDER BY seen_at DESC, token_hash LIMIT 50
      """
    ).map {
      SessionLine(
        hash: try $0("token_hash"),
        device: try $0("device"),
        beganAt: try $0("began_at"),
        seenAt: try $0("seen_at")
      )
    }
  }

  /// Ends one session of an account.
  static func end(_ db: Connection, account: AccountID, hash: String) throws {
    try db.run("DELETE FROM account_session WHERE account_id = \(account) AND token_hash = \(hash)")
  }

  /// Ends every session of an account but one.
  static func endAll(_ db: Connection, account: AccountID, except hash: String? = nil) throws {
    try db.run("DELETE FROM account_session WHERE account_id = \(account) AND token_hash <> \(hash ?? "")")
  }

  static func passSecondFactor(_ db: Connection, hash: String, now: Instant) throws {
    try db.run("UPDATE account_session SET second_factor_at = \(now) WHERE token_hash = \(hash)")
  }

  /// Removes sessions and links whose time is over.
  package static func removeExpired(_ db: Connection, now: Instant) throws {
    try db.run("DELETE FROM account_session WHERE expires_at < \(now)")
    try db.run("DELETE FROM account_link WHERE expires_at < \(now)")
  }
}

/// All SQL about the places of an account in districts.
package enum MembershipQueries {
  /// Whether a role held in any of them asks for a second factor.
  static func requireSecondFactor(_ memberships: [Membership]) -> Bool {
    memberships.contains { $0.roles.contains { $0.role.requiresSecondFactor } }
  }

  /// Every district an account belongs to, with the roles held on that district's today.
  package static func memberships(_ db: Connection, account: AccountID, now: Instant) throws -> [Membership] {
    let places = try db.rows(
      """
      SELECT d.id, d.slug, d.name, d.time_zone, p.id AS person_id, p.given_name, p.family_name, p.preferred_name
      FROM account_person ap JOIN person p ON p.id = ap.person_id JOIN district d ON d.id = ap.district_id
      WHERE ap.account_id = \(account) AND p.ended_on IS NULL ORDER BY d.name LIMIT 100
      """
    )
    return try places.map { row in
      let zone = TimeZone(identifier: try row("time_zone")) ?? .gmt
      let person: PersonID = try row("person_id")
      let preferred: String? = try row("preferred_name")
      let given: String = try row("given_name")
      let family: String = try row("family_name")
      return Membership(
        district: try row("id"),
        slug: try row("slug"),
        districtName: try row("name"),
        timeZone: zone,
        person: person,
        name: "\(preferred ?? given) \(family)",
        roles: try RoleQueries.held(db, person: person, on: now.day(in: zone))
      )
    }
  }
}
