package import Kernel
import Practices
package import Storage

/// All SQL that says which doors are open, and for whom.
package enum OpenDoorQueries {
  /// A person's name as others read it, of the table called `p`.
  static let personName: SQL = "COALESCE(NULLIF(p.preferred_name, ''), p.given_name) || ' ' || p.family_name"

  /// True for doors `d` whose host a person does not evaluate: not at the door's school, nor at any other the host has.
  ///
  /// A role still to begin counts, one whose last day is over does not.
  static func isNoEvaluator(_ person: PersonID, on today: CalendarDay) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM person_role e WHERE e.person_id = \(person)
      AND e.role IN \(values: Role.allCases.filter(\.evaluatesTeachers))
      AND e.state = 'confirmed' AND e.ended_on IS NULL AND (e.ends_on IS NULL OR e.ends_on >= \(today))
      AND (e.org_id = d.org_id OR EXISTS (SELECT 1 FROM person_role m
        WHERE m.person_id = d.host_id AND m.org_id = e.org_id AND m.ended_on IS NULL
          AND (m.ends_on IS NULL OR m.ends_on >= \(today)))))
    """
  }

  /// Doors with a day to come, the soonest first, a page at a time; never those of people one evaluates.
  package static func find(
    _ db: Connection,
    within scope: Scope,
    _ filter: OpenDoorFilter,
    on today: CalendarDay,
    language: Language,
    after: PageCursor? = nil,
    limit: Int = 30
  ) throws -> Page<OpenDoor> {
    let further: SQL = after.map { "AND (found.next_on, found.id) > (\($0.keys[0]), \($0.keys[1]))" } ?? ""
    let rows = try db.rows(
      """
      SELECT found.* FROM (\(sql: columns(today, language))
        WHERE d.district_id = \(scope.district) AND d.state = 'open' AND \(column: "d.org_id", within: scope)
          AND \(sql: isNoEvaluator(scope.person, on: today)) \(sql: conditions(filter))) found
      WHERE found.next_on IS NOT NULL \(sql: further) ORDER BY found.next_on, found.id LIMIT \(limit + 1)
      """
    ).map(door)
    return Page(cutting: rows, limit: limit) { [$0.nextOn?.description ?? "", $0.id.text] }
  }

  /// One door.
  ///
  /// Throws: `notFound` outside the scope, and for whoever evaluates its host.
  package static func door(
    _ db: Connection,
    within scope: Scope,
    id: OpenDoorID,
    on today: CalendarDay,
    language: Language
  ) throws -> OpenDoor {
    let row = try db.first(
      """
      \(sql: columns(today, language)) WHERE d.id = \(id) AND d.district_id = \(scope.district)
        AND (d.host_id = \(scope.person)
          OR (\(column: "d.org_id", within: scope) AND \(sql: isNoEvaluator(scope.person, on: today))))
      """
    )
    guard let row else { throw Failure.notFound }
    return try door(row)
  }

  /// One's own doors, open ones first, then the newest, at most 100.
  package static func own(
    _ db: Connection,
    within scope: Scope,
    on today: CalendarDay,
    language: Language
  ) throws -> [OpenDoor] {
    try db.rows(
      """
      \(sql: columns(today, language)) WHERE d.district_id = \(scope.district) AND d.host_id = \(scope.person)
      ORDER BY d.state DESC, d.id DESC LIMIT 100
      """
    ).map(door)
  }

  /// Whether a door is there and one's own.
  package static func isOwn(_ db: Connection, within scope: Scope, id: OpenDoorID) throws -> Bool {
    try db.exists(
      "SELECT 1 FROM open_door WHERE id = \(id) AND district_id = \(scope.district) AND host_id = \(scope.person)"
    )
  }

  /// The days of a door from a day on, in order, at most 200, with the seats that are taken.
  package static func days(_ db: Connection, of door: OpenDoorID, from day: CalendarDay) throws -> [DoorDay] {
    try db.rows(
      """
      SELECT y.on_day, y.is_open, (SELECT COUNT(*) FROM door_booking b WHERE b.door_id = y.door_id
        AND b.on_day = y.on_day AND b.state IN ('asked', 'agreed')) AS taken
      FROM open_door_day y WHERE y.door_id = \(door) AND y.on_day >= \(day) ORDER BY y.on_day LIMIT 200
      """
    ).map {
      DoorDay(day: try $0("on_day"), isOpen: try $0("is_open", as: Int.self) == 1, taken: try $0("taken"))
    }
  }

  /// Writes a door and its days; sent twice it is written once.
  package static func open(_ db: Connection, within scope: Scope, _ draft: OpenDoorDraft, lang: Language)
    throws -> Insertion
  {
    let its = draft.particulars
    let insertion = try db.insertOnce(
      """
      INSERT INTO open_door (id, district_id, org_id, host_id, practice_id, subject, grade_from, grade_to, look_for, lang,
        starts_at, ends_at, period, place, seats, needs_asking, state)
      VALUES (\(draft.id), \(scope.district), \(draft.school), \(scope.person), \(its.practice), \(its.subject),
        \(its.grades.lowerBound), \(its.grades.upperBound), \(its.lookFor), \(lang), \(its.startsAt), \(its.endsAt),
        \(its.period), \(its.place), \(its.seats), \(its.needsAsking ? 1 : 0), 'open')
      """
    )
    guard insertion == .inserted else { return insertion }
    for day in draft.days { try addDay(db, day, to: draft.id) }
    return insertion
  }

  /// Changes what a host says of a door; who comes to a lesson that moved is told so.
  ///
  /// Throws: `conflict` when it was changed meanwhile, `invalid` when fewer seats would be left than are taken.
  package static func change(
    _ db: Connection,
    _ door: OpenDoor,
    to its: DoorParticulars,
    lang: Language,
    expecting version: Int,
    on today: CalendarDay,
    at now: Instant
  ) throws {
    try db.update(
      "open_door",
      set: """
        practice_id = \(its.practice), subject = \(its.subject), grade_from = \(its.grades.lowerBound),
        grade_to = \(its.grades.upperBound), look_for = \(its.lookFor), lang = \(lang), starts_at = \(its.startsAt),
        ends_at = \(its.endsAt), period = \(its.period), place = \(its.place), seats = \(its.seats),
        needs_asking = \(its.needsAsking ? 1 : 0)
        """,
      where: "id = \(door.id)",
      expecting: version
    )
    let taken = try days(db, of: door.id, from: today).map(\.taken).max() ?? 0
    guard taken <= its.seats else { throw Failure.invalid([OpenDoorWords.Field.seatsTaken(taken)]) }
    let was = door.particulars
    guard was.startsAt != its.startsAt || was.endsAt != its.endsAt || was.place != its.place else { return }
    try db.run(
      """
      UPDATE door_booking SET is_moved = 1, sequence = sequence + 1, changed_at = \(now)
      WHERE door_id = \(door.id) AND on_day >= \(today) AND state IN ('asked', 'agreed')
      """
    )
  }

  /// Opens a door on one more day, or again on a day that was left out.
  package static func addDay(_ db: Connection, _ day: CalendarDay, to door: OpenDoorID) throws {
    try db.run(
      """
      INSERT INTO open_door_day (door_id, on_day) VALUES (\(door), \(day))
      ON CONFLICT (door_id, on_day) DO UPDATE SET is_open = 1
      """
    )
  }

  /// Leaves a day out and calls off who would have come; nothing changes on a day that is not there.
  package static func leaveOut(_ db: Connection, _ day: CalendarDay, of door: OpenDoorID, at now: Instant)
    throws
  {
    try db.run("UPDATE open_door_day SET is_open = 0 WHERE door_id = \(door) AND on_day = \(day)")
    try callOff(db, door, "on_day = \(day)", at: now)
  }

  /// Closes a door for good: its days to come are left out and who would have come is told.
  ///
  /// Throws: `conflict` when it was changed meanwhile.
  package static func close(
    _ db: Connection,
    _ door: OpenDoorID,
    on today: CalendarDay,
    at now: Instant
  ) throws {
    try db.run(
      "UPDATE open_door SET state = 'closed', version = version + 1 WHERE id = \(door) AND state = 'open'"
    )
    try db.run("UPDATE open_door_day SET is_open = 0 WHERE door_id = \(door) AND on_day >= \(today)")
    try callOff(db, door, "on_day >= \(today)", at: now)
  }

  private static func callOff(_ db: Connection, _ door: OpenDoorID, _ when: SQL, at now: Instant) throws {
    try db.run(
      """
      UPDATE door_booking SET state = 'called_off', words = '', sequence = sequence + 1, changed_at = \(now)
      WHERE door_id = \(door) AND \(sql: when) AND state IN ('asked', 'agreed')
      """
    )
  }

  private static func conditions(_ filter: OpenDoorFilter) -> SQL {
    var parts: [SQL] = []
    if let practice = filter.practice { parts.append("AND d.practice_id = \(practice)") }
    if let grade = filter.grade { parts.append("AND d.grade_from <= \(grade) AND d.grade_to >= \(grade)") }
    if let subject = filter.subject { parts.append("AND d.subject = \(subject)") }
    if let school = filter.school { parts.append("AND d.org_id = \(school)") }
    return SQL.joined(parts, separator: " ")
  }

  private static func columns(_ today: CalendarDay, _ language: Language) -> SQL {
    """
    SELECT d.id, d.host_id, \(sql: personName) AS host, d.org_id, o.name AS school, d.practice_id,
      \(sql: LookForQueries.words), d.subject, d.grade_from, d.grade_to, d.look_for, d.lang, d.starts_at, d.ends_at,
      d.period, d.place, d.seats, d.needs_asking, d.state, d.version,
      (SELECT MIN(y.on_day) FROM open_door_day y WHERE y.door_id = d.id AND y.is_open = 1 AND y.on_day >= \(today))
        AS next_on
    FROM open_door d JOIN org o ON o.id = d.org_id JOIN person p ON p.id = d.host_id
    JOIN framework_item i ON i.id = d.practice_id JOIN framework_version v ON v.id = i.version_id
    \(sql: LookForQueries.texts(language))
    """
  }

  private static func door(_ row: Row) throws -> OpenDoor {
    let (from, to): (Int, Int) = (try row("grade_from"), try row("grade_to"))
    return OpenDoor(
      id: try row("id"),
      host: try row("host_id"),
      hostName: try row("host"),
      school: try row("org_id"),
      schoolName: try row("school"),
      practiceTitle: try row("title"),
      particulars: DoorParticulars(
        practice: try row("practice_id"),
        subject: try row("subject"),
        grades: from...max(from, to),
        lookFor: try row("look_for"),
        hours: (try row("starts_at"), try row("ends_at")),
        period: try row("period"),
        place: try row("place"),
        seats: try row("seats"),
        needsAsking: try row("needs_asking", as: Int.self) == 1
      ),
      lang: try row("lang"),
      state: try row("state"),
      nextOn: try row("next_on"),
      version: try row("version")
    )
  }
}
