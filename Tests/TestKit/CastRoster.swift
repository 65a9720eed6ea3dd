import Foundation
package import Kernel
package import Storage

extension Cast {
  /// How many students the roster puts into Lincoln: more than one page of a list.
  package static let lincolnStudents = 53

  package static let lincolnClass = Identifier<ClassSubject>("01900000-0000-7000-8000-0000000000c1")

  /// Marker for the identity of a class.
  package enum ClassSubject {}

  /// Puts a class with students into Lincoln, and one student each into Grant and into the other district.
  package static func enroll(in store: any Store) async throws {
    try await store.write { db in
      for (number, district) in [(1, maravilla), (2, dosRobles)] {
        try db.run(
          "INSERT INTO roster_source (number, district_id, name) VALUES (\(number), \(district), 'Cast')"
        )
      }
      for (index, school) in [lincoln, grant, roble].enumerated() {
        let district = school == roble ? dosRobles : maravilla
        let group = "01900000-0000-7000-8000-0000000000c\(index + 1)"
        try db.run(
          """
          INSERT INTO class (id, district_id, org_id, title, class_type, grades, subjects)
          VALUES (\(group), \(district), \(school), 'Reading', 'scheduled', '03,04', 'English')
          """
        )
        for number in 0..<(school == lincoln ? lincolnStudents : 1) {
          try enroll(number, in: group, of: district, school: index, db)
        }
      }
    }
  }

  private static func enroll(
    _ number: Int,
    in group: String,
    of district: DistrictID,
    school: Int,
    _ db: Connection
  ) throws {
    let padded = number < 10 ? "0\(number)" : "\(number)"
    let id = "01900000-0000-7000-8000-0000000e\(school)0\(padded)"
    try db.run(
      """
      INSERT INTO person (id, district_id, kind, given_name, family_name, grades, identifier, search_key)
      VALUES (\(id), \(district), 'student', \("Student\(padded)"), \("School\(school)"), '03', \("S\(padded)"),
        \("school\(school) student\(padded)"))
      """
    )
    try db.run(
      """
      INSERT INTO enrollment (class_id, person_id, role, source, sourced_id)
      VALUES (\(group), \(id), 'student', \(district == maravilla ? 1 : 2), \(id))
      """
    )
  }
}
