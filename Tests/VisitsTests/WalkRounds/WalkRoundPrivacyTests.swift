import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits
import Practices

@Suite("Nobody learns about a classroom", .database)
struct WalkRoundPrivacyTests {
  private static let noteTables = ["walk_note", "walk_mark", "walk_room"]
  private static let readers: [Cast.Member] = [.eli, .gil, .dee, .lea, .ana, .ben, .hana, .ivo]

  @Test("no reference leads from a note to anyone, over however many tables")
  func noPathToPeople() async throws {
    try await TestSite.withEngines { site in
      for table in Self.noteTables {
        var reached: Set<String> = [table]
        var waiting = [table]
        while let next = waiting.popLast() {
          for parent in try await StructureQueries.references(of: next, site.store)
          where reached.insert(parent).inserted {
            waiting.append(parent)
          }
        }
        #expect(reached.contains("district"), "\(table) must lead somewhere, or this test sees nothing")
        #expect(
          reached.isDisjoint(with: ["person", "account", "person_role", "enrollment", "session"]),
          "\(table)"
        )
      }
    }
  }

  @Test("the tables of notes have exactly these columns")
  func columns() async throws {
    let expected = [
      "walk_note": ["grade_band", "id", "round_id"], "walk_mark": ["mark", "note_id", "position", "step"],
      "walk_room": ["note_id", "room_hash"],
    ]
    try await TestSite.withEngines { site in
      for (table, names) in expected {
        let found = try await StructureQueries.columns(of: table, site.store)
        #expect(found.map(\.name).sorted() == names)
        for column in found {
          let type = column.type.lowercased()
          #expect(!["time", "date"].contains { type.contains($0) }, "\(table).\(column.name) holds a moment")
        }
        for word in [
          "author", "person", "account", "staff", "teacher", "created", "updated", "_at", "device", "section",
          "class",
        ] {
          #expect(!found.contains { $0.name.contains(word) }, "\(table) has a column about \(word)")
        }
      }
    }
  }

  @Test("a note's number is random and cannot carry a moment")
  func randomNumbers() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())

      let ids = try await site.store.read { db in
        try db.rows("SELECT id FROM walk_note").map { try $0("id", as: String.self) }
      }

      #expect(ids.count == 12)
      #expect(ids.allSatisfy { UUIDText.isValid($0, version: "4") })
    }
  }

  @Test("while a round is open, a new note changes no byte of any answer to anybody")
  func noLiveTotals() async throws {
    try await TestSite.withEngines { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, Array(RoundSample.notes().prefix(7)))
      let readers = try await browsers(site)
      let before = try await everything(readers, withValidators: true)

      try await RoundSample.record(site, Array(RoundSample.notes().suffix(5)))
      let after = try await everything(readers, withValidators: true)

      #expect(before == after)
    }
  }

  @Test("two worlds in which two rooms' marks are exchanged give everyone the same bytes")
  func swappedRooms() async throws {
    try await TestSite.withEngines { one in
      try await close(one, RoundSample.notes())
      let first = try await everything(try await browsers(one))
      try await TestSite.run { other in
        try await close(other, RoundSample.notes(swapped: true))
        let second = try await everything(try await browsers(other))

        #expect(first == second)
        #expect(first.values.contains { $0.contains("n = 12 looks in 6 rooms") })
      }
    }
  }

  @Test("after closing, no planted room or author is found in any file, and no sign can be made again")
  func residue() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let rooms = (0..<50).map { "Canary\($0)Xylophone" }
      let key = try #require(try RoundSample.keys(site).key(RoundSample.round))
      let members: [Cast.Member] = [.ben, .lea, .ana, .eli, .gil]
      for (index, room) in rooms.enumerated() {
        let browser = try await site.browser(members[index % members.count])
        let fields = RoundSample.fields(room: room, marks: [index % 2 == 0 ? "seen" : "not-seen", "seen"])
        #expect(
          try await browser.post("\(RoundSample.path)/notes", fields, headers: RoundSample.wantsJSON).status
            == 201
        )
      }

      #expect(try await site.browser(.eli).post("\(RoundSample.path)/closure", []).status == 303)

      let bytes = try FileBytes.all(site)
      for room in rooms {
        #expect(!bytes.contains(text: room), "\(room)")
        #expect(!bytes.contains(text: RoomName(room)?.folded ?? room), "\(room)")
      }
      #expect(!bytes.contains(bytes: key.bytes))
      // Who was signed in stands in the sessions; nothing about them stands near a note.
      let events = try await RoundSample.count(
        site,
        "SELECT COUNT(*) FROM event WHERE verb <> 'round.closed'"
      )
      #expect(events == 0)
    }
  }

  private func close(_ site: TestSite, _ notes: [WalkNoteDraft]) async throws {
    try await RoundSample.open(site)
    try await RoundSample.record(site, notes)
    #expect(try await site.browser(.eli).post("\(RoundSample.path)/closure", []).status == 303)
  }

  private func browsers(_ site: TestSite) async throws -> [Cast.Member: TestBrowser] {
    var browsers: [Cast.Member: TestBrowser] = [:]
    for member in Self.readers { browsers[member] = try await site.browser(member) }
    return browsers
  }

  /// Every answer that those who read rounds get; pages of two sessions differ in their token and so in their validator.
  private func everything(
    _ readers: [Cast.Member: TestBrowser],
    withValidators: Bool = false
  ) async throws -> [String: String] {
    let paths = [
      "/d/maravilla/rounds", RoundSample.path, "\(RoundSample.path)/closure", "/d/maravilla/capture",
      "\(RoundSample.path)/edit", "/api/v1/d/maravilla/rounds", RoundSample.apiPath,
      "\(RoundSample.apiPath)/cells",
    ]
    var answers: [String: String] = [:]
    for (member, browser) in readers {
      for path in paths {
        let answer = try await browser.get(path)
        let headers = answer.headers.filter { withValidators || $0.name != .eTag || path.hasPrefix("/api") }
          .map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        answers["\(member) \(path)"] =
          "\(answer.status)\n\(headers)\n\(answer.text.replacing(browser.csrf, with: "TOKEN"))"
      }
    }
    return answers
  }
}

/// What a database says of its own structure.
private enum StructureQueries {
  static func references(of table: String, _ store: any Store) async throws -> [String] {
    try await store.read { db in
      switch db.engine {
      case .sqlite:
        try db.rows("SELECT \"table\" AS parent FROM pragma_foreign_key_list(\(table))").map {
          try $0("parent")
        }
      case .postgres:
        try db.rows(
          """
          SELECT p.relname::text AS parent FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
          JOIN pg_class p ON p.oid = c.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
          WHERE c.contype = 'f' AND t.relname = \(table) AND n.nspname = current_schema()
          """
        ).map { try $0("parent") }
      }
    }
  }

  static func columns(of table: String, _ store: any Store) async throws -> [(name: String, type: String)] {
    try await store.read { db in
      let rows =
        switch db.engine {
        case .sqlite: try db.rows("SELECT name, type FROM pragma_table_info(\(table))")
        case .postgres:
          try db.rows(
            """
            SELECT column_name::text AS name, data_type::text AS type FROM information_schema.columns
            WHERE table_name = \(table) AND table_schema = current_schema()
            """
          )
        }
      return try rows.map { (try $0("name"), try $0("type")) }
    }
  }
}

/// Every byte an installation keeps: database, its journal, and the data folder.
private struct FileBytes {
  private let files: [Data]

  static func all(_ site: TestSite) throws -> FileBytes {
    let database = try #require(site.store as? SQLiteStore).path
    var paths = ["", "-wal", "-shm"].map { database + $0 }.filter {
      FileManager.default.fileExists(atPath: $0)
    }
    let folder = FileManager.default.enumerator(atPath: site.dataDirectory)
    while let name = folder?.nextObject() as? String { paths.append("\(site.dataDirectory)/\(name)") }
    var isFolder: ObjCBool = false
    let files = paths.filter {
      FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
    #expect(files.contains { $0.hasSuffix("-wal") })
    return FileBytes(files: try files.map { try Data(contentsOf: URL(filePath: $0)) })
  }

  func contains(text: String) -> Bool { contains(bytes: Array(text.utf8)) }
  func contains(bytes: [UInt8]) -> Bool { files.contains { $0.range(of: Data(bytes)) != nil } }
}
