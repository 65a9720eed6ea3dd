import Storage

/// The tables this area owns.
enum GoalsMigrations {
  /// Goals of the district, of schools, of teams and of persons, and which goal each serves.
  static let goal = Migration(
    id: "2026_11_23_1020_goal",
    statements: [
      """
      CREATE TABLE goal (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        layer TEXT NOT NULL CHECK (layer IN ('district', 'school', 'team', 'person')),
        org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
        team_id TEXT REFERENCES team (id) ON DELETE CASCADE,
        person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
        serves_id TEXT REFERENCES goal (id) ON DELETE SET NULL,
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        student_effect TEXT NOT NULL CHECK (length(student_effect) BETWEEN 1 AND 1000),
        lang TEXT NOT NULL DEFAULT 'en',
        state TEXT NOT NULL CHECK (state IN ('draft', 'agreed', 'reached', 'stopped')),
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      "CREATE INDEX goal_by_district ON goal (district_id, layer, org_id)",
      "CREATE INDEX goal_by_team ON goal (team_id)",
      "CREATE INDEX goal_by_served ON goal (serves_id)",
    ]
  )
}
