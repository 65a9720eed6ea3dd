import Storage

extension PracticesMigrations {
  /// Drafts, publication, and why each line changed.
  ///
  /// An item's id stays with its current wording for good, so whatever points at a practice points at it through
  /// every version; past versions hold copies under the same exchange identifier. What people wrote about a practice
  /// names the past version it was written with, and none while that version is the current one.
  ///
  /// Who made and published a version is kept without a reference: a walk round refers to its version, and no
  /// reference may lead from a note to a person, however harmless.
  static let frameworkVersion = Migration(
    id: "2026_11_23_0910_framework_version",
    statements: [
      "ALTER TABLE framework_version ADD COLUMN made_on TEXT",
      "ALTER TABLE framework_version ADD COLUMN made_by TEXT",
      "ALTER TABLE framework_version ADD COLUMN published_on TEXT",
      "ALTER TABLE framework_version ADD COLUMN published_by TEXT",
      "ALTER TABLE framework_version ADD COLUMN note TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE framework_version ADD COLUMN lang TEXT NOT NULL DEFAULT 'en'",
      "CREATE UNIQUE INDEX framework_version_one_draft ON framework_version (framework_id) WHERE state = 'draft'",
      "CREATE UNIQUE INDEX framework_version_one_current ON framework_version (framework_id) WHERE state = 'current'",
      """
      CREATE TABLE framework_reason (
        version_id TEXT NOT NULL REFERENCES framework_version (id) ON DELETE CASCADE,
        case_identifier TEXT NOT NULL DEFAULT '',
        shaped_by TEXT NOT NULL CHECK (length(shaped_by) BETWEEN 1 AND 500),
        evidence_kind TEXT NOT NULL CHECK (evidence_kind IN ('survey', 'interviews', 'study', 'visits', 'other')),
        evidence TEXT NOT NULL CHECK (length(evidence) BETWEEN 1 AND 1000),
        held_on TEXT,
        answers BIGINT CHECK (answers >= 0),
        link TEXT NOT NULL DEFAULT '',
        lang TEXT NOT NULL DEFAULT 'en',
        version BIGINT NOT NULL DEFAULT 1,
        PRIMARY KEY (version_id, case_identifier)
      )
      """,
      """
      ALTER TABLE self_reflection
      ADD COLUMN framework_version_id TEXT REFERENCES framework_version (id) ON DELETE SET NULL
      """,
      """
      ALTER TABLE practice_decision
      ADD COLUMN framework_version_id TEXT REFERENCES framework_version (id) ON DELETE SET NULL
      """,
      "CREATE INDEX self_reflection_by_version ON self_reflection (framework_version_id)",
    ]
  )
}
