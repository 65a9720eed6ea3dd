import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import App
@testable import Visits

@Suite("The promise: what is left after closing", .database)
struct ResidueTests {
  private static let rooms = (0..<50).map { "Canary\($0)Xylophone" }

  @Test("no file, backup or log holds a room after closing, and the key is nowhere")
  func closed() async throws {
    try await walked { site, memory, round, eli in
      let key = try #require(try RoundKeyFolder(dataDirectory: site.dataDirectory).key(round))
      let during = try await backup(site, "during")
      #expect(!during.contains(key.bytes), "a backup taken while the round is open must not hold its key")
      #expect(Self.rooms.allSatisfy { !during.contains($0) })

      #expect(try await eli.post("/d/maravilla/rounds/\(round)/closure", []).status == 303)

      let files = try FileBytes.all(site)
      let after = try await backup(site, "after")
      for room in Self.rooms {
        let folded = room.lowercased()
        #expect(
          !files.contains(room) && !files.contains(folded),
          "\(room) in the database or the data folder"
        )
        #expect(!after.contains(room) && !after.contains(folded), "\(room) in the backup")
        #expect(!memory.text.lowercased().contains(folded), "\(room) in the log")
      }
      #expect(!files.contains(key.bytes) && !after.contains(key.bytes))
      #expect(try RoundKeyFolder(dataDirectory: site.dataDirectory).key(round) == nil)
      #expect(!memory.text.isEmpty, "the log must be written, or this test sees nothing")
    }
  }

  @Test("no row of any table names a note that was sent, once its round is closed")
  func numbers() async throws {
    try await walked { site, memory, round, eli in
      let sent = try await site.store.read { db in
        try db.rows("SELECT id FROM walk_note LIMIT 100").map { try $0("id", as: String.self) }
      }
      #expect(sent.count == Self.rooms.count)
      #expect(try await eli.post("/d/maravilla/rounds/\(round)/closure", []).status == 303)

      let rows = try await EveryRow.texts(site.store)

      #expect(sent.allSatisfy { id in !rows.contains { $0.contains(id) } })
      #expect(sent.allSatisfy { !memory.text.contains($0) })
      #expect(
        rows.contains { $0.contains(round.text) },
        "the round is in some row, or this test sees nothing"
      )
    }
  }

  @Test("control: before closing the key is found, and a room written anywhere is")
  func planted() async throws {
    try await walked { site, memory, round, _ in
      let key = try #require(try RoundKeyFolder(dataDirectory: site.dataDirectory).key(round))
      #expect(try FileBytes.all(site).contains(key.bytes))

      try await site.store.write { db in
        try db.run("UPDATE walk_round SET title = \(Self.rooms[7]) WHERE id = \(round)")
      }
      memory.write(room: Self.rooms[8])

      #expect(try FileBytes.all(site).contains(Self.rooms[7]))
      #expect(try await backup(site, "planted").contains(Self.rooms[7]))
      #expect(memory.text.contains(Self.rooms[8]))
    }
  }

  /// A round that ends today with a note from each room, each sent by hand, on a site that writes its log.
  private func walked(
    _ body: @Sendable (TestSite, LogMemory, WalkRoundID, TestBrowser) async throws -> Void
  ) async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock) { quiet in
      let memory = LogMemory()
      let site = quiet.logging(to: memory)
      let runner = YearRunner(site: site, clock: clock, year: SchoolYear(seed: 5))
      try await runner.settle()
      try await runner.open(0)
      let round = runner.year.rounds[0].id
      let members: [Cast.Member] = [.ana, .ben, .lea, .eli, .gil]
      for (index, room) in Self.rooms.enumerated() {
        let answer = try await site.browser(members[index % members.count]).post(
          "/d/maravilla/rounds/\(round)/notes",
          [("id", WalkNoteID.makeAnonymous().text), ("room", room), ("grade_band", "K-2")]
            + SchoolYear.practices.map { ("mark-\($0)", index.isMultiple(of: 3) ? "seen" : "not-seen") },
          headers: [.accept: "application/json"]
        )
        #expect(answer.status == 201)
      }
      clock.advance(seconds: 8 * 86_400)
      try await body(site, memory, round, try await runner.browser(.eli))
    }
  }

  private func backup(_ site: TestSite, _ name: String) async throws -> FileBytes {
    let folder = "\(site.dataDirectory)-backup-\(name)"
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: folder) } }
    try await Backup.make(store: site.store, dataDirectory: site.dataDirectory, to: folder, at: Cast.now)
    return try FileBytes.folder(folder)
  }
}

/// Every byte an installation keeps.
struct FileBytes {
  private let files: [Data]

  /// The database, its journal, and the data folder.
  static func all(_ site: TestSite) throws -> FileBytes {
    let database = try #require(site.store as? SQLiteStore).path
    let paths = ["", "-wal", "-shm"].map { database + $0 }.filter {
      FileManager.default.fileExists(atPath: $0)
    }
    #expect(paths.contains { $0.hasSuffix("-wal") })
    let own = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    return FileBytes(files: own + (try folder(site.dataDirectory)).files)
  }

  /// Every file of a folder, those hidden included.
  static func folder(_ folder: String) throws -> FileBytes {
    var files: [Data] = []
    let names = FileManager.default.enumerator(atPath: folder)
    while let name = names?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files.append(try Data(contentsOf: URL(filePath: path)))
    }
    return FileBytes(files: files)
  }

  func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }
  func contains(_ bytes: [UInt8]) -> Bool { files.contains { $0.range(of: Data(bytes)) != nil } }
}

/// Every row of every table as text, whatever tables there are.
enum EveryRow {
  static func texts(_ store: any Store) async throws -> [String] {
    let facts = try await TableFacts.all(store)
    return try await store.read { db in
      try facts.values.flatMap { table in
        let columns = table.columns.map(\.name)
        return try db.rows("SELECT * FROM \(identifier: table.name) LIMIT 2000").map { row in
          columns.compactMap { try? row($0, as: String?.self) }.joined(separator: " ")
        }
      }
    }
  }
}
