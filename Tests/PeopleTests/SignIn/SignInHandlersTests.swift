import App
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import People

@Suite("Signing in", .database)
struct SignInHandlersTests {
  @Test("a person with the right password is let in and lands on Today")
  func signsIn() async throws {
    try await TestSite.withEngines { site in
      try await givePassword(to: .ben, site)
      let stranger = try await site.browser(nil)

      let answer = try await stranger.post("/sign-in", [("username", "BEN@example.org"), ("password", Cast.password)])

      #expect(answer.status == 303)
      #expect(answer.location == "/")
      #expect(answer.headers[.setCookie]?.contains("HttpOnly; SameSite=Lax") == true)
    }
  }

  @Test("a wrong password and an unknown name get the same words")
  func tellsNothing() async throws {
    try await TestSite.run { site in
      try await givePassword(to: .ben, site)
      let stranger = try await site.browser(nil)

      let wrong = try await stranger.post("/sign-in", [("username", "ben@example.org"), ("password", "no")])
      let unknown = try await stranger.post("/sign-in", [("username", "nobody@example.org"), ("password", "no")])

      #expect(wrong.status == 422)
      #expect(unknown.text == wrong.text.replacing("ben@example.org", with: "nobody@example.org"))
    }
  }

  private func givePassword(to member: Cast.Member, _ site: TestSite) async throws {
    let scheme = try Password.hash(Cast.password, cost: 1 << 4)
    try await site.store.write { db in
      try AccountQueries.setPassword(db, account: Cast.account(member), scheme: scheme, now: Cast.now)
    }
  }
}
