import Storage

extension PeopleMigrations {
  /// What a school is like: how many students, which groups, and where it lies.
  ///
  /// Shares are tenths of a percent. A place is on the globe or on the district's own map, never both.
  static let schoolProfile = Migration(
    id: "2026_11_23_0910_school_profile",
    statements: [
      """
      CREATE TABLE school_profile (
        org_id TEXT PRIMARY KEY REFERENCES org (id) ON DELETE CASCADE,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        enrollment BIGINT CHECK (enrollment BETWEEN 1 AND 20000),
        sed BIGINT CHECK (sed BETWEEN 0 AND 1000),
        el BIGINT CHECK (el BETWEEN 0 AND 1000),
        swd BIGINT CHECK (swd BETWEEN 0 AND 1000),
        foster_homeless BIGINT CHECK (foster_homeless BETWEEN 0 AND 1000),
        latitude DOUBLE PRECISION,
        longitude DOUBLE PRECISION,
        map_x DOUBLE PRECISION,
        map_y DOUBLE PRECISION,
        counted_on TEXT,
        version BIGINT NOT NULL DEFAULT 1,
        CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CHECK ((map_x IS NULL) = (map_y IS NULL)),
        CHECK (latitude IS NULL OR map_x IS NULL)
      )
      """,
      "CREATE INDEX school_profile_by_district ON school_profile (district_id)",
    ]
  )
}
