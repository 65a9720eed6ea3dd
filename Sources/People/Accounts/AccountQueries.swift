package import Kernel
package import Storage

/// Why a one-time link was made.
package enum LinkPurpose: String, Sendable {
  case invitation, reset
}

/// What a person proves with a password is kept as.
struct StoredPassword: Sendable {
  let account: AccountID
  let scheme: String
  let isEnabled: Bool
}

/// All SQL about accounts, their identities and their one-time links.
package enum AccountQueries {
  /// The issuer of accounts that have a password here.
  package static let localIssuer = "local"
  static let linkSeconds = 72 * 3600

  /// Makes an account for a person, signing in here under `username`.
  ///
  /// Throws: `StorageError.unique` when the name is taken or the person has an account.
  package static func make(
    _ db: Connection,
    id: AccountID,
    person: PersonID,
    district: DistrictID,
    name: String,
    username: String,
    now: Instant
  ) throws {
    try db.run("INSERT INTO account (id, name, made_at) VALUES (\(id), \(name), \(now))")
    try db.run(
      """
      INSERT INTO account_identity (issuer, subject, account_id)
      VALUES (\(localIssuer), \(folded(username)), \(id))
      """
    )
    try db.run(
      "INSERT INTO account_person (account_id, person_id, district_id) VALUES (\(id), \(person), \(district))"
    )
  }

  /// Sign-in names differ neither by case nor by how a letter with an accent is spelled in bytes.
  package static func folded(_ username: String) -> String { username.lowercased() }

  static func password(_ db: Connection, username: String) throws -> StoredPassword? {
    try db.first(
      """
      SELECT i.account_id, p.scheme, a.is_enabled FROM account_identity i
      JOIN account a ON a.id = i.account_id JOIN account_password p ON p.account_id = i.account_id
      WHERE i.issuer = \(localIssuer) AND i.subject = \(folded(username))
      """
    ).map {
      StoredPassword(account: try $0("account_id"), scheme: try $0("scheme"), isEnabled: try $0("is_enabled"))
    }
  }

  static func password(_ db: Connection, account: AccountID) throws -> String? {
    try db.value("SELECT scheme FROM account_password WHERE account_id = \(account)")
  }

  package static func setPassword(_ db: Connection, account: AccountID, scheme: String, now: Instant) throws {
    try db.run(
      """
      INSERT INTO account_password (account_id, scheme, changed_at) VALUES (\(account), \(scheme), \(now))
      ON CONFLICT (account_id) DO UPDATE SET scheme = excluded.scheme, changed_at = excluded.changed_at
      """
    )
  }

  static func name(_ db: Connection, account: AccountID) throws -> String {
    try db.value("SELECT name FROM account WHERE id = \(account)") ?? ""
  }

  /// What an account's password must not be made of.
  static func owner(_ db: Connection, account: AccountID) throws -> PasswordOwner {
    let usernames = try db.rows(
      """
      SELECT subject FROM account_identity WHERE account_id = \(account) AND issuer = \(localIssuer)
      ORDER BY subject LIMIT 10
      """
    )
    let districts = try db.rows(
      """
      SELECT d.name, d.slug FROM account_person p JOIN district d ON d.id = p.district_id
      WHERE p.account_id = \(account) ORDER BY d.slug LIMIT 50
      """
    )
    return PasswordOwner(
      name: try name(db, account: account),
      usernames: try usernames.map { try $0("subject") },
      districts: try districts.flatMap { [try $0("name"), try $0("slug")] }
    )
  }

  static func setLanguage(_ db: Connection, account: AccountID, _ language: Language) throws {
    try db.run("UPDATE account SET language = \(language.rawValue) WHERE id = \(account)")
  }

  static func setEnabled(_ db: Connection, account: AccountID, _ isEnabled: Bool) throws {
    try db.run("UPDATE account SET is_enabled = \(isEnabled) WHERE id = \(account)")
  }

  /// Whether an account has a place in a district other than `district`.
  static func belongsElsewhere(_ db: Connection, account: AccountID, than district: DistrictID) throws -> Bool
  {
    try db.exists("SELECT 1 FROM account_person WHERE account_id = \(account) AND district_id <> \(district)")
  }

  package static func account(_ db: Connection, person: PersonID) throws -> AccountID? {
    try db.value("SELECT account_id FROM account_person WHERE person_id = \(person)")
  }

  package static func account(_ db: Connection, username: String) throws -> AccountID? {
    try db.value(
      "SELECT account_id FROM account_identity WHERE issuer = \(localIssuer) AND subject = \(folded(username))"
    )
  }

  /// A new one-time link; earlier ones of the account stop working.
  package static func makeLink(
    _ db: Connection,
    account: AccountID,
    purpose: LinkPurpose,
    now: Instant
  ) throws -> String {
    try db.run("DELETE FROM account_link WHERE account_id = \(account) AND used_at IS NULL")
    let token = SecretToken.make()
    try db.run(
      """
      INSERT INTO account_link (token_hash, account_id, purpose, made_at, expires_at)
      VALUES (\(SecretToken.hash(token)), \(account), \(purpose.rawValue), \(now), \(now.adding(seconds: linkSeconds)))
      """
    )
    return token
  }

  /// The account a link is for, while it can still be used.
  static func account(_ db: Connection, linkToken: String, now: Instant) throws -> AccountID? {
    try db.value(
      """
      SELECT account_id FROM account_link
      WHERE token_hash = \(SecretToken.hash(linkToken)) AND used_at IS NULL AND expires_at > \(now)
      """
    )
  }

  /// Uses a link up.
  ///
  /// Throws: `gone` when it was used or its time is over.
  static func useLink(_ db: Connection, token: String, now: Instant) throws -> AccountID {
    guard
      let row = try db.first(
        """
        UPDATE account_link SET used_at = \(now)
        WHERE token_hash = \(SecretToken.hash(token)) AND used_at IS NULL AND expires_at > \(now) RETURNING account_id
        """
      )
    else {
      throw Failure.gone(
        Phrase(
          "This link has been used or is too old. Ask your administrator for a new one.",
          "Este enlace ya se usó o es demasiado antiguo. Pide uno nuevo a tu administrador."
        )
      )
    }
    return try row("account_id")
  }
}
