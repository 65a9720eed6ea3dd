import Foundation
import Storage
import TestKit
import Testing

@testable import App

@Suite("The schema", .database)
struct SchemaTests {
  @Test("what all migrations add up to is the reviewed schema, on both engines")
  func reviewed() async throws {
    let path = URL(filePath: #filePath).appending(path: "../Snapshots/schema.txt").standardized.path

    try await withStores(migrations: Assembly.migrations) { store in
      try TextSnapshot.check(try await SchemaDump.text(store), at: path)
    }
  }

  @Test("both engines have the same schema, but for the text of checks")
  func alike() async throws {
    var texts: [[Substring]] = []
    for engine in Engine.allCases {
      let text = try await withStore(on: engine, migrations: Assembly.migrations) {
        try await SchemaDump.text($0)
      }
      texts.append(text.split(separator: "\n"))
    }

    #expect(texts[0].difference(from: texts[1]).isEmpty)
  }
}
