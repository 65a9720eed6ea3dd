import App
import ArgumentParser
import Foundation
import Kernel
import People
import Storage

/// `throughline district`
struct DistrictCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "district",
    abstract: "Add the districts of this installation.",
    subcommands: [Add.self]
  )

  /// `throughline district add`
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a district; its pages are at /d/SLUG/.",
      discussion: """
        Example: throughline district add maravilla --name "Maravilla Unified" --time-zone America/Los_Angeles
        """
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "A short name for addresses: small letters, digits and hyphens.") var slug: String
    @Option(help: "The district's name.") var name: String
    @Option(help: "The time zone, such as America/Los_Angeles.") var timeZone: String

    func run() async throws {
      try await CommandExit.run {
        let opened = try installation.open()
        let now = SystemClock.now()
        _ = try await opened.migrate(now: now)
        try await opened.store.write { [slug, name, timeZone] db in
          try DistrictSetup.add(db, slug: slug, name: name, timeZone: timeZone, now: now)
        }
        print("Added \(name). Next: throughline user add, or throughline import oneroster.")
      }
    }
  }
}
