import Kernel
import Testing

@testable import Interchange

@Suite("OneRoster reader, refusals")
struct RefusalTests {
  struct Harm: CustomTestStringConvertible, Sendable {
    let name: String
    let code: String
    let bend: @Sendable (inout RosterFixture) -> Void
    var testDescription: String { name }
  }

  static let harms: [Harm] = [
    Harm(name: "a class in a school that is not there", code: "reference.missing_target_record") {
      $0.replace("R1,o1", with: "R1,o7", in: "classes")
    },
    Harm(name: "an enrollment of a person who is not there", code: "reference.missing_target_record") {
      $0.replace("ben", with: "eli", in: "enrollments")
    },
    Harm(name: "an org under an org that is not there", code: "reference.missing_target_record") {
      $0.replace("2,d1", with: "2,d7", in: "orgs")
    },
    Harm(name: "the same id twice", code: "reference.duplicate_sourced_id") {
      $0.replace("e2,", with: "e1,", in: "enrollments")
    },
    Harm(name: "no users for the enrollments", code: "package.missing_required_file") {
      $0.files["users"] = nil
    },
    Harm(name: "no roles for the users", code: "package.missing_required_file") { $0.files["roles"] = nil },
    Harm(name: "a last line cut off", code: "table.row_width_mismatch") {
      $0.replace("ben,student,false,2026-08-01,", with: "ben,stu", in: "enrollments")
    },
    Harm(name: "a quoted cell cut off", code: "csv.unclosed_quote") {
      $0.files["courses"] = "c1,,,y1,\"Algeb"
    },
    Harm(name: "a role nobody knows", code: "row.invalid_enum") {
      $0.replace("ben,student", with: "ben,wizard", in: "enrollments")
    },
    Harm(name: "a day there never was", code: "row.invalid_date") {
      $0.replace("2026-08-01,2026", with: "2026-02-30,2026", in: "academicSessions")
    },
    Harm(name: "no id", code: "row.missing_required_value") {
      $0.replace("e2,", with: ",", in: "enrollments")
    },
    Harm(name: "a file without its id column", code: "schema.missing_header") {
      $0.files["orgs"] = "#name,type\nLincoln,school"
    },
    Harm(name: "an empty file", code: "table.missing_header") { $0.files["orgs"] = "#" },
  ]

  @Test("broken references and half files are refused", arguments: harms)
  func refuses(_ harm: Harm) throws {
    var fixture = RosterFixture.complete
    harm.bend(&fixture)

    let reading = try Reading(fixture.bundle())

    #expect(reading.errors.contains(harm.code))
    #expect(reading.result.report.isRefused)
  }

  @Test("a file the manifest announces must be there")
  func announced() throws {
    let bundle = try RosterFixture.complete.bundle { $0["courses.csv"] = nil }

    #expect(try Reading(bundle).errors == ["manifest.file_missing"])
  }

  @Test("nothing at all is said plainly")
  func nothing() throws {
    let reading = try Reading(OneRosterBundle(source: MemorySource(contents: [:])))

    #expect(reading.errors == ["package.no_data"])
  }

  @Test("without reference checks the database is left to find them")
  func leavesReferences() throws {
    var fixture = RosterFixture.complete
    fixture.replace("R1,o1", with: "R1,o7", in: "classes")

    let reading = try Reading(fixture.bundle(), checksReferences: false)

    #expect(reading.codes == [])
    #expect(reading.result.rows[.classes] == 1)
  }

  @Test("an issue names file, line and column and says what to do, in both languages")
  func wording() throws {
    var fixture = RosterFixture.complete
    fixture.replace("ben,student", with: "ben,wizard", in: "enrollments")

    let issue = try #require(try Reading(fixture.bundle()).result.report.issues.first)

    #expect(
      issue.message(in: .english)
        == "enrollments.csv, line 3, column 7 (role): role should be one of these, spelled exactly so: "
        + "student, teacher, administrator, proctor."
    )
    #expect(issue.message(in: .spanish).hasPrefix("enrollments.csv, línea 3, columna 7 (role): role debería"))
  }

  @Test("every code has a sentence without holes")
  func everyCodeIsWorded() {
    #expect(IssueWording.worded == Set(IssueCode.allCases))
  }

  @Test("many issues are counted in full and kept in part")
  func capped() throws {
    var fixture = RosterFixture.complete
    fixture.files["enrollments"] = (0..<5_000).map { "e\($0),,,k1,o1,nobody,student,,," }.joined(
      separator: "\n"
    )

    let report = try Reading(fixture.bundle()).result.report

    #expect(report.errorCount == 5_000)
    #expect(report.issues.count <= 1_000)
  }
}
