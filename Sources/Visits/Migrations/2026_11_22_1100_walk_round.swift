import Storage
import Practices

extension VisitsMigrations {
  /// Walk rounds. No table here leads to a person: who opened a round stands in the event log only, and a note
  /// holds a random id, its round, a grade band and marks, with no instant, author, room or device.
  ///
  /// `key_id` names the file of the key under which rooms were made into signs: the round's own, or that of the
  /// first of several joined rounds. The key itself is never here.
  static let walkRound = Migration(
    id: "2026_11_22_1100_walk_round",
    statements: [
      """
      CREATE TABLE walk_round (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
        term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
        framework_version_id TEXT NOT NULL REFERENCES framework_version (id) ON DELETE RESTRICT,
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        opens_on TEXT NOT NULL,
        closes_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'joined', 'unpublished')),
        closed_on TEXT,
        key_id TEXT NOT NULL,
        joined_into_id TEXT REFERENCES walk_round (id) ON DELETE SET NULL,
        version BIGINT NOT NULL DEFAULT 1,
        CHECK (opens_on <= closes_on)
      )
      """,
      "CREATE INDEX walk_round_by_org ON walk_round (org_id, opens_on)",
      "CREATE INDEX walk_round_by_district ON walk_round (district_id, state)",
      """
      CREATE TABLE walk_round_look_for (
        round_id TEXT NOT NULL REFERENCES walk_round (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE RESTRICT,
        position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 5),
        PRIMARY KEY (round_id, position),
        UNIQUE (round_id, practice_id)
      )
      """,
      """
      CREATE TABLE walk_note (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES walk_round (id) ON DELETE CASCADE,
        grade_band TEXT NOT NULL CHECK (grade_band IN ('K-2', '3-5', '6-8', '9-12'))
      ){{withoutRowid}}
      """,
      "CREATE INDEX walk_note_by_round ON walk_note (round_id)",
      """
      CREATE TABLE walk_mark (
        note_id TEXT NOT NULL REFERENCES walk_note (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 5),
        mark TEXT NOT NULL CHECK (mark IN ('seen', 'not_seen', 'not_expected')),
        step BIGINT CHECK (step BETWEEN 1 AND 3),
        PRIMARY KEY (note_id, position)
      ){{withoutRowid}}
      """,
      """
      CREATE TABLE walk_room (
        note_id TEXT PRIMARY KEY REFERENCES walk_note (id) ON DELETE CASCADE,
        room_hash TEXT NOT NULL
      ){{withoutRowid}}
      """,
      """
      CREATE TABLE published_cell (
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        term_id TEXT NOT NULL REFERENCES academic_session (id) ON DELETE CASCADE,
        org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE RESTRICT,
        grade_band TEXT NOT NULL,
        round_id TEXT NOT NULL REFERENCES walk_round (id) ON DELETE CASCADE,
        closed_on TEXT NOT NULL,
        is_withheld BIGINT NOT NULL CHECK (is_withheld IN (0, 1)),
        notes BIGINT,
        rooms BIGINT,
        not_expected BIGINT,
        rate TEXT,
        low_percent BIGINT,
        high_percent BIGINT,
        PRIMARY KEY (district_id, term_id, org_id, practice_id, grade_band, round_id),
        CHECK (is_withheld = 0 OR (notes IS NULL AND rooms IS NULL AND not_expected IS NULL
          AND rate IS NULL AND low_percent IS NULL AND high_percent IS NULL))
      )
      """,
    ]
  )
}
