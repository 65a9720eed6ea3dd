import Kernel
import People
import Storage

/// All SQL about addresses of calendars.
enum CalendarLinkQueries {
  /// Makes an address and returns its secret part, which is not kept.
  ///
  /// Throws: `conflict` when one of this id exists: its address was shown then and cannot be shown again.
  static func make(_ db: Connection, id: CalendarLinkID, for actor: Actor, language: Language, now: Instant)
    throws
    -> String
  {
    let token = SecretToken.make()
    let insertion = try db.insertOnce(
      """
      INSERT INTO calendar_link (id, district_id, person_id, account_id, token_hash, language, made_at)
      VALUES (\(id), \(actor.district), \(actor.person), \(actor.account), \(SecretToken.hash(token)), \(language), \(now))
      """
    )
    guard insertion == .inserted else {
      throw Failure.conflict(
        Phrase(
          "This address was made a moment ago and shown then. End it and make another one.",
          "Esta dirección se creó hace un momento y se mostró entonces. Termínala y crea otra."
        )
      )
    }
    return token
  }

  /// The addresses of a person that still work, latest first, at most 20.
  static func list(_ db: Connection, of actor: Actor) throws -> [CalendarLink] {
    try db.rows(
      """
      SELECT id, made_at FROM calendar_link
      WHERE person_id = \(actor.person) AND district_id = \(actor.district) AND revoked_at IS NULL
      ORDER BY id DESC LIMIT 20
      """
    ).map { CalendarLink(id: try $0("id"), madeAt: try $0("made_at")) }
  }

  /// Ends an address; false when the person has no such one.
  static func revoke(_ db: Connection, id: CalendarLinkID, of actor: Actor, now: Instant) throws -> Bool {
    try db.run(
      """
      UPDATE calendar_link SET revoked_at = \(now)
      WHERE id = \(id) AND person_id = \(actor.person) AND district_id = \(actor.district) AND revoked_at IS NULL
      """
    ) > 0
  }

  /// Whose calendar a secret opens; nothing for one that never was, and for a disabled account.
  static func owner(_ db: Connection, tokenHash: String) throws -> CalendarOwner? {
    try db.first(
      """
      SELECT l.account_id, l.district_id, l.language, l.revoked_at FROM calendar_link l
      JOIN account a ON a.id = l.account_id WHERE l.token_hash = \(tokenHash) AND a.is_enabled = 1
      """
    ).map { row in
      CalendarOwner(
        account: try row("account_id"),
        district: try row("district_id"),
        language: try row("language"),
        isRevoked: try row("revoked_at", as: Instant?.self) != nil
      )
    }
  }
}
