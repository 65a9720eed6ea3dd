import App
import ArgumentParser

/// `throughline import case FILE`
struct ImportCASECommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Import a practice framework from a CASE 1.0 or 1.1 package.",
    discussion: """
      Examples:
        throughline import case continuum.json --data /var/lib/throughline
        throughline import case standards.json --district maravilla
      """
  )

  @OptionGroup var installation: InstallationOptions
  @Option(help: "The district's name in addresses; needed when there are several.") var district: String?
  @Argument(help: "The JSON file.") var file: String

  func run() async throws {
    let opened = try installation.open()
    _ = try await opened.migrate(now: SystemClock.now())
    let outcome = try await FrameworkCommands.importCASE(
      path: file,
      district: district,
      opened,
      now: SystemClock.now()
    )
    outcome.lines.forEach { print($0) }
    if outcome.code != 0 { throw ExitCode(outcome.code) }
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
  @Argument(help: "The framework's id or CASE identifier.") var id: String
  @Argument(help: "The file to write.") var file: String

  func run() async throws {
    let opened = try installation.open()
    _ = try await opened.migrate(now: SystemClock.now())
    let outcome = try await FrameworkCommands.exportCASE(id: id, to: file, district: district, opened)
    outcome.lines.forEach { print($0) }
    if outcome.code != 0 { throw ExitCode(outcome.code) }
  }
}
