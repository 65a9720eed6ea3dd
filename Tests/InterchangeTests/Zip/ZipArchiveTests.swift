import Foundation
import Testing

@testable import Interchange

@Suite("ZIP files")
struct ZipArchiveTests {
  @Test("what was written is read again, in pieces")
  func roundTrip() throws {
    try withFolder { folder in
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
      let path = try zip(in: folder, ["a.csv": bytes, "b.csv": []])

      let reader = try ZipArchiveReader(path: path)

      #expect(Set(reader.entries.map(\.name)) == ["a.csv", "b.csv"])
      #expect(try contents("a.csv", of: reader) == bytes)
      #expect(try contents("b.csv", of: reader) == [])
    }
  }

  @Test("a bomb is refused by its directory")
  func refusesBomb() throws {
    try withFolder { folder in
      let path = try zip(in: folder, ["bomb.csv": [UInt8](repeating: 0x41, count: 20_000_000)])

      #expect(throws: ZipFailure.suspiciousRatio(limit: 100)) { try ZipArchiveReader(path: path) }
    }
  }

  @Test("a bomb that lies about its size is stopped while it unpacks")
  func stopsLiar() throws {
    try withFolder { folder in
      let path = try zip(in: folder, ["bomb.csv": [UInt8](repeating: 0x41, count: 20_000_000)])
      try pretend(path, unpackedBytes: 1_000)

      let reader = try ZipArchiveReader(path: path)

      #expect(throws: ZipFailure.self) { try contents("bomb.csv", of: reader) }
    }
  }

  @Test("more than the limit is refused, unpacked bytes and number of files alike")
  func refusesTooMuch() throws {
    try withFolder { folder in
      let path = try zip(in: folder, ["a.csv": Array("abc".utf8), "b.csv": Array("def".utf8)])

      #expect(throws: ZipFailure.tooLarge(limitBytes: 5)) {
        try ZipArchiveReader(path: path, limits: ZipLimits(unpackedBytes: 5))
      }
      #expect(throws: ZipFailure.tooManyEntries(limit: 1)) {
        try ZipArchiveReader(path: path, limits: ZipLimits(entries: 1))
      }
    }
  }

  @Test(
    "paths, folders and archives inside are refused",
    arguments: [
      ("../users.csv", ZipFailure.unsafeName), ("/etc/users.csv", .unsafeName), ("x/users.csv", .folders),
      ("x\\users.csv", .folders), ("more.ZIP", .nestedArchive),
    ]
  )
  func refusesNames(name: String, failure: ZipFailure) throws {
    try withFolder { folder in
      let path = try zip(in: folder, [name: Array("x".utf8)])

      #expect(throws: failure) { try ZipArchiveReader(path: path) }
    }
  }

  @Test("an empty file, an empty ZIP, no ZIP and half a ZIP are told apart")
  func emptyAndBroken() throws {
    try withFolder { folder in
      let whole = try Data(contentsOf: URL(fileURLWithPath: zip(in: folder, ["a.csv": Array("abc".utf8)])))
      func file(_ name: String, _ data: Data) throws -> String {
        let path = folder + "/" + name
        try data.write(to: URL(fileURLWithPath: path))
        return path
      }

      let none = try file("none.zip", Data())
      let noZip = try file("text.zip", Data("sourcedId,name\r\n".utf8))
      let half = try file("half.zip", whole.prefix(whole.count - 30))
      let empty = try file("empty.zip", Data([0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)))

      #expect(throws: ZipFailure.emptyFile) { try ZipArchiveReader(path: none) }
      #expect(throws: ZipFailure.notAZip) { try ZipArchiveReader(path: noZip) }
      #expect(throws: ZipFailure.self) { try ZipArchiveReader(path: half) }
      #expect(throws: ZipFailure.cannotOpen) { try ZipArchiveReader(path: folder + "/nowhere.zip") }
      #expect(try ZipArchiveReader(path: empty).entries.isEmpty)
    }
  }

  private func contents(_ name: String, of reader: ZipArchiveReader) throws -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1_000)
    try reader.read(name) { fill in
      while true {
        let count = try piece.withUnsafeMutableBytes { try fill($0) }
        if count == 0 { return }
        all += piece.prefix(count)
      }
    }
    return all
  }

  /// Overwrites the announced size in the local header and in the directory.
  private func pretend(_ path: String, unpackedBytes: UInt32) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    let size = withUnsafeBytes(of: unpackedBytes.littleEndian) { Data($0) }
    if let local = data.range(of: Data([0x50, 0x4B, 3, 4])) {
      data.replaceSubrange(local.lowerBound + 22..<local.lowerBound + 26, with: size)
    }
    if let central = data.range(of: Data([0x50, 0x4B, 1, 2]), options: .backwards) {
      data.replaceSubrange(central.lowerBound + 24..<central.lowerBound + 28, with: size)
    }
    try data.write(to: URL(fileURLWithPath: path))
  }
}
