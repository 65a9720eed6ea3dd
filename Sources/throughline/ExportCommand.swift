import App
import ArgumentParser
import Exchange
import Kernel
import People
import Storage

/// `throughline export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take rosters and frameworks out.",
    subcommands: [ExportOneRosterCommand.self, ExportCASECommand.self]
  )
}

/// `throughline export oneroster`
struct ExportOneRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oneroster",
    abstract: "Write the roster as a complete OneRoster 1.2 package.",
    discussion: "Example: throughline export oneroster roster.zip --district maravilla"
  )

  @OptionGroup var installation: InstallationOptions
  @Argument(help: "The ZIP file to write.") var path: String
  @Option(help: "The district's slug, when there are several.") var district: String?

  func run() async throws {
    try await CommandExit.run {
      let opened = try installation.open()
      let now = SystemClock.now()
      _ = try await opened.migrate(now: now)
      let place = try await opened.store.read { [district] db in try AccountSetup.district(db, slug: district)
      }
      let counts = try await RosterExport(of: place).write(to: path, on: opened.store, by: .command, now: now)
      for (file, rows) in counts.sorted(by: { $0.key < $1.key }) { print("\(file).csv: \(rows) rows") }
    }
  }
}
