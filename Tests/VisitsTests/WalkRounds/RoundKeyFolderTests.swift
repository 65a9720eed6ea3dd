import Foundation
import Kernel
import Testing

@testable import Visits

@Suite("The keys of rounds")
struct RoundKeyFolderTests {
  @Test("a key is 32 bytes for its owner only, and making it twice keeps the first")
  func makes() throws {
    try inFolder { path, keys in
      try keys.make(RoundSample.round)
      let first = try #require(try keys.key(RoundSample.round)).bytes

      try keys.make(RoundSample.round)

      #expect(try #require(try keys.key(RoundSample.round)).bytes == first)
      let file = "\(path)/keys/rounds/\(RoundSample.round).key"
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/keys/rounds").count == 1)
    }
  }

  @Test("a destroyed key is overwritten and gone, and destroying it again is harmless")
  func destroys() throws {
    try inFolder { path, keys in
      try keys.make(RoundSample.round)
      // A second name for the same bytes shows what became of them.
      let witness = "\(path)/witness"
      #expect(link("\(path)/keys/rounds/\(RoundSample.round).key", witness) == 0)

      try keys.destroy(RoundSample.round)
      try keys.destroy(RoundSample.round)

      #expect(try keys.key(RoundSample.round) == nil)
      #expect(Array(try Data(contentsOf: URL(filePath: witness))) == Array(repeating: 0, count: 32))
    }
  }

  @Test("a damaged key is no key")
  func damaged() throws {
    try inFolder { path, keys in
      try keys.make(RoundSample.round)
      try Data([1, 2, 3]).write(to: URL(filePath: "\(path)/keys/rounds/\(RoundSample.round).key"))

      #expect(try keys.key(RoundSample.round) == nil)
    }
  }

  private func inFolder(_ body: (String, RoundKeyFolder) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try body(path, RoundKeyFolder(dataDirectory: path))
    try FileManager.default.removeItem(atPath: path)
  }
}
