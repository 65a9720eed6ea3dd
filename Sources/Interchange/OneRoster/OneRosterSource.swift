internal import Foundation

/// Where the files of a package come from: a folder or a ZIP file.
package protocol OneRosterSource: Sendable {
  /// The files in it, by name, with their sizes in bytes.
  var files: [(name: String, bytes: Int)] { get }

  /// Reads a file piece by piece: `body` gets a function that fills the given space and returns the count.
  func read(_ name: String, _ body: ((UnsafeMutableRawBufferPointer) throws -> Int) throws -> Void) throws
}

/// A package in a folder; what lies in folders below is not looked at.
struct OneRosterFolder: OneRosterSource {
  let path: String
  let files: [(name: String, bytes: Int)]

  init(path: String) throws {
    self.path = path
    var found: [(name: String, bytes: Int)] = []
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        // Follows links, which a folder of exports may well contain.
        var status = stat()
        guard !name.hasPrefix("."), stat(path + "/" + name, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFREG { found.append((name, Int(status.st_size))) }
      }
    } catch {
      throw OneRosterUnreadable.cannotOpen
    }
    files = found
  }

  func read(_ name: String, _ body: ((UnsafeMutableRawBufferPointer) throws -> Int) throws -> Void) throws {
    let descriptor = open(path + "/" + name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OneRosterUnreadable.cannotOpen }
    defer { close(descriptor) }
    try body { space in
      while true {
        let count = Foundation.read(descriptor, space.baseAddress, space.count)
        if count >= 0 { return count }
        guard errno == EINTR else { throw OneRosterUnreadable.cannotOpen }
      }
    }
  }
}

/// A package in a ZIP file.
///
/// Opened anew for every file, so that a bundle is a plain value and may cross tasks.
struct OneRosterZip: OneRosterSource {
  let path: String
  let limits: ZipLimits
  let files: [(name: String, bytes: Int)]

  init(path: String, limits: ZipLimits) throws(ZipFailure) {
    self.path = path
    self.limits = limits
    files = try ZipArchiveReader(path: path, limits: limits).entries.map { ($0.name, $0.unpackedBytes) }
  }

  func read(_ name: String, _ body: ((UnsafeMutableRawBufferPointer) throws -> Int) throws -> Void) throws {
    try ZipArchiveReader(path: path, limits: limits).read(name, body)
  }
}
