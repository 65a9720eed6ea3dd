import Kernel
import Testing

@testable import Interchange

@Suite("OneRoster validator, strict")
struct StrictValidatorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let code: String
    var fixture = RosterFixture.complete
    let bend: @Sendable (inout RosterFixture) -> Void
    var testDescription: String { code }
  }

  static let cases: [Case] = [
    Case(code: "package.missing_manifest") { $0.hasManifest = false },
    Case(code: "package.unknown_file") { $0.files["extra"] = "x" },
    Case(code: "csv.unescaped_quote") { $0.replace("Algebra,", with: "Alg\"ebra,", in: "courses") },
    Case(code: "csv.line_break_in_quoted_field") { $0.replace("Algebra", with: "\"Al\nge\"", in: "courses") },
    Case(code: "table.row_width_mismatch") { $0.replace("2,d1", with: "2,d1,", in: "orgs") },
    Case(code: "table.missing_data_rows") { $0.files["scoreScales"] = "" },
    Case(code: "schema.header_order_mismatch") {
      $0.files["orgs"] =
        "#status,sourcedId,dateLastModified,name,type,identifier,parentSourcedId\n"
        + ",o1,,Lincoln,school,,\n,d1,,Valle,district,,"
    },
    Case(code: "schema.metadata_column_position") {
      $0.files["orgs"] =
        "#sourcedId,metadata.x,status,dateLastModified,name,type,identifier,parentSourcedId\n"
        + "o1,,,,Lincoln,school,,\nd1,,,,Valle,district,,"
    },
    Case(code: "schema.invalid_metadata_header") {
      $0.files["orgs"] =
        "#sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,ext_x\n"
        + "o1,,,Lincoln,school,,,\nd1,,,Valle,district,,,"
    },
    Case(code: "row.invalid_year") { $0.replace("y1,2027", with: "y1,20X7", in: "academicSessions") },
    Case(code: "row.invalid_guid") { $0.replace("c1,,,", with: "c 1,,,", in: "courses") },
    Case(code: "row.missing_required_value") { $0.replace("Algebra,", with: ",", in: "courses") },
    Case(code: "row.invalid_date") {
      $0.replace("2026-08-01,2027", with: "8/1/2026,2027", in: "academicSessions")
    },
    Case(code: "row.invalid_enum") { $0.replace("scheduled", with: "Scheduled", in: "classes") },
    Case(code: "row.invalid_boolean") { $0.replace("ana,,,true", with: "ana,,,TRUE", in: "users") },
    Case(code: "row.invalid_list") { $0.replace("Math,MA,1", with: "Math,MA,\"1,,2\"", in: "classes") },
    Case(code: "row.field_forbidden_in_bulk") { $0.replace("d1,,,", with: "d1,active,,", in: "orgs") },
    Case(code: "reference.duplicate_sourced_id") { $0.replace("e2,", with: "e1,", in: "enrollments") },
    Case(code: "reference.missing_target_file") { $0.files["courses"] = nil },
    Case(code: "reference.missing_target_record") { $0.replace("c1,A", with: "c7,A", in: "classes") },
    Case(code: "semantic.academic_session_type_mismatch") {
      $0.replace("c1,,,y1", with: "c1,,,t1", in: "courses")
    },
    Case(code: "semantic.org_type_mismatch") { $0.replace("R1,o1", with: "R1,d1", in: "classes") },
    Case(code: "semantic.multiple_primary_roles_for_user_org") {
      $0.files["roles", default: ""] += "\nr3,,,ana,primary,aide,,,o1,"
    },
    Case(code: "semantic.primary_org_missing_role") {
      $0.replace("r2,,,ben", with: "r2,,,ana", in: "roles");
      $0.replace("ana,primary,student", with: "ana,secondary,student", in: "roles")
    },
    Case(code: "semantic.user_profile_user_mismatch") {
      $0.files["userProfiles"] = "p1,,,ben,platform,v,,,username,ben,"
      $0.replace(",o1,\nr2", with: ",o1,p1\nr2", in: "roles")
    },
  ]

  @Test("each departure is named by its code and by no other", arguments: cases)
  func judges(_ example: Case) throws {
    var fixture = example.fixture
    example.bend(&fixture)

    #expect(try codes(fixture.bundle()) == [example.code])
  }

  static let gradebook: [String: String] = [
    "categories": "g1,,,Homework,20",
    "lineItems": "l1,,,Quiz,,2026-09-01,2026-09-08,k1,g1,t1,0,100,o1",
    "results": "s1,,,l1,ben,submitted,50,2026-09-08,,,k1,false,false,false,false",
    "scoreScales": "x1,,,Letter,letter,o1,c1,k1,\"{A:90},{B:80}\"",
    "lineItemLearningObjectiveIds": "n1,,,l1,case,urn:uuid:0d8a6c2e-1111-4222-8333-944445555666",
  ]

  @Test(
    "gradebook rules look across files",
    arguments: [
      ("lineItems", "0,100", "100,0", "semantic.invalid_score_range"),
      ("results", "submitted,50", "submitted,500", "semantic.score_above_max"),
      ("results", "submitted,50", "submitted,-1", "semantic.score_below_min"),
      ("results", "l1,ben", "l1,eli", "semantic.result_student_not_enrolled"),
      ("scoreScales", "{B:80}", "B:80", "semantic.invalid_score_scale_mapping"),
      ("lineItemLearningObjectiveIds", "urn:uuid:", "", "semantic.invalid_case_learning_objective_id"),
      ("categories", ",20", ",x", "row.invalid_integer"),
      ("lineItems", "0,100", "0,many", "row.invalid_float"),
      ("", "", "", ""),
    ]
  )
  func gradebookRules(file: String, old: String, new: String, code: String) throws {
    var fixture = RosterFixture.complete
    fixture.files.merge(Self.gradebook) { _, new in new }
    fixture.files["users", default: ""] += "\neli,,,true,eli,,Eli,Estes,,9,,,,,09,,,,,,,"
    fixture.replace(old, with: new, in: file)

    #expect(try codes(fixture.bundle()) == (code.isEmpty ? [] : [code]))
  }

  @Test("a delta must say status and time of every record")
  func delta() throws {
    var fixture = RosterFixture.complete
    fixture.mode = "delta"
    fixture.files = ["orgs": "o1,active,2026-01-02T03:04:05.006Z,Lincoln,school,,"]
    #expect(try codes(fixture.bundle()) == [])

    fixture.files = ["orgs": "o1,,2026-01-02T03:04:05.006Z,Lincoln,school,,"]
    #expect(try codes(fixture.bundle()) == ["row.field_required_in_delta"])

    fixture.files = ["orgs": "o1,active,2026-01-02,Lincoln,school,,"]
    #expect(try codes(fixture.bundle()) == ["row.invalid_datetime"])
  }

  @Test("manifest and files must agree")
  func manifest() throws {
    let complete = RosterFixture.complete
    let header = try complete.bundle {
      $0["manifest.csv"] = Array(complete.manifest.replacing("propertyName", with: "PropertyName").utf8)
    }
    let absent = try complete.bundle {
      $0["manifest.csv"] = Array(
        complete.manifest.replacing("file.roles,bulk", with: "file.roles,absent").utf8
      )
    }
    let missing = try complete.bundle { $0["orgs.csv"] = nil }

    #expect(try codes(header) == ["manifest.invalid_header"])
    #expect(try codes(absent) == ["manifest.file_unexpected"])
    #expect(try codes(missing) == ["manifest.file_missing"])
  }

  @Test("both versions pass when clean")
  func clean() throws {
    #expect(try codes(RosterFixture.complete.bundle()) == [])
    #expect(try codes(RosterFixture.complete1p1.bundle()) == [])
  }

  @Test("messages never repeat what a cell says")
  func safeMessages() throws {
    var fixture = RosterFixture.complete
    let secret = "Zxqv"
    for name in fixture.files.keys {
      fixture.files[name] = fixture.files[name]?.split(separator: "\n")
        .map {
          $0.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : "\(secret) \($0)"
          }.joined(separator: ",")
        }
        .joined(separator: "\n")
    }
    fixture.files["orgs"] = "#\(secret),name\n\(secret),\(secret)"

    for strict in [true, false] {
      let issues = try OneRosterValidator.validate(fixture.bundle(), strict: strict)
      #expect(!issues.isEmpty)
      for issue in issues {
        #expect(!issue.message(in: .english).contains(secret))
        #expect(!issue.message(in: .spanish).contains(secret))
      }
    }
  }

  private func codes(_ bundle: OneRosterBundle) throws -> Set<String> {
    Set(try OneRosterValidator.report(bundle).counts.map(\.code.rawValue))
  }
}
