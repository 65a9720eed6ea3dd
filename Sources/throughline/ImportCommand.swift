import App
import ArgumentParser
import Exchange
import Foundation
import Kernel
import People
import Storage

/// `throughline import`
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring rosters and frameworks in.",
    subcommands: [ImportOneRosterCommand.self, ImportCASECommand.self]
  )
}

/// `throughline import oneroster`
struct ImportOneRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oneroster",
    abstract: "Bring in a OneRoster 1.1 or 1.2 package, a folder or a ZIP file.",
    discussion: """
      All of the package is applied, or nothing. A complete file ends what it no longer lists, unless more would end \
      than the district's settings allow. Exit codes: 0 applied or checked, 1 unreadable or failed, 2 refused.
      Examples:
        throughline import oneroster roster.zip --dry-run
        throughline import oneroster /srv/sis/tonight --source "Student system" --json
      """
  )

  @OptionGroup var installation: InstallationOptions
  @Argument(help: "The folder or ZIP file.") var path: String
  @Option(help: "The district's slug, when there are several.") var district: String?
  @Option(help: "The system the package comes from; a complete file ends only rows of its own source.")
  var source = "OneRoster"
  @Flag(help: "Judge as the standard's validator does, before anything is read.") var strict = false
  @Flag(help: "Say what would change, and change nothing.") var dryRun = false
  @Flag(help: "Apply even when more would end than the district's settings allow.") var applyAnyway = false
  @Flag(help: "Print the report as JSON.") var json = false

  func run() async throws {
    try await CommandExit.run {
      let opened = try installation.open()
      let now = SystemClock.now()
      _ = try await opened.migrate(now: now)
      let place = try await opened.store.read { [district] db in try AccountSetup.district(db, slug: district)
      }
      let request = RosterRunRequest(
        id: .make(at: now),
        district: place,
        sourceName: source,
        isStrict: strict,
        isDryRun: dryRun,
        mayEndAnyShare: applyAnyway,
        requestedBy: .command
      )
      let outcome = try await RosterImport(request, path: path, now: now).run(on: opened.store)
      print(json ? try RosterReportText.json(outcome) : RosterReportText.human(outcome))
      switch outcome.state {
      case .applied, .checked: return
      case .refused: throw ExitCode(2)
      case .failed, .waiting, .running: throw ExitCode(1)
      }
    }
  }
}
