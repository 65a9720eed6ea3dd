import App
import ArgumentParser
import Foundation
import Kernel

/// Where an installation lies; every command takes these.
struct InstallationOptions: ParsableArguments {
  @Option(name: .customLong("data"), help: "The data folder: database file, uploaded files, keys.")
  var dataDirectory = ".data"

  @Option(
    name: .customLong("database"),
    help: "A PostgreSQL address (postgres://…); otherwise SQLite in the data folder."
  )
  var databaseURL: String?

  func open() throws -> Installation {
    try Installation.open(dataDirectory: dataDirectory, databaseURL: databaseURL)
  }
}

/// The moment it is now.
enum SystemClock {
  static func now() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
