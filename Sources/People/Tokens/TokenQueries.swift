import Foundation
package import Kernel
package import Storage
import Web

/// A personal token as its owner sees it; the secret is shown once and not kept.
struct TokenLine: Sendable {
  let id: String
  let name: String
  let scopes: String
  let madeAt: Instant
  let expiresAt: Instant
}

/// All SQL about personal tokens for programs.
package enum TokenQueries {
  static let lifetimeSeconds = 180 * 86_400

  /// Makes a token and returns its secret. Shape: `scopes` is `read` or `read write`.
  ///
  /// Throws: `conflict` when a token of this id exists: its secret was shown then and cannot be shown again.
  package static func make(
    _ db: Connection,
    id: String,
    account: AccountID,
    name: String,
    scopes: String,
    now: Instant
  ) throws -> String {
    let token = "tl_" + SecretToken.make()
    let insertion = try db.insertOnce(
      """
      INSERT INTO account_token (id, account_id, token_hash, name, scopes, made_at, expires_at)
      VALUES (\(id), \(account), \(SecretToken.hash(token)), \(name), \(scopes), \(now),
        \(now.adding(seconds: lifetimeSeconds)))
      """
    )
    guard insertion == .inserted else {
      throw Failure.conflict(
        Phrase(
          "This token was made a moment ago and its text was shown then. Revoke it and make another one.",
          "Esta clave se creó hace un momento y su texto se mostró entonces. Revócala y crea otra."
        )
      )
    }
    return token
  }

  /// Who a token stands for; an account that owes a second factor elsewhere still works by token, having
  /// shown the factor when the token was made.
  static func signedIn(_ db: Connection, tokenHash: String, now: Instant) throws -> SignedIn? {
    guard
      let row = try db.first(
        """
        SELECT t.id, t.account_id, t.scopes, a.language FROM account_token t JOIN account a ON a.id = t.account_id
        WHERE t.token_hash = \(tokenHash) AND t.expires_at > \(now) AND a.is_enabled = 1
        """
      )
    else { return nil }
    let account: AccountID = try row("account_id")
    let scopes: String = try row("scopes")
    return SignedIn(
      account: account,
      proof: .token(id: try row("id"), scopes: Set(scopes.split(separator: " ").map(String.init))),
      csrfToken: "",
      language: try row("language"),
      memberships: try MembershipQueries.memberships(db, account: account, now: now),
      owesSecondFactor: false
    )
  }

  /// The tokens of an account that still work, latest first, at most 50.
  static func list(_ db: Connection, account: AccountID, now: Instant) throws -> [TokenLine] {
    try db.rows(
      """
      SELECT id, name, scopes, made_at, expires_at FROM account_token
      WHERE account_id = \(account) AND expires_at > \(now) ORDER BY id DESC LIMIT 50
      """
    ).map {
      TokenLine(
        id: try $0("id"),
        name: try $0("name"),
        scopes: try $0("scopes"),
        madeAt: try $0("made_at"),
        expiresAt: try $0("expires_at")
      )
    }
  }

  /// Ends every token of an account, e.g. when a new role asks for a second factor that they never showed.
  static func revokeAll(_ db: Connection, account: AccountID) throws {
    try db.run("DELETE FROM account_token WHERE account_id = \(account)")
  }

  /// Ends one token; false when the account has no such token.
  static func revoke(_ db: Connection, account: AccountID, id: String) throws -> Bool {
    try db.run("DELETE FROM account_token WHERE account_id = \(account) AND id = \(id)") > 0
  }
}
