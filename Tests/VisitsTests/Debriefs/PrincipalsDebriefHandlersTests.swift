import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("The principals' debrief", .database)
struct PrincipalsDebriefHandlersTests {
  private static let path = "\(VisitSample.path)/principals"
  private static let id = "01900000-0000-7000-8000-0000000f0001"

  @Test("principals of the visit and their supervisor read and write; nobody else may, whatever they are")
  func ladder() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site, principals: [.cyd])
      let statuses: [(Cast.Member, Int)] = [
        (.eli, 200), (.gil, 200), (.cyd, 200), (.ivo, 403), (.lea, 403), (.ben, 403), (.dee, 403),
        (.hana, 403),
        (.jo, 403), (.kim, 404),
      ]
      for (member, status) in statuses {
        let browser = try await site.browser(member)
        #expect(try await browser.get(Self.path).status == status, "\(member)")
        #expect(try await browser.get("\(VisitSample.api)/principals").status == status, "\(member)")
      }
      let words = [("id", Self.id), ("body", "I take home the wait time.")]
      #expect(try await site.browser(.ivo).post(Self.path, words).status == 403)
      #expect(try await site.browser(.eli).post(Self.path, words).status == 303)
      #expect(try await site.browser(.gil).get(Self.path).text.contains("I take home the wait time."))
    }
  }

  @Test(
    "a principal of a visiting school enters, and the supervisor of that school, also when the host is elsewhere"
  )
  func visiting() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site, at: Cast.grant, guests: [.eli, .ben], principals: [.eli])

      #expect(try await site.browser(.eli).get(Self.path).status == 200)
      #expect(try await site.browser(.eli).get("\(VisitSample.path)/board").status == 200)
      #expect(try await site.browser(.gil).get(Self.path).status == 200)
      #expect(try await site.browser(.gil).get("\(VisitSample.path)/board").status == 403)
      #expect(try await site.browser(.cyd).get(Self.path).status == 403)
    }
  }

  @Test("own words are changed and removed, others' never, and a lost race keeps both")
  func changes() async throws {
    try await TestSite.withEngines { site in
      try await VisitSample.open(site)
      let eli = try await site.browser(.eli)
      let gil = try await site.browser(.gil)
      #expect(try await eli.post(Self.path, [("id", Self.id), ("body", "First words")]).status == 303)
      #expect(try await eli.post(Self.path, [("id", Self.id), ("body", "First words")]).status == 303)

      let other = try await gil.post("\(Self.path)/\(Self.id)", [("body", "Not mine"), ("version", "1")])
      let own = try await eli.post("\(Self.path)/\(Self.id)", [("body", "Second words"), ("version", "1")])
      let late = try await eli.post("\(Self.path)/\(Self.id)", [("body", "Third words"), ("version", "1")])
      let empty = try await eli.post("\(Self.path)/\(Self.id)", [("body", " "), ("version", "2")])
      let removed = try await eli.post("\(Self.path)/\(Self.id)", [("remove", "yes"), ("version", "2")])

      #expect(other.status == 404)
      #expect(own.status == 303)
      #expect(late.status == 409)
      #expect(late.text.contains("Second words") && late.text.contains("Third words"))
      #expect(empty.status == 422)
      #expect(removed.status == 303)
      #expect(try await eli.get(Self.path).text.contains("Nothing yet"))
      #expect(try await eli.post(Self.path, [("id", Self.id), ("body", "")]).status == 422)
    }
  }

  @Test("programs write and read under the same rules")
  func api() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      let eli = try await site.browser(.eli)
      let body = #"{"id":"\#(Self.id)","body":"From a program"}"#

      let added = try await eli.json(
        .post,
        "\(VisitSample.api)/principals",
        body,
        headers: RoundSample.token(eli)
      )
      let bad = try await eli.json(
        .post,
        "\(VisitSample.api)/principals",
        #"{"id":"1","body":"x"}"#,
        headers: RoundSample.token(eli)
      )

      #expect(added.status == 201)
      #expect(bad.status == 422)
      #expect(try await eli.get("\(VisitSample.api)/principals").text.contains("From a program"))
    }
  }
}
