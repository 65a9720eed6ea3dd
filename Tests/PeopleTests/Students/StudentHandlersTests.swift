import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import People

@Suite("Students of a school", .database)
struct StudentHandlersTests {
  @Test("a principal reads the list in pages, each reading is logged, and no browser keeps it")
  func lists() async throws {
    try await TestSite.withEngines { site in
      try await Cast.enroll(in: site.store)
      let eli = try await site.browser(.eli)

      let first = try await eli.get("/d/maravilla/schools/\(Cast.lincoln)/students")
      let next = try #require(first.text.firstMatch(of: /rel="next" href="([^"]+)"/)).1
      let second = try await eli.get(String(next).replacing("&amp;", with: "&"))

      #expect(first.headers[.cacheControl] == "no-store")
      #expect(first.text.contains("Student49 School0") && !first.text.contains("Student50 School0"))
      #expect(second.text.contains("Student50 School0") && second.text.contains("Student52 School0"))
      #expect(try await rowsRead(site) == [50, 3])
    }
  }

  @Test("nobody sees the students of another school or district, and nothing is logged then")
  func ladder() async throws {
    try await TestSite.withEngines { site in
      try await Cast.enroll(in: site.store)
      let (eli, ben, jo) = (
        try await site.browser(.eli), try await site.browser(.ben), try await site.browser(.jo)
      )

      #expect(try await eli.get("/d/maravilla/schools/\(Cast.grant)/students").status == 404)
      #expect(try await ben.get("/d/maravilla/schools/\(Cast.lincoln)/students").status == 403)
      #expect(try await jo.get("/d/maravilla/schools/\(Cast.roble)/students").status == 404)
      #expect(try await jo.get("/d/maravilla/schools/\(PeopleFixture.anotherID())/students").status == 404)
      #expect(try await rowsRead(site) == [])
    }
  }

  @Test("the log of readings names reader, school and rows, never a student")
  func reads() async throws {
    try await TestSite.withEngines { site in
      try await Cast.enroll(in: site.store)
      _ = try await site.browser(.eli).get("/d/maravilla/schools/\(Cast.lincoln)/students")

      let log = try await site.browser(.jo).get("/d/maravilla/student-reads")

      #expect(log.text.contains("Eli Castro") && log.text.contains("Lincoln Elementary"))
      #expect(!log.text.contains("Student0"))
      #expect(try await site.browser(.eli).get("/d/maravilla/student-reads").status == 403)
    }
  }

  @Test("reading by API is logged as well")
  func api() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      let token = try await PeopleFixture.token(of: .eli, site)
      let program = try await site.browser(nil)

      let answer = try await program.json(
        .get,
        "/api/v1/d/maravilla/students?school=\(Cast.lincoln)",
        token: token
      )
      let unnamed = try await program.json(.get, "/api/v1/d/maravilla/students", token: token)

      #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
      #expect(unnamed.status == 422)
      #expect(try await rowsRead(site) == [50])
    }
  }

  private func rowsRead(_ site: TestSite) async throws -> [Int] {
    try await site.store.read { db in
      try db.rows("SELECT rows_read FROM student_record_read ORDER BY rows_read DESC").map {
        try $0("rows_read")
      }
    }
  }
}
