import Kernel
import Storage
import TestKit
import Testing

@testable import App

@Suite("The promise: structure", .database)
struct StructureWalkTests {
  @Test("no way leads from a note to a person, and no column tells who, where or when")
  func walk() async throws {
    try await withStores(migrations: Assembly.migrations) { store in
      let walk = StructureWalk(tables: try await TableFacts.all(store))

      #expect(walk.problems.isEmpty, "\(walk.problems.joined(separator: "\n"))")
      #expect(
        Set(walk.namelessTables).isSuperset(of: ["walk_note", "walk_mark", "walk_room", "inquiry_note"])
      )
    }
  }

  @Test("no event is about a note, a mark or an anonymous answer")
  func events() async throws {
    try await TestSite.run { site in
      let words: Set<String> = ["note", "notes", "mark", "marks", "answer", "answers", "reason", "reasons"]
      for verb in site.assembly.eventWords.keys {
        let parts = Set(verb.split { !$0.isLetter }.map(String.init))
        #expect(
          parts.isDisjoint(with: words) || Self.named.contains(verb),
          "\(verb) would put a person and a moment beside a note"
        )
      }
    }
  }

  /// Events that name notes or answers and are about many at once, by the schedule; each read by somebody.
  private static let named: Set<String> = [
    "reasons.published", "visit.answers_pooled", "visit.notes_deleted",
  ]

  @Test(
    "control: each planted way to a person is found",
    arguments: [
      ("ALTER TABLE walk_note ADD COLUMN teacher_id TEXT", "walk_note.teacher_id tells teacher"),
      (
        "ALTER TABLE walk_mark ADD COLUMN helper TEXT REFERENCES person (id)",
        "from walk_mark a reference leads to person"
      ),
      (
        "ALTER TABLE walk_round ADD COLUMN host TEXT REFERENCES person (id)",
        "from walk_note a reference leads"
      ),
      ("ALTER TABLE inquiry_note ADD COLUMN written_at TEXT", "inquiry_note.written_at tells at, written"),
      (
        "ALTER TABLE inquiry_answer ADD COLUMN moment_of TIMESTAMP", "inquiry_answer.moment_of holds a moment"
      ),
      (
        "CREATE TABLE todo (id TEXT PRIMARY KEY, n TEXT REFERENCES walk_note (id))",
        "todo points at walk_note"
      ),
      (
        "ALTER TABLE inquiry_note ADD COLUMN stop TEXT REFERENCES inquiry_guest (id)",
        "from inquiry_note a reference leads to inquiry_guest"
      ),
      (
        "CREATE TABLE lesson_thanks (id TEXT PRIMARY KEY, body TEXT)",
        "lesson_thanks (thanks, body) is not in"
      ),
      ("CREATE TABLE jotting (id TEXT PRIMARY KEY, comment TEXT)", "jotting (comment) is not in TableReview"),
    ]
  )
  func planted(statement: String, finding: String) async throws {
    let planted = Migration(id: "2999_01_01_0000_planted", statements: [statement])
    try await withStores(migrations: Assembly.migrations + [planted]) { store in
      let walk = StructureWalk(tables: try await TableFacts.all(store))

      #expect(walk.problems.contains { $0.contains(finding) }, "\(walk.problems)")
    }
  }
}
