import Storage

extension PracticesMigrations {
  /// Colleagues who agreed to see their answers of one term pooled.
  ///
  /// A group that ends leaves nothing but `comparison_claim`: a person's answers of a term are pooled in one group
  /// at most, so that nobody is found by subtracting two groups. Counts are written once, so that nobody is found by
  /// looking before and after. No event tells of any of it.
  static let comparison = Migration(
    id: "2026_11_23_0912_comparison",
    statements: [
      """
      CREATE TABLE comparison (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
        term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120)
      )
      """,
      """
      CREATE TABLE comparison_member (
        comparison_id TEXT NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        has_agreed BIGINT NOT NULL DEFAULT 0 CHECK (has_agreed IN (0, 1)),
        PRIMARY KEY (comparison_id, person_id)
      )
      """,
      "CREATE INDEX comparison_member_by_person ON comparison_member (person_id)",
      """
      CREATE TABLE comparison_claim (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
        comparison_id TEXT NOT NULL,
        PRIMARY KEY (person_id, term_id)
      )
      """,
      """
      CREATE TABLE comparison_count (
        comparison_id TEXT NOT NULL REFERENCES comparison (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
        answers BIGINT NOT NULL CHECK (answers >= 4),
        understood BIGINT NOT NULL CHECK (understood BETWEEN 0 AND answers),
        begun BIGINT NOT NULL CHECK (begun BETWEEN 0 AND answers),
        PRIMARY KEY (comparison_id, practice_id)
      )
      """,
    ]
  )
}
