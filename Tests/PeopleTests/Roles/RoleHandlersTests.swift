import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Giving and ending roles", .database)
struct RoleHandlersTests {
  @Test("a coach becomes an evaluator without being stopped, and it counts at the next request")
  func coachBecomesPrincipal() async throws {
    try await TestSite.withEngines { site in
      let (jo, ana) = (try await site.browser(.jo), try await site.browser(.ana))
      #expect(try await ana.get("/d/maravilla/schools/\(Cast.lincoln)/students").status == 403)

      let answer = try await give(.ana, "principal", Cast.lincoln.text, by: jo)

      #expect(answer.status == 303)
      #expect(try await ana.get("/d/maravilla/schools/\(Cast.lincoln)/students").status == 200)
      #expect(try await PeopleFixture.events("role.given", site) == 1)
    }
  }

  @Test("sent twice it is given once")
  func twice() async throws {
    try await TestSite.run { site in
      let jo = try await site.browser(.jo)
      let id = PeopleFixture.anotherID()

      for _ in 0..<2 { _ = try await give(.ana, "director", "", id: id, by: jo) }

      #expect(try await PeopleFixture.events("role.given", site) == 1)
      let page = try await jo.get("/d/maravilla/people/\(Cast.person(.ana))").text
      #expect(page.matches(of: /<th scope="row">District director/).count == 1)
    }
  }

  @Test(
    "each field that needs attention is named",
    arguments: [
      ("", "", "", "Choose a role"), ("principal", "", "", "Choose the school"),
      ("director", "", "soon", "Enter a day"),
    ]
  )
  func invalid(role: String, school: String, begins: String, words: String) async throws {
    try await TestSite.run { site in
      let answer = try await site.browser(.jo).post(
        "/d/maravilla/people/\(Cast.person(.ana))/roles",
        [("id", PeopleFixture.anotherID()), ("role", role), ("school", school), ("begins_on", begins)]
      )

      #expect(answer.status == 422)
      #expect(answer.text.contains(words))
    }
  }

  @Test("an ended role stops counting at once")
  func ends() async throws {
    try await TestSite.run { site in
      let (jo, eli) = (try await site.browser(.jo), try await site.browser(.eli))
      #expect(try await eli.get("/d/maravilla/people").status == 200)
      let role = try await self.role(of: .eli, site)

      let wrongPerson = try await jo.post("/d/maravilla/people/\(Cast.person(.ana))/roles/\(role)/ending", [])
      let answer = try await jo.post("/d/maravilla/people/\(Cast.person(.eli))/roles/\(role)/ending", [])
      let again = try await jo.post("/d/maravilla/people/\(Cast.person(.eli))/roles/\(role)/ending", [])

      #expect(wrongPerson.status == 404)
      #expect(answer.status == 303)
      #expect(again.status == 404)
      #expect(try await eli.get("/d/maravilla/people").status == 403)
    }
  }

  @Test("a role that asks for a second factor ends the tokens of somebody without one")
  func endsTokens() async throws {
    try await TestSite.run { site in
      let token = try await PeopleFixture.token(of: .ben, site)

      _ = try await give(.ben, "administrator", "", by: try await site.browser(.jo))

      #expect(try await site.browser(nil).json(.get, "/api/v1/me", token: token).status == 401)
    }
  }

  @Test("a role that a roster proposed counts once it is confirmed, and never when declined")
  func proposed() async throws {
    try await TestSite.withEngines { site in
      let (first, second) = (PeopleFixture.anotherID(), PeopleFixture.anotherID())
      try await site.store.write { db in
        for (id, role) in [(first, "principal"), (second, "director")] {
          let school: SchoolID? = role == "principal" ? Cast.grant : nil
          try db.run(
            """
            INSERT INTO person_role (id, district_id, person_id, role, org_id, state)
            VALUES (\(id), \(Cast.maravilla), \(Cast.person(.cyd)), \(role), \(school), 'proposed')
            """
          )
        }
      }
      let (jo, cyd) = (try await site.browser(.jo), try await site.browser(.cyd))
      let students = "/d/maravilla/schools/\(Cast.grant)/students"
      #expect(try await cyd.get(students).status == 403)

      let queue = try await jo.get("/d/maravilla/roles/proposed")
      #expect(try await jo.post("/d/maravilla/roles/\(first)/confirmation", []).status == 303)
      #expect(try await jo.post("/d/maravilla/roles/\(second)/declination", []).status == 303)

      #expect(queue.text.contains("Cyd Castro"))
      #expect(try await cyd.get(students).status == 200)
      #expect(try await jo.get("/d/maravilla/roles/proposed").text.contains("Nothing waits"))
      #expect(try await jo.post("/d/maravilla/roles/\(first)/confirmation", []).status == 404)
    }
  }

  @Test("a principal gives no roles, and nobody gives them into another district")
  func ladder() async throws {
    try await TestSite.run { site in
      let (jo, eli) = (try await site.browser(.jo), try await site.browser(.eli))

      #expect(try await give(.ben, "director", "", by: eli).status == 403)
      #expect(try await give(.ben, "principal", Cast.roble.text, by: jo).status == 404)
      #expect(try await give(.kim, "director", "", by: jo).status == 404)
      #expect(try await eli.get("/d/maravilla/roles/proposed").status == 403)
      #expect(
        try await jo.post("/d/maravilla/roles/\(PeopleFixture.anotherID())/declination", []).status == 404
      )
    }
  }

  private func give(
    _ member: Cast.Member,
    _ role: String,
    _ school: String,
    id: String = PeopleFixture.anotherID(),
    by browser: TestBrowser
  ) async throws -> TestAnswer {
    try await browser.post(
      "/d/maravilla/people/\(Cast.person(member))/roles",
      [("id", id), ("role", role), ("school", school), ("begins_on", ""), ("ends_on", "")]
    )
  }

  private func role(of member: Cast.Member, _ site: TestSite) async throws -> String {
    let id: String? = try await site.store.read { db in
      try db.value("SELECT id FROM person_role WHERE person_id = \(Cast.person(member))")
    }
    return try #require(id)
  }
}
