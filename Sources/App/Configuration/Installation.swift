import Foundation
package import Kernel
package import Storage
import Web

/// An installation's data folder and database, opened and ready.
package struct Installation: Sendable {
  package let dataDirectory: String
  package let store: any Store
  package let installationKey: [UInt8]

  /// Opens the folder, making it when it is not there, and the database in it or at `databaseURL`.
  package static func open(dataDirectory: String, databaseURL: String? = nil) throws -> Installation {
    try DataDirectory.prepare(dataDirectory)
    let key = try KeyFile.read(or: "make", at: "\(dataDirectory)/keys/installation.key")
    let store: any Store =
      if let databaseURL {
        try PostgresStore(url: databaseURL, poolSize: 8)
      } else {
        try SQLiteStore(path: "\(dataDirectory)/throughline.sqlite")
      }
    return Installation(dataDirectory: dataDirectory, store: store, installationKey: key)
  }

  /// Waits for what is running and closes the database.
  package func close() async throws { try await store.close() }

  /// Brings the schema up to date and returns what was applied.
  package func migrate(now: Instant) async throws -> [String] {
    try await Migrator(migrations: Assembly.migrations).run(on: store, at: now)
  }
}

/// The folder that holds database, uploads and keys, readable by its owner only.
enum DataDirectory {
  static func prepare(_ path: String) throws {
    for folder in ["", "/keys", "/keys/rounds", "/uploads"] {
      try FileManager.default.createDirectory(
        atPath: path + folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    }
  }
}

/// A key kept in a file of its own, outside database and backup.
enum KeyFile {
  /// Throws: when the file is there and is not 32 bytes; a wrong key must not be replaced silently.
  static func read(or make: StaticString, at path: String) throws -> [UInt8] {
    if FileManager.default.fileExists(atPath: path) {
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      guard bytes.count == 32 else {
        throw InstallationProblem(
          what: "\(path) is not an installation key of 32 bytes. Put back the right file."
        )
      }
      return bytes
    }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    guard
      FileManager.default.createFile(
        atPath: path,
        contents: Data(bytes),
        attributes: [.posixPermissions: 0o600]
      )
    else { throw InstallationProblem(what: "\(path) cannot be written. Check who owns the data folder.") }
    return bytes
  }
}

/// Why an installation cannot be opened, and what to do.
package struct InstallationProblem: Error, CustomStringConvertible, Sendable {
  package let what: String
  package init(what: String) { self.what = what }
  package var description: String { what }
}
