import Foundation

/// How much room a disk has for an unprivileged writer.
package struct DiskSpace: Sendable, Hashable {
  /// Units: bytes.
  package let free: Double
  /// Units: bytes.
  package let total: Double

  package init(free: Double, total: Double) {
    self.free = free
    self.total = total
  }

  /// The disk that holds a folder; nothing when it cannot be read.
  package init?(of folder: String) {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    free = Double(status.f_bavail) * Double(status.f_frsize)
    total = Double(status.f_blocks) * Double(status.f_frsize)
  }

  /// Below 1 GB and a tenth of the disk writes may soon fail.
  package var isLow: Bool { free < 1e9 && free < total / 10 }
}
