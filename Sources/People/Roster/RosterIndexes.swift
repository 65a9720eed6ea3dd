/// The indexes that the first roster of an installation is loaded without.
///
/// Named here because building them afterwards from sorted rows takes a third of the time.
package enum RosterIndexes {
  /// An index by its name, with the statement that makes it.
  package struct Index: Sendable {
    package let name: String
    package let statement: String
  }

  package static let enrollment = [
    Index(
      name: "enrollment_by_source",
      statement: "CREATE UNIQUE INDEX enrollment_by_source ON enrollment (source, sourced_id)"
    ),
    Index(
      name: "enrollment_by_class",
      statement: "CREATE INDEX enrollment_by_class ON enrollment (class_id)"
    ),
    Index(
      name: "enrollment_by_person",
      statement: "CREATE INDEX enrollment_by_person ON enrollment (person_id)"
    ),
  ]

  package static let person = [
    Index(
      name: "person_by_district",
      statement: "CREATE INDEX person_by_district ON person (district_id, kind, search_key, id)"
    )
  ]
}
