import Interchange
import Kernel
import Storage

/// All SQL of the export: what is active, in the order of the own ids, cells as the standard's columns want them.
enum RosterExportQueries {
  typealias Write = ([String]) throws -> Void

  /// Nothing when the district has no org.
  static func frame(_ db: Connection, district: DistrictID) throws -> RosterExportFrame? {
    let sources = try db.value(
      """
      SELECT count(*) FROM roster_source AS s WHERE s.district_id = \(district)
        AND EXISTS (SELECT 1 FROM org AS o WHERE o.source = s.number)
      """,
      as: Int.self
    )
    let shell = RosterExportFrame(
      district: district,
      hasSeveralSources: (sources ?? 0) > 1,
      org: "",
      session: "",
      needsCourse: false
    )
    guard
      let org = try db.first(
        """
        SELECT id, sourced_id FROM org WHERE district_id = \(district) AND ended_on IS NULL
        ORDER BY CASE type WHEN 'district' THEN 0 ELSE 1 END, id LIMIT 1
        """
      )
    else { return nil }
    let session = try db.first(
      """
      SELECT id, sourced_id FROM academic_session WHERE district_id = \(district) AND ended_on IS NULL
      ORDER BY CASE type WHEN 'schoolYear' THEN 0 ELSE 1 END, starts_on DESC, id LIMIT 1
      """
    )
    return RosterExportFrame(
      district: district,
      hasSeveralSources: shell.hasSeveralSources,
      org: try id(org, shell),
      session: try session.map { try id($0, shell) } ?? "",
      needsCourse: try db.exists(
        """
        SELECT 1 FROM class c LEFT JOIN course k ON k.id = c.course_id AND k.ended_on IS NULL
        WHERE c.district_id = \(district) AND c.ended_on IS NULL AND k.id IS NULL
        """
      )
    )
  }

  static func orgs(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    let types: Set<String> = ["school", "district", "department", "local", "state", "national"]
    try db.each(
      """
      SELECT o.id, o.sourced_id, o.name, o.type, o.identifier, u.id, u.sourced_id
      FROM org o LEFT JOIN org u ON u.id = o.parent_id AND u.ended_on IS NULL
      WHERE o.district_id = \(frame.district) AND o.ended_on IS NULL ORDER BY o.id
      """
    ) { row in
      try write([
        id(row, frame), named(try row.at(2)), RosterExportFrame.word(try row.at(3), standard: types),
        text(row, 4),
        id(row, frame, at: 5),
      ])
    }
  }

  static func sessions(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    let types: Set<String> = ["gradingPeriod", "semester", "schoolYear", "term"]
    try db.each(
      """
      SELECT s.id, s.sourced_id, s.title, s.type, s.starts_on, s.ends_on, u.id, u.sourced_id, s.school_year
      FROM academic_session s LEFT JOIN academic_session u ON u.id = s.parent_id AND u.ended_on IS NULL
      WHERE s.district_id = \(frame.district) AND s.ended_on IS NULL ORDER BY s.id
      """
    ) { row in
      try write([
        id(row, frame), named(try row.at(2)), RosterExportFrame.word(try row.at(3), standard: types),
        text(row, 4),
        text(row, 5), id(row, frame, at: 6), String(try row.at(8, as: Int.self)),
      ])
    }
  }

  static func courses(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    if frame.needsCourse {
      try write([RosterExportFrame.standInCourse, "", "Not given", "", "", frame.org, "", ""])
    }
    try db.each(
      """
      SELECT c.id, c.sourced_id, y.id, y.sourced_id, c.title, c.course_code, c.grades, o.id, o.sourced_id, c.subjects
      FROM course c LEFT JOIN org o ON o.id = c.org_id AND o.ended_on IS NULL
        LEFT JOIN academic_session y ON y.id = c.school_year_id AND y.ended_on IS NULL AND y.type = 'schoolYear'
      WHERE c.district_id = \(frame.district) AND c.ended_on IS NULL ORDER BY c.id
      """
    ) { row in
      let org = try id(row, frame, at: 7)
      try write([
        id(row, frame), id(row, frame, at: 2), named(try row.at(4)), text(row, 5), text(row, 6),
        org.isEmpty ? frame.org : org, text(row, 9), "",
      ])
    }
  }

  static func classes(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    var sessions: [String: String] = [:]
    try db.each(
      "SELECT id, sourced_id FROM academic_session WHERE district_id = \(frame.district) AND ended_on IS NULL"
    ) { row in sessions[try row.at(0)] = try id(row, frame) }
    try db.each(
      """
      SELECT c.id, c.sourced_id, c.title, c.grades, k.id, k.sourced_id, c.class_code, c.class_type, c.location, o.id,
        o.sourced_id, c.terms, c.subjects, c.periods
      FROM class c JOIN org o ON o.id = c.org_id AND o.ended_on IS NULL
        LEFT JOIN course k ON k.id = c.course_id AND k.ended_on IS NULL
      WHERE c.district_id = \(frame.district) AND c.ended_on IS NULL ORDER BY c.id
      """
    ) { row in
      let course = try id(row, frame, at: 4)
      let terms = try text(row, 11).split(separator: ",").compactMap { sessions[String($0)] }.joined(
        separator: ","
      )
      try write([
        id(row, frame), named(try row.at(2)), text(row, 3),
        course.isEmpty ? RosterExportFrame.standInCourse : course,
        text(row, 6), RosterExportFrame.word(try row.at(7), standard: ["homeroom", "scheduled"]),
        text(row, 8),
        id(row, frame, at: 9), terms.isEmpty ? frame.session : terms, text(row, 12), "", text(row, 13),
      ])
    }
  }

  static func users(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    let columns = OneRosterExporter.columns(of: .users)
    try db.each(
      """
      SELECT id, sourced_id, is_enabled, COALESCE(username, email, id), given_name, family_name, middle_name, identifier,
        email, grades, preferred_name
      FROM person WHERE district_id = \(frame.district) AND ended_on IS NULL ORDER BY id
      """
    ) { row in
      let cells: [String: String] = [
        "sourcedId": try id(row, frame), "enabledUser": try row.at(2, as: Int.self) == 1 ? "true" : "false",
        "username": try text(row, 3), "givenName": named(try row.at(4)), "familyName": named(try row.at(5)),
        "middleName": try text(row, 6), "identifier": try text(row, 7), "email": try text(row, 8),
        "grades": try text(row, 9), "preferredGivenName": try text(row, 10),
      ]
      try write(columns.map { cells[$0] ?? "" })
    }
  }

  /// Students have one role where they belong; staff have what is stored, or a plain word when nothing is.
  static func roles(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    var hasRole: Set<String> = []
    try db.each(
      """
      SELECT r.id, r.sourced_id, p.id, p.sourced_id, r.role, r.begins_on, r.ends_on, o.id, o.sourced_id
      FROM person_role r JOIN person p ON p.id = r.person_id AND p.ended_on IS NULL
        LEFT JOIN org o ON o.id = r.org_id AND o.ended_on IS NULL
      WHERE r.district_id = \(frame.district) AND r.ended_on IS NULL AND r.state <> 'declined' AND p.kind = 'staff'
      ORDER BY p.id, r.id
      """
    ) { row in
      let isFirst = hasRole.insert(try row.at(2)).inserted
      let org = try id(row, frame, at: 7)
      try write([
        id(row, frame), id(row, frame, at: 2), isFirst ? "primary" : "secondary", word(of: try row.at(4)),
        text(row, 5),
        text(row, 6), org.isEmpty ? frame.org : org, "",
      ])
    }
    try db.each(
      """
      SELECT p.id, p.sourced_id, p.kind, o.id, o.sourced_id FROM person p LEFT JOIN org o ON o.id = COALESCE(p.org_id, (
        SELECT MIN(c.org_id) FROM enrollment e JOIN class c ON c.id = e.class_id
        WHERE e.person_id = p.id AND e.ended_on IS NULL AND c.ended_on IS NULL)) AND o.ended_on IS NULL
      WHERE p.district_id = \(frame.district) AND p.ended_on IS NULL ORDER BY p.id
      """
    ) { row in
      guard !hasRole.contains(try row.at(0)) else { return }
      let user = try id(row, frame)
      let org = try id(row, frame, at: 3)
      try write([
        "\(user)/role", user, "primary", try row.at(2) == "student" ? "student" : "ext:staff", "", "",
        org.isEmpty ? frame.org : org, "",
      ])
    }
  }

  static func enrollments(_ db: Connection, _ frame: RosterExportFrame, _ write: Write) throws {
    let roles: Set<String> = ["student", "teacher", "administrator", "proctor"]
    try db.each(
      """
      SELECT e.source, e.sourced_id, c.id, c.sourced_id, o.id, o.sourced_id, p.id, p.sourced_id, e.role, e.is_primary,
        e.begins_on, e.ends_on
      FROM class c JOIN org o ON o.id = c.org_id AND o.ended_on IS NULL
        JOIN enrollment e ON e.class_id = c.id AND e.ended_on IS NULL
        JOIN person p ON p.id = e.person_id AND p.ended_on IS NULL
      WHERE c.district_id = \(frame.district) AND c.ended_on IS NULL
      """
    ) { row in
      try write([
        frame.enrollmentID(source: try row.at(0), try row.at(1)), id(row, frame, at: 2),
        id(row, frame, at: 4),
        id(row, frame, at: 6), RosterExportFrame.word(try row.at(8), standard: roles),
        try row.at(9, as: Int.self) == 1 ? "true" : "false", text(row, 10), text(row, 11),
      ])
    }
  }

  private static func id(_ row: Row, _ frame: RosterExportFrame, at index: Int = 0) throws -> String {
    guard let own: String = try row.at(index) else { return "" }
    return frame.id(own, try row.at(index + 1))
  }

  private static func text(_ row: Row, _ index: Int) throws -> String {
    try row.at(index, as: String?.self) ?? ""
  }

  // The standard wants names that are not empty.
  private static func named(_ text: String) -> String { text.isEmpty ? "-" : text }

  private static func word(of role: String) -> String {
    switch Role(rawValue: role) {
    case .teacher, .teacherLeader, .instructionalLeadershipTeam: "teacher"
    case .principal: "principal"
    case .principalSupervisor, .director: "districtAdministrator"
    case .administrator, .dataSteward: "systemAdministrator"
    case .coach, .analyst, .partnerFacilitator, .boardViewer, nil: "ext:\(role)"
    }
  }
}
