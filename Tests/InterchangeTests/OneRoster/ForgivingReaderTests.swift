import Testing

@testable import Interchange

@Suite("OneRoster reader, forgiving")
struct ForgivingReaderTests {
  @Test("a clean package gives its rows and nothing to say")
  func clean() throws {
    let reading = try Reading(RosterFixture.complete.bundle())

    #expect(reading.codes == [])
    #expect(
      reading.result.rows == [
        .orgs: 2, .academicSessions: 2, .courses: 1, .classes: 1, .users: 2, .roles: 2, .enrollments: 2,
      ]
    )
    #expect(reading.cell(.users, 0, "givenName") == "Ana")
    #expect(reading.cell(.users, 0, "status") == "active")
  }

  @Test("rows have one cell for each field of their kind")
  func width() throws {
    for version in [RosterFixture.complete, .complete1p1] {
      for (record, rows) in try Reading(version.bundle()).rows {
        #expect(rows.allSatisfy { $0.count == record.fields.count })
      }
    }
  }

  @Test("users of 1.1 give role rows, the first org as primary")
  func rolesOf1p1() throws {
    let reading = try Reading(RosterFixture.complete1p1.bundle())

    #expect(reading.codes == [])
    #expect(
      reading.rows[.roles] == [
        ["ana/o1", "active", "", "ana", "primary", "teacher", "", "", "o1"],
        ["ana/d1", "active", "", "ana", "secondary", "teacher", "", "", "d1"],
        ["ben/o1", "active", "", "ben", "primary", "student", "", "", "o1"],
      ]
    )
    #expect(reading.cell(.users, 0, "primaryOrgSourcedId") == "o1")
  }

  @Test("passwords, telephone numbers and demographics are never handed over")
  func keepsSecrets() throws {
    var fixture = RosterFixture.complete
    fixture.files["demographics"] = "ben,,,2012-02-03,male,,,,,,,,,,Zamora,"

    let reading = try Reading(fixture.bundle())

    let cells = reading.rows.values.flatMap { $0.flatMap { $0 } }
    for secret in ["hunter2", "555-0100", "555-0101", "2012-02-03", "Zamora"] {
      #expect(!cells.contains(secret))
    }
  }

  struct Dirt: CustomTestStringConvertible, Sendable {
    let name: String
    let code: String
    var file = ""
    var old = ""
    var new = ""
    var record = OneRosterRecord.users
    var row = 0
    var field = "sourcedId"
    let value: String
    var testDescription: String { name }
  }

  static let cellDirt: [Dirt] = [
    Dirt(
      name: "upper-case booleans",
      code: "row.invalid_boolean",
      file: "users",
      old: "ana,,,true",
      new: "ana,,,TRUE",
      field: "enabledUser",
      value: "true"
    ),
    Dirt(
      name: "American dates",
      code: "row.invalid_date",
      file: "roles",
      old: "2026-08-01,,o1,\nr2",
      new: "8/01/2026,,o1,\nr2",
      record: .roles,
      field: "beginDate",
      value: "2026-08-01"
    ),
    Dirt(
      name: "instants for dates",
      code: "row.invalid_date",
      file: "roles",
      old: "2026-08-01,,o1,\nr2",
      new: "2026-08-01T00:00:00.000Z,,o1,\nr2",
      record: .roles,
      field: "beginDate",
      value: "2026-08-01"
    ),
    Dirt(
      name: "status in a bulk file",
      code: "row.field_forbidden_in_bulk",
      file: "users",
      old: "ana,,,",
      new: "ana,Active,,",
      field: "status",
      value: "active"
    ),
    Dirt(
      name: "a day as dateLastModified",
      code: "row.field_forbidden_in_bulk",
      file: "users",
      old: "ana,,,",
      new: "ana,,2023-05-01,",
      field: "dateLastModified",
      value: "2023-05-01T00:00:00.000Z"
    ),
    Dirt(
      name: "capitals in words",
      code: "row.invalid_enum",
      file: "classes",
      old: "scheduled",
      new: "Scheduled",
      record: .classes,
      field: "classType",
      value: "scheduled"
    ),
    Dirt(
      name: "a role of 1.1 in 1.2",
      code: "row.invalid_enum",
      file: "roles",
      old: "primary,teacher",
      new: "primary,Administrator",
      record: .roles,
      field: "role",
      value: "administrator"
    ),
    Dirt(
      name: "blanks around an id",
      code: "row.invalid_guid",
      file: "classes",
      old: "k1,,,",
      new: " k1 ,,,",
      record: .classes,
      value: "k1"
    ),
    Dirt(
      name: "a colon in an id",
      code: "row.invalid_guid",
      file: "courses",
      old: ",d1,Math",
      new: ",d:1,Math",
      record: .courses,
      field: "orgSourcedId",
      value: "d:1"
    ),
    Dirt(
      name: "no family name",
      code: "row.missing_required_value",
      file: "users",
      old: "Alba",
      new: "",
      field: "familyName",
      value: ""
    ),
    Dirt(
      name: "userIds without braces",
      code: "row.invalid_list",
      file: "users",
      old: "{SIS:1}",
      new: "1",
      field: "userIds",
      value: "1"
    ),
    Dirt(
      name: "commas too many",
      code: "table.row_width_mismatch",
      file: "orgs",
      old: "2,d1",
      new: "2,d1,,",
      record: .orgs,
      row: 1,
      field: "name",
      value: "Lincoln"
    ),
    Dirt(
      name: "a line break in a cell",
      code: "csv.line_break_in_quoted_field",
      file: "courses",
      old: "Algebra",
      new: "\"Alge\nbra\"",
      record: .courses,
      field: "title",
      value: "Alge\r\nbra"
    ),
  ]

  @Test("real-world dirt in cells is mended with a warning", arguments: cellDirt)
  func mends(_ dirt: Dirt) throws {
    var fixture = RosterFixture.complete
    fixture.replace(dirt.old, with: dirt.new, in: dirt.file)
    if dirt.new.contains("d:1") {
      fixture.replace("d1,,,", with: "d:1,,,", in: "orgs"); fixture.replace("2,d1", with: "2,d:1", in: "orgs")
    }

    let reading = try Reading(fixture.bundle())

    #expect(reading.errors == [])
    #expect(reading.codes == [dirt.code])
    #expect(reading.cell(dirt.record, dirt.row, dirt.field) == dirt.value)
  }

  @Test("a missing manifest is guessed around, in both versions")
  func noManifest() throws {
    for fixture in [RosterFixture.complete, .complete1p1] {
      var bare = fixture
      bare.hasManifest = false

      let bundle = try bare.bundle()
      let reading = try Reading(bundle)

      #expect(bundle.version == fixture.version)
      #expect(reading.errors == [])
      #expect(reading.codes == ["package.missing_manifest"])
      #expect(reading.result.rows[.roles] == (fixture.version == .v1p1 ? 3 : 2))
    }
  }

  @Test("a manifest with LF only, lower-case file names and byte order marks pass")
  func lineEndsAndNames() throws {
    let bundle = try RosterFixture.complete.bundle { contents in
      let manifest = contents["manifest.csv"] ?? []
      contents["manifest.csv"] = manifest.filter { $0 != 0x0D }
      contents["academicsessions.csv"] = contents.removeValue(forKey: "academicSessions.csv")
      contents["users.csv"] = [0xEF, 0xBB, 0xBF] + (contents["users.csv"] ?? [])
    }

    let reading = try Reading(bundle)

    #expect(reading.errors == [])
    #expect(reading.codes == ["package.file_name_case"])
    #expect(reading.result.rows[.users] == 2)
  }

  @Test("columns out of order, misspelt and of vendors are found by name")
  func oddColumns() throws {
    var fixture = RosterFixture.complete
    fixture.files["users"] =
      "#ext_bus,username,sourcedId,status,dateLastModified,enabledUser,userIds,"
      + "givenName,familyName,middleName,identifier,email,"
      + "grades,userMasterIdentifier,prefferedGivenName,preferredFamilyName,primaryOrgSourcedId,metadata.x\n"
      + "7,ana,ana,,,true,,Ana,Alba,,1,,,,Anita,,o1,y\n8,ben,ben,,,true,,山田,Bravo,,2,,,,,,o1,"

    let reading = try Reading(fixture.bundle())

    #expect(reading.errors == [])
    #expect(
      reading.codes == [
        "schema.header_order_mismatch", "schema.misspelt_header", "schema.invalid_metadata_header",
      ]
    )
    #expect(reading.cell(.users, 0, "preferredGivenName") == "Anita")
    #expect(reading.cell(.users, 1, "givenName") == "山田")
  }

  @Test("a package without courses passes with a warning")
  func noCourses() throws {
    var fixture = RosterFixture.complete
    fixture.files["courses"] = nil

    let reading = try Reading(fixture.bundle())

    #expect(reading.errors == [])
    #expect(reading.codes == ["package.missing_required_file", "reference.missing_target_file"])
    #expect(reading.result.rows[.classes] == 1)
  }

  @Test("a delta says what to remove, and may point to what was sent before")
  func delta() throws {
    var fixture = RosterFixture.complete
    fixture.mode = "delta"
    fixture.files = [
      "enrollments":
        "e1,tobedeleted,2026-09-01T10:00:00.000Z,k9,o9,u9,student,,,\ne2,active,2026-09-01T10:00:00.000Z,k9,o9,u9,student,,,"
    ]

    let bundle = try fixture.bundle()
    let reading = try Reading(bundle)

    #expect(bundle.mode(of: .enrollments) == .delta)
    #expect(reading.codes == [])
    #expect(reading.rows[.enrollments]?.map { $0[1] } == ["tobedeleted", "active"])
  }

  @Test("progress reaches the announced bytes")
  func progress() throws {
    let bundle = try RosterFixture.complete.bundle()
    var last = 0

    _ = try OneRosterReader(bundle).read(progress: { last = $0 }) { _ in }

    #expect(last == bundle.totalBytes)
  }
}
