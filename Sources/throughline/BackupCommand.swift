import App
import ArgumentParser
import Foundation
import Kernel
import Storage

/// `throughline backup`
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Back up database and files while people work, or verify a backup.",
    discussion: """
      Examples:
        throughline backup /srv/backup/2026-11-22 --data /var/lib/throughline
        throughline backup verify /srv/backup/2026-11-22
      """,
    subcommands: [Make.self, Verify.self],
    defaultSubcommand: Make.self
  )

  /// `throughline backup FOLDER`
  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "make",
      abstract: "Back up into a new folder.",
      discussion: "Example: throughline backup /srv/backup/2026-11-22 --data /var/lib/throughline"
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "A folder that does not exist yet.") var folder: String
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
      try await CommandExit.run {
        let opened = try installation.open()
        let manifest = try await Backup.make(
          store: opened.store,
          dataDirectory: opened.dataDirectory,
          to: folder,
          at: SystemClock.now()
        )
        if json { return try Console.json(manifest) }
        let rows = manifest.rows.values.reduce(0, +)
        Console.say(
          "Backed up \(rows) rows of \(manifest.rows.count) tables and \(manifest.files.count) files to \(folder)."
        )
        Console.say("Not in it: \(manifest.notIncluded)")
      }
    }
  }

  /// `throughline backup verify FOLDER`
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check every byte and every count of a backup.",
      discussion: "Example: throughline backup verify /srv/backup/2026-11-22"
    )

    @Argument(help: "The folder of a backup.") var folder: String

    func run() async throws {
      try await CommandExit.run {
        let problems = try await Backup.verify(folder)
        for problem in problems { CommandExit.say(problem.english) }
        guard problems.isEmpty else { throw ExitCode(1) }
        Console.say("The backup is whole.")
      }
    }
  }
}

/// `throughline restore`
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restore a backup into an empty data folder (and an empty database).",
    discussion: "Example: throughline restore /srv/backup/2026-11-22 --data /var/lib/throughline-new"
  )

  @OptionGroup var installation: InstallationOptions
  @Argument(help: "The folder of a backup.") var folder: String

  func run() async throws {
    try await CommandExit.run {
      try await Backup.restore(
        from: folder,
        to: installation.dataDirectory,
        database: installation.databaseURL
      )
      Console.say(
        "Restored to \(installation.dataDirectory). Put the installation key back into keys/ before you start."
      )
    }
  }
}
