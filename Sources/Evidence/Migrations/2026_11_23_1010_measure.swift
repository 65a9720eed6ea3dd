import Storage

/// The tables this area owns.
enum EvidenceMigrations {
  /// Measures, each owned by a team, a school or the district.
  static let measure = Migration(
    id: "2026_11_23_1010_measure",
    statements: [
      """
      CREATE TABLE measure (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
        team_id TEXT REFERENCES team (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('outcome', 'process', 'balancing')),
        sharing TEXT NOT NULL CHECK (sharing IN ('team', 'school', 'district')),
        retired_on TEXT,
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      "CREATE INDEX measure_by_district ON measure (district_id, org_id)",
      "CREATE INDEX measure_by_team ON measure (team_id)",
    ]
  )
}
