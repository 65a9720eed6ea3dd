import Kernel
import People
import Storage

/// Where the rows of a district go: its id, its roster's source, and the year they belong to.
struct DemoDestination: Sendable {
  let district: DistrictID
  let source: Int
  let beginsOn: CalendarDay
}

/// All SQL that writes the roster of the demo.
enum DemoRosterQueries {
  /// A roster source of the district's own.
  static func makeSource(_ db: Connection, _ district: DistrictID) throws -> Int {
    let number = (try db.value("SELECT MAX(number) FROM roster_source", as: Int.self) ?? 0) + 1
    try db.run(
      "INSERT INTO roster_source (number, district_id, name) VALUES (\(number), \(district), 'Demo student information system')"
    )
    return number
  }

  /// The run by which the roster came, as the last night's.
  static func addRun(_ db: Connection, _ place: DemoDestination, _ ids: inout DemoIDs, now: Instant) throws {
    let id: Identifier<DemoDestination> = ids.next()
    let finished = now.adding(seconds: -6 * 3600)
    try db.run(
      """
      INSERT INTO roster_import (id, district_id, source_name, started_at, finished_at, requested_by, state,
        progress_percent, is_dry_run, is_strict)
      VALUES (\(id), \(place.district), 'Demo student information system', \(finished.adding(seconds: -3)),
        \(finished), 'command', 'applied', 100, 0, 0)
      """
    )
  }

  static func addCourses(
    _ db: Connection,
    _ place: DemoDestination,
    _ ids: inout DemoIDs
  ) throws -> [String: Identifier<DemoCourse>] {
    var known: [String: Identifier<DemoCourse>] = [:]
    for course in DemoCourses.all {
      let id: Identifier<DemoCourse> = ids.next()
      known[course.code] = id
      try db.run(
        """
        INSERT INTO course (id, district_id, title, course_code, grades, subjects, source, sourced_id)
        VALUES (\(id), \(place.district), \(course.title), \(course.code),
          \(course.grades.map(DemoGrade.code).joined(separator: ",")), \(course.subject.label.en), \(place.source),
          \("course-\(course.code)"))
        """
      )
    }
    return known
  }

  /// Writes one school's people, classes and enrollments.
  static func add(
    _ db: Connection,
    _ roster: DemoRoster,
    school: SchoolID,
    _ place: DemoDestination,
    courses: [String: Identifier<DemoCourse>]
  ) throws {
    try addPeople(db, roster, school, place)
    try addClasses(db, roster, school, place, courses)
    try addEnrollments(db, roster, place)
  }

  private static func addPeople(
    _ db: Connection,
    _ roster: DemoRoster,
    _ school: SchoolID,
    _ place: DemoDestination
  ) throws {
    let columns = [
      "id", "district_id", "kind", "given_name", "family_name", "username", "email", "grades", "search_key",
      "org_id",
      "source", "sourced_id",
    ]
    try db.bulkInsert(into: "person", columns: columns) { rows in
      for person in roster.people {
        rows.value(person.id)
        rows.value(place.district)
        rows.text(person.isStaff ? "staff" : "student")
        rows.text(person.given)
        rows.text(person.family)
        rows.value(person.username.isEmpty ? nil : person.username)
        rows.value(person.email)
        rows.text(person.grades)
        rows.text(SearchKey.of(family: person.family, given: person.given))
        rows.value(school)
        rows.int(place.source)
        rows.text(person.sourcedID)
        try rows.endRow()
      }
    }
  }

  private static func addClasses(
    _ db: Connection,
    _ roster: DemoRoster,
    _ school: SchoolID,
    _ place: DemoDestination,
    _ courses: [String: Identifier<DemoCourse>]
  ) throws {
    let columns = [
      "id", "district_id", "org_id", "course_id", "title", "class_code", "class_type", "location", "grades",
      "periods",
      "source", "sourced_id",
    ]
    try db.bulkInsert(into: "class", columns: columns) { rows in
      for item in roster.classes {
        rows.value(item.id)
        rows.value(place.district)
        rows.value(school)
        rows.value(courses[item.course])
        rows.text(item.title)
        rows.text(item.code)
        rows.text(item.isHomeroom ? "homeroom" : "scheduled")
        rows.text(item.room)
        rows.text(item.grades)
        rows.text(item.period)
        rows.int(place.source)
        rows.text("class-\(roster.school.code)-\(item.code)")
        try rows.endRow()
      }
    }
  }

  private static func addEnrollments(_ db: Connection, _ roster: DemoRoster, _ place: DemoDestination) throws
  {
    let columns = ["class_id", "person_id", "role", "is_primary", "begins_on", "source", "sourced_id"]
    let begins = place.beginsOn.description
    try db.bulkInsert(into: "enrollment", columns: columns) { rows in
      for (number, enrollment) in roster.enrollments.enumerated() {
        rows.value(enrollment.classID)
        rows.value(enrollment.person)
        rows.text(enrollment.isTeacher ? "teacher" : "student")
        rows.int(enrollment.isTeacher ? 1 : 0)
        rows.text(begins)
        rows.int(place.source)
        rows.text("e-\(roster.school.code)-\(number)")
        try rows.endRow()
      }
    }
  }
}
