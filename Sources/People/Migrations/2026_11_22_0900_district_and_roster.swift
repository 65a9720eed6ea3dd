import Storage

extension PeopleMigrations {
  /// Districts and what a roster brings: orgs, academic sessions, courses, classes, people and enrollments.
  ///
  /// A roster row carries its source, so that a bulk file ends only its own source's rows. `ended_on` is set
  /// instead of deleting: people are never removed by a roster. `row_hash` tells whether a row has changed,
  /// `modified_at` is when its sender last changed it. An enrollment has no id of its own: its source and the
  /// id there are its key.
  static let districtAndRoster = Migration(
    id: "2026_11_22_0900_district_and_roster",
    statements: [
      """
      CREATE TABLE district (
        id TEXT PRIMARY KEY,
        slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 2 AND 60),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        time_zone TEXT NOT NULL,
        first_language TEXT NOT NULL DEFAULT 'en' CHECK (first_language IN ('en', 'es')),
        share_percent_that_may_end BIGINT NOT NULL DEFAULT 10 CHECK (share_percent_that_may_end BETWEEN 0 AND 100),
        minimum_rooms BIGINT NOT NULL DEFAULT 5 CHECK (minimum_rooms >= 5),
        minimum_notes BIGINT NOT NULL DEFAULT 8 CHECK (minimum_notes >= 8),
        minimum_answers BIGINT NOT NULL DEFAULT 10 CHECK (minimum_answers >= 10),
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      """
      CREATE TABLE roster_source (
        number BIGINT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        UNIQUE (district_id, name)
      )
      """,
      """
      CREATE TABLE org (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        type TEXT NOT NULL CHECK (type IN ('school', 'district', 'department', 'local', 'state', 'national', 'other')),
        name TEXT NOT NULL,
        identifier TEXT,
        parent_id TEXT REFERENCES org (id) ON DELETE SET NULL,
        level TEXT CHECK (level IN ('elementary', 'k8', 'middle', 'high', 'other')),
        source BIGINT REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT,
        version BIGINT NOT NULL DEFAULT 1,
        UNIQUE (source, sourced_id)
      )
      """,
      "CREATE INDEX org_by_district ON org (district_id, type, name)",
      """
      CREATE TABLE academic_session (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('gradingPeriod', 'semester', 'schoolYear', 'term', 'other')),
        starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        parent_id TEXT REFERENCES academic_session (id) ON DELETE SET NULL,
        school_year BIGINT NOT NULL,
        reflections_freeze_on TEXT,
        source BIGINT REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT,
        CHECK (starts_on <= ends_on),
        UNIQUE (source, sourced_id)
      )
      """,
      "CREATE INDEX academic_session_by_district ON academic_session (district_id, starts_on)",
      """
      CREATE TABLE course (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        course_code TEXT,
        grades TEXT NOT NULL DEFAULT '',
        subjects TEXT NOT NULL DEFAULT '',
        org_id TEXT REFERENCES org (id) ON DELETE SET NULL,
        school_year_id TEXT REFERENCES academic_session (id) ON DELETE SET NULL,
        source BIGINT REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT,
        UNIQUE (source, sourced_id)
      )
      """,
      """
      CREATE TABLE class (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        org_id TEXT NOT NULL REFERENCES org (id) ON DELETE CASCADE,
        course_id TEXT REFERENCES course (id) ON DELETE SET NULL,
        title TEXT NOT NULL,
        class_code TEXT,
        class_type TEXT NOT NULL CHECK (class_type IN ('homeroom', 'scheduled', 'other')),
        location TEXT,
        grades TEXT NOT NULL DEFAULT '',
        subjects TEXT NOT NULL DEFAULT '',
        periods TEXT NOT NULL DEFAULT '',
        terms TEXT NOT NULL DEFAULT '',
        source BIGINT REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT,
        UNIQUE (source, sourced_id)
      )
      """,
      "CREATE INDEX class_by_org ON class (org_id, title)",
      """
      CREATE TABLE person (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('staff', 'student')),
        given_name TEXT NOT NULL,
        family_name TEXT NOT NULL,
        middle_name TEXT,
        preferred_name TEXT,
        username TEXT,
        email TEXT,
        identifier TEXT,
        grades TEXT NOT NULL DEFAULT '',
        search_key TEXT NOT NULL,
        org_id TEXT REFERENCES org (id) ON DELETE SET NULL,
        is_enabled BIGINT NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1)),
        source BIGINT REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT,
        version BIGINT NOT NULL DEFAULT 1,
        UNIQUE (source, sourced_id)
      )
      """,
    ] + RosterIndexes.person.map(\.statement) + [
      """
      CREATE TABLE person_role (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        org_id TEXT REFERENCES org (id) ON DELETE CASCADE,
        begins_on TEXT,
        ends_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('confirmed', 'proposed', 'declined')),
        source BIGINT REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT,
        UNIQUE (source, sourced_id)
      )
      """,
      "CREATE INDEX person_role_by_person ON person_role (person_id)",
      "CREATE INDEX person_role_by_org ON person_role (org_id, role)",
      "CREATE INDEX person_role_by_state ON person_role (district_id, state)",
      """
      CREATE TABLE enrollment (
        class_id TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('student', 'teacher', 'administrator', 'proctor', 'aide', 'other')),
        is_primary BIGINT NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
        begins_on TEXT,
        ends_on TEXT,
        source BIGINT NOT NULL REFERENCES roster_source (number) ON DELETE RESTRICT,
        sourced_id TEXT NOT NULL,
        row_hash BIGINT,
        modified_at TEXT,
        ended_on TEXT
      )
      """,
    ] + RosterIndexes.enrollment.map(\.statement) + [
      """
      CREATE TABLE roster_import (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        source_name TEXT NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        requested_by TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'applied', 'checked', 'refused', 'failed')),
        progress_percent BIGINT NOT NULL DEFAULT 0,
        is_dry_run BIGINT NOT NULL CHECK (is_dry_run IN (0, 1)),
        is_strict BIGINT NOT NULL CHECK (is_strict IN (0, 1)),
        may_end_any_share BIGINT NOT NULL DEFAULT 0 CHECK (may_end_any_share IN (0, 1)),
        report TEXT NOT NULL DEFAULT '{}'
      )
      """,
      "CREATE INDEX roster_import_by_district ON roster_import (district_id, id)",
    ]
  )
}
