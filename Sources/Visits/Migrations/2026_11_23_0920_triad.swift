import Storage

extension VisitsMigrations {
  /// Triads of a school year: the rules, the groups found, and on which day each school hosts.
  static let triad = Migration(
    id: "2026_11_23_0920_triad",
    statements: [plan] + groups + rota
  )

  private static let plan = """
    CREATE TABLE triad_plan (
      id TEXT PRIMARY KEY,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      school_year BIGINT NOT NULL CHECK (school_year BETWEEN 2000 AND 2100),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
      rules TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'waiting', 'solving', 'published')),
      is_stop_asked BIGINT NOT NULL DEFAULT 0 CHECK (is_stop_asked IN (0, 1)),
      percent BIGINT NOT NULL DEFAULT 0,
      best BIGINT,
      beat_at TEXT,
      standing TEXT CHECK (standing IN ('proven', 'searched', 'stopped', 'by_hand')),
      refusal_en TEXT,
      refusal_es TEXT,
      published_on TEXT,
      version BIGINT NOT NULL DEFAULT 1
    )
    """

  private static let groups = [
    "CREATE INDEX triad_plan_by_district ON triad_plan (district_id, school_year)",
    "CREATE UNIQUE INDEX triad_plan_a_year ON triad_plan (district_id, school_year) WHERE state = 'published'",
    "CREATE INDEX triad_plan_waiting ON triad_plan (state) WHERE state IN ('waiting', 'solving')",
    """
    CREATE TABLE triad_school (
      plan_id TEXT NOT NULL REFERENCES triad_plan (id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      group_number BIGINT NOT NULL CHECK (group_number > 0),
      is_locked BIGINT NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1)),
      PRIMARY KEY (plan_id, org_id)
    )
    """,
    "CREATE INDEX triad_school_by_org ON triad_school (org_id)",
    """
    CREATE TABLE triad_forbidden (
      plan_id TEXT NOT NULL REFERENCES triad_plan (id) ON DELETE CASCADE,
      first_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      second_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      PRIMARY KEY (plan_id, first_id, second_id),
      CHECK (first_id < second_id)
    )
    """,
  ]

  private static let rota = [
    """
    CREATE TABLE hosting_rota (
      plan_id TEXT PRIMARY KEY REFERENCES triad_plan (id) ON DELETE CASCADE,
      first_on TEXT NOT NULL,
      last_on TEXT NOT NULL,
      most_a_day BIGINT CHECK (most_a_day BETWEEN 1 AND 1000),
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (first_on <= last_on)
    )
    """,
    """
    CREATE TABLE hosting_blackout (
      plan_id TEXT NOT NULL REFERENCES hosting_rota (plan_id) ON DELETE CASCADE,
      first_on TEXT NOT NULL,
      last_on TEXT NOT NULL,
      PRIMARY KEY (plan_id, first_on),
      CHECK (first_on <= last_on)
    )
    """,
    """
    CREATE TABLE hosting_day (
      plan_id TEXT NOT NULL REFERENCES hosting_rota (plan_id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      host_on TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1,
      PRIMARY KEY (plan_id, org_id)
    )
    """,
    "CREATE INDEX hosting_day_by_org ON hosting_day (org_id, host_on)",
  ]
}
