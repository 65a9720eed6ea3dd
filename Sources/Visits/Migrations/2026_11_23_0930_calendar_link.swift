import Storage

extension VisitsMigrations {
  /// Addresses under which calendar programs fetch a person's days; only their hashes are kept.
  static let calendarLink = Migration(
    id: "2026_11_23_0930_calendar_link",
    statements: [
      """
      CREATE TABLE calendar_link (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        token_hash TEXT NOT NULL UNIQUE,
        language TEXT NOT NULL CHECK (language IN ('en', 'es')),
        made_at TEXT NOT NULL,
        revoked_at TEXT
      )
      """,
      "CREATE INDEX calendar_link_by_person ON calendar_link (person_id)",
    ]
  )
}
