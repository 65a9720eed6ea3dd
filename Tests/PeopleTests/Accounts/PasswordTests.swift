import Kernel
import Storage
import TestKit
import Testing

@testable import People

@Suite("New passwords", .database)
struct PasswordTests {
  private static let owner = PasswordOwner(
    name: "Fernanda Castro",
    usernames: ["fcastro-lopez@example.org"],
    districts: ["Maravilla Unified", "maravilla"]
  )

  private static func words(_ password: String) -> String {
    Password.problem(password, for: owner)?.english ?? ""
  }

  @Test(
    "what everybody tries first is refused, however it is lengthened",
    arguments: [
      "password1234", "Password2026!", "P@ssw0rd2026!", "passwordpassword", "contraseña2026",
      "Contrasena123!",
      "qwertyuiop12", "1q2w3e4r5t6y", "123456789012", "987654321098", "abcdefghijkl", "aaaaaaaaaaaa",
      "Sunshine2026!",
      "WelcomeBack1!", "Bienvenidos26", "iloveyou2026", "Football#2026", "dragonmonkey12", "Teacher123456",
      "School2026!!!!", "correcthorsebatterystaple", "Correct-Horse-Battery-Staple", "LetMeIn!LetMeIn!",
      "zaq12wsxzaq12wsx",
    ]
  )
  func common(_ password: String) {
    #expect(Self.words(password).contains("among the first that people try"))
  }

  @Test(
    "one's own name, user name and district are refused",
    arguments: [
      "fernanda-2026-x", "C4str0 and more words", "my lopez password", "Maravilla2026", "maravillaunified",
      "M4r4v1ll4-Unified!", "xxFERNANDAxx1234",
    ]
  )
  func own(_ password: String) {
    #expect(Self.words(password).contains("has your name, your user name or your district in it"))
  }

  @Test(
    "words that do not belong together, and what a generator makes, are taken",
    arguments: [
      Cast.password, "tren zapato nube limón", "maravilla copper ladder seven", "9fK-2wLq-xR7v",
      "the kettle sings at noon",
      "dragon umbrella quarry", "Juegan tres gatos verdes", "vTq83nbXw0pL",
      "school lunches were cold in 1987",
    ]
  )
  func good(_ password: String) {
    #expect(Self.words(password) == "")
  }

  @Test("too short and too long are told first")
  func length() {
    #expect(Self.words("password").contains("at least 12"))
    #expect(Self.words(String(repeating: "copper ladder ", count: 10)).contains("at most 128"))
  }

  @Test("every refusal is in both languages")
  func languages() {
    for password in ["short", "password1234", "maravilla2026", String(repeating: "x", count: 129)] {
      let problem = Password.problem(password, for: Self.owner)
      #expect(problem.map { !$0.spanish.isEmpty && $0.spanish != $0.english } == true)
    }
  }

  @Test("the list is letters in lower case, and some hundreds long")
  func list() {
    #expect(CommonPasswords.words.count > 300)
    #expect(CommonPasswords.words.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) } && $0.count > 2 })
  }

  @Test("an account's owner is read with user name and district")
  func reading() async throws {
    try await TestSite.withEngines { site in
      let owner = try await site.store.read { db in
        try AccountQueries.owner(db, account: Cast.account(.kim))
      }

      #expect(owner.name == "Kim Castro")
      #expect(owner.usernames == ["kim@example.org"])
      #expect(owner.districts == ["Dos Robles Joint Unified", "dos-robles"])
    }
  }
}
