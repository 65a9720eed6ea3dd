import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("The API of people and places", .database)
struct PeopleAPITests {
  @Test("lists are read page by page to the end")
  func pages() async throws {
    try await TestSite.withEngines { site in
      try await Cast.enroll(in: site.store)
      let token = try await PeopleFixture.token(of: .eli, site)
      let program = try await site.browser(nil)
      var names: [String] = []
      var after = ""

      repeat {
        let answer = try await program.json(
          .get,
          "/api/v1/d/maravilla/students?school=\(Cast.lincoln)\(after)",
          token: token
        )
        let page = try JSONDecoder().decode(Page.self, from: Data(answer.body))
        names += page.items.map(\.name)
        after = page.next.map { "&after=\($0)" } ?? ""
      } while !after.isEmpty

      #expect(names.count == Cast.lincolnStudents)
      #expect(Set(names).count == names.count)
    }
  }

  @Test("without a token, with an unknown one, or in another district: 401 and 404 as problem details")
  func ladder() async throws {
    try await TestSite.run { site in
      let token = try await PeopleFixture.token(of: .ben, site)
      let program = try await site.browser(nil)

      let none = try await program.json(.get, "/api/v1/me")
      let unknown = try await program.json(.get, "/api/v1/me", token: "tl_x")
      let elsewhere = try await program.json(.get, "/api/v1/d/dos-robles/terms", token: token)
      let students = try await program.json(
        .get,
        "/api/v1/d/maravilla/students?school=\(Cast.lincoln)",
        token: token
      )

      #expect(none.status == 401 && unknown.status == 401)
      #expect(elsewhere.status == 404 && students.status == 403)
      #expect(elsewhere.headers[.contentType] == "application/problem+json")
      #expect(elsewhere.text.contains("\"reference\""))
    }
  }

  @Test("a class of another school is out of reach")
  func classes() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      let token = try await PeopleFixture.token(of: .ben, site)
      let program = try await site.browser(nil)

      let own = try await program.json(
        .get,
        "/api/v1/d/maravilla/classes?school=\(Cast.lincoln)",
        token: token
      )
      let other = try await program.json(
        .get,
        "/api/v1/d/maravilla/classes?school=\(Cast.grant)",
        token: token
      )

      #expect(own.status == 200 && own.text.contains("\"students\":53"))
      #expect(other.status == 404)
    }
  }

  @Test("only administrators read the audit log")
  func events() async throws {
    try await TestSite.run { site in
      let (jo, dee) = (
        try await PeopleFixture.token(of: .jo, site), try await PeopleFixture.token(of: .dee, site)
      )
      let program = try await site.browser(nil)

      #expect(try await program.json(.get, "/api/v1/d/maravilla/events", token: jo).status == 200)
      #expect(try await program.json(.get, "/api/v1/d/maravilla/events", token: dee).status == 403)
    }
  }

  private struct Page: Decodable {
    struct Item: Decodable { let name: String }
    let items: [Item]
    let next: String?
  }
}
