import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("A round and the versions of its framework", .database)
struct RoundWordsTests {
  private static let framework = "01900000-0000-7000-8000-00000000e000"
  private static let home = "/d/maravilla/practices/frameworks/\(framework)"

  @Test("an open round keeps the words it began with, takes notes, and a new one has the new words")
  func keeps() async throws {
    try await TestSite.withEngines { site in
      try await RoundSample.open(site)
      let dee = try await site.browser(.dee)
      let direct = try await dee.post(
        "\(Self.home)/items/\(RoundSample.practices[0])",
        [("version", "1"), ("practice_of", "teacher"), ("title_en", "Slip"), ("statement_en", "Slip")]
      )
      #expect(direct.status == 422 && direct.text.contains("Make a draft"))

      try await site.store.write { db in
        var next = 0
        _ = try RevisionLoader.revise(
          db,
          district: Cast.maravilla,
          framework: FrameworkID(Self.framework),
          NewRevision(
            statements: [:],
            note: "Talk",
            shapedBy: "Teachers",
            kind: .survey,
            evidence: "A survey",
            heldOn: RoundSample.today,
            answers: 40
          ),
          publishOn: nil,
          at: Cast.now
        ) {
          next += 1
          return "0190f111-0000-7000-8000-\(String(repeating: "0", count: 12 - String(next).count))\(next)"
        }
        try db.run(
          """
          UPDATE framework_item_text SET title = 'Reworded practice' WHERE item_id IN (SELECT i.id FROM framework_item i
            JOIN framework_version v ON v.id = i.version_id AND v.state = 'draft' WHERE i.code IN ('D1', 'D1.1'))
          """
        )
      }
      let draft = try await dee.get("\(Self.home)/draft").text
      let fields = ["draft", "stamp"].map { name -> (String, String) in
        let parts = draft.components(separatedBy: "name=\"\(name)\" value=\"")
        return (name, String((parts.last ?? "").prefix { $0 != "\"" }))
      }
      let reason = [
        ("note", "Clearer"), ("shaped_by", "Teachers"), ("evidence_kind", "survey"), ("evidence", "A survey"),
      ]
      #expect(try await dee.post("\(Self.home)/publication", fields + reason).status == 303)

      let round = try await site.browser(.ben).get(RoundSample.path).text
      let offered = try await site.browser(.eli).get("/d/maravilla/rounds/new").text
      let note = try await site.browser(.eli).get("\(RoundSample.path)/notes/new").text

      #expect(round.contains("Practice 1") && !round.contains("Reworded practice"))
      #expect(offered.contains("Reworded practice") && !offered.contains("Practice 1<"))
      #expect(!note.contains("Reworded practice"))
    }
  }
}
