import Practices
import Storage

extension VisitsMigrations {
  /// Lessons opened for colleagues, and who comes.
  ///
  /// Nothing here says how a lesson went. A booking joins two people, so it is deleted some time after its day; what
  /// stays is the host's count (`door_came`), thanks without a sender, and the visitor's own line without the host.
  /// Bookings, lines and thanks have random ids and, but for a booking's last change, no moment.
  static let openDoor = Migration(
    id: "2026_11_23_0930_open_door",
    statements: [
      """
      CREATE TABLE open_door (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
        host_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE RESTRICT,
        subject TEXT NOT NULL,
        grade_from BIGINT NOT NULL CHECK (grade_from BETWEEN -1 AND 12),
        grade_to BIGINT NOT NULL CHECK (grade_to BETWEEN -1 AND 12),
        look_for TEXT NOT NULL CHECK (length(look_for) BETWEEN 1 AND 500),
        lang TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL,
        period TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
        seats BIGINT NOT NULL CHECK (seats BETWEEN 1 AND 3),
        needs_asking BIGINT NOT NULL CHECK (needs_asking IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
        version BIGINT NOT NULL DEFAULT 1,
        CHECK (starts_at < ends_at),
        CHECK (grade_from <= grade_to)
      )
      """,
      "CREATE INDEX open_door_by_district ON open_door (district_id, state)",
      "CREATE INDEX open_door_by_host ON open_door (host_id)",
      """
      CREATE TABLE open_door_day (
        door_id TEXT NOT NULL REFERENCES open_door (id) ON DELETE CASCADE,
        on_day TEXT NOT NULL,
        is_open BIGINT NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
        PRIMARY KEY (door_id, on_day)
      )
      """,
      """
      CREATE TABLE door_booking (
        id TEXT PRIMARY KEY,
        door_id TEXT NOT NULL REFERENCES open_door (id) ON DELETE CASCADE,
        on_day TEXT NOT NULL,
        visitor_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn', 'called_off')),
        words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 200),
        lang TEXT NOT NULL DEFAULT 'en',
        is_moved BIGINT NOT NULL DEFAULT 0 CHECK (is_moved IN (0, 1)),
        has_thanked BIGINT NOT NULL DEFAULT 0 CHECK (has_thanked IN (0, 1)),
        sequence BIGINT NOT NULL DEFAULT 0,
        changed_at TEXT NOT NULL,
        UNIQUE (door_id, on_day, visitor_id)
      ){{withoutRowid}}
      """,
      "CREATE INDEX door_booking_by_visitor ON door_booking (visitor_id, on_day)",
      "CREATE INDEX door_booking_by_day ON door_booking (on_day)",
      """
      CREATE TABLE door_try (
        id TEXT PRIMARY KEY,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE CASCADE,
        booking_id TEXT UNIQUE REFERENCES door_booking (id) ON DELETE SET NULL,
        body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 280),
        lang TEXT NOT NULL,
        written_in TEXT NOT NULL CHECK (length(written_in) = 7),
        is_shared BIGINT NOT NULL CHECK (is_shared IN (0, 1))
      ){{withoutRowid}}
      """,
      "CREATE INDEX door_try_by_person ON door_try (person_id, written_in)",
      """
      CREATE TABLE door_thanks (
        id TEXT PRIMARY KEY,
        host_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 140),
        lang TEXT NOT NULL,
        written_in TEXT NOT NULL CHECK (length(written_in) = 7)
      ){{withoutRowid}}
      """,
      "CREATE INDEX door_thanks_by_host ON door_thanks (host_id, written_in)",
      """
      CREATE TABLE door_came (
        host_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        people BIGINT NOT NULL CHECK (people > 0)
      )
      """,
    ]
  )
}
