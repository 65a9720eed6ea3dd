import Kernel
import Storage

/// One line of the list of students of a school.
struct StudentLine: Sendable {
  let id: PersonID
  let name: String
  let searchKey: String
  let identifier: String?
  let grades: String
}

/// A reading of student records, as the log has it.
struct StudentRecordRead: Sendable {
  let id: String
  let reader: String
  let subject: String
  let school: String?
  let purpose: String
  let rows: Int
  let at: Instant
}

/// All SQL about students, and about who read their records.
enum StudentQueries {
  /// The students enrolled in classes of a school, by family name.
  ///
  /// Throws: `notFound` outside the scope.
  static func list(
    _ db: Connection,
    within scope: Scope,
    school: SchoolID,
    after cursor: PageCursor?,
    limit: Int = 50
  ) throws -> Page<StudentLine> {
    try scope.require(school)
    let older: SQL =
      cursor.map {
        "AND (p.search_key > \($0.keys[0]) OR (p.search_key = \($0.keys[0]) AND p.id > \($0.keys[1])))"
      } ?? ""
    let rows = try db.rows(
      """
      SELECT p.id, p.given_name, p.family_name, p.preferred_name, p.search_key, p.identifier, p.grades FROM person p
      WHERE p.district_id = \(scope.district) AND p.kind = 'student' AND p.ended_on IS NULL AND p.id IN (
        SELECT e.person_id FROM enrollment e JOIN class c ON c.id = e.class_id
        WHERE c.org_id = \(school) AND c.ended_on IS NULL AND e.role = 'student' AND e.ended_on IS NULL)
        \(sql: older)
      ORDER BY p.search_key, p.id LIMIT \(limit + 1)
      """
    ).map { row in
      let given: String = try row("given_name")
      let family: String = try row("family_name")
      let preferred: String? = try row("preferred_name")
      return StudentLine(
        id: try row("id"),
        name: "\(preferred ?? given) \(family)",
        searchKey: try row("search_key"),
        identifier: try row("identifier"),
        grades: try row("grades")
      )
    }
    return Page(cutting: rows, limit: limit) { [$0.searchKey, $0.id.text] }
  }

  /// Notes that somebody read student records: who, which, why and how many, never a student's name.
  static func noteRead(
    _ db: Connection,
    by scope: Scope,
    school: SchoolID,
    purpose: String,
    rows: Int,
    now: Instant
  ) throws {
    try db.run(
      """
      INSERT INTO student_record_read (id, district_id, reader_person_id, subject, purpose, rows_read, at)
      VALUES (\(Identifier<StudentRecordRead>.make(at: now)), \(scope.district), \(scope.person), \("school:\(school)"),
        \(purpose), \(rows), \(now))
      """
    )
  }

  /// The readings of a district's student records, latest first.
  static func reads(
    _ db: Connection,
    within scope: Scope,
    after cursor: PageCursor?,
    limit: Int = 50
  ) throws -> Page<StudentRecordRead> {
    let older: SQL = cursor.map { "AND s.id < \($0.keys[0])" } ?? ""
    let rows = try db.rows(
      """
      SELECT s.id, s.subject, s.purpose, s.rows_read, s.at, p.given_name, p.family_name, o.name AS school
      FROM student_record_read s JOIN person p ON p.id = s.reader_person_id
      LEFT JOIN org o ON s.subject = 'school:' || o.id
      WHERE s.district_id = \(scope.district) \(sql: older) ORDER BY s.id DESC LIMIT \(limit + 1)
      """
    ).map { row in
      let given: String = try row("given_name")
      let family: String = try row("family_name")
      return StudentRecordRead(
        id: try row("id"),
        reader: "\(given) \(family)",
        subject: try row("subject"),
        school: try row("school"),
        purpose: try row("purpose"),
        rows: try row("rows_read"),
        at: try row("at")
      )
    }
    return Page(cutting: rows, limit: limit) { [$0.id] }
  }
}
