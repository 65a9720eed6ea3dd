import Exchange
import Foundation
import Kernel
import People
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("What events are called", .database)
struct EventWordsTests {
  /// Verbs that are put together from a state, by what stands before the dot.
  private static let built: [String: [String]] = [
    "role": [RoleState.confirmed, .proposed, .declined].filter { $0 != .proposed }.map(\.rawValue),
    "roster": RosterRunState.allCases.filter(\.isOver).map(\.rawValue),
  ]

  @Test("every verb in the sources has words in both languages, and no words are for a verb that is gone")
  func complete() async throws {
    let verbs = try Self.verbs()
    #expect(verbs.count > 40)

    try await TestSite.run { site in
      let words = site.assembly.eventWords
      #expect(verbs.subtracting(words.keys).sorted() == [])
      #expect(Set(words.keys).subtracting(verbs).sorted() == [])
      for (verb, phrase) in words {
        #expect(
          !phrase.english.isEmpty && !phrase.spanish.isEmpty && phrase.english != phrase.spanish,
          "\(verb)"
        )
      }
    }
  }

  @Test("no two areas name the same event")
  func once() async throws {
    try await TestSite.run { site in
      let verbs = site.assembly.areas.flatMap(\.eventWords.keys)
      #expect(Set(verbs).count == verbs.count)
    }
  }

  @Test("an event of another area than the log's own is shown in words")
  func shown() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try EventLog.append(
          Event("round.joined", of: "round:1", by: .schedule, district: Cast.maravilla),
          at: Cast.now,
          db
        )
      }

      let english = try await site.browser(.jo).get("/d/maravilla/audit")
      #expect(english.text.contains("joined a walk round to the next"))
    }
  }

  /// The verbs that files with events in them spell: `noun.past_tense`, or a noun before a state.
  private static func verbs() throws -> Set<String> {
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var verbs: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.lastPathComponent.hasSuffix("EventWords.swift"),
        file.lastPathComponent != "AuditWords.swift"
      else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      guard Self.writesEvents(text) else { continue }
      for match in text.matches(of: /"([a-z_]+)\.([a-z_]+)"/) where !Self.isIssueCode(String(match.0)) {
        verbs.insert("\(match.1).\(match.2)")
      }
      for match in text.matches(of: /Event\(\s*"([a-z_]+)\.\\\(/) {
        let noun = String(match.1)
        let endings = try #require(built[noun], "\(file.lastPathComponent): what states has \(noun)?")
        verbs.formUnion(endings.map { "\(noun).\($0)" })
      }
    }
    return verbs
  }

  private static func writesEvents(_ text: String) -> Bool {
    ["Event(", "tell(", "record(\"", "note(\"", "change(call"].contains { text.contains($0) }
  }

  /// Issues of a roster have codes of the same form, columns of tables nearly so.
  private static func isIssueCode(_ literal: String) -> Bool {
    literal == "\"import.failed\"" || literal.hasSuffix("_id\"") || literal.hasSuffix(".id\"")
      || [".js\"", ".css\"", ".json\"", ".csv\"", ".sqlite\"", ".dump\""].contains { literal.hasSuffix($0) }
  }
}
