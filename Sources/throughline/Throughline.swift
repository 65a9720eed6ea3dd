import ArgumentParser

/// The one executable: serving, importing, exporting and keeping an installation.
@main
struct Throughline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "throughline",
    abstract: "The software a school district runs its learning system on.",
    discussion: """
      Every command takes --data DIR (database file, uploads and keys) and, when PostgreSQL holds the rows, \
      --database postgres://… as well. Exit codes: 0 done, 1 unreadable or failed, 2 refused.
      """,
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, DemoCommand.self, ImportCommand.self, ExportCommand.self, MigrateCommand.self,
      BackupCommand.self, RestoreCommand.self, DoctorCommand.self, DistrictCommand.self, UserCommand.self,
      OpenAPICommand.self, MatchCommand.self, MethodsCommand.self, BenchCommand.self,
    ]
  )
}
