import Kernel
import Storage

/// A class of a school, without its people.
struct ClassLine: Sendable {
  let id: String
  let title: String
  let grades: String
  let subjects: String
  let students: Int
}

/// All SQL about classes.
enum ClassQueries {
  /// The classes of a school by title, with how many students each has.
  ///
  /// Throws: `notFound` outside the scope.
  static func list(
    _ db: Connection,
    within scope: Scope,
    school: SchoolID,
    after cursor: PageCursor?,
    limit: Int = 50
  ) throws -> Page<ClassLine> {
    _ = try SchoolQueries.school(db, within: scope, id: school)
    let older: SQL =
      cursor.map { "AND (c.title > \($0.keys[0]) OR (c.title = \($0.keys[0]) AND c.id > \($0.keys[1])))" }
      ?? ""
    let rows = try db.rows(
      """
      SELECT c.id, c.title, c.grades, c.subjects, (SELECT COUNT(DISTINCT e.person_id) FROM enrollment e
        WHERE e.class_id = c.id AND e.role = 'student' AND e.ended_on IS NULL) AS students
      FROM class c WHERE c.org_id = \(school) AND c.district_id = \(scope.district) AND c.ended_on IS NULL \(sql: older)
      ORDER BY c.title, c.id LIMIT \(limit + 1)
      """
    ).map {
      ClassLine(
        id: try $0("id"),
        title: try $0("title"),
        grades: try $0("grades"),
        subjects: try $0("subjects"),
        students: try $0("students")
      )
    }
    return Page(cutting: rows, limit: limit) { [$0.title, $0.id] }
  }
}
