import Foundation
import TestKit
import Testing

@Suite("Matching on the command line")
struct MatchCommandTests {
  private static func instance(_ name: String) throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: tests.appending(path: "MatchingTests/Instances/\(name).json"),
      encoding: .utf8
    )
  }

  private func run(_ body: (CommandRun) throws -> Void) throws {
    let program = try #require(
      CommandRun.program,
      "Build the executable first: swift build --product throughline"
    )
    let folder = FileManager.default.temporaryDirectory.appending(path: "match-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record("\(error)") } }
    try body(CommandRun(program: program, folder: folder))
  }

  @Test("schools come out in groups, and a day as groups with their rooms, each with its objective")
  func plans() throws {
    try run { run in
      try run.write("schools.json", try Self.instance("triads_small9"))
      try run.write("day.json", try Self.instance("civ_small"))

      let triads = try run(["match", "triads", run.path("schools.json"), "--json"], needsData: false)
      let day = try run(
        ["match", "visit-day", run.path("day.json"), "--json", "--seconds", "20"],
        needsData: false
      )

      #expect(triads.code == 0 && day.code == 0)
      let groups = try triads.json["groups"] as? [[Int]]
      #expect(groups?.flatMap { $0 }.sorted() == Array(0..<9))
      #expect(try triads.json["objective"] as? Int == 2262)
      #expect(try (day.json["route"] as? [[Any]])?.isEmpty == false)
    }
  }

  @Test("what cannot be read ends with 1, what no plan can keep with 2")
  func refusals() throws {
    try run { run in
      let near = try Self.instance("triads_small9")
        .replacing(/"max_travel_minutes": ?\d+/, with: "\"max_travel_minutes\": 0")
      try run.write("near.json", near)
      try run.write("broken.json", "{\"name\": \"x\",\n  nonsense}")

      #expect(try run(["match", "triads", run.path("broken.json")], needsData: false).code == 1)
      #expect(try run(["match", "visit-day", run.path("absent.json")], needsData: false).code == 1)
      #expect(try run(["match", "triads", run.path("near.json")], needsData: false).code == 2)
    }
  }
}
