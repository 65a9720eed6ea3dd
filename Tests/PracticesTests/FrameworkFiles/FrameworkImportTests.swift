import HTTPTypes
import Interchange
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Frameworks as CASE files", .database) struct FrameworkImportTests {
  private static func take(_ bytes: [UInt8], _ store: any Store) async throws -> FrameworkImportReport {
    try await store.write { db in
      try FrameworkImport.apply(bytes, into: Cast.maravilla, db, by: .command, at: Cast.now)
    }
  }

  private static func give(_ id: FrameworkID, _ store: any Store) async throws -> [UInt8] {
    try await store.read { db in try FrameworkExport.bytes(db, district: Cast.maravilla, framework: id) }
  }

  @Test("a file comes out as it went in, and a second import changes nothing")
  func roundTrip() async throws {
    try await withStores(migrations: TestMigrations.all) { store in
      try await Cast.settle(in: store)
      let file = CASEFixtures.continuum()

      let first = try await Self.take(file, store)
      let out = try await Self.give(first.framework, store)
      let second = try await Self.take(file, store)

      #expect(first.isNew && first.added == 5)
      #expect(out == (try CASEPackage.read(file)).package.encoded())
      #expect(second.isUnchanged && !second.isNew)
      let again = try await Self.take(out, store)
      #expect(again.isUnchanged)
    }
  }

  @Test("the later change of an item wins, and what was added here stays")
  func merge() async throws {
    try await TestSite.withEngines { site in
      let report = try await Self.take(CASEFixtures.continuum(), site.store)
      let dee = try await site.browser(.dee)
      let home = "\(Fixture.base)/frameworks/\(report.framework)"
      let domain = try await Self.item("a", site.store)
      let own = [
        ("id", Fixture.id(300)), ("kind", "practice"), ("parent", domain.text), ("practice_of", "team"),
        ("title_en", "Ours"), ("statement_en", "Written here"), ("why_en", "Our why"),
      ]
      #expect(try await dee.post("\(home)/items", own).status == 303)
      let exported = try await Self.give(report.framework, site.store)

      let newer = try await Self.take(
        CASEFixtures.continuum(
          practice: "Students speak more",
          changed: CASEFixtures.late,
          withIndicator: false
        ),
        site.store
      )
      let older = try await Self.take(CASEFixtures.continuum(), site.store)

      #expect(newer.changed == 2 && newer.removed == 1)
      #expect(older.isOlder && older.isUnchanged)
      let page = try await dee.get(home).text
      #expect(
        page.contains("Students speak more") && page.contains("Written here") && !page.contains("A sign")
      )
      #expect(String(decoding: exported, as: UTF8.self).contains("Our why"))
    }
  }

  @Test("a framework written here keeps both languages and all its parts through a file")
  func ownFramework() async throws {
    try await withStores(migrations: TestMigrations.all) { store in
      try await Cast.settle(in: store)
      try await Fixture.settle(in: store)
      let file = try await Self.give(Fixture.framework, store)
      #expect(try await Self.take(file, store).isUnchanged)

      let other = try await store.write { db in
        try FrameworkImport.apply(file, into: Cast.dosRobles, db, by: .command, at: Cast.now)
      }
      let copy = try await store.read { db in
        try FrameworkExport.bytes(db, district: Cast.dosRobles, framework: other.framework)
      }

      #expect(other.added == 9 && copy == file)
    }
  }

  @Test("a large framework is taken in fast and read one branch at a time")
  func large() async throws {
    try await TestSite.run { site in
      let file = CASEFixtures.large(600)
      let clock = ContinuousClock()

      let took = try await clock.measure { _ = try await Self.take(file, site.store) }
      let framework = try await Self.take(file, site.store).framework
      let home = "\(Fixture.base)/frameworks/\(framework)"
      let page = try await site.browser(.ben).get(home)

      #expect(took < .seconds(20))
      #expect(page.status == 200 && page.body.count < 60_000)
      #expect(page.text.contains("Standard number 0") && page.text.contains("after="))
      #expect(try await Self.give(framework, site.store) == (try CASEPackage.read(file)).package.encoded())
    }
  }

  @Test("a file that is no CASE package is refused with words, and nothing is applied")
  func refused() async throws {
    try await TestSite.run { site in
      let dee = try await site.browser(.dee)
      let path = "\(Fixture.base)/frameworks/import"
      #expect(try await site.browser(.ben).get(path).status == 403)
      #expect(try await dee.get(path).status == 200)

      let wrong = try await Self.upload(dee, path, Array("{\"hello\": 1}".utf8))
      let nothing = try await dee.post(path, [])
      let right = try await Self.upload(dee, path, CASEFixtures.continuum())
      let again = try await Self.upload(dee, path, CASEFixtures.continuum())

      #expect(
        wrong.status == 422 && wrong.text.contains("CFDocument")
          && wrong.text.contains("Nothing was imported")
      )
      #expect(nothing.status == 422 && nothing.text.contains("Choose the JSON file"))
      #expect(right.status == 200 && right.text.contains("is imported"))
      #expect(again.text.contains("Nothing changed"))
      let home = "\(Fixture.base)/frameworks"
      let id = try await Self.take(CASEFixtures.continuum(), site.store).framework
      let file = try await dee.get("\(home)/\(id)/case.json")
      #expect(file.status == 200 && file.headers[.contentDisposition]?.contains("case.json") == true)
    }
  }

  private static func item(_ last: String, _ store: any Store) async throws -> FrameworkItemID {
    let found = try await store.read { db in
      try db.value(
        "SELECT id FROM framework_item WHERE case_identifier = \(CASEFixtures.id(last))",
        as: FrameworkItemID.self
      )
    }
    return try #require(found)
  }

  private static func upload(_ browser: TestBrowser, _ path: String, _ file: [UInt8]) async throws
    -> TestAnswer
  {
    let head = """
      --edge\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(browser.csrf)\r\n--edge\r\n\
      Content-Disposition: form-data; name="file"; filename="f.json"\r\nContent-Type: application/json\r\n\r\n
      """
    let body = Array(head.utf8) + file + Array("\r\n--edge--\r\n".utf8)
    return try await browser.send(
      .post,
      path,
      headers: [.contentType: "multipart/form-data; boundary=edge"],
      body: body
    )
  }
}
