import Storage

extension PeopleMigrations {
  /// Accounts of the installation, how they prove who they are, and which person they are in each district.
  static let account = Migration(
    id: "2026_11_22_0910_account",
    statements: [
      """
      CREATE TABLE account (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        language TEXT CHECK (language IN ('en', 'es')),
        is_enabled BIGINT NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1)),
        made_at TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE account_identity (
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        PRIMARY KEY (issuer, subject)
      )
      """,
      "CREATE INDEX account_identity_by_account ON account_identity (account_id)",
      """
      CREATE TABLE account_person (
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        PRIMARY KEY (account_id, district_id)
      )
      """,
      """
      CREATE TABLE account_password (
        account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        scheme TEXT NOT NULL,
        changed_at TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE account_second_factor (
        account_id TEXT PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
        sealed_seed TEXT NOT NULL,
        last_step BIGINT NOT NULL DEFAULT 0,
        confirmed_at TEXT
      )
      """,
      """
      CREATE TABLE account_recovery_code (
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        code_hash TEXT NOT NULL,
        used_at TEXT,
        PRIMARY KEY (account_id, code_hash)
      )
      """,
      """
      CREATE TABLE account_session (
        token_hash TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        csrf_token TEXT NOT NULL,
        device TEXT NOT NULL,
        began_at TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        second_factor_at TEXT
      )
      """,
      "CREATE INDEX account_session_by_account ON account_session (account_id)",
      """
      CREATE TABLE account_link (
        token_hash TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose IN ('invitation', 'reset')),
        made_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        used_at TEXT
      )
      """,
      """
      CREATE TABLE account_token (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        token_hash TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        scopes TEXT NOT NULL,
        made_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        last_used_on TEXT
      )
      """,
      "CREATE INDEX account_token_by_account ON account_token (account_id)",
      """
      CREATE TABLE student_record_read (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        reader_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        subject TEXT NOT NULL,
        purpose TEXT NOT NULL,
        rows_read BIGINT NOT NULL,
        at TEXT NOT NULL
      )
      """,
      "CREATE INDEX student_record_read_by_district ON student_record_read (district_id, id)",
    ]
  )
}
