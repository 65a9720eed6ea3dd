import App
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Signing in", .database)
struct SignInHandlersTests {
  @Test("a person with the right password is let in and lands on Today")
  func signsIn() async throws {
    try await TestSite.withEngines { site in
      try await givePassword(to: .ben, site)
      let stranger = try await site.browser(nil)

      let answer = try await stranger.post(
        "/sign-in",
        [("username", "BEN@example.org"), ("password", Cast.password)]
      )

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
      let unknown = try await stranger.post(
        "/sign-in",
        [("username", "nobody@example.org"), ("password", "no")]
      )

      #expect(wrong.status == 422)
      #expect(unknown.text == wrong.text.replacing("ben@example.org", with: "nobody@example.org"))
    }
  }

  @Test("an unknown name costs as many hashes as a wrong password")
  func costsTheSame() async throws {
    try await TestSite.run { site in
      try await givePassword(to: .ben, site)
      let hashes = HashGate()
      let parts = PeopleParts(hashes: hashes, sessions: SessionCache(store: site.store, now: { Cast.now }))
      let stranger = try await site.with(routes: People.area(parts).routes).browser(nil)

      _ = try await stranger.post("/sign-in", [("username", "ben@example.org"), ("password", "no")])
      let forWrong = await hashes.made
      _ = try await stranger.post("/sign-in", [("username", "nobody@example.org"), ("password", "no")])

      #expect(forWrong == 1)
      #expect(await hashes.made == 2)
    }
  }

  @Test("the sixth try of a name in a minute has to wait, and the next minute is fresh")
  func throttles() async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock, adjusting: { $0.limitsRates = true }) { site in
      try await givePassword(to: .ben, site)
      let stranger = try await site.browser(nil)
      let tries = { (password: String) in
        try await stranger.post("/sign-in", [("username", "Ben@example.org"), ("password", password)])
      }

      for _ in 0..<5 { #expect(try await tries("no").status == 422) }
      let sixth = try await tries(Cast.password)
      clock.advance(seconds: 60)

      #expect(sixth.status == 429)
      #expect(sixth.headers[.retryAfter] != nil)
      #expect(try await tries(Cast.password).status == 303)
    }
  }

  @Test("a session ends after twelve hours, and a form sent then is kept and sent on after signing in")
  func keepsTypedText() async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      try await givePassword(to: .ben, site)
      let ben = try await site.browser(.ben)
      clock.advance(seconds: 12 * 3600 + 1)

      let late = try await ben.post("/account/language", [("language", "es"), ("return", "/account")])
      let signedIn = try await site.browser(nil).post(
        "/sign-in",
        [
          ("csrf", ""), ("username", "ben@example.org"), ("password", Cast.password),
          ("resume", late.text.hidden("resume")), ("kept:language", late.text.hidden("kept:language")),
          ("kept:return", late.text.hidden("kept:return")),
        ]
      )
      let token = try #require(signedIn.headers[.setCookie]?.firstMatch(of: /session=([^;]+)/)).1
      let again = TestBrowser(site: site, cookie: String(token), csrf: signedIn.text.hidden("csrf"))
      let sent = try await again.post("/account/language", [("language", signedIn.text.hidden("language"))])

      #expect(late.status == 401)
      #expect(signedIn.status == 200 && signedIn.text.contains("Welcome back"))
      #expect(sent.status == 303)
      #expect(try await again.get("/account").text.contains("Tu cuenta"))
    }
  }

  @Test("passwords are never part of what is kept")
  func keepsNoPasswords() async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      let ben = try await site.browser(.ben)
      clock.advance(seconds: 12 * 3600 + 1)

      let late = try await ben.post(
        "/account/password",
        [("old_password", "secret one"), ("password", "secret two")]
      )

      #expect(late.status == 401)
      #expect(!late.text.contains("secret"))
    }
  }

  @Test("a form without the session's token, or from another site, changes nothing")
  func forgery() async throws {
    try await TestSite.run { site in
      let ben = try await site.browser(.ben)
      let fields = [("language", "es")]

      let without = try await ben.post("/account/language", [("csrf", "")] + fields)
      let foreign = try await ben.post(
        "/account/language",
        fields,
        headers: [.origin: "https://evil.example"]
      )
      let own = try await ben.post("/account/language", fields, headers: [.origin: "http://localhost"])

      #expect(without.status == 403)
      #expect(foreign.status == 403)
      #expect(own.status == 303)
    }
  }

  @Test("signing out ends the session for good")
  func signsOut() async throws {
    try await TestSite.run { site in
      let ben = try await site.browser(.ben)

      #expect(try await ben.post("/sign-out", []).location == "/sign-in")
      #expect(try await ben.get("/account").status == 303)
    }
  }

  @Test("a disabled account is answered like a wrong password")
  func disabled() async throws {
    try await TestSite.run { site in
      try await givePassword(to: .ben, site)
      try await site.store.write { db in try AccountQueries.setEnabled(db, account: Cast.account(.ben), false)
      }

      let answer = try await site.browser(nil).post(
        "/sign-in",
        [("username", "ben@example.org"), ("password", Cast.password)]
      )

      #expect(answer.status == 422)
    }
  }

  private func givePassword(to member: Cast.Member, _ site: TestSite) async throws {
    try await PeopleFixture.givePassword(to: member, site)
  }
}
