import App
import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing
import Web

private typealias Fixture = ContinuumFixture

@Suite("Comparing answers among colleagues", .database) struct ComparisonHandlersTests {
  private static let base = "\(Fixture.base)/comparisons"
  private static let id = Fixture.id(850)
  private static let page = "\(base)/\(id)"
  private static let members: [Cast.Member] = [.ben, .ana, .lea, .cyd]

  /// Cyd teaches at Lincoln too, so that four people there may compare.
  private static func settle(_ site: TestSite) async throws {
    try await Fixture.settle(in: site.store)
    try await give(.cyd, .teacher, site)
  }

  private static func give(_ member: Cast.Member, _ role: Role, _ site: TestSite) async throws {
    try await site.store.write { db in
      try db.run(
        """
        INSERT INTO person_role (id, district_id, person_id, role, org_id, state)
        VALUES (\(Identifier<Cast.Member>.makeAnonymous()), \(Cast.maravilla), \(Cast.person(member)), \(role),
          \(Cast.lincoln), 'confirmed')
        """
      )
    }
  }

  private static func proposal(_ others: [Cast.Member], id: String = id) -> [(String, String)] {
    [("id", id), ("school", Cast.lincoln.text), ("name", "Fifth grade zebra")]
      + others.map { ("members", Cast.person($0).text) }
  }

  private static func answer(_ member: Cast.Member, _ understanding: Int, _ site: TestSite) async throws {
    let fields = [("version", "0"), ("understanding", String(understanding)), ("step", "1")]
    let path = "\(Fixture.base)/\(Fixture.feedback)/reflection"
    #expect(try await site.browser(member).post(path, fields).status == 303)
  }

  private static func propose(_ site: TestSite) async throws {
    #expect(try await site.browser(.ben).post(base, proposal([.ana, .lea, .cyd])).status == 303)
    for member in members.dropFirst() {
      #expect(try await site.browser(member).post("\(page)/agreement", []).status == 303)
    }
  }

  @Test("nothing is pooled before every member has agreed and answered; then the count is there and stays")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Self.settle(site)
      let ben = try await site.browser(.ben)
      #expect(try await ben.get("\(Self.base)/new").text.contains("Lea Castro"))
      #expect(try await ben.post(Self.base, Self.proposal([.ana, .lea, .cyd])).status == 303)
      #expect(try await ben.post(Self.base, Self.proposal([.ana, .lea, .cyd])).status == 303)
      for (member, understanding) in zip(Self.members, [3, 4, 1, 3]) where member != .cyd {
        try await Self.answer(member, understanding, site)
      }
      for member in [Cast.Member.ana, .lea] {
        #expect(try await site.browser(member).post("\(Self.page)/agreement", []).status == 303)
      }
      #expect(try await ben.get(Self.page).text.contains("3 of 4"))
      #expect(!(try await ben.get(Self.page).text.contains("Our answers together")))
      #expect(try await site.browser(.cyd).post("\(Self.page)/agreement", []).status == 303)
      #expect(!(try await ben.get(Self.page).text.contains("3 of 4")))

      try await Self.answer(.cyd, 3, site)

      #expect(try await ben.get(Self.page).text.contains("3 of 4"))
      let path = "\(Fixture.base)/\(Fixture.feedback)/reflection"
      let lower = [("version", "1"), ("understanding", "1"), ("step", "0")]
      #expect(try await site.browser(.cyd).post(path, lower).status == 303)
      #expect(try await ben.get(Self.page).text.contains("3 of 4"))
    }
  }

  @Test("nobody but the members finds the group at any address, and no event tells of it")
  func privacy() async throws {
    try await TestSite.run { site in
      try await Self.settle(site)
      try await Self.propose(site)
      for member in Cast.Member.allCases where !Self.members.contains(member) {
        let browser = try await site.browser(member)
        let slug = Cast.slug(member)
        #expect(
          [403, 404].contains(try await browser.get(Self.page.replacing("maravilla", with: slug)).status)
        )
        #expect([403, 404].contains(try await browser.post("\(Self.page)/agreement", []).status))
        _ = try await browser.post("\(Self.page)/withdrawal", [])
        for route in site.assembly.routes where route.method == .get {
          let path = route.pattern.replacing(":district", with: slug).replacing(":comparison", with: Self.id)
            .replacing(":practice", with: Fixture.feedback.text).replacing(":school", with: Cast.lincoln.text)
            .replacing(":person", with: Cast.person(.ben).text).replacing(
              ":framework",
              with: Fixture.framework.text
            )
          #expect(!(try await browser.get(path).text.contains("zebra")), "\(member) at \(route.pattern)")
        }
      }
      #expect(try await site.browser(.ben).get(Self.page).status == 200)
      let events = try await site.store.read { db in try EventLog.page(district: Cast.maravilla, db) }
      #expect(!events.contains { $0.verb.contains("compar") })
    }
  }

  @Test("an evaluator is never a member, neither when proposed nor by a later role")
  func evaluators() async throws {
    try await TestSite.run { site in
      try await Self.settle(site)
      #expect(try await site.browser(.eli).get("\(Self.base)/new").status == 403)
      #expect(!(try await site.browser(.ben).get("\(Self.base)/new").text.contains("Eli Castro")))
      let withPrincipal = try await site.browser(.ben).post(
        Self.base,
        Self.proposal([.ana, .lea, .cyd, .eli])
      )
      #expect(withPrincipal.status == 422 && withPrincipal.text.contains("Choose at least three"))
      try await Self.propose(site)

      try await Self.give(.lea, .principal, site)

      for member in Self.members {
        #expect(try await site.browser(member).get(Self.page).status == 404, "\(member)")
        #expect(!(try await site.browser(member).get(Self.base).text.contains("zebra")), "\(member)")
      }
    }
  }

  @Test("whoever withdraws ends it for all, and no second group is shown that could be subtracted")
  func withdrawal() async throws {
    try await TestSite.withEngines { site in
      try await Self.settle(site)
      try await Self.give(.dee, .teacher, site)
      try await Self.propose(site)
      let ben = try await site.browser(.ben)

      #expect(try await site.browser(.lea).post("\(Self.page)/withdrawal", []).status == 303)

      for member in Self.members { #expect(try await site.browser(member).get(Self.page).status == 404) }
      #expect(try await site.browser(.lea).post("\(Self.page)/withdrawal", []).status == 303)
      let other = Fixture.id(851)
      #expect(try await ben.post(Self.base, Self.proposal([.ana, .dee, .cyd], id: other)).status == 303)
      for member in [Cast.Member.ana, .dee] {
        _ = try await site.browser(member).post("\(Self.base)/\(other)/agreement", [])
      }
      let last = try await site.browser(.cyd).post("\(Self.base)/\(other)/agreement", [])
      #expect(last.status == 422 && last.text.contains("give one person away"))
      #expect(!(try await ben.get("\(Self.base)/\(other)").text.contains("Our answers together")))
    }
  }

  @Test("a group is named, has three colleagues at least, and all of them of the school")
  func fields() async throws {
    try await TestSite.run { site in
      try await Self.settle(site)
      let ben = try await site.browser(.ben)
      let empty = try await ben.post(Self.base, [("id", Self.id)])
      #expect(empty.status == 422 && empty.text.contains("Give the group a name"))
      #expect(empty.text.contains("Choose at least three"))
      #expect(try await ben.post(Self.base, Self.proposal([.ana, .lea, .dee])).status == 422)
      #expect(try await ben.post(Self.base, Self.proposal([.ana, .lea])).status == 422)
      #expect(try await site.browser(.jo).get(Self.base).status == 403)
    }
  }
}
