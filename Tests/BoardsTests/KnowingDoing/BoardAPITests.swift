import Foundation
import Kernel
import Storage
import TestKit
import Testing

@Suite("The board for programs", .database)
struct BoardAPITests {
  private static let path = "/api/v1/d/maravilla/board"

  @Test("cells have both numbers with what they rest on, or none")
  func cells() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      let answer = try await site.browser(.eli).get(Self.path)

      let text = answer.text
      #expect(answer.status == 200)
      #expect(text.contains(#""gap":{"high":"#))
      #expect(text.contains(#""reading":"knowing_ahead""#))
      #expect(text.contains(Cast.lincoln.text))
      #expect(!text.contains(Cast.grant.text))
    }
  }

  @Test("a long board comes in pages, each cell once")
  func pages() async throws {
    try await TestSite.run { site in
      let many = (0..<90).map { SchoolID("01900000-0000-7000-8000-0000000007\($0 + 10)") }
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells)
        for (index, school) in many.enumerated() {
          try db.run(
            "INSERT INTO org (id, district_id, type, name) VALUES (\(school), \(Cast.maravilla), 'school', \("Z\(index)"))"
          )
        }
      }
      let dee = try await site.browser(.dee)

      let first = try await dee.get(Self.path)
      let next = try #require(Self.next(first.text))
      let second = try await dee.get("\(Self.path)?after=\(next)")

      #expect(Self.count(first.text) == 200)
      #expect(Self.count(second.text) > 0 && Self.next(second.text) == nil)
      #expect(try await dee.get("\(Self.path)?after=broken").status == 422)
    }
  }

  private static func next(_ text: String) -> String? {
    text.firstRange(of: #""next":""#).map { String(text[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  private static func count(_ text: String) -> Int { text.ranges(of: #""practice":"#).count }
}
