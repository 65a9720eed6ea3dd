import Storage
import Practices

extension VisitsMigrations {
  /// Inquiry visits: what is prepared, who comes, the plan of the day, and what stays afterwards.
  ///
  /// Rooms are here by name, for the day's plan only; they leave with the notes. Nothing leads from a note to a
  /// room, a group, an hour or a person.
  static let inquiryVisit = Migration(
    id: "2026_11_23_0900_inquiry_visit",
    statements: [visit] + preparation + people + day + debrief + results
  )

  private static let visit = """
    CREATE TABLE inquiry_visit (
      id TEXT PRIMARY KEY,
      district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      visit_on TEXT NOT NULL,
      starts_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      place TEXT NOT NULL DEFAULT '',
      theory_if TEXT NOT NULL DEFAULT '',
      theory_then TEXT NOT NULL DEFAULT '',
      theory_so_that TEXT NOT NULL DEFAULT '',
      state TEXT NOT NULL CHECK (state IN ('preparing', 'shared', 'closed', 'cancelled')),
      closed_on TEXT,
      cancelled_because TEXT NOT NULL DEFAULT '',
      plan_version BIGINT NOT NULL DEFAULT 0,
      version BIGINT NOT NULL DEFAULT 1,
      CHECK (starts_at < ends_at)
    )
    """

  private static let preparation = [
    "CREATE INDEX inquiry_visit_by_district ON inquiry_visit (district_id, visit_on)",
    "CREATE UNIQUE INDEX inquiry_visit_a_day ON inquiry_visit (org_id, visit_on) WHERE state <> 'cancelled'",
    """
    CREATE TABLE inquiry_look_for (
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 5),
      practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE RESTRICT,
      students_would TEXT NOT NULL CHECK (length(students_would) BETWEEN 1 AND 500),
      PRIMARY KEY (visit_id, position),
      UNIQUE (visit_id, practice_id)
    )
    """,
    """
    CREATE TABLE inquiry_target (
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 8),
      measure TEXT NOT NULL CHECK (length(measure) BETWEEN 1 AND 200),
      student_group TEXT NOT NULL CHECK (length(student_group) BETWEEN 1 AND 120),
      amount TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (unit IN ('points', 'percent', 'students')),
      baseline TEXT NOT NULL DEFAULT '',
      due_on TEXT NOT NULL,
      PRIMARY KEY (visit_id, position)
    )
    """,
  ]

  private static let people = [
    """
    CREATE TABLE inquiry_partner (
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      PRIMARY KEY (visit_id, org_id)
    )
    """,
    "CREATE INDEX inquiry_partner_by_org ON inquiry_partner (org_id)",
    """
    CREATE TABLE inquiry_guest (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
      org_id TEXT REFERENCES org (id) ON DELETE SET NULL,
      part TEXT NOT NULL CHECK (part IN ('visitor', 'guide', 'guest')),
      is_principal BIGINT NOT NULL DEFAULT 0 CHECK (is_principal IN (0, 1)),
      grade_band TEXT,
      answer TEXT NOT NULL DEFAULT 'invited' CHECK (answer IN ('invited', 'coming', 'declined')),
      group_number BIGINT,
      version BIGINT NOT NULL DEFAULT 1,
      UNIQUE (visit_id, person_id)
    )
    """,
    "CREATE INDEX inquiry_guest_by_person ON inquiry_guest (person_id)",
  ]

  private static let day = [
    """
    CREATE TABLE inquiry_time (
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      number BIGINT NOT NULL CHECK (number BETWEEN 1 AND 12),
      starts_at TEXT NOT NULL,
      ends_at TEXT NOT NULL,
      PRIMARY KEY (visit_id, number),
      CHECK (starts_at < ends_at)
    )
    """,
    """
    CREATE TABLE inquiry_room (
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 200),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
      place_x BIGINT NOT NULL DEFAULT 0,
      place_y BIGINT NOT NULL DEFAULT 0,
      grade_band TEXT,
      PRIMARY KEY (visit_id, position),
      UNIQUE (visit_id, name)
    )
    """,
    """
    CREATE TABLE inquiry_room_time (
      visit_id TEXT NOT NULL,
      position BIGINT NOT NULL,
      number BIGINT NOT NULL,
      PRIMARY KEY (visit_id, position, number),
      FOREIGN KEY (visit_id, position) REFERENCES inquiry_room (visit_id, position) ON DELETE CASCADE,
      FOREIGN KEY (visit_id, number) REFERENCES inquiry_time (visit_id, number) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE inquiry_stop (
      visit_id TEXT NOT NULL,
      group_number BIGINT NOT NULL CHECK (group_number BETWEEN 1 AND 40),
      number BIGINT NOT NULL,
      position BIGINT NOT NULL,
      PRIMARY KEY (visit_id, group_number, number),
      FOREIGN KEY (visit_id, position) REFERENCES inquiry_room (visit_id, position) ON DELETE CASCADE,
      FOREIGN KEY (visit_id, number) REFERENCES inquiry_time (visit_id, number) ON DELETE CASCADE
    )
    """,
  ]

  private static let debrief = [
    """
    CREATE TABLE inquiry_board (
      visit_id TEXT PRIMARY KEY REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      version BIGINT NOT NULL DEFAULT 1
    )
    """,
    """
    CREATE TABLE inquiry_pattern (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      look_for BIGINT,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      position BIGINT NOT NULL,
      is_sent BIGINT NOT NULL DEFAULT 0 CHECK (is_sent IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX inquiry_pattern_by_visit ON inquiry_pattern (visit_id, position)",
    """
    CREATE TABLE inquiry_note (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      look_for BIGINT,
      kind TEXT NOT NULL CHECK (kind IN ('seen', 'heard', 'wondering')),
      body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
      lang TEXT NOT NULL,
      pattern_id TEXT REFERENCES inquiry_pattern (id) ON DELETE SET NULL,
      is_aside BIGINT NOT NULL DEFAULT 0 CHECK (is_aside IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1
    ){{withoutRowid}}
    """,
    "CREATE INDEX inquiry_note_by_visit ON inquiry_note (visit_id)",
    """
    CREATE TABLE inquiry_feedback (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('warm', 'wondering', 'suggestion')),
      body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 1000),
      lang TEXT NOT NULL,
      is_sent BIGINT NOT NULL DEFAULT 0 CHECK (is_sent IN (0, 1)),
      version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX inquiry_feedback_by_visit ON inquiry_feedback (visit_id)",
    """
    CREATE TABLE inquiry_feedback_evidence (
      feedback_id TEXT NOT NULL REFERENCES inquiry_feedback (id) ON DELETE CASCADE,
      pattern_id TEXT NOT NULL REFERENCES inquiry_pattern (id) ON DELETE CASCADE,
      PRIMARY KEY (feedback_id, pattern_id)
    )
    """,
    """
    CREATE TABLE inquiry_principal_note (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
      lang TEXT NOT NULL,
      written_at TEXT NOT NULL,
      version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX inquiry_principal_note_by_visit ON inquiry_principal_note (visit_id)",
  ]

  private static let results = [
    """
    CREATE TABLE inquiry_commitment (
      id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      practice_id TEXT REFERENCES framework_item (id) ON DELETE SET NULL,
      body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 500),
      owner_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      due_on TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'dropped')),
      outcome TEXT NOT NULL DEFAULT '',
      version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX inquiry_commitment_by_visit ON inquiry_commitment (visit_id)",
    "CREATE INDEX inquiry_commitment_by_practice ON inquiry_commitment (practice_id)",
    """
    CREATE TABLE inquiry_answer (
      id TEXT PRIMARY KEY,
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      side TEXT NOT NULL CHECK (side IN ('host', 'visitor')),
      was_useful BIGINT NOT NULL CHECK (was_useful BETWEEN 1 AND 4),
      felt_safe BIGINT NOT NULL CHECK (felt_safe BETWEEN 1 AND 4)
    ){{withoutRowid}}
    """,
    "CREATE INDEX inquiry_answer_by_org ON inquiry_answer (org_id, side)",
    """
    CREATE TABLE inquiry_answered (
      visit_id TEXT NOT NULL REFERENCES inquiry_visit (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      PRIMARY KEY (visit_id, person_id)
    ){{withoutRowid}}
    """,
    """
    CREATE TABLE inquiry_pooled_answer (
      org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
      side TEXT NOT NULL CHECK (side IN ('host', 'visitor')),
      frozen_on TEXT NOT NULL,
      question TEXT NOT NULL CHECK (question IN ('useful', 'safe')),
      people BIGINT NOT NULL CHECK (people >= 10),
      rate TEXT NOT NULL,
      PRIMARY KEY (org_id, side, frozen_on, question)
    )
    """,
  ]
}
