import Storage

extension PracticesMigrations {
  /// What stands in the way of a practice.
  ///
  /// An answer is a random number with what it is about; it names no person, no moment and no batch, and nobody
  /// reads one. That somebody has answered stands apart, in `reason_given`. Lines of text stand apart from the
  /// choice they came with. A batch is written once, from ten answers on, and the answers in it are deleted.
  static let reason = Migration(
    id: "2026_11_23_0950_reason",
    statements: reasonTables + reasonSQLiteGuard,
    postgres: reasonTables + reasonPostgresGuard
  )

  private static let reasonTables = [
    """
    CREATE TABLE reason_answer (
      id TEXT PRIMARY KEY,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      theme TEXT NOT NULL
    ){{withoutRowid}}
    """,
    "CREATE INDEX reason_answer_by_place ON reason_answer (district_id, term_id, practice_id, org_id)",
    """
    CREATE TABLE reason_words (
      id TEXT PRIMARY KEY,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      line TEXT NOT NULL CHECK (length(line) BETWEEN 1 AND 200),
      lang TEXT NOT NULL DEFAULT 'en'
    ){{withoutRowid}}
    """,
    "CREATE INDEX reason_words_by_place ON reason_words (district_id, term_id, practice_id, org_id)",
    """
    CREATE TABLE reason_given (
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      PRIMARY KEY (person_id, practice_id, term_id)
    ){{withoutRowid}}
    """,
    """
    CREATE TABLE reason_count_day (
      district_id TEXT PRIMARY KEY REFERENCES district (id) ON DELETE CASCADE,
      counted_on TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE reason_batch (
      id TEXT PRIMARY KEY,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      published_on TEXT NOT NULL,
      schools BIGINT NOT NULL CHECK (schools >= 1),
      answers BIGINT NOT NULL CHECK (answers >= 10)
    )
    """,
    "CREATE INDEX reason_batch_by_practice ON reason_batch (district_id, practice_id, org_id)",
    """
    CREATE TABLE reason_theme (
      batch_id TEXT NOT NULL REFERENCES reason_batch (id) ON DELETE CASCADE,
      theme TEXT NOT NULL,
      low BIGINT NOT NULL,
      high BIGINT NOT NULL,
      PRIMARY KEY (batch_id, theme)
    ){{withoutRowid}}
    """,
    """
    CREATE TABLE reason_line (
      id TEXT PRIMARY KEY,
      batch_id TEXT NOT NULL REFERENCES reason_batch (id) ON DELETE CASCADE,
      line TEXT NOT NULL,
      lang TEXT NOT NULL DEFAULT 'en'
    ){{withoutRowid}}
    """,
    "CREATE INDEX reason_line_by_batch ON reason_line (batch_id)",
  ]

  // A figure that could change would give its difference away, so a batch is final.
  private static let reasonSQLiteGuard = ["reason_batch", "reason_theme"].map { table in
    """
    CREATE TRIGGER \(table)_is_final BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'published reasons are never changed'); END
    """
  }

  private static let reasonPostgresGuard =
    [
      """
      CREATE FUNCTION reason_is_final() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'published reasons are never changed' USING ERRCODE = 'check_violation'; END $$
      """
    ]
    + ["reason_batch", "reason_theme"].map { table in
      """
      CREATE TRIGGER \(table)_no_change BEFORE UPDATE ON \(table)
      FOR EACH ROW EXECUTE FUNCTION reason_is_final()
      """
    }
}
