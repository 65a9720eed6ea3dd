import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

private typealias Fixture = ContinuumFixture

@Suite("Links between frameworks", .database) struct LinkHandlersTests {
  private static let page = "\(Fixture.base)/\(Fixture.feedback)/links"

  @Test("a standard is found by code and by words, linked once, shown on the practice, and removed")
  func standards() async throws {
    try await TestSite.withEngines { site in
      try await Fixture.settle(in: site.store)
      let standards = try await StandardsFixture.add(to: site.store)
      let dee = try await site.browser(.dee)
      let ben = try await site.browser(.ben)
      let byCode = try await dee.get("\(Self.page)?in=standards&q=sl.5").text
      #expect(byCode.contains("SL.5.1") && !byCode.contains("RI.5.8"))
      #expect(try await dee.get("\(Self.page)?in=standards&q=evidence%20REASONS").text.contains("RI.5.8"))
      #expect(
        try await dee.get("\(Self.page)?in=standards&q=100%25").text.contains("Nothing has all of these")
      )
      #expect(!(try await dee.get("\(Self.page)?in=practices&q=sl.5").text.contains("SL.5.1 ")))

      let fields = [
        ("id", Fixture.id(800)), ("item", standards[0].text), ("kind", "isRelatedTo"), ("in", "standards"),
        ("q", "sl.5"),
      ]
      #expect(try await dee.post(Self.page, fields).status == 303)
      #expect(try await dee.post(Self.page, fields).status == 303)

      let shown = try await ben.get("\(Fixture.base)/\(Fixture.feedback)").text
      #expect(shown.contains("Learning standards") && shown.contains("SL.5.1"))
      let api = "/api/v1/d/maravilla/practices/\(Fixture.feedback)/links"
      #expect(try await ben.get(api).text.contains("isRelatedTo"))
      #expect(try await dee.post("\(Self.page)/\(Fixture.id(800))/removal", []).status == 303)
      #expect(try await dee.post("\(Self.page)/\(Fixture.id(800))/removal", []).status == 303)
      #expect(!(try await ben.get("\(Fixture.base)/\(Fixture.feedback)").text.contains("SL.5.1")))
    }
  }

  @Test("standards are never offered as look-fors, for reflection, on the board or for decisions")
  func neverPractices() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let standards = try await StandardsFixture.add(to: site.store)
      for member in [Cast.Member.dee, .ben, .eli] {
        let browser = try await site.browser(member)
        for path in [
          "practices", "practices/reflections", "practices/board", "rounds/new",
          "practices/\(standards[0])", "practices/\(standards[0])/reflection",
          "practices/\(standards[0])/decisions/new",
        ] {
          let answer = try await browser.get("/d/maravilla/\(path)")
          #expect(!answer.text.contains("SL.5.1"), "\(member) at \(path)")
        }
        #expect(!(try await browser.get("/api/v1/d/maravilla/practices").text.contains("SL.5.1")))
      }
    }
  }

  @Test("editors link; readers do not; what is not there or of the same framework is not linked")
  func ladder() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let standards = try await StandardsFixture.add(to: site.store)
      let dee = try await site.browser(.dee)
      let good = [("id", Fixture.id(801)), ("item", standards[0].text), ("kind", "isPartOf")]
      #expect(try await site.browser(.ben).get(Self.page).status == 403)
      #expect(try await site.browser(.ben).post(Self.page, good).status == 403)
      #expect(try await dee.post(Self.page, [("kind", "isPartOf")]).status == 422)
      #expect(try await dee.post(Self.page, good.filter { $0.0 != "kind" }).status == 422)
      let same = [("id", Fixture.id(802)), ("item", Fixture.minutes.text), ("kind", "isPartOf")]
      #expect(try await dee.post(Self.page, same).status == 404)
      let none = [("id", Fixture.id(803)), ("item", Fixture.id(990)), ("kind", "isPartOf")]
      #expect(try await dee.post(Self.page, none).status == 404)
      #expect(try await dee.post("\(Fixture.base)/\(Fixture.domain)/links", good).status == 404)
      #expect(
        try await site.browser(.kim).get("/d/dos-robles/practices/\(Fixture.feedback)/links").status == 403
      )
    }
  }

  @Test("a framework of standards takes no items by hand, and practices that are in use stay practices")
  func purposes() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      _ = try await StandardsFixture.add(to: site.store)
      let dee = try await site.browser(.dee)
      let items = "\(Fixture.base)/frameworks/\(try await StandardsFixture.framework(in: site.store))/items"
      #expect(try await dee.post(items, [("id", Fixture.id(810)), ("kind", "domain")]).status == 422)
      #expect(try await dee.post("\(Fixture.home)/purpose", [("purpose", "fish")]).status == 422)
      _ = try await site.browser(.ben).post(
        "\(Fixture.base)/\(Fixture.feedback)/reflection",
        [("understanding", "3"), ("step", "1")]
      )
      #expect(try await dee.post("\(Fixture.home)/purpose", [("purpose", "standards")]).status == 422)
      #expect(try await dee.get(Fixture.base).text.contains("Feedback"))
    }
  }

  @Test("links go out with CASE and come in with it, whichever file comes first")
  func exchange() async throws {
    try await TestSite.run { site in
      try await Fixture.settle(in: site.store)
      let standards = try await StandardsFixture.add(to: site.store)
      let dee = try await site.browser(.dee)
      let fields = [("id", Fixture.id(804)), ("item", standards[0].text), ("kind", "isPartOf")]
      #expect(try await dee.post(Self.page, fields).status == 303)
      let file = Array(try await dee.get("\(Fixture.home)/case.json").text.utf8)

      try await site.store.write { db in
        _ = try FrameworkImport.apply(file, into: Cast.dosRobles, db, by: .command, at: Cast.now)
        let report = try FrameworkImport.apply(
          Array(StandardsFixture.package.utf8),
          into: Cast.dosRobles,
          db,
          by: .command,
          at: Cast.now
        )
        #expect(report.linked == 1)
      }
      let there = try await site.store.read { db in
        try db.value(
          "SELECT type FROM framework_link WHERE district_id = \(Cast.dosRobles)",
          as: String.self
        )
      }

      #expect(there == "isPartOf")
      #expect(try await dee.post("\(Self.page)/\(Fixture.id(804))/removal", []).status == 303)
      #expect(!(try await dee.get("\(Fixture.home)/case.json").text.contains("isPartOf")))
    }
  }
}
