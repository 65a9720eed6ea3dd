import Storage

extension PracticesMigrations {
  /// Learning standards beside practices, and links between items of different frameworks.
  ///
  /// A link stands between the ids that items keep through every version. It counts while both are current.
  static let frameworkLink = Migration(
    id: "2026_11_23_0911_framework_link",
    statements: [
      """
      ALTER TABLE framework
      ADD COLUMN purpose TEXT NOT NULL DEFAULT 'practices' CHECK (purpose IN ('practices', 'standards'))
      """,
      """
      CREATE TABLE framework_link (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        case_identifier TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('exactMatchOf', 'isRelatedTo', 'isPartOf')),
        origin_item_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
        destination_item_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
        last_change_at TEXT NOT NULL,
        UNIQUE (origin_item_id, destination_item_id),
        CHECK (origin_item_id <> destination_item_id)
      )
      """,
      "CREATE INDEX framework_link_by_destination ON framework_link (destination_item_id)",
    ]
  )
}
