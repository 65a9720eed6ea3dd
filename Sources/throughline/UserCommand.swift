import App
import ArgumentParser
import Kernel
import People
import Storage

/// `throughline user`
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Add people and hand over links that set a password.",
    subcommands: [Add.self, Reset.self]
  )

  /// `throughline user add`
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a person with a role and print the link that sets the password.",
      discussion: """
        Examples:
          throughline user add jo@example.org --given Jo --family Castro --role administrator
          throughline user add eli@example.org --given Eli --family Vang --role principal --school "Lincoln Elementary"
        """
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "The email address or user name to sign in with.") var username: String
    @Option(help: "Given name.") var given: String
    @Option(help: "Family name.") var family: String
    @Option(help: "The role, e.g. administrator, principal, coach.") var role: String
    @Option(help: "The district's slug, when there are several.") var district: String?
    @Option(help: "The school's name, for roles held at a school.") var school: String?

    func validate() throws {
      guard Role(rawValue: role) != nil else {
        throw ValidationError("Roles are: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
    }

    func run() async throws {
      try await CommandExit.run {
        let opened = try installation.open()
        _ = try await opened.migrate(now: SystemClock.now())
        let now = SystemClock.now()
        let token = try await opened.store.write { [self] db in
          let place = try AccountSetup.district(db, slug: district)
          let at = try school.map { try AccountSetup.school(db, named: $0, district: place) }
          let member = NewStaffMember(
            email: username,
            givenName: given,
            familyName: family,
            role: Role(rawValue: role) ?? .teacher,
            school: at
          )
          return try AccountSetup.add(db, member, district: place, now: now)
        }
        print("Open within 72 hours to set a password: /welcome/\(token)")
      }
    }
  }

  /// `throughline user reset`
  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset",
      abstract: "Print a link that sets a new password.",
      discussion: "Example: throughline user reset jo@example.org"
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "The name the person signs in with.") var username: String

    func run() async throws {
      try await CommandExit.run {
        let opened = try installation.open()
        let now = SystemClock.now()
        let token = try await opened.store.write { [self] db in
          try AccountSetup.reset(db, username: username, now: now)
        }
        print("Open within 72 hours to set a new password: /welcome/\(token)")
      }
    }
  }
}
