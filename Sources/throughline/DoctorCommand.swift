import App
import ArgumentParser
import Foundation
import Kernel
import Storage

/// `throughline doctor`
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the settings that matter and say what to do about each.",
    discussion: """
      Exit 0 when all is well, 1 when something is broken, 2 when something needs attention.
      Example: throughline doctor --data /var/lib/throughline --json
      """
  )

  /// One line of the answer for machines.
  private struct Line: Encodable {
    let key: String
    let state: Finding.State
    let what: String
    let whatToDo: String?
  }

  @OptionGroup var installation: InstallationOptions
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let findings = try await findings()
    let lines = findings.map {
      Line(key: $0.key, state: $0.state, what: $0.what.english, whatToDo: $0.whatToDo?.english)
    }
    if json {
      try Console.json(lines)
    } else {
      for line in lines {
        Console.say("\(mark(line.state))  \(line.what)\(line.whatToDo.map { "\n           → \($0)" } ?? "")")
      }
    }
    if findings.contains(where: { $0.state == .broken }) { throw ExitCode(1) }
    if findings.contains(where: { $0.state == .attention }) { throw ExitCode(2) }
  }

  private func findings() async throws -> [Finding] {
    do {
      let opened = try installation.open()
      let found = try await Doctor.findings(
        store: opened.store,
        migrations: Assembly.migrations,
        dataDirectory: opened.dataDirectory
      )
      return found + (try await InstallationDoctor.findings(opened, now: SystemClock.now()))
    } catch {
      CommandExit.say("The installation cannot be opened: \(error)")
      throw ExitCode(1)
    }
  }

  private func mark(_ state: Finding.State) -> String {
    switch state {
    case .ok: "ok       "
    case .attention: "attention"
    case .broken: "broken   "
    }
  }
}
