import App
import ArgumentParser

/// `throughline import case FILE`
struct ImportCASECommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Import a practice framework from a CASE 1.0 or 1.1 package.",
    discussion: """
      All of the file is taken, or nothing. Exit codes: 0 done, 1 unreadable or failed, 2 refused.
      Examples:
        throughline import case continuum.json --data /var/lib/throughline
        throughline import case standards.json --district maravilla --json
      """
  )

  @OptionGroup var installation: InstallationOptions
  @Option(help: "The district's name in addresses; needed when there are several.") var district: String?
  @Flag(help: "Print the report as JSON.") var json = false
  @Argument(help: "The JSON file.") var file: String

  func run() async throws {
    try await CommandExit.run {
      let opened = try installation.open()
      _ = try await opened.migrate(now: SystemClock.now())
      let outcome = try await FrameworkCommands.importCASE(
        path: file,
        district: district,
        opened,
        now: SystemClock.now()
      )
      try outcome.tell(asJSON: json)
    }
  }
}

/// `throughline export case ID FILE`
struct ExportCASECommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Write a practice framework as a CASE 1.1 package.",
    discussion: """
      Example:
        throughline export case 01900000-0000-7000-8000-000000000001 continuum.json
      """
  )

  @OptionGroup var installation: InstallationOptions
  @Option(help: "The district's name in addresses; needed when there are several.") var district: String?
  @Flag(help: "Print the report as JSON.") var json = false
  @Argument(help: "The framework's id or CASE identifier.") var id: String
  @Argument(help: "The file to write.") var file: String

  func run() async throws {
    try await CommandExit.run {
      let opened = try installation.open()
      _ = try await opened.migrate(now: SystemClock.now())
      let outcome = try await FrameworkCommands.exportCASE(id: id, to: file, district: district, opened)
      try outcome.tell(asJSON: json)
    }
  }
}

extension CommandOutcome {
  /// Prints what was done, and ends with the exit code when it is not done.
  fileprivate func tell(asJSON isJSON: Bool) throws {
    if isJSON { try Console.json(report) } else { Console.say(lines.joined(separator: "\n")) }
    if code != 0 { throw ExitCode(code) }
  }
}
