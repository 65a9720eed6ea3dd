import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("The audit log and the list of permissions", .database)
struct AuditHandlersTests {
  @Test("the log says in plain words who did what, latest first, and can be narrowed")
  func reads() async throws {
    try await TestSite.withEngines { site in
      try await append("settings.changed", by: .jo, site)
      try await append("term.added", by: .fay, site)
      let jo = try await site.browser(.jo)

      let all = try await jo.get("/d/maravilla/audit")
      let narrowed = try await jo.get("/d/maravilla/audit?verb=term.added")
      let ofJo = try await jo.get("/d/maravilla/audit?actor=\(Cast.person(.jo))")

      #expect(all.text.contains("changed the settings") && all.text.contains("Fay Castro"))
      #expect(!narrowed.text.contains(">Jo Castro</a>"))
      #expect(ofJo.text.contains(">Jo Castro</a>") && !ofJo.text.contains("Fay Castro"))
    }
  }

  @Test("a page holds fifty events and leads to the next")
  func pages() async throws {
    try await TestSite.run { site in
      for _ in 0..<53 { try await append("term.added", by: .jo, site) }
      let jo = try await site.browser(.jo)

      let first = try await jo.get("/d/maravilla/audit?verb=term.added")
      let next = try #require(first.text.firstMatch(of: /rel="next" href="([^"]+)"/)).1
      let second = try await jo.get(String(next).replacing("&amp;", with: "&"))

      #expect(first.text.matches(of: /<tr><th scope="row">/).count == 50)
      #expect(second.text.matches(of: /<tr><th scope="row">/).count == 3)
    }
  }

  @Test("checked seals are whole, and a changed line is found")
  func seals() async throws {
    try await TestSite.run { site in
      try await append("term.added", by: .jo, site)
      let jo = try await site.browser(.jo)

      #expect(try await jo.get("/d/maravilla/audit?check=1").text.contains("no line was changed"))
      try await site.store.write { db in
        try db.run("DROP TRIGGER event_no_update")
        try db.run("UPDATE event SET verb = 'nothing.happened'")
      }
      #expect(try await jo.get("/d/maravilla/audit?check=1").text.contains("The log was changed"))
    }
  }

  @Test("events of another district do not show, and a director does not read the log")
  func ladder() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try EventLog.append(
          Event("secret.thing", of: "x", by: .command, district: Cast.dosRobles),
          at: Cast.now,
          db
        )
      }

      #expect(try await !site.browser(.jo).get("/d/maravilla/audit").text.contains("secret"))
      #expect(try await site.browser(.dee).get("/d/maravilla/audit").status == 403)
    }
  }

  @Test("every member may read who may do what, in both languages")
  func permissions() async throws {
    try await TestSite.run { site in
      let ben = try await site.browser(.ben)

      let page = try await ben.get("/d/maravilla/permissions")
      _ = try await ben.post("/account/language", [("language", "es")])

      #expect(page.text.contains("See the students of a school") && page.text.contains("Your roles: Teacher"))
      #expect(
        try await ben.get("/d/maravilla/permissions").text.contains("Ver a los estudiantes de una escuela")
      )
      #expect(try await ben.get("/d/dos-robles/permissions").status == 404)
    }
  }

  private func append(_ verb: String, by member: Cast.Member, _ site: TestSite) async throws {
    try await site.store.write { db in
      try EventLog.append(
        Event(verb, of: "x:1", by: .person(Cast.person(member)), district: Cast.maravilla),
        at: Cast.now,
        db
      )
    }
  }
}
