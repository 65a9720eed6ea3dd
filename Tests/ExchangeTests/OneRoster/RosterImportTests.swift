import Interchange
import Kernel
import Storage
import TestKit
import Testing

import App
@testable import Exchange

@Suite("Roster import", .database)
struct RosterImportTests {
  private func desks(_ body: @Sendable (RosterDesk) async throws -> Void) async throws {
    try await withStores(migrations: Assembly.migrations) { store in try await RosterDesk.open(store, body) }
  }

  @Test("a first package brings everything in, guardians and secrets excepted")
  func first() async throws {
    try await desks { desk in
      let outcome = try await desk.load(.small)

      #expect(outcome.state == .applied)
      #expect(outcome.tally("users") == "+9 ~0 -0")
      #expect(outcome.tally("enrollments") == "+8 ~0 -0")
      #expect(outcome.report.leftOut["guardians"] == 1)
      #expect(try await desk.count("SELECT count(*) FROM person WHERE given_name = 'Gus'") == 0)
      #expect(try await desk.text("SELECT search_key FROM person WHERE sourced_id = 'ana'") == "pena ana")
      #expect(try await desk.text("SELECT level FROM org WHERE sourced_id = 's1'") == "elementary")
      #expect(try await desk.text("SELECT level FROM org WHERE sourced_id = 's2'") == "middle")
      #expect(
        try await desk.text(
          "SELECT u.sourced_id FROM org o JOIN org u ON u.id = o.parent_id WHERE o.sourced_id = 's1'"
        ) == "d1"
      )
    }
  }

  @Test("teachers are confirmed, leaders only proposed, and a judgement stays")
  func roles() async throws {
    try await desks { desk in
      try await desk.load(.small)
      let state: SQL = "SELECT state FROM person_role WHERE sourced_id = 'r3'"
      #expect(try await desk.text("SELECT state FROM person_role WHERE sourced_id = 'r1'") == "confirmed")
      #expect(try await desk.text(state) == "proposed")

      try await desk.store.write { db in
        _ = try db.run("UPDATE person_role SET state = 'confirmed' WHERE sourced_id = 'r3'")
      }
      var package = RosterPackage.small
      package.replace(
        "r3,,,eli,primary,principal,,,",
        with: "r3,,,eli,primary,principal,2026-08-01,,",
        in: .roles
      )
      let outcome = try await desk.load(package)

      #expect(outcome.tally("roles") == "+0 ~1 -0")
      #expect(try await desk.text(state) == "confirmed")
    }
  }

  @Test("the same package again changes nothing")
  func twice() async throws {
    try await desks { desk in
      try await desk.load(.small)
      let again = try await desk.load(.small)

      #expect(again.state == .applied)
      #expect(again.changedNothing)
    }
  }

  @Test("a changed row changes in place and keeps its identity")
  func change() async throws {
    try await desks { desk in
      try await desk.load(.small)
      let id = try await desk.text("SELECT id FROM person WHERE sourced_id = 'ben'")
      var package = RosterPackage.small
      package.replace("Ben,Ochoa", with: "Ben,Ochoa-Li", in: .users)
      let outcome = try await desk.load(package)

      #expect(outcome.tally("users") == "+0 ~1 -0")
      #expect(try await desk.text("SELECT id FROM person WHERE family_name = 'Ochoa-Li'") == id)
      #expect(try await desk.text("SELECT search_key FROM person WHERE sourced_id = 'ben'") == "ochoa-li ben")
    }
  }

  @Test("what a complete package leaves out ends, and comes back when it is listed again")
  func endAndReturn() async throws {
    try await desks { desk in
      try await desk.load(.small)
      var package = RosterPackage.small
      for (id, file) in [("p6", OneRosterFile.users), ("rp6", .roles), ("ep6", .enrollments)] {
        package.remove(id, from: file)
      }
      let ended = try await desk.load(package, mayEndAnyShare: true)
      let gone: SQL = "SELECT ended_on FROM person WHERE sourced_id = 'p6'"

      #expect(ended.tally("users") == "+0 ~0 -1")
      #expect(try await desk.text(gone) == "2026-11-12")

      let back = try await desk.load(.small)
      #expect(back.tally("users") == "+0 ~1 -0")
      #expect(try await desk.text(gone) == nil)
      #expect(try await desk.count("SELECT count(*) FROM person WHERE sourced_id = 'p6'") == 1)
    }
  }

  @Test("a package that would end too many is refused as a whole, unless somebody says so")
  func share() async throws {
    try await desks { desk in
      try await desk.load(.small)
      var package = RosterPackage.small
      for number in 2...6 {
        package.remove("p\(number)", from: .users)
        package.remove("rp\(number)", from: .roles)
        package.remove("ep\(number)", from: .enrollments)
      }
      package.replace("Ben,Ochoa", with: "Ben,Changed", in: .users)
      let refused = try await desk.load(package)

      #expect(refused.state == .refused)
      #expect(refused.report.waitsForConsent)
      #expect(refused.report.endings.map(\.kind) == ["users", "enrollments"])
      #expect(try await desk.count("SELECT count(*) FROM person WHERE ended_on IS NOT NULL") == 0)
      #expect(try await desk.count("SELECT count(*) FROM person WHERE family_name = 'Changed'") == 0)

      #expect(try await desk.load(package, mayEndAnyShare: true).tally("users") == "+0 ~1 -5")
    }
  }

  @Test("half a file is refused, and nothing of it is stored")
  func halfFile() async throws {
    try await desks { desk in
      let outcome = try await desk.load(.small, cutting: .users)

      #expect(outcome.state == .refused)
      #expect(outcome.report.errorCount > 0)
      #expect(try await desk.count("SELECT count(*) FROM org WHERE source IS NOT NULL") == 0)
      #expect(try await desk.count("SELECT count(*) FROM roster_import WHERE state = 'refused'") == 1)
    }
  }

  @Test("a broken reference is refused with file, line and column")
  func brokenReference() async throws {
    try await desks { desk in
      var package = RosterPackage.small
      package.replace("ep3,,,k1", with: "ep3,,,k9", in: .enrollments)
      let outcome = try await desk.load(package)
      let issue = try #require(outcome.report.issues.first { $0.isError })

      #expect(outcome.state == .refused)
      #expect(issue.file == "enrollments.csv")
      #expect(issue.line == 6)
      #expect(issue.column == "classSourcedId")
      #expect(try await desk.count("SELECT count(*) FROM person WHERE source IS NOT NULL") == 0)
    }
  }

  @Test("a duplicate id is refused")
  func duplicate() async throws {
    try await desks { desk in
      var package = RosterPackage.small
      package.rows[.users]?.append(RosterPackage.user("p1", "Twice", "Núñez", "03", ""))
      let outcome = try await desk.load(package)
      #expect(outcome.state == .refused)
    }
  }

  @Test("a dry run says what would happen and changes nothing")
  func dryRun() async throws {
    try await desks { desk in
      let outcome = try await desk.load(.small, isDryRun: true)

      #expect(outcome.state == .checked)
      #expect(outcome.tally("users") == "+9 ~0 -0")
      #expect(try await desk.count("SELECT count(*) FROM person WHERE source IS NOT NULL") == 0)
      #expect(try await desk.count("SELECT count(*) FROM roster_source") == 0)
    }
  }

  @Test("a complete package of one source leaves the rows of another and of people's own hands alone")
  func otherSource() async throws {
    try await desks { desk in
      try await desk.load(.small)
      var other = desk
      other.source = "Second system"
      var package = RosterPackage.small
      package.replace("Lincoln", with: "Jefferson", in: .orgs)
      let outcome = try await other.load(package)

      #expect(outcome.tally("users") == "+9 ~0 -0")
      #expect(try await desk.count("SELECT count(*) FROM person WHERE ended_on IS NOT NULL") == 0)
      #expect(
        try await desk.count("SELECT count(*) FROM org WHERE name LIKE 'Lincoln%' AND ended_on IS NULL") == 2
      )
    }
  }

  @Test("a delta adds, changes and removes, and means the same the second time")
  func delta() async throws {
    try await desks { desk in
      try await desk.load(.small)
      let package = RosterPackage.delta([
        .users: [
          "p1,active,2026-11-20T08:00:00.000Z,true,p1,,Pupil1,Changed,,,,,,,04,,,,,,,",
          "p7,active,2026-11-20T08:00:00.000Z,true,p7,,Pupil7,New,,,,,,,03,,,,,,,",
        ],
        .enrollments: [
          "ep2,tobedeleted,2026-11-20T08:00:00.000Z,k1,s1,p2,student,false,,",
          "ep7,active,2026-11-20T08:00:00.000Z,k1,s1,p7,student,false,2026-11-20,",
        ],
      ])
      let outcome = try await desk.load(package)

      #expect(outcome.state == .applied)
      #expect(outcome.tally("users") == "+1 ~1 -0")
      #expect(outcome.tally("enrollments") == "+1 ~0 -1")
      #expect(try await desk.count("SELECT count(*) FROM enrollment WHERE ended_on IS NOT NULL") == 1)
      #expect(try await desk.load(package).changedNothing)
    }
  }

  @Test("an older delta that arrives late has no effect")
  func outOfOrder() async throws {
    try await desks { desk in
      try await desk.load(.small)
      func named(_ name: String, _ day: String, _ status: String = "active") -> RosterPackage {
        .delta([.users: ["p1,\(status),2026-11-\(day)T08:00:00.000Z,true,p1,,Pupil1,\(name),,,,,,,04,,,,,,,"]]
        )
      }
      let name: SQL = "SELECT family_name FROM person WHERE sourced_id = 'p1'"
      try await desk.load(named("Newer", "20"))
      let late = try await desk.load(named("Older", "19"))

      #expect(late.report.kinds.first { $0.kind == "users" }?.older == 1)
      #expect(try await desk.text(name) == "Newer")

      try await desk.load(named("Newer", "21", "tobedeleted"))
      try await desk.load(named("Risen", "20"))
      #expect(try await desk.text(name) == "Newer")
      #expect(try await desk.text("SELECT ended_on FROM person WHERE sourced_id = 'p1'") == "2026-11-12")
    }
  }

  @Test("a delta that points to nothing stored is refused with its place")
  func deltaReference() async throws {
    try await desks { desk in
      try await desk.load(.small)
      let outcome = try await desk.load(
        .delta([.enrollments: ["ex,active,2026-11-20T08:00:00.000Z,k9,s1,p1,student,false,,"]])
      )
      let issue = try #require(outcome.report.issues.first)

      #expect(outcome.state == .refused)
      #expect(issue.line == 2)
      #expect(issue.column == "classSourcedId")
    }
  }

  @Test("a package of 1.1, where users carry their roles, is the same roster")
  func oldVersion() async throws {
    try await desks { desk in
      var package = RosterPackage.small
      package.version = .v1p1
      package.rows[.roles] = nil
      package.rows[.users] =
        [
          "ana,,,true,s1,teacher,ana,,Ana,Peña,,,ana@example.org,,,,,",
          "eli,,,true,s1,administrator,eli,,Eli,Vang,,,,,,,,",
          "ben,,,true,s2,teacher,ben,,Ben,Ochoa,,,,,,,,",
        ] + (1...6).map { "p\($0),,,true,s1,student,p\($0),,Pupil,Núñez,,,,,,,03," }
      let outcome = try await desk.load(package)

      #expect(outcome.state == .applied)
      #expect(outcome.tally("users") == "+9 ~0 -0")
      #expect(outcome.tally("roles") == "+3 ~0 -0")
      #expect(try await desk.load(package).changedNothing)
    }
  }

  @Test("a file that is no ZIP is told in plain words")
  func unreadable() async throws {
    try await desks { desk in
      let outcome = try await desk.load(path: "\(desk.folder)/nothing.zip")

      #expect(outcome.state == .failed)
      #expect(outcome.report.unreadable != nil)
    }
  }

  @Test("what is exported passes the strict judgement and changes nothing when it comes back")
  func roundTrip() async throws {
    try await desks { desk in
      try await desk.load(.small)
      let path = "\(desk.folder)/export.zip"
      let counts = try await RosterExport(of: Cast.maravilla).write(
        to: path,
        on: desk.store,
        by: .command,
        now: Cast.now
      )
      let judged = try await desk.load(path: path, isStrict: true, isDryRun: true)

      #expect(counts["enrollments"] == 8)
      #expect(judged.state == .checked, "\(judged.report.issues)")
      #expect(judged.tally("enrollments") == "+0 ~0 -0")
      #expect(judged.tally("classes") == "+0 ~0 -0")
    }
  }

  @Test("a large package comes in whole, also in 1.1 where users and roles take turns")
  func large() async throws {
    try await desks { desk in
      var package = RosterPackage.small
      package.version = .v1p1
      package.rows[.roles] = nil
      package.rows[.users] = (1...9_000).map {
        "u\($0),,,true,s1,teacher,u\($0),,Ursula\($0),Núñez,,,u\($0)@a-long-domain-name.example.org,,,,,"
      }
      package.rows[.enrollments] = (1...9_000).map { "e\($0),,,k1,s1,u\($0),teacher,false,," }
      let outcome = try await desk.load(package)

      #expect(outcome.state == .applied)
      #expect(try await desk.count("SELECT count(*) FROM person_role WHERE source IS NOT NULL") == 9_000)
      #expect(try await desk.count("SELECT count(*) FROM enrollment") == 9_000)
    }
  }

  @Test("a database that refuses a row in the middle undoes everything and says why")
  func databaseFails() async throws {
    try await desks { desk in
      try await desk.store.write { db in
        _ = try db.run("CREATE UNIQUE INDEX one_of_a_name ON person (district_id, given_name, identifier)")
      }
      await #expect(throws: StorageError.self) { try await desk.load(Self.twins(9_000)) }

      #expect(try await desk.count("SELECT count(*) FROM person WHERE source IS NOT NULL") == 0)
      #expect(try await desk.count("SELECT count(*) FROM roster_source") == 0)
      #expect(try await desk.load(.small).state == .applied)
    }
  }

  @Test("a file that breaks off after thousands of rows undoes what was written by then")
  func fileBreaksOff() async throws {
    try await desks { desk in
      let outcome = try await desk.load(Self.twins(9_000), cutting: .enrollments)

      #expect(outcome.state == .refused)
      #expect(try await desk.count("SELECT count(*) FROM person WHERE source IS NOT NULL") == 0)
    }
  }

  /// Students of whom the first and the last bear the same name and number.
  private static func twins(_ count: Int) -> RosterPackage {
    var package = RosterPackage.small
    package.rows[.users] = (1...count).map { number in
      "p\(number),,,true,p\(number),,Pupil\(number % (count - 1)),Núñez,,77,,,,,03,,,,,,,"
    }
    package.rows[.roles] = (1...count).map { "rp\($0),,,p\($0),primary,student,,,s1," }
    package.rows[.enrollments] = (1...count).map { "ep\($0),,,k1,s1,p\($0),student,false,2026-08-10," }
    return package
  }
}
