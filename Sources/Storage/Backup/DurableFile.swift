import Crypto
import Foundation

/// Files that are on the disk, not only in its cache, before anyone relies on them.
enum DurableFile {
  /// Copies a file piece by piece, waits for the disk and tells its size and checksum.
  static func copy(_ source: String, to target: String) throws -> (bytes: Int, sha256: String) {
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
    defer { input.closeFile() }
    let output = try create(target)
    defer { output.closeFile() }
    var hasher = SHA256()
    var bytes = 0
    while let piece = try input.read(upToCount: pieceBytes), !piece.isEmpty {
      hasher.update(data: piece)
      bytes += piece.count
      try output.write(contentsOf: piece)
    }
    try output.synchronize()
    return (bytes, hasher.finalize().hexadecimal)
  }

  static func write(_ content: [UInt8], to target: String) throws {
    let output = try create(target)
    defer { output.closeFile() }
    try output.write(contentsOf: content)
    try output.synchronize()
  }

  /// Size and checksum of a file, without holding it in memory.
  static func measure(_ path: String) throws -> (bytes: Int, sha256: String) {
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { input.closeFile() }
    var hasher = SHA256()
    var bytes = 0
    while let piece = try input.read(upToCount: pieceBytes), !piece.isEmpty {
      hasher.update(data: piece)
      bytes += piece.count
    }
    return (bytes, hasher.finalize().hexadecimal)
  }

  /// Waits until a file's content or a folder's names are on the disk.
  static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw StorageError.unavailable("\(path) cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StorageError.unavailable("\(path) cannot be written to the disk")
    }
  }

  /// Waits for a folder and everything folder-like in it.
  static func synchronizeTree(_ folder: String) throws {
    for entry in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(entry)"
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        try synchronize(path)
      }
    }
    try synchronize(folder)
  }

  /// Makes a folder that only its owner can open.
  static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  /// The plain files below a folder as sorted relative paths; none when the folder is not there.
  static func list(_ folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      return attributes[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  private static let pieceBytes = 1 << 20

  private static func create(_ path: String) throws -> FileHandle {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes) else {
      throw StorageError.unavailable("\(path) cannot be created")
    }
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
