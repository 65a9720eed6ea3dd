import Storage

extension PracticesMigrations {
  /// What was stopped to make room for a decision, and what came of it.
  static let decisionFollowUp = Migration(
    id: "2026_11_23_0955_decision_follow_up",
    statements: [
      "ALTER TABLE practice_decision ADD COLUMN stopped TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE practice_decision ADD COLUMN follow_up_on TEXT",
      """
      ALTER TABLE practice_decision ADD COLUMN outcome TEXT CHECK (outcome IN ('kept', 'changed', 'dropped'))
      """,
      "CREATE INDEX practice_decision_follow_up ON practice_decision (district_id, follow_up_on)",
      """
      CREATE TABLE decision_follow_up (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        decision_id TEXT NOT NULL REFERENCES practice_decision (id) ON DELETE CASCADE,
        looked_on TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'changed', 'dropped')),
        statement TEXT NOT NULL CHECK (length(statement) BETWEEN 1 AND 500),
        lang TEXT NOT NULL DEFAULT 'en',
        author_person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        next_on TEXT
      )
      """,
      "CREATE INDEX decision_follow_up_by_decision ON decision_follow_up (decision_id, looked_on)",
    ]
  )
}
