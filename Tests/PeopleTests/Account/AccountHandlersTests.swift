import HTTPTypes
import Kernel
import Markup
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("One's own account", .database)
struct AccountHandlersTests {
  @Test("the page shows roles, language, sessions and tokens, and is not kept by browsers")
  func shows() async throws {
    try await TestSite.withEngines { site in
      let page = try await site.browser(.ben).get("/account")

      #expect(page.status == 200)
      #expect(page.text.contains("Teacher") && page.text.contains("This device"))
      #expect(page.headers[.cacheControl] == "no-store")
    }
  }

  @Test("a chosen language is remembered for the person and leads back")
  func language() async throws {
    try await TestSite.run { site in
      let ben = try await site.browser(.ben)

      let answer = try await ben.post("/account/language", [("language", "es"), ("return", "/account?x=1")])
      let wrong = try await ben.post("/account/language", [("language", "fr")])
      let away = try await ben.post("/account/language", [("language", "es"), ("return", "//evil.example")])

      #expect(answer.location == "/account?x=1")
      #expect(wrong.status == 422)
      #expect(away.location == "/account")
      #expect(try await ben.get("/account").text.contains("Tu cuenta"))
    }
  }

  @Test("a new password needs the old one, and ends every other session")
  func password() async throws {
    try await TestSite.run { site in
      try await PeopleFixture.givePassword(to: .ben, site)
      let (phone, laptop) = (try await site.browser(.ben), try await site.browser(.ben))
      let new = "another four plain words"

      let wrong = try await phone.post("/account/password", [("old_password", "no"), ("password", new)])
      let short = try await phone.post(
        "/account/password",
        [("old_password", Cast.password), ("password", "short")]
      )
      let right = try await phone.post(
        "/account/password",
        [("old_password", Cast.password), ("password", new)]
      )

      #expect(wrong.status == 422 && wrong.text.contains("not your current password"))
      #expect(short.status == 422 && short.text.contains("at least 12 characters"))
      #expect(right.status == 303)
      #expect(try await phone.get("/account").status == 200)
      #expect(try await laptop.get("/account").location?.hasPrefix("/sign-in") == true)
    }
  }

  @Test("a revoked session ends at the very next request")
  func revokes() async throws {
    try await TestSite.run { site in
      let (phone, laptop) = (try await site.browser(.ben), try await site.browser(.ben))
      #expect(try await laptop.get("/account").status == 200)

      let answer = try await phone.post("/account/sessions/revocation", [("session", "others")])

      #expect(answer.status == 303)
      #expect(try await laptop.get("/account").status == 303)
      #expect(try await phone.get("/account").status == 200)
    }
  }

  @Test("one cannot end somebody else's session")
  func endsOwnOnly() async throws {
    try await TestSite.run { site in
      let ana = try await site.browser(.ana)
      let ben = try await site.browser(.ben)
      let mark: String? = try await site.store.read { db in
        try db.value("SELECT token_hash FROM account_session WHERE account_id = \(Cast.account(.ana))")
      }

      _ = try await ben.post("/account/sessions/revocation", [("session", mark ?? "")])

      #expect(try await ana.get("/account").status == 200)
    }
  }

  @Test("a token is shown once, works until it is revoked, and asks for a name")
  func tokens() async throws {
    try await TestSite.withEngines { site in
      let ben = try await site.browser(.ben)
      let id = PeopleFixture.anotherID()
      let form = [("id", id), ("token_name", "Sheet"), ("scopes", "read")]

      let made = try await ben.post("/account/tokens", form)
      let again = try await ben.post("/account/tokens", form)
      let nameless = try await ben.post(
        "/account/tokens",
        [("id", PeopleFixture.anotherID()), ("scopes", "read")]
      )
      let token = try #require(made.text.firstMatch(of: /<code>(tl_[^<]+)<\/code>/)).1
      let program = try await site.browser(nil)

      #expect(again.status == 409 && !again.text.contains("tl_"))
      #expect(nameless.status == 422)
      #expect(try await program.json(.get, "/api/v1/me", token: String(token)).status == 200)
      #expect(try await ben.post("/account/tokens/\(id)/revocation", []).status == 303)
      #expect(try await program.json(.get, "/api/v1/me", token: String(token)).status == 401)
      #expect(try await ben.post("/account/tokens/\(id)/revocation", []).status == 404)
    }
  }

  @Test("a token that may only read changes nothing, on account routes too")
  func scopes() async throws {
    try await TestSite.run { site in
      let echo = site.with(routes: [
        .account(.post, "/api/v1/echo") { _, _ in Reply.seeOther("/") },
        .member(.post, "/api/v1/d/:district/echo") { _, _ in Reply.seeOther("/") },
      ])
      let reads = try await PeopleFixture.token(of: .ben, site)
      let writes = try await PeopleFixture.token(of: .ben, scopes: "read write", site)
      let program = try await echo.browser(nil)

      for path in ["/api/v1/echo", "/api/v1/d/maravilla/echo"] {
        #expect(try await program.json(.post, path, token: reads).status == 403)
        #expect(try await program.json(.post, path, token: writes).status == 303)
      }
    }
  }

  @Test("strangers are asked to sign in, and other verbs are refused")
  func strangers() async throws {
    try await TestSite.run { site in
      let stranger = try await site.browser(nil)

      #expect(try await stranger.get("/account").location == "/sign-in?next=%2Faccount")
      #expect(try await stranger.send(.put, "/account", headers: [:], body: []).status == 405)
    }
  }
}
