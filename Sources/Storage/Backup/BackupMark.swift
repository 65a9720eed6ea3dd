import Foundation
package import Kernel

/// Remembers in the data folder when the last backup was made, for whoever watches its age.
package enum BackupMark {
  static func write(_ now: Instant, in dataDirectory: String) throws {
    let path = path(dataDirectory)
    try? FileManager.default.removeItem(atPath: path + ".partial")
    try DurableFile.write(Array(now.description.utf8), to: path + ".partial")
    guard rename(path + ".partial", path) == 0 else {
      throw StorageError.other("\(path) could not be written.")
    }
  }

  /// Nothing when no backup was made from this folder.
  package static func read(in dataDirectory: String) -> Instant? {
    guard let bytes = FileManager.default.contents(atPath: path(dataDirectory)) else { return nil }
    return Instant(String(decoding: bytes, as: UTF8.self))
  }

  private static func path(_ dataDirectory: String) -> String { "\(dataDirectory)/last-backup" }
}
