import Practices
import Storage

extension VisitsMigrations {
  /// Practice sets: written scenes that observers mark alone, to see whether they see alike.
  ///
  /// No scene is of a real classroom. A rater has a random id; the person behind it is taken out when the set closes.
  /// `counted` raters make up the figures; they join them at least ten at a time, so that no figure moves by one.
  static let calibration = Migration(
    id: "2026_11_23_0935_calibration",
    statements: [
      """
      CREATE TABLE calibration_set (
        id TEXT PRIMARY KEY,
        district_id TEXT NOT NULL REFERENCES district (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'closed')),
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      "CREATE INDEX calibration_set_by_district ON calibration_set (district_id, state)",
      """
      CREATE TABLE calibration_set_text (
        set_id TEXT NOT NULL REFERENCES calibration_set (id) ON DELETE CASCADE,
        language TEXT NOT NULL,
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        about TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (set_id, language)
      )
      """,
      """
      CREATE TABLE calibration_vignette (
        id TEXT PRIMARY KEY,
        set_id TEXT NOT NULL REFERENCES calibration_set (id) ON DELETE CASCADE,
        position BIGINT NOT NULL,
        video TEXT NOT NULL DEFAULT '',
        version BIGINT NOT NULL DEFAULT 1
      )
      """,
      "CREATE INDEX calibration_vignette_by_set ON calibration_vignette (set_id, position)",
      """
      CREATE TABLE calibration_vignette_text (
        vignette_id TEXT NOT NULL REFERENCES calibration_vignette (id) ON DELETE CASCADE,
        language TEXT NOT NULL,
        title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 3000),
        reasoning TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (vignette_id, language)
      )
      """,
      """
      CREATE TABLE calibration_look_for (
        vignette_id TEXT NOT NULL REFERENCES calibration_vignette (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 3),
        practice_id TEXT NOT NULL REFERENCES framework_item (id) ON DELETE RESTRICT,
        author_mark TEXT CHECK (author_mark IN ('seen', 'not_seen', 'not_expected')),
        PRIMARY KEY (vignette_id, position),
        UNIQUE (vignette_id, practice_id)
      )
      """,
      """
      CREATE TABLE calibration_rater (
        id TEXT PRIMARY KEY,
        set_id TEXT NOT NULL REFERENCES calibration_set (id) ON DELETE CASCADE,
        person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        state TEXT NOT NULL CHECK (state IN ('marking', 'finished', 'counted')),
        UNIQUE (set_id, person_id)
      ){{withoutRowid}}
      """,
      "CREATE INDEX calibration_rater_by_person ON calibration_rater (person_id)",
      """
      CREATE TABLE calibration_mark (
        rater_id TEXT NOT NULL REFERENCES calibration_rater (id) ON DELETE CASCADE,
        vignette_id TEXT NOT NULL REFERENCES calibration_vignette (id) ON DELETE CASCADE,
        position BIGINT NOT NULL CHECK (position BETWEEN 1 AND 3),
        mark TEXT NOT NULL CHECK (mark IN ('seen', 'not_seen', 'not_expected')),
        PRIMARY KEY (rater_id, vignette_id, position)
      ){{withoutRowid}}
      """,
      "CREATE INDEX calibration_mark_by_vignette ON calibration_mark (vignette_id)",
    ]
  )
}
