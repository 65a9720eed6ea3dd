package import Kernel
package import Storage

/// All SQL that reads the day of a visit; the visit itself was found within a scope before.
package enum VisitDayQueries {
  /// The visit, for those who prepare it.
  ///
  /// Throws: `notFound` where it does not exist for the person asking, `forbidden` for its visitors and partners.
  package static func hosted(_ db: Connection, within scope: Scope, id: InquiryVisitID) throws -> InquiryVisit
  {
    let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
    guard standing.isHost else { throw Failure.forbidden(VisitDayWords.onlyHosts) }
    return visit
  }

  /// The same, for changing its day.
  ///
  /// Throws: `gone` when the visit is over or was called off.
  package static func open(_ db: Connection, within scope: Scope, id: InquiryVisitID) throws -> InquiryVisit {
    let visit = try hosted(db, within: scope, id: id)
    guard visit.state == .preparing || visit.state == .shared else { throw Failure.gone(VisitDayWords.over) }
    return visit
  }

  /// The day of a visit: times in order, rooms by position, visitors by name.
  package static func day(_ db: Connection, of visit: InquiryVisitID) throws -> VisitDay {
    let row = try db.first("SELECT group_count, version FROM inquiry_day WHERE visit_id = \(visit)")
    return VisitDay(
      times: try times(db, visit),
      rooms: try rooms(db, visit),
      visitors: try visitors(db, visit),
      groupCount: try row?("group_count") ?? 0,
      stops: try stops(db, visit),
      version: try row?("version") ?? 0
    )
  }

  /// The level of the host school, which decides the grade bands its rooms may have.
  static func level(_ db: Connection, of visit: InquiryVisit) throws -> SchoolLevel {
    let text = try db.value("SELECT level FROM org WHERE id = \(visit.school)", as: String.self)
    return text.flatMap(SchoolLevel.init(rawValue:)) ?? .other
  }

  private static func times(_ db: Connection, _ visit: InquiryVisitID) throws -> [VisitTime] {
    try db.rows(
      """
      SELECT number, starts_at, ends_at FROM inquiry_time WHERE visit_id = \(visit)
      ORDER BY number LIMIT \(VisitTime.most)
      """
    ).map { row in
      VisitTime(number: try row("number"), startsAt: try row("starts_at"), endsAt: try row("ends_at"))
    }
  }

  private static func rooms(_ db: Connection, _ visit: InquiryVisitID) throws -> [VisitRoom] {
    var taught: [Int: Set<Int>] = [:]
    let taughtRows = try db.rows(
      "SELECT position, number FROM inquiry_room_time WHERE visit_id = \(visit) ORDER BY position, number LIMIT 2400"
    )
    for row in taughtRows {
      let (position, number): (Int, Int) = (try row("position"), try row("number"))
      taught[position, default: []].insert(number)
    }
    return try db.rows(
      """
      SELECT position, name, place_x, place_y, grade_band FROM inquiry_room WHERE visit_id = \(visit)
      ORDER BY position LIMIT 200
      """
    ).map { row in
      let position: Int = try row("position")
      let (door, corridor): (Int, Int) = (try row("place_x"), try row("place_y"))
      return VisitRoom(
        position: position,
        name: try row("name"),
        place: door > 0 && corridor > 0 ? RoomPlace(corridor: corridor, door: door) : nil,
        band: try row("grade_band"),
        times: taught[position] ?? []
      )
    }
  }

  private static func visitors(_ db: Connection, _ visit: InquiryVisitID) throws -> [DayVisitor] {
    try db.rows(
      """
      SELECT g.id, g.person_id, g.name, g.org_id, o.name AS school, g.is_principal, g.grade_band, g.answer,
        g.group_number
      FROM inquiry_guest g LEFT JOIN org o ON o.id = g.org_id
      WHERE g.visit_id = \(visit) AND g.part <> 'guide' AND g.answer <> 'declined'
      ORDER BY g.name, g.id LIMIT 200
      """
    ).map { row in
      DayVisitor(
        id: try row("id"),
        person: try row("person_id"),
        name: try row("name"),
        school: try row("org_id"),
        schoolName: try row("school"),
        isPrincipal: try row("is_principal", as: Int.self) == 1,
        band: try row("grade_band"),
        isComing: try row("answer", as: String.self) == "coming",
        group: try row("group_number")
      )
    }
  }

  private static func stops(_ db: Connection, _ visit: InquiryVisitID) throws -> [GroupTime: Int] {
    var stops: [GroupTime: Int] = [:]
    let rows = try db.rows(
      """
      SELECT group_number, number, position FROM inquiry_stop WHERE visit_id = \(visit)
      ORDER BY group_number, number LIMIT 480
      """
    )
    for row in rows {
      stops[GroupTime(group: try row("group_number"), time: try row("number"))] = try row("position")
    }
    return stops
  }
}
