import Foundation
import Testing

@Suite("Twins")
struct TwinTests {
  /// Handlers whose tests stand elsewhere, with the place.
  private static let elsewhere: [String: String] = [
    "PeopleAPIHandlers": "PeopleAPITests", "HealthHandlers": "EveryRouteTests",
    "OpenAPIHandlers": "OpenAPIDocumentTests", "PracticesAPIHandlers": "FrameworkHandlersTests",
    "FrameworkFileHandlers": "FrameworkImportTests", "PracticeHandlers": "FrameworkHandlersTests",
    "PositionHandlers": "ItemHandlersTests", "WalkRoundAPIHandlers": "WalkRoundHandlersTests",
    "WalkRoundOpeningHandlers": "WalkRoundHandlersTests",
    "DebriefAPIHandlers": "EvidenceBoardHandlersTests",
    "SchoolProfileAPIHandlers": "SchoolProfileHandlersTests", "TriadAPIHandlers": "TriadHandlersTests",
  ]

  @Test("every file of handlers has a file of tests of the same name")
  func handlers() throws {
    let tests = Set(try SourceTree.files("Tests").map(\.name))
    for file in try SourceTree.files("Sources") where file.name.hasSuffix("Handlers") {
      let twin = Self.elsewhere[file.name] ?? "\(file.name)Tests"
      #expect(tests.contains(twin), "\(file.path) has no \(twin)")
    }
  }
}
