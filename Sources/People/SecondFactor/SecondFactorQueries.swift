package import Kernel
package import Storage

/// A second factor as it is kept.
struct StoredFactor: Sendable {
  let sealedSeed: String
  let lastStep: Int64
  let isConfirmed: Bool
}

/// All SQL about second factors and recovery codes.
package enum SecondFactorQueries {
  static func factor(_ db: Connection, account: AccountID) throws -> StoredFactor? {
    try db.first(
      "SELECT sealed_seed, last_step, confirmed_at FROM account_second_factor WHERE account_id = \(account)"
    ).map { row in
      let confirmed: Instant? = try row("confirmed_at")
      return StoredFactor(
        sealedSeed: try row("sealed_seed"),
        lastStep: try row("last_step"),
        isConfirmed: confirmed != nil
      )
    }
  }

  /// Keeps a seed with the first code that was right for it; a factor in use is not replaced.
  ///
  /// Returns: whether it was kept.
  static func confirm(
    _ db: Connection,
    account: AccountID,
    sealedSeed: String,
    step: Int64,
    now: Instant
  ) throws -> Bool {
    try db.run(
      """
      INSERT INTO account_second_factor (account_id, sealed_seed, last_step, confirmed_at)
      VALUES (\(account), \(sealedSeed), \(step), \(now))
      ON CONFLICT (account_id) DO UPDATE SET sealed_seed = excluded.sealed_seed, last_step = excluded.last_step,
        confirmed_at = excluded.confirmed_at
      WHERE account_second_factor.confirmed_at IS NULL
      """
    ) > 0
  }

  /// Notes the step a code was right for, so that the code cannot be used twice.
  ///
  /// Returns: whether this request was the first to use it.
  static func use(_ db: Connection, account: AccountID, step: Int64) throws -> Bool {
    try db.run(
      """
      UPDATE account_second_factor SET last_step = \(step)
      WHERE account_id = \(account) AND last_step < \(step)
      """
    ) > 0
  }

  static func setRecoveryCodes(_ db: Connection, account: AccountID, hashes: [String]) throws {
    try db.run("DELETE FROM account_recovery_code WHERE account_id = \(account)")
    for hash in hashes {
      try db.run("INSERT INTO account_recovery_code (account_id, code_hash) VALUES (\(account), \(hash))")
    }
  }

  static func unusedRecoveryCodes(_ db: Connection, account: AccountID) throws -> Int {
    try db.value(
      "SELECT COUNT(*) FROM account_recovery_code WHERE account_id = \(account) AND used_at IS NULL"
    ) ?? 0
  }

  /// Uses a recovery code up; false when there is no such unused code.
  static func useRecoveryCode(_ db: Connection, account: AccountID, hash: String, now: Instant) throws -> Bool
  {
    try db.run(
      """
      UPDATE account_recovery_code SET used_at = \(now)
      WHERE account_id = \(account) AND code_hash = \(hash) AND used_at IS NULL
      """
    ) > 0
  }

  /// Takes a lost factor away, so that the person makes a new one at the next sign-in.
  package static func remove(_ db: Connection, account: AccountID) throws {
    try db.run("DELETE FROM account_second_factor WHERE account_id = \(account)")
    try db.run("DELETE FROM account_recovery_code WHERE account_id = \(account)")
  }
}
