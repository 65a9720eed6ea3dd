import Storage

/// The tables this area owns.
enum TeamsMigrations {
  /// Teams of every layer, and who belongs to them from when until when.
  static let team = Migration(
    id: "2026_11_23_1000_team",
    statements: [
      """
      CREATE TABLE team (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (
          kind IN ('steering', 'ilt', 'plc', 'grade', 'department', 'improvement', 'coaches', 'triad', 'other')
        ),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
        purpose TEXT NOT NULL DEFAULT '',
        starts_on TEXT NOT NULL,
        ended_on TEXT,
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      "CREATE INDEX team_by_district ON team (district_id, org_id)",
      """
      CREATE TABLE team_member (
        id TEXT PRIMARY KEY,
        team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        part TEXT NOT NULL CHECK (part IN ('lead', 'facilitator', 'member')),
        starts_on TEXT NOT NULL,
        ends_on TEXT,
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      )
      """,
      "CREATE INDEX team_member_by_team ON team_member (team_id, person_id)",
      "CREATE INDEX team_member_by_person ON team_member (person_id, team_id)",
    ]
  )
}
