import App
import ArgumentParser
import Foundation
import Kernel

/// Says things at once: standard output to a log file would otherwise wait in a buffer.
enum Console {
  /// Prints a value for machines, with sorted keys.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  static func say(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }
}

/// Ends a command with the exit code that fits: 0 done, 1 unreadable or failed, 2 refused.
enum CommandExit {
  /// Runs a command's work and turns a refusal into words and exit code 2.
  static func run(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as Failure {
      say(words(failure))
      throw ExitCode(2)
    } catch let error as ExitCode {
      throw error
    } catch {
      say("\(error)")
      throw ExitCode(1)
    }
  }

  static func say(_ text: String) { FileHandle.standardError.write(Data("throughline: \(text)\n".utf8)) }

  private static func words(_ failure: Failure) -> String {
    switch failure {
    case .refused(let phrase), .forbidden(let phrase), .conflict(let phrase), .gone(let phrase):
      phrase.english
    case .notFound: "There is nothing with that name."
    case .invalid(let errors): errors.map(\.message.english).joined(separator: " ")
    case .tooMany: "Too many tries; wait a minute."
    }
  }
}
