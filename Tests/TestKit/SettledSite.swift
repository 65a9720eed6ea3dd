import App
import Foundation
import Storage

/// A closed SQLite file with all tables and the cast, made once: hundreds of tests begin with a copy of it.
actor SettledSite {
  static let shared = SettledSite()

  private var making: Task<String, any Error>?

  /// Where the file lies.
  func path() async throws -> String {
    let task = making ?? Task { try await Self.make() }
    making = task
    return try await task.value
  }

  private static func make() async throws -> String {
    let name = "throughline-settled-\(ProcessInfo.processInfo.processIdentifier).sqlite"
    let path = FileManager.default.temporaryDirectory.appending(path: name).path
    for left in [path, "\(path)-wal", "\(path)-shm"] where FileManager.default.fileExists(atPath: left) {
      try FileManager.default.removeItem(atPath: left)
    }
    let store = try SQLiteStore(path: path)
    try await migrate(store, Assembly.migrations)
    try await Cast.settle(in: store)
    try await store.close()
    return path
  }
}
