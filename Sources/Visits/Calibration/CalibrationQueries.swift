package import Kernel
package import Storage

/// All SQL about practice sets and their scenes.
package enum CalibrationQueries {
  /// Sets of a district, the newest first, at most 100; drafts only for those who prepare them.
  package static func list(_ db: Connection, within scope: Scope, language: Language, drafts: Bool) throws
    -> [CalibrationSet]
  {
    try db.rows(
      """
      \(sql: columns(language)) WHERE s.district_id = \(scope.district)
        AND (s.state <> 'draft' OR \(drafts ? 1 : 0) = 1) ORDER BY s.id DESC LIMIT 100
      """
    ).map(set)
  }

  /// One set.
  ///
  /// Throws: `notFound` outside the district, and for a draft of which one may not know.
  package static func set(
    _ db: Connection,
    within scope: Scope,
    id: CalibrationSetID,
    language: Language,
    drafts: Bool
  ) throws -> CalibrationSet {
    let row = try db.first(
      """
      \(sql: columns(language)) WHERE s.id = \(id) AND s.district_id = \(scope.district)
        AND (s.state <> 'draft' OR \(drafts ? 1 : 0) = 1)
      """
    )
    guard let row else { throw Failure.notFound }
    return try set(row)
  }

  /// The scenes of a set in order, at most 60, with what is looked for in each.
  package static func vignettes(_ db: Connection, of set: CalibrationSetID, language: Language) throws
    -> [Vignette]
  {
    let lookFors = Dictionary(grouping: try lookFors(db, of: set, language: language), by: \.vignette)
    return try db.rows(
      """
      SELECT g.id, g.position, g.video, g.version, t.title, t.body, t.language
      FROM calibration_vignette g JOIN calibration_vignette_text t ON t.vignette_id = g.id AND t.language =
        (SELECT z.language FROM calibration_vignette_text z WHERE z.vignette_id = g.id
         ORDER BY CASE WHEN z.language = \(language.rawValue) THEN 0 ELSE 1 END, z.language LIMIT 1)
      WHERE g.set_id = \(set) ORDER BY g.position, g.id LIMIT 60
      """
    ).map { row in
      let id: VignetteID = try row("id")
      return Vignette(
        id: id,
        position: try row("position"),
        title: try row("title"),
        body: try row("body"),
        lang: try row("language"),
        video: try row("video"),
        lookFors: lookFors[id] ?? [],
        version: try row("version")
      )
    }
  }

  /// Texts of a set in all its languages; `body` is what it says about itself.
  package static func texts(_ db: Connection, of set: CalibrationSetID) throws -> [CalibrationText] {
    try db.rows(
      "SELECT language, title, about FROM calibration_set_text WHERE set_id = \(set) ORDER BY language LIMIT 10"
    ).map { row in
      CalibrationText(
        language: try row("language"),
        title: try row("title"),
        body: try row("about"),
        reasoning: ""
      )
    }
  }

  /// Texts of a scene in all its languages, with the author's reasoning.
  package static func texts(_ db: Connection, of vignette: VignetteID) throws -> [CalibrationText] {
    try db.rows(
      """
      SELECT language, title, body, reasoning FROM calibration_vignette_text WHERE vignette_id = \(vignette)
      ORDER BY language LIMIT 10
      """
    ).map { row in
      CalibrationText(
        language: try row("language"),
        title: try row("title"),
        body: try row("body"),
        reasoning: try row("reasoning")
      )
    }
  }

  /// Writes a new draft set; sent twice it is written once.
  package static func add(
    _ db: Connection,
    within scope: Scope,
    _ id: CalibrationSetID,
    _ draft: CalibrationSetDraft
  ) throws -> Insertion {
    let insertion = try db.insertOnce(
      "INSERT INTO calibration_set (id, district_id, state) VALUES (\(id), \(scope.district), 'draft')"
    )
    if insertion == .inserted { try write(db, draft.texts, of: id) }
    return insertion
  }

  /// Changes a set's texts.
  ///
  /// Throws: `conflict` when it was changed meanwhile.
  package static func change(
    _ db: Connection,
    _ id: CalibrationSetID,
    to draft: CalibrationSetDraft,
    expecting version: Int
  ) throws {
    try db.update("calibration_set", set: "id = id", where: "id = \(id)", expecting: version)
    try db.run("DELETE FROM calibration_set_text WHERE set_id = \(id)")
    try write(db, draft.texts, of: id)
  }

  /// Moves a set on; nothing changes when it is not where it should be.
  package static func move(
    _ db: Connection,
    _ id: CalibrationSetID,
    from: CalibrationState,
    to: CalibrationState
  ) throws -> Bool {
    try db.run(
      """
      UPDATE calibration_set SET state = \(to), version = version + 1 WHERE id = \(id) AND state = \(from)
      """
    ) == 1
  }

  /// Writes a new scene at the end of a set; sent twice it is written once.
  package static func add(
    _ db: Connection,
    _ id: VignetteID,
    to set: CalibrationSetID,
    _ draft: VignetteDraft
  ) throws -> Insertion {
    let insertion = try db.insertOnce(
      """
      INSERT INTO calibration_vignette (id, set_id, position, video)
      SELECT CAST(\(id.text) AS TEXT), CAST(\(set.text) AS TEXT), COALESCE(MAX(position), 0) + 1, CAST(\(draft.video) AS TEXT)
      FROM calibration_vignette WHERE set_id = \(set)
      """
    )
    if insertion == .inserted { try write(db, draft, of: id) }
    return insertion
  }

  /// Changes a scene.
  ///
  /// Throws: `conflict` when it was changed meanwhile.
  package static func change(
    _ db: Connection,
    _ id: VignetteID,
    to draft: VignetteDraft,
    expecting version: Int
  )
    throws
  {
    try db.update(
      "calibration_vignette",
      set: "video = \(draft.video)",
      where: "id = \(id)",
      expecting: version
    )
    try db.run("DELETE FROM calibration_vignette_text WHERE vignette_id = \(id)")
    try db.run("DELETE FROM calibration_look_for WHERE vignette_id = \(id)")
    try write(db, draft, of: id)
  }

  /// Removes a scene.
  package static func remove(_ db: Connection, _ id: VignetteID) throws {
    try db.run("DELETE FROM calibration_vignette WHERE id = \(id)")
  }

  /// Copies a set with its scenes into a new draft; made twice it is made once.
  package static func copy(
    _ db: Connection,
    _ set: CalibrationSetID,
    to copy: CalibrationSetID,
    district: DistrictID,
    vignettes: [(old: VignetteID, new: VignetteID)]
  ) throws -> Insertion {
    let insertion = try db.insertOnce(
      "INSERT INTO calibration_set (id, district_id, state) VALUES (\(copy), \(district), 'draft')"
    )
    guard insertion == .inserted else { return insertion }
    try db.run(
      """
      INSERT INTO calibration_set_text (set_id, language, title, about)
      SELECT CAST(\(copy.text) AS TEXT), language, title, about FROM calibration_set_text WHERE set_id = \(set)
      """
    )
    for (old, new) in vignettes { try copyVignette(db, old, to: new, in: copy) }
    return insertion
  }

  private static func copyVignette(
    _ db: Connection,
    _ old: VignetteID,
    to new: VignetteID,
    in set: CalibrationSetID
  ) throws {
    try db.run(
      """
      INSERT INTO calibration_vignette (id, set_id, position, video)
      SELECT CAST(\(new.text) AS TEXT), CAST(\(set.text) AS TEXT), position, video FROM calibration_vignette WHERE id = \(old)
      """
    )
    try db.run(
      """
      INSERT INTO calibration_vignette_text (vignette_id, language, title, body, reasoning)
      SELECT CAST(\(new.text) AS TEXT), language, title, body, reasoning FROM calibration_vignette_text
      WHERE vignette_id = \(old)
      """
    )
    try db.run(
      """
      INSERT INTO calibration_look_for (vignette_id, position, practice_id, author_mark)
      SELECT CAST(\(new.text) AS TEXT), position, practice_id, author_mark FROM calibration_look_for
      WHERE vignette_id = \(old)
      """
    )
  }

  private static func write(_ db: Connection, _ texts: [CalibrationText], of set: CalibrationSetID) throws {
    for text in texts {
      try db.run(
        """
        INSERT INTO calibration_set_text (set_id, language, title, about)
        VALUES (\(set), \(text.language), \(text.title), \(text.body))
        """
      )
    }
  }

  private static func write(_ db: Connection, _ draft: VignetteDraft, of vignette: VignetteID) throws {
    for text in draft.texts {
      try db.run(
        """
        INSERT INTO calibration_vignette_text (vignette_id, language, title, body, reasoning)
        VALUES (\(vignette), \(text.language), \(text.title), \(text.body), \(text.reasoning))
        """
      )
    }
    for (index, lookFor) in draft.lookFors.enumerated() {
      try db.run(
        """
        INSERT INTO calibration_look_for (vignette_id, position, practice_id, author_mark)
        VALUES (\(vignette), \(index + 1), \(lookFor.practice), \(lookFor.mark))
        """
      )
    }
  }

  private static func lookFors(_ db: Connection, of set: CalibrationSetID, language: Language) throws
    -> [VignetteLookFor]
  {
    try db.rows(
      """
      SELECT g.id AS vignette_id, l.position, l.practice_id, l.author_mark, \(sql: LookForQueries.words)
      FROM calibration_vignette g JOIN calibration_look_for l ON l.vignette_id = g.id
      JOIN framework_item i ON i.id = l.practice_id JOIN framework_version v ON v.id = i.version_id
      \(sql: LookForQueries.texts(language))
      WHERE g.set_id = \(set) ORDER BY g.position, g.id, l.position LIMIT 180
      """
    ).map { row in
      VignetteLookFor(
        vignette: try row("vignette_id"),
        position: try row("position"),
        practice: try row("practice_id"),
        title: try row("title"),
        statement: try row("statement"),
        authorMark: try row("author_mark")
      )
    }
  }

  private static func columns(_ language: Language) -> SQL {
    """
    SELECT s.id, s.state, s.version, t.title, t.about, t.language,
      (SELECT COUNT(*) FROM calibration_vignette g WHERE g.set_id = s.id) AS vignettes,
      (SELECT COUNT(*) FROM calibration_rater r WHERE r.set_id = s.id) AS raters
    FROM calibration_set s JOIN calibration_set_text t ON t.set_id = s.id AND t.language =
      (SELECT z.language FROM calibration_set_text z WHERE z.set_id = s.id
       ORDER BY CASE WHEN z.language = \(language.rawValue) THEN 0 ELSE 1 END, z.language LIMIT 1)
    """
  }

  private static func set(_ row: Row) throws -> CalibrationSet {
    CalibrationSet(
      id: try row("id"),
      title: try row("title"),
      about: try row("about"),
      lang: try row("language"),
      state: try row("state"),
      vignettes: try row("vignettes"),
      isMarked: try row("raters", as: Int.self) > 0,
      version: try row("version")
    )
  }
}
