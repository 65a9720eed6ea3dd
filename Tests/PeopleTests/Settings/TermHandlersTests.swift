import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Terms", .database)
struct TermHandlersTests {
  @Test("a term is added once, changed, and a lost race shows both")
  func terms() async throws {
    try await TestSite.withEngines { site in
      let jo = try await site.browser(.jo)
      let id = PeopleFixture.anotherID()
      let form = [
        ("id", id), ("title", "Spring 2027"), ("starts_on", "2027-01-08"), ("ends_on", "2027-06-01"),
      ]

      for _ in 0..<2 { #expect(try await jo.post("/d/maravilla/terms", form).status == 303) }
      let mark = try await jo.get("/d/maravilla/terms/\(id)").text.hidden("mark")
      let change = form + [("freeze_on", "2027-05-01"), ("mark", mark)]
      let saved = try await jo.post("/d/maravilla/terms/\(id)", change)
      let late = try await jo.post(
        "/d/maravilla/terms/\(id)",
        form + [("freeze_on", "2027-04-01"), ("mark", mark)]
      )

      #expect(saved.status == 303)
      #expect(late.status == 409 && late.text.contains("May 1, 2027") && late.text.contains("2027-04-01"))
      #expect(try await PeopleFixture.events("term.added", site) == 1)
    }
  }

  @Test(
    "a term's days are checked",
    arguments: [
      ("", "2027-01-01", "2027-06-01", "", "Enter a name"), ("Spring", "", "2027-06-01", "", "first day"),
      ("Spring", "2027-01-01", "2027-13-01", "", "last day"),
      ("Spring", "2027-06-01", "2027-01-01", "", "before"),
      ("Spring", "2027-01-01", "2027-06-01", "2027-07-01", "within the term"),
    ]
  )
  func invalidTerm(title: String, starts: String, ends: String, freeze: String, words: String) async throws {
    try await TestSite.run { site in
      let answer = try await site.browser(.jo).post(
        "/d/maravilla/terms",
        [
          ("id", PeopleFixture.anotherID()), ("title", title), ("starts_on", starts), ("ends_on", ends),
          ("freeze_on", freeze),
        ]
      )

      #expect(answer.status == 422)
      #expect(answer.text.contains(words))
    }
  }

  @Test("only the day of freezing of a roster's term is ours to change")
  func rosterTerm() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try db.run(
          "INSERT INTO roster_source (number, district_id, name) VALUES (1, \(Cast.maravilla), 'SIS')"
        )
        try db.run("UPDATE academic_session SET source = 1, sourced_id = 't1' WHERE id = \(Cast.fall)")
      }
      let jo = try await site.browser(.jo)
      let mark = try await jo.get("/d/maravilla/terms/\(Cast.fall)").text.hidden("mark")

      let answer = try await jo.post(
        "/d/maravilla/terms/\(Cast.fall)",
        [("mark", mark), ("title", "Mine"), ("freeze_on", "2026-12-01")]
      )
      let page = try await jo.get("/d/maravilla/settings").text

      #expect(answer.status == 303)
      #expect(page.contains("Dec 1, 2026") && page.contains("Fall 2026") && !page.contains("Mine"))
    }
  }
}
