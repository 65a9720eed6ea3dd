import Foundation
import Kernel
import Storage
import TestKit
import Testing

@testable import App

@Suite("Frameworks on the command line")
struct CASECommandTests {
  private static let id = "50000000-0000-4000-8000-00000000000d"

  /// A framework of one domain and one practice, our own.
  private static func file(changed: String = "2026-01-05T09:30:00Z", statement: String = "Students speak")
    -> String
  {
    func item(_ last: String, _ kind: String, _ words: String) -> String {
      """
      {"identifier": "50000000-0000-4000-8000-00000000000\(last)", "uri": "u\(last)", "fullStatement": "\(words)",
       "CFItemType": "\(kind)", "lastChangeDateTime": "\(changed)"}
      """
    }
    func link(_ last: String, _ child: String, _ parent: String) -> String {
      """
      {"identifier": "60000000-0000-4000-8000-00000000000\(last)", "uri": "l\(last)", "associationType": "isChildOf",
       "originNodeURI": {"title": "t", "identifier": "50000000-0000-4000-8000-00000000000\(child)", "uri": "u"},
       "destinationNodeURI": {"title": "t", "identifier": "50000000-0000-4000-8000-00000000000\(parent)", "uri": "u"},
       "lastChangeDateTime": "\(changed)"}
      """
    }
    return """
      {"CFDocument": {"identifier": "\(id)", "uri": "u", "title": "Our talk", "creator": "C", "language": "en",
        "lastChangeDateTime": "\(changed)"},
       "CFItems": [\(item("a", "Domain", "Talk")), \(item("b", "Practice", statement))],
       "CFAssociations": [\(link("1", "a", "d")), \(link("2", "b", "a"))]}
      """
  }

  /// Runs the real program in a folder with one district.
  private func run(_ body: (CommandRun) throws -> Void) throws {
    let program = try #require(
      CommandRun.program,
      "Build the executable first: swift build --product throughline"
    )
    let folder = FileManager.default.temporaryDirectory.appending(path: "case-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record("\(error)") } }
    let run = CommandRun(program: program, folder: folder)
    try run.addDistrict("valle")
    try body(run)
  }

  @Test("a file goes in, is unchanged the second time, and comes out; programs read the same as JSON")
  func roundTrip() throws {
    try run { run in
      try run.write("talk.json", Self.file())

      let first = try run(["import", "case", run.path("talk.json"), "--json"])
      let again = try run(["import", "case", run.path("talk.json"), "--json"])
      let newer = Self.file(changed: "2026-02-05T09:30:00Z", statement: "Students speak more")
      try run.write("newer.json", newer)
      let later = try run(["import", "case", run.path("newer.json")])
      let out = try run(["export", "case", Self.id, run.path("out.json"), "--json"])
      let file = try String(contentsOfFile: run.path("out.json"), encoding: .utf8)

      #expect(first.code == 0 && again.code == 0 && later.code == 0 && out.code == 0)
      #expect(try first.json["state"] as? String == "imported")
      #expect(try first.json["title"] as? String == "Our talk")
      let items = try first.json["items"] as? [String: Int]
      #expect(items?["added"] == 2)
      #expect(try again.json["state"] as? String == "unchanged")
      #expect(later.output.contains("Our talk") && later.output.contains("0 added, 3 changed"))
      #expect(try out.json["state"] as? String == "written")
      #expect(try out.json["bytes"] as? Int == file.utf8.count)
      #expect(file.contains("Students speak more"))
    }
  }

  @Test("a file that is not there is exit code 1, and so is a place that cannot be written")
  func unreadable() throws {
    try run { run in
      try run.write("talk.json", Self.file())
      #expect(try run(["import", "case", run.path("talk.json")]).code == 0)

      let missing = try run(["import", "case", run.path("nothing.json"), "--json"])
      let words = try run(["import", "case", run.path("nothing.json")])
      let nowhere = try run(["export", "case", Self.id, run.path("no/folder/out.json"), "--json"])

      #expect(missing.code == 1 && words.code == 1 && nowhere.code == 1)
      #expect(try missing.json["state"] as? String == "unreadable")
      #expect(words.output.contains("cannot be read. Check the name"))
      #expect(try nowhere.json["state"] as? String == "failed")
    }
  }

  @Test("what is no framework, an unknown one, and an unnamed district are exit code 2, and nothing changes")
  func refused() throws {
    try run { run in
      try run.write("page.json", "<!doctype html>")
      try run.write("part.json", Self.file().replacing("\"title\": \"Our talk\", ", with: ""))
      try run.write("talk.json", Self.file())

      let page = try run(["import", "case", run.path("page.json"), "--json"])
      let part = try run(["import", "case", run.path("part.json"), "--json"])
      let unknown = try run(["export", "case", Self.id, run.path("out.json"), "--json"])
      try run.addDistrict("monte")
      let unnamed = try run(["import", "case", run.path("talk.json"), "--json"])
      let named = try run(["import", "case", run.path("talk.json"), "--district", "monte"])
      let stranger = try run(["import", "case", run.path("talk.json"), "--district", "nowhere"])

      #expect([page, part, unknown, unnamed, stranger].map(\.code) == [2, 2, 2, 2, 2])
      #expect(try page.json["state"] as? String == "refused")
      let issues = try page.json["issues"] as? [[String: String]]
      #expect(issues?.first?["path"] == "$")
      let paths = try (part.json["issues"] as? [[String: String]] ?? []).compactMap { $0["path"] }
      #expect(paths.contains { $0.contains("CFDocument") })
      let problems = try [unknown, unnamed].map { try $0.json["problem"] as? String ?? "" }
      #expect(problems[0].contains("There is no framework") && problems[1].contains("--district SLUG"))
      #expect(named.code == 0)
      #expect(!FileManager.default.fileExists(atPath: run.path("out.json")))
    }
  }
}

/// Runs the executable beside the tests' own bundle, as somebody at a terminal would.
struct CommandRun {
  /// What a run printed and how it ended.
  struct Result {
    let code: Int32
    let output: String

    var json: [String: Any] {
      get throws {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      }
    }
  }

  let program: String
  let folder: String

  static var program: String? {
    let folders = [
      Bundle.main.bundlePath,
      URL(filePath: CommandLine.arguments.first ?? ".").deletingLastPathComponent().path, ".build/debug",
    ]
    return folders.map { "\($0)/throughline" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  func addDistrict(_ slug: String) throws {
    let added = try self(["district", "add", slug, "--name", slug, "--time-zone", "America/Los_Angeles"])
    try #require(added.code == 0, "\(added.output)")
  }

  func callAsFunction(_ arguments: [String], needsData: Bool = true) throws -> Result {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments + (needsData ? ["--data", path("data")] : [])
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(code: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
