import Storage

/// The tables of this area are split by what they hold; each is added by its slice.
enum ImprovementMigrations {
  /// A team's theory: the aim, what drives it, and ideas for change.
  static let theory = Migration(
    id: "2026_11_23_1030_theory",
    statements: [
      """
      CREATE TABLE theory (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
        team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
        goal_id TEXT REFERENCES goal (id) ON DELETE SET NULL,
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        lang TEXT NOT NULL DEFAULT 'en',
        sharing TEXT NOT NULL CHECK (sharing IN ('team', 'school', 'district')),
        copied_from_id TEXT REFERENCES theory (id) ON DELETE SET NULL,
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      "CREATE INDEX theory_by_team ON theory (team_id)",
      """
      CREATE TABLE change_idea (
        id TEXT PRIMARY KEY,
        theory_id TEXT NOT NULL REFERENCES theory (id) ON DELETE CASCADE,
        words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
        practice_id TEXT REFERENCES framework_item (id) ON DELETE SET NULL,
        position BIGINT NOT NULL DEFAULT 0,
        dropped_on TEXT
      )
      """,
      "CREATE INDEX change_idea_by_theory ON change_idea (theory_id, position)",
    ]
  )
}
