import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Schools", .database)
struct SchoolHandlersTests {
  @Test("schools are listed within reach, and a school's page counts its staff")
  func schools() async throws {
    try await TestSite.withEngines { site in
      try await Cast.enroll(in: site.store)
      let eli = try await site.browser(.eli)

      let list = try await eli.get("/d/maravilla/schools")
      let page = try await eli.get("/d/maravilla/schools/\(Cast.lincoln)")

      #expect(list.text.contains("Lincoln Elementary") && !list.text.contains("Grant Middle"))
      #expect(page.text.contains("03, 04") && page.text.contains("Students of this school"))
      #expect(try await eli.get("/d/maravilla/schools/\(Cast.grant)").status == 404)
      #expect(
        try await !site.browser(.ben).get("/d/maravilla/schools/\(Cast.lincoln)").text.contains(
          "Students of this"
        )
      )
    }
  }
}
