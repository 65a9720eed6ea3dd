import App
import ArgumentParser
import Kernel

/// `throughline migrate`
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the database's schema up to date.",
    discussion: """
      Each step is one transaction: stopped half-way, the old schema stands. A database newer than this program is
      refused. Example: throughline migrate --data /var/lib/throughline
      """
  )

  @OptionGroup var installation: InstallationOptions

  func run() async throws {
    try await CommandExit.run {
      let applied = try await installation.open().migrate(now: SystemClock.now())
      print(applied.isEmpty ? "The schema is up to date." : "Applied: \(applied.joined(separator: ", "))")
    }
  }
}
