import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Walk rounds", .database)
struct WalkRoundHandlersTests {
  @Test("a principal opens a round, the school sees it, and the key lies outside the database")
  func opens() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("/d/maravilla/rounds").text.contains("No walk round yet"))
      #expect(try await eli.get("/d/maravilla/rounds/new").text.contains("Practice 3"))

      let answer = try await eli.post("/d/maravilla/rounds", Self.form())
      let again = try await eli.post("/d/maravilla/rounds", Self.form())

      #expect(answer.status == 303)
      #expect(answer.location == RoundSample.path)
      #expect(again.location == RoundSample.path)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_round") == 1)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'round.opened'") == 1
      )
      #expect(try RoundSample.keys(site).key(RoundSample.round) != nil)
      let page = try await site.browser(.ben).get(RoundSample.path).text
      #expect(page.contains("Practice 1") && page.contains("Nobody can read a note"))
    }
  }

  @Test("a round cannot be opened before there is a framework, and the answer says so")
  func noFramework() async throws {
    try await TestSite.withEngines { site in
      let eli = try await site.browser(.eli)

      let form = try await eli.get("/d/maravilla/rounds/new")
      let answer = try await eli.post("/d/maravilla/rounds", Self.form())

      #expect(form.status == 200 && form.text.contains("There is no practice framework yet"))
      #expect(answer.status == 422 && answer.text.contains("There is no practice framework yet"))
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_round") == 0)
    }
  }

  @Test(
    "a field that needs attention comes back with its words and what was typed",
    arguments: [
      ("title", "", "Give the round a title"), ("school", Cast.grant.text, "Choose the school"),
      ("opens_on", "soon", "Enter the first day"), ("opens_on", "2026-10-01", "not over yet"),
      ("closes_on", "", "Enter the last day"), ("closes_on", "2026-11-13", "at least 5 school days"),
      ("closes_on", "2027-02-01", "one and the same term"),
      ("look_for", "01900000-0000-7000-8000-00000000ffff", "not in the current framework"),
    ]
  )
  func invalid(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let eli = try await site.browser(.eli)

      let answer = try await eli.post("/d/maravilla/rounds", Self.form(replacing: field, by: value))

      #expect(answer.status == 422)
      #expect(answer.text.contains(message))
      if field != "title" { #expect(answer.text.contains("Talk in mathematics")) }
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_round") == 0)
    }
  }

  @Test("one look-for is too few and four of three are not there")
  func lookFors() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try RoundSample.framework(db) }
      let eli = try await site.browser(.eli)

      let one = try await eli.post(
        "/d/maravilla/rounds",
        Self.form().filter { $0.1 != RoundSample.practices[1].text }
      )

      #expect(one.status == 422)
      #expect(one.text.contains("Choose two to five look-fors"))
    }
  }

  @Test("another school is not found, a colleague may look, a reader may not change, a wrong verb is named")
  func ladder() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let statuses: [(Cast.Member, Int)] = [
        (.ben, 200), (.ana, 200), (.lea, 200), (.eli, 200), (.gil, 200), (.dee, 200), (.hana, 200),
        (.ivo, 200),
        (.cyd, 404), (.kim, 404), (.jo, 403), (.fay, 403), (.max, 403),
      ]
      for (member, status) in statuses {
        #expect(try await site.browser(member).get(RoundSample.path).status == status, "\(member)")
        #expect(try await site.browser(member).get(RoundSample.apiPath).status == status, "\(member)")
      }
      let ben = try await site.browser(.ben)
      #expect(try await ben.post("/d/maravilla/rounds", Self.form()).status == 403)
      #expect(try await ben.get("\(RoundSample.path)/edit").status == 403)
      #expect(try await ben.post("\(RoundSample.path)/closure", []).status == 403)
      #expect(try await site.browser(.gil).post("\(RoundSample.path)/closure", []).status == 403)
      let eli = try await site.browser(.eli)
      #expect(try await eli.json(.delete, RoundSample.path).status == 405)
      #expect(try await eli.get("/d/maravilla/rounds/01900000-0000-7000-8000-00000000dead").status == 404)
      #expect(try await eli.get("/d/maravilla/rounds/none").status == 404)
      #expect(try await site.browser(nil).get(RoundSample.path).status == 303)
    }
  }

  @Test("who was slower sees both versions and can save after all")
  func conflict() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let eli = try await site.browser(.eli)
      let lea = try await site.browser(.lea)
      func change(_ title: String, _ version: String) -> [(String, String)] {
        [("title", title), ("closes_on", "2026-12-01"), ("version", version)]
      }

      #expect(try await eli.post(RoundSample.path, change("Eli's", "1")).status == 303)
      let lost = try await lea.post(RoundSample.path, change("Lea's", "1"))

      #expect(lost.status == 409)
      #expect(lost.text.contains("Eli&#39;s") && lost.text.contains("Lea&#39;s"))
      #expect(try await lea.post(RoundSample.path, change("Lea's", "2")).status == 303)
      let stale = try await lea.json(
        .patch,
        RoundSample.apiPath,
        #"{"title":"x"}"#,
        headers: RoundSample.token(lea, ifMatch: 1)
      )
      #expect(stale.status == 412)
    }
  }

  @Test("a round that has begun keeps its first day")
  func keepsFirstDay() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let eli = try await site.browser(.eli)

      let answer = try await eli.post(
        RoundSample.path,
        [("title", "Talk"), ("opens_on", "2026-08-20"), ("closes_on", "2026-12-01"), ("version", "1")]
      )

      #expect(answer.status == 303)
      let first: String? = try await site.store.read { db in try db.value("SELECT opens_on FROM walk_round") }
      #expect(first == RoundSample.today.adding(days: -14).description)
    }
  }

  @Test("a round can be read and closed in Spanish")
  func spanish() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())
      let eli = try await site.browser(.eli)
      let spanish: HTTPFields = [.acceptLanguage: "es"]

      #expect(
        try await eli.get(RoundSample.path, headers: spanish).text.contains("Nadie puede leer una nota")
      )
      #expect(
        try await eli.get("\(RoundSample.path)/capture", headers: spanish).text.contains("Practice 1 (es)")
      )
      #expect(try await eli.post("\(RoundSample.path)/closure", [], headers: spanish).status == 303)
      #expect(try await eli.get(RoundSample.path, headers: spanish).text.contains("miradas en 6 salones"))
    }
  }

  static func form(replacing field: String = "", by value: String = "") -> [(String, String)] {
    let plain = [
      ("id", RoundSample.round.text), ("title", "Talk in mathematics"), ("school", Cast.lincoln.text),
      ("opens_on", RoundSample.today.description),
      ("closes_on", RoundSample.today.adding(days: 13).description),
      ("look_for", RoundSample.practices[0].text), ("look_for", RoundSample.practices[1].text),
    ]
    return plain.map { $0.0 == field ? ($0.0, value) : $0 }
  }
}
