import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("The list of staff", .database)
struct StaffHandlersTests {
  @Test("a director sees everybody of the district and nobody of another")
  func district() async throws {
    try await TestSite.withEngines { site in
      let page = try await site.browser(.dee).get("/d/maravilla/people")

      #expect(page.text.contains("Ben Castro") && page.text.contains("Cyd Castro"))
      #expect(!page.text.contains("Kim Castro"))
    }
  }

  @Test("a principal sees the staff of the own school only")
  func school() async throws {
    try await TestSite.withEngines { site in
      let eli = try await site.browser(.eli)

      let page = try await eli.get("/d/maravilla/people")
      let filtered = try await eli.get("/d/maravilla/people?school=\(Cast.grant)")

      #expect(page.text.contains("Ben Castro") && !page.text.contains("Cyd Castro"))
      #expect(!filtered.text.contains("Cyd Castro"))
    }
  }

  @Test("names are found by their beginnings, without case and accents, and letters of LIKE mean themselves")
  func search() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in
        try db.run(
          """
          UPDATE person SET given_name = 'Inés', family_name = 'Núñez', search_key = \(SearchKey.of(family: "Núñez", given: "Inés"))
          WHERE id = \(Cast.person(.cyd))
          """
        )
      }
      let dee = try await site.browser(.dee)

      let found = try await dee.get("/d/maravilla/people?name=NUN%20in")
      let spelled = try await dee.get("/d/maravilla/people?name=N%C3%BA%C3%B1ez")
      let wild = try await dee.get("/d/maravilla/people?name=%25zzz")

      #expect(found.text.contains("Inés Núñez") && !found.text.contains("Ben Castro"))
      #expect(spelled.text.contains("Inés Núñez"))
      #expect(wild.text.contains("Nobody fits"))
    }
  }

  @Test("a role narrows the list")
  func role() async throws {
    try await TestSite.run { site in
      let page = try await site.browser(.dee).get("/d/maravilla/people?role=coach")

      #expect(page.text.contains("Ana Castro") && !page.text.contains("Ben Castro"))
    }
  }

  @Test("pages follow each other without a gap or a repeat")
  func paging() async throws {
    try await TestSite.withEngines { site in
      let scope = try Cast.actor(.dee).grant(PeoplePermissions.viewStaff)
      let names = try await site.store.read { db in
        var names: [String] = []
        var cursor: PageCursor?
        repeat {
          let all = StaffFilter()
          let page = try StaffQueries.list(db, within: scope, all, after: cursor, schools: [:], limit: 5)
          names += page.items.map(\.name)
          cursor = page.next
        } while cursor != nil
        return names
      }

      #expect(names.count == 12)
      #expect(names == names.sorted())
      #expect(Set(names).count == names.count)
    }
  }

  @Test("a damaged link to the next page says so")
  func damaged() async throws {
    try await TestSite.run { site in
      let answer = try await site.browser(.dee).get("/d/maravilla/people?after=xyz")

      #expect(answer.status == 422)
    }
  }

  @Test("a person of another school, another district or nowhere is not found")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      let eli = try await site.browser(.eli)
      let jo = try await site.browser(.jo)

      #expect(try await eli.get("/d/maravilla/people/\(Cast.person(.ben))").status == 200)
      #expect(try await eli.get("/d/maravilla/people/\(Cast.person(.cyd))").status == 404)
      #expect(try await jo.get("/d/maravilla/people/\(Cast.person(.kim))").status == 404)
      #expect(try await jo.get("/d/maravilla/people/\(PeopleFixture.anotherID())").status == 404)
      #expect(try await jo.get("/d/maravilla/people/x").status == 404)
      #expect(try await jo.get("/d/dos-robles/people").status == 404)
    }
  }

  @Test("a board member may not see staff, and a principal sees no forms")
  func forbidden() async throws {
    try await TestSite.run { site in
      let max = try await site.browser(.max).get("/d/maravilla/people")
      let eli = try await site.browser(.eli).get("/d/maravilla/people/\(Cast.person(.ben))")

      #expect(max.status == 403)
      #expect(!eli.text.contains("Give a role") && !eli.text.contains("reset link"))
    }
  }

  @Test("a role that a roster brings and we do not know shows nothing and breaks nothing")
  func foreignRole() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try db.run(
          """
          INSERT INTO person_role (id, district_id, person_id, role, org_id, state)
          VALUES ('r1', \(Cast.maravilla), \(Cast.person(.ben)), 'aide', \(Cast.lincoln), 'confirmed')
          """
        )
      }

      #expect(try await site.browser(.ben).get("/account").status == 200)
      #expect(try await site.browser(.jo).get("/d/maravilla/people/\(Cast.person(.ben))").status == 200)
      #expect(try await site.browser(.jo).get("/d/maravilla/people").status == 200)
    }
  }
}
