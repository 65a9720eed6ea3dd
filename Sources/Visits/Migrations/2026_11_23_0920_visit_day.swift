import Storage

extension VisitsMigrations {
  /// How many groups a visit's day has, and the search for a plan that is under way or was the last.
  static let visitDay = Migration(id: "2026_11_23_0920_visit_day", statements: [day, search])

  private static let day = """
    CREATE TABLE inquiry_day (
      visit_id TEXT PRIMARY KEY REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      group_count BIGINT NOT NULL DEFAULT 0 CHECK (group_count BETWEEN 0 AND 40),
      version BIGINT NOT NULL DEFAULT 1
    )
    """

  private static let search = """
    CREATE TABLE inquiry_search (
      visit_id TEXT PRIMARY KEY REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('waiting', 'running', 'done', 'stopped', 'refused', 'outdated', 'failed')),
      asked_by TEXT NOT NULL,
      asked_at TEXT NOT NULL,
      seen_at TEXT NOT NULL,
      percent BIGINT NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
      is_stop_asked BIGINT NOT NULL DEFAULT 0 CHECK (is_stop_asked IN (0, 1)),
      refusal_en TEXT NOT NULL DEFAULT '',
      refusal_es TEXT NOT NULL DEFAULT ''
    )
    """
}
