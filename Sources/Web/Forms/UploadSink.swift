import Foundation
#if canImport(Glibc)
  import Glibc
#endif

/// Puts uploaded files into a folder of their own until the request is over.
///
/// A class because it owns an open file; it stays inside one request.
final class UploadSink {
  private let directory: String
  private var handle: FileHandle?
  private var path = ""
  private var size = 0
  private(set) var stored: [String] = []

  init(directory: String) { self.directory = directory }

  func open() throws {
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    path = "\(directory)/\(UUID().uuidString.lowercased())"
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    stored.append(path)
    handle = try FileHandle(forWritingTo: URL(filePath: path))
    size = 0
  }

  func write(_ bytes: ArraySlice<UInt8>) throws {
    size += bytes.count
    try handle?.write(contentsOf: Data(bytes))
  }

  /// A field left empty arrives as a file without name and bytes: no file at all.
  func close(field: String, name: String) throws -> Form.File? {
    try handle?.close()
    handle = nil
    guard !name.isEmpty || size > 0 else { return nil }
    return Form.File(field: field, name: name, path: path, size: size)
  }

  /// Removes what the handler did not move elsewhere.
  static func discard(_ files: [String]) {
    for path in files where FileManager.default.fileExists(atPath: path) {
      unlink(path)
    }
  }
}
