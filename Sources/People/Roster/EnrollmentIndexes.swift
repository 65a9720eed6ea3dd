/// The ways into the table of enrollments.
///
/// Named here because the first roster of an installation is loaded without them: building them afterwards
/// from sorted rows takes a third of the time.
package enum EnrollmentIndexes {
  package static let names = ["enrollment_by_source", "enrollment_by_class", "enrollment_by_person"]
  package static let statements = [
    "CREATE UNIQUE INDEX enrollment_by_source ON enrollment (source, sourced_id)",
    "CREATE INDEX enrollment_by_class ON enrollment (class_id)",
    "CREATE INDEX enrollment_by_person ON enrollment (person_id)",
  ]
}
