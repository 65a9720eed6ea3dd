import Storage

extension PracticesMigrations {
  /// Frameworks as they are exchanged: a document, its items, and associations between them.
  ///
  /// `framework_source` keeps the file a framework came from, with all that no page shows, so that a round trip
  /// loses nothing. An association without a destination item hangs under the framework itself or leads elsewhere.
  static let framework = Migration(
    id: "2026_11_22_1000_framework",
    statements: [
      """
      CREATE TABLE framework (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        case_identifier TEXT NOT NULL,
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
        description TEXT NOT NULL DEFAULT '',
        type TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT 'en',
        last_change_at TEXT NOT NULL,
        version BIGINT NOT NULL DEFAULT 1,
        UNIQUE (district_id, case_identifier)
      )
      """,
      """
      CREATE TABLE framework_version (
        id TEXT PRIMARY KEY,
        framework_id TEXT NOT NULL REFERENCES framework (id) ON DELETE CASCADE,
        number BIGINT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'current', 'past')),
        UNIQUE (framework_id, number)
      )
      """,
      """
      CREATE TABLE framework_item (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        version_id TEXT NOT NULL REFERENCES framework_version (id) ON DELETE CASCADE,
        case_identifier TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('domain', 'practice', 'step', 'indicator', 'other')),
        practice_of TEXT CHECK (practice_of IN ('teacher', 'leader', 'team')),
        code TEXT NOT NULL DEFAULT '',
        last_change_at TEXT NOT NULL,
        version BIGINT NOT NULL DEFAULT 1,
        UNIQUE (version_id, case_identifier)
      )
      """,
      "CREATE INDEX framework_item_by_version ON framework_item (version_id, kind)",
      """
      CREATE TABLE framework_item_text (
        item_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
        language TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        statement TEXT NOT NULL,
        description TEXT NOT NULL DEFAULT '',
        why TEXT NOT NULL DEFAULT '',
        students TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (item_id, language)
      )
      """,
      """
      CREATE TABLE framework_association (
        id TEXT PRIMARY KEY,
        version_id TEXT NOT NULL REFERENCES framework_version (id) ON DELETE CASCADE,
        case_identifier TEXT NOT NULL,
        type TEXT NOT NULL,
        origin TEXT NOT NULL,
        destination TEXT NOT NULL,
        origin_item_id TEXT REFERENCES framework_item (id) ON DELETE CASCADE,
        destination_item_id TEXT REFERENCES framework_item (id) ON DELETE CASCADE,
        sequence BIGINT,
        last_change_at TEXT NOT NULL,
        UNIQUE (version_id, case_identifier)
      )
      """,
      """
      CREATE TABLE framework_text (
        framework_id TEXT NOT NULL REFERENCES framework (id) ON DELETE CASCADE,
        language TEXT NOT NULL,
        title TEXT NOT NULL,
        description TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (framework_id, language)
      )
      """,
      """
      CREATE TABLE framework_source (
        version_id TEXT PRIMARY KEY REFERENCES framework_version (id) ON DELETE CASCADE,
        package TEXT NOT NULL
      )
      """,
      "CREATE INDEX framework_association_by_origin ON framework_association (origin_item_id, type)",
      "CREATE INDEX framework_association_by_destination ON framework_association (destination_item_id, type)",
    ]
  )

  /// What a person says of their own practice, what leaves it once a term, and decisions about a gap.
  ///
  /// No event is written for a reflection: that somebody reflected, and on what, is private too.
  static let reflection = Migration(
    id: "2026_11_22_1010_reflection",
    statements: reflectionTables + sqliteGuard,
    postgres: reflectionTables + postgresGuard
  )

  private static let reflectionTables = [
    """
    CREATE TABLE self_reflection (
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      understanding BIGINT NOT NULL CHECK (understanding BETWEEN 1 AND 4),
      step BIGINT NOT NULL CHECK (step BETWEEN 0 AND 3),
      students TEXT NOT NULL DEFAULT '',
      lang TEXT NOT NULL DEFAULT 'en',
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (person_id, practice_id, term_id)
    )
    """,
    "CREATE INDEX self_reflection_by_term ON self_reflection (term_id, practice_id)",
    "CREATE INDEX self_reflection_by_practice ON self_reflection (practice_id)",
    """
    CREATE TABLE reflection_freeze (
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      frozen_on TEXT NOT NULL,
      PRIMARY KEY (district_id, term_id)
    )
    """,
    """
    CREATE TABLE pooled_reflection (
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      grade_band TEXT NOT NULL DEFAULT 'all',
      is_withheld BIGINT NOT NULL CHECK (is_withheld IN (0, 1)),
      teachers BIGINT,
      answers BIGINT CHECK (answers >= 10),
      rate TEXT,
      low_percent BIGINT,
      high_percent BIGINT,
      bounds_low_percent BIGINT,
      bounds_high_percent BIGINT,
      steps TEXT,
      PRIMARY KEY (district_id, term_id, org_id, practice_id, grade_band),
      CHECK (is_withheld = 0 OR (teachers IS NULL AND answers IS NULL AND rate IS NULL
        AND low_percent IS NULL AND high_percent IS NULL AND bounds_low_percent IS NULL
        AND bounds_high_percent IS NULL AND steps IS NULL))
    )
    """,
    """
    CREATE TABLE practice_decision (
      id TEXT PRIMARY KEY,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
      org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
      statement TEXT NOT NULL CHECK (length(statement) BETWEEN 1 AND 500),
      lang TEXT NOT NULL DEFAULT 'en',
      owner_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      told TEXT NOT NULL DEFAULT '',
      decided_on TEXT NOT NULL,
      due_on TEXT NOT NULL,
      done_on TEXT,
      version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX practice_decision_by_district ON practice_decision (district_id, practice_id, org_id)",
  ]

  // A figure that could change would give its difference away, so a published row is final.
  private static let sqliteGuard = [
    """
    CREATE TRIGGER pooled_reflection_is_final BEFORE UPDATE ON pooled_reflection
    BEGIN SELECT RAISE(ABORT, 'pooled reflections are never changed'); END
    """
  ]

  private static let postgresGuard = [
    """
    CREATE FUNCTION pooled_reflection_is_final() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'pooled reflections are never changed' USING ERRCODE = 'check_violation'; END $$
    """,
    """
    CREATE TRIGGER pooled_reflection_no_change BEFORE UPDATE ON pooled_reflection
    FOR EACH ROW EXECUTE FUNCTION pooled_reflection_is_final()
    """,
  ]
}
