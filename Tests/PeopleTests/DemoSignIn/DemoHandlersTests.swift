import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Choosing a person in the demo", .database)
struct DemoHandlersTests {
  @Test("nobody can be chosen outside demo mode")
  func isAbsent() async throws {
    try await TestSite.run { site in
      try await settle(site)
      let stranger = try await site.browser(nil)

      #expect(try await stranger.get("/demo").status == 404)
      #expect(try await stranger.get("/demo/as/principal").status == 404)
      #expect(try await stranger.post("/demo/sign-in", [("role", "principal")]).status == 404)
    }
  }

  @Test("the list names people by role, and a button signs in as one of them")
  func signsIn() async throws {
    try await TestSite.run(adjusting: { $0.isDemo = true }) { site in
      try await settle(site)
      let stranger = try await site.browser(nil)

      let list = try await stranger.get("/demo")
      let answer = try await stranger.post("/demo/sign-in", [("role", "administrator")])

      #expect(list.text.contains("Principal or assistant principal"))
      #expect(answer.status == 303)
      #expect(answer.location == "/d/maravilla/today")
      #expect(answer.headers[.setCookie]?.hasPrefix("session=") == true)
    }
  }

  @Test("an administrator of the demo owes no second factor")
  func owesNothing() async throws {
    try await TestSite.run(adjusting: { $0.isDemo = true }) { site in
      try await settle(site)

      _ = try await site.browser(nil).post("/demo/sign-in", [("role", "administrator")])

      let shown: Int? = try await site.store.read { db in
        try db.value("SELECT COUNT(*) FROM account_session WHERE second_factor_at IS NOT NULL")
      }
      #expect(shown == 1)
    }
  }

  @Test("opening the printed link signs nobody in")
  func changesNothing() async throws {
    try await TestSite.run(adjusting: { $0.isDemo = true }) { site in
      try await settle(site)

      let page = try await site.browser(nil).get("/demo/as/principal")

      let sessions: Int? = try await site.store.read { db in
        try db.value("SELECT COUNT(*) FROM account_session")
      }
      #expect(page.status == 200)
      #expect(page.text.contains("Sign in as Eli Castro"))
      #expect(sessions == 0)
    }
  }

  @Test("an unknown role is not found")
  func unknown() async throws {
    try await TestSite.run(adjusting: { $0.isDemo = true }) { site in
      try await settle(site)
      let stranger = try await site.browser(nil)

      #expect(try await stranger.get("/demo/as/emperor").status == 404)
      #expect(try await stranger.post("/demo/sign-in", [("role", "ana@example.org")]).status == 404)
    }
  }

  private func settle(_ site: TestSite) async throws {
    try await site.store.write { db in
      for (subject, member) in [("principal", Cast.Member.eli), ("administrator", .jo)] {
        try db.run(
          """
          INSERT INTO account_identity (issuer, subject, account_id)
          VALUES ('demo', \(subject), \(Cast.account(member)))
          """
        )
      }
    }
  }
}
