import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("The sign-in of others", .database)
struct PersonAccountHandlersTests {
  private let nora = PersonID("01900000-0000-7000-8000-00000000aa01")

  @Test("an invited person chooses a password by the link and signs in")
  func invites() async throws {
    try await TestSite.withEngines { site in
      try await addNora(site)
      let (jo, stranger) = (try await site.browser(.jo), try await site.browser(nil))

      let answer = try await jo.post(
        "/d/maravilla/people/\(nora)/invitation",
        [("id", PeopleFixture.anotherID()), ("username", "Nora@example.org")]
      )
      let link = try #require(answer.text.firstMatch(of: /http:\/\/localhost(\/welcome\/[^<]+)</)).1
      let chosen = try await stranger.post(String(link), [("password", Cast.password)])
      let again = try await stranger.post(String(link), [("password", "something else entirely")])
      let signedIn = try await stranger.post(
        "/sign-in",
        [("username", "nora@example.org"), ("password", Cast.password)]
      )

      #expect(answer.headers[.cacheControl] == "no-store")
      #expect(chosen.location == "/sign-in")
      #expect(again.status == 410)
      #expect(signedIn.status == 303)
      #expect(try await PeopleFixture.events("account.invited", site) == 1)
    }
  }

  @Test("a name somebody has, or one with a space, is refused with words")
  func taken() async throws {
    try await TestSite.run { site in
      try await addNora(site)
      let jo = try await site.browser(.jo)

      for (name, words) in [
        ("ben@example.org", "already"), ("no ra", "without spaces"), ("", "without spaces"),
      ] {
        let answer = try await jo.post(
          "/d/maravilla/people/\(nora)/invitation",
          [("id", PeopleFixture.anotherID()), ("username", name)]
        )
        #expect(answer.status == 422 && answer.text.contains(words))
      }
    }
  }

  @Test("an invitation sent twice makes one account")
  func twice() async throws {
    try await TestSite.run { site in
      try await addNora(site)
      let jo = try await site.browser(.jo)
      let form = [("id", PeopleFixture.anotherID()), ("username", "nora@example.org")]

      let first = try await jo.post("/d/maravilla/people/\(nora)/invitation", form)
      let second = try await jo.post("/d/maravilla/people/\(nora)/invitation", form)
      let other = try await jo.post(
        "/d/maravilla/people/\(nora)/invitation",
        [("id", PeopleFixture.anotherID()), ("username", "n2@example.org")]
      )

      #expect(first.status == 200 && second.status == 200)
      #expect(other.status == 422 && other.text.contains("has an account already"))
    }
  }

  @Test("disabling an account ends its sessions at once, and enabling lets it in again")
  func disables() async throws {
    try await TestSite.run { site in
      let (jo, ben) = (try await site.browser(.jo), try await site.browser(.ben))
      let token = try await PeopleFixture.token(of: .ben, site)
      #expect(try await ben.get("/account").status == 200)

      #expect(try await jo.post("/d/maravilla/people/\(Cast.person(.ben))/disablement", []).status == 303)

      #expect(try await ben.get("/account").status == 303)
      #expect(try await site.browser(nil).json(.get, "/api/v1/me", token: token).status == 401)
      #expect(try await jo.post("/d/maravilla/people/\(Cast.person(.ben))/enablement", []).status == 303)
      #expect(try await site.browser(.ben).get("/account").status == 200)
      #expect(try await jo.post("/d/maravilla/people/\(Cast.person(.jo))/disablement", []).status == 422)
    }
  }

  @Test("a lost second factor is removed, and the person signs in anew")
  func lostFactor() async throws {
    try await TestSite.run { site in
      _ = try await PeopleFixture.giveSecondFactor(to: .hana, site)
      let (jo, hana) = (try await site.browser(.jo), try await site.browser(.hana))

      let answer = try await jo.post("/d/maravilla/people/\(Cast.person(.hana))/second-factor-removal", [])

      #expect(answer.status == 303)
      #expect(try await hana.get("/account").location?.hasPrefix("/sign-in") == true)
      #expect(try await PeopleFixture.events("second_factor.removed_by_administrator", site) == 1)
    }
  }

  @Test("an account with a place in another district is not reset from this one")
  func elsewhere() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try db.run(
          """
          INSERT INTO person (id, district_id, kind, given_name, family_name, search_key)
          VALUES (\(nora), \(Cast.dosRobles), 'staff', 'Ben', 'Castro', 'castro ben')
          """
        )
        try db.run(
          """
          INSERT INTO account_person (account_id, person_id, district_id)
          VALUES (\(Cast.account(.ben)), \(nora), \(Cast.dosRobles))
          """
        )
      }
      let jo = try await site.browser(.jo)

      let answer = try await jo.post("/d/maravilla/people/\(Cast.person(.ben))/reset-link", [])

      #expect(answer.status == 422)
      #expect(!answer.text.contains("/welcome/"))
    }
  }

  @Test("only administrators come here, and only to their own district")
  func ladder() async throws {
    try await TestSite.run { site in
      let (jo, eli) = (try await site.browser(.jo), try await site.browser(.eli))
      for action in ["invitation", "reset-link", "second-factor-removal", "disablement", "enablement"] {
        let form = [("id", PeopleFixture.anotherID())]
        let path = "/d/maravilla/people/\(Cast.person(.ben))/\(action)"
        #expect(try await eli.post(path, form).status == 403)
        #expect(try await jo.get(path).status == 405)
        #expect(try await jo.post("/d/maravilla/people/\(Cast.person(.kim))/\(action)", form).status == 404)
        #expect(try await jo.post("/d/dos-robles/people/\(Cast.person(.kim))/\(action)", form).status == 404)
      }
    }
  }

  private func addNora(_ site: TestSite) async throws {
    try await site.store.write { db in
      try db.run(
        """
        INSERT INTO person (id, district_id, kind, given_name, family_name, email, search_key)
        VALUES (\(nora), \(Cast.maravilla), 'staff', 'Nora', 'Diaz', 'nora@example.org', 'diaz nora')
        """
      )
    }
  }
}
