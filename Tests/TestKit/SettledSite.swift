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
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    let store = try SQLiteStore.inMemory()
    try await migrate(store, Assembly.migrations)
    try await Cast.settle(in: store)
    // Everything in one file: what the log beside a database holds would not be copied with it.
    try await store.copy(to: path)
    try await store.close()
    return path
  }
}
