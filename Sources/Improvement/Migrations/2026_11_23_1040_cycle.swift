import Storage

extension ImprovementMigrations {
  /// A team's cycle: the idea tried, what was predicted, what was seen, and what was decided.
  static let cycle = Migration(
    id: "2026_11_23_1040_cycle",
    statements: [
      """
      CREATE TABLE cycle (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
        team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
        theory_id TEXT REFERENCES theory (id) ON DELETE SET NULL,
        change_idea_id TEXT REFERENCES change_idea (id) ON DELETE SET NULL,
        practice_id TEXT REFERENCES framework_item (id) ON DELETE SET NULL,
        follows_id TEXT REFERENCES cycle (id) ON DELETE SET NULL,
        part_of_id TEXT REFERENCES cycle (id) ON DELETE SET NULL,
        label TEXT NOT NULL CHECK (label IN ('pdsa', 'action_plan')),
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        lang TEXT NOT NULL DEFAULT 'en',
        student_goal TEXT NOT NULL DEFAULT '',
        adult_question TEXT NOT NULL DEFAULT '',
        change TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL CHECK (state IN ('planning', 'doing', 'studying', 'decided', 'stopped')),
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        decision TEXT CHECK (decision IN ('adopt', 'adapt', 'expand', 'abandon')),
        decided_on TEXT,
        learned TEXT NOT NULL DEFAULT '',
        sharing TEXT NOT NULL CHECK (sharing IN ('team', 'school', 'district')),
        version BIGINT NOT NULL DEFAULT 1,
        CHECK (starts_on <= ends_on)
      )
      """,
      "CREATE INDEX cycle_by_team ON cycle (team_id, starts_on)",
      "CREATE INDEX cycle_by_district ON cycle (district_id, state, starts_on)",
      "CREATE INDEX cycle_by_follows ON cycle (follows_id)",
      "CREATE INDEX cycle_by_whole ON cycle (part_of_id)",
      "CREATE INDEX cycle_by_idea ON cycle (change_idea_id)",
      "CREATE INDEX cycle_by_practice ON cycle (practice_id)",
    ]
  )
}
