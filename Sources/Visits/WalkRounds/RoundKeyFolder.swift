import Foundation
package import Kernel

/// The keys of open rounds, a file each, outside database and backup.
package struct RoundKeyFolder: Sendable {
  private let path: String

  /// The folder `keys/rounds` of a data folder.
  package init(dataDirectory: String) { path = "\(dataDirectory)/keys/rounds" }

  /// Puts a new key there, on the disk before it returns; a key that is there already stays.
  package func make(_ id: WalkRoundID) throws {
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let temporary = "\(path)/.\(UUID().uuidString.lowercased()).part"
    defer { unlink(temporary) }
    try write(RoundKey().bytes, to: temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
    // A link fails where a file is, so that two senders of one form cannot replace each other's key.
    guard link(temporary, file(id)) == 0 || errno == EEXIST else { throw problem("written") }
    try syncFolder()
  }

  /// The key, or nothing when it is not there or is not a key.
  package func key(_ id: WalkRoundID) throws -> RoundKey? {
    guard FileManager.default.fileExists(atPath: file(id)) else { return nil }
    return RoundKey(bytes: Array(try Data(contentsOf: URL(filePath: file(id)))))
  }

  /// Overwrites and removes a key; harmless when it is gone.
  package func destroy(_ id: WalkRoundID) throws {
    guard FileManager.default.fileExists(atPath: file(id)) else { return }
    try write(Array(repeating: 0, count: RoundKey.byteCount), to: file(id), flags: O_WRONLY)
    guard unlink(file(id)) == 0 || errno == ENOENT else { throw problem("removed") }
    try syncFolder()
  }

  /// Every key there is, with the age of its file.
  func all(now: Date) throws -> [(id: WalkRoundID, ageSeconds: Double)] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().compactMap { name in
      guard name.hasSuffix(".key"), UUIDText.isValid(String(name.dropLast(4))) else { return nil }
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      let made = attributes[.modificationDate] as? Date ?? now
      return (WalkRoundID(String(name.dropLast(4))), now.timeIntervalSince(made))
    }
  }

  private func file(_ id: WalkRoundID) -> String { "\(path)/\(id).key" }

  private func write(_ bytes: [UInt8], to file: String, flags: Int32) throws {
    let descriptor = open(file, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem("written") }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else { throw problem("written") }
  }

  private func syncFolder() throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem("read") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw problem("written") }
  }

  private func problem(_ verb: String) -> RoundKeyProblem {
    RoundKeyProblem(
      what: "A file in \(path) cannot be \(verb) (errno \(errno)). Check who owns the data folder."
    )
  }
}

/// Why a key could not be kept or destroyed.
package struct RoundKeyProblem: Error, Sendable, CustomStringConvertible {
  package let what: String
  package var description: String { what }
}
