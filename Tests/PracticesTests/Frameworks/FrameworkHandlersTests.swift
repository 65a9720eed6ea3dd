import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Frameworks", .database) struct FrameworkHandlersTests {
  @Test("everybody reads the continuum, in their language with the first one as fallback")
  func readable() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      for member in Cast.Member.allCases where member != .kim {
        #expect(try await site.browser(member).get(Fixture.home).status == 200)
      }
      let ben = try await site.browser(.ben)

      let english = try await ben.get(Fixture.home).text
      let spanish = try await ben.get(Fixture.home, headers: [.acceptLanguage: "es"]).text
      let practice = try await ben.get("\(Fixture.base)/\(Fixture.feedback)")

      #expect(english.contains("Guessing is slow.") && english.contains("Sign of step 3"))
      #expect(
        spanish.contains("Comentarios") && spanish.contains("lang=\"en\">T1 Minutes")
          || spanish.contains("lang=\"en\"")
      )
      #expect(practice.status == 200 && practice.text.contains("Revising"))
      #expect(try await ben.get(Fixture.base).text.contains("Students act on feedback"))
      #expect(try await ben.get("\(Fixture.base)/frameworks").text.contains("How we teach"))
      #expect(try await ben.get("\(Fixture.home)?domain=\(Fixture.domain)").status == 200)
      #expect(try await ben.get("\(Fixture.home)?branch=\(Fixture.domain)").text.contains("Feedback"))
      #expect(try await ben.get("\(Fixture.home)?branch=unplaced").status == 200)
    }
  }

  @Test("another district, an unknown id and a wrong verb are told apart")
  func ladder() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let kim = try await site.browser(.kim)
      let dee = try await site.browser(.dee)
      let ben = try await site.browser(.ben)
      let unknown = Fixture.id(999)

      #expect(try await kim.get(Fixture.home).status == 404)
      #expect(try await kim.get("/d/dos-robles/practices/frameworks/\(Fixture.framework)").status == 404)
      #expect(try await kim.get("/d/dos-robles/practices/\(Fixture.feedback)").status == 404)
      #expect(try await kim.get("/d/dos-robles/practices").text.contains("No practices yet"))
      #expect(try await dee.get("\(Fixture.base)/frameworks/\(unknown)").status == 404)
      #expect(try await dee.get("\(Fixture.base)/\(Fixture.domain)").status == 404)
      #expect(try await dee.get("\(Fixture.home)/items/\(unknown)").status == 404)
      #expect(try await dee.post(Fixture.home, []).status == 405)
      for path in ["/writing", "/particulars", "/items/new?kind=domain", "/items/\(Fixture.domain)"] {
        #expect(try await ben.get(Fixture.home + path).status == 403)
        #expect(try await dee.get(Fixture.home + path).status == 200)
      }
      #expect(try await ben.post("\(Fixture.home)/items", [("kind", "domain")]).status == 403)
    }
  }

  @Test("a framework sent twice is added once; one without a title is not")
  func create() async throws {
    try await TestSite.withEngines { site in
      let dee = try await site.browser(.dee)
      let id = Fixture.id(500)
      let fields = [
        ("id", id), ("language", "es"), ("title_es", "Nuestro marco"), ("title_en", ""), ("type", ""),
      ]

      let refused = try await dee.post(
        "\(Fixture.base)/frameworks",
        [("id", id), ("language", "en"), ("type", "Kept")]
      )
      let first = try await dee.post("\(Fixture.base)/frameworks", fields)
      let second = try await dee.post("\(Fixture.base)/frameworks", fields)

      #expect(
        refused.status == 422 && refused.text.contains("Enter the title") && refused.text.contains("Kept")
      )
      #expect(first.status == 303 && second.status == 303)
      #expect(
        try await dee.get("\(Fixture.base)/frameworks/\(id)/writing").text.contains("Nothing written yet")
      )
      let events = try await site.store.read { db in
        try EventLog.page(district: Cast.maravilla, db).filter { $0.verb == "framework.added" }.count
      }
      #expect(events == 1)
    }
  }

  @Test("a lost race over a title shows both versions")
  func lostRace() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let dee = try await site.browser(.dee)
      let jo = try await site.browser(.jo)
      let path = "\(Fixture.home)/particulars"
      #expect(try await dee.post(path, [("version", "1"), ("title_en", "Dee’s title")]).status == 303)

      let late = try await jo.post(path, [("version", "1"), ("title_en", "Jo’s title")])

      #expect(late.status == 409 && late.text.contains("Dee’s title") && late.text.contains("Jo’s title"))
      #expect(try await jo.post(path, [("version", "2"), ("title_en", "Jo’s title")]).status == 303)
    }
  }
}
