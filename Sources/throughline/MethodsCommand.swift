import ArgumentParser
import Foundation
import JSONText
import Methods

/// `throughline methods`: the statistics of the pages, on files, and checked against expected values.
struct MethodsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: "List the statistical methods, run one on a file, or check them against expected values.",
    discussion: """
      A file of cases is {"cases": [{"id": …, "input": {…}, "expected": {…}}]}; its name without .json is the
      method's. Files that a method reads as well, such as dashboard_tables.json, stand in the same folder.
      Exit 0 when all is done and agrees, 1 when something cannot be read, 2 when a value disagrees.

      Examples:
        throughline methods list
        throughline methods run referrals schools.json
        throughline methods check expected/referrals.json
        throughline methods check --all expected
      """,
    subcommands: [List.self, Run.self, Check.self]
  )

  /// `throughline methods list` prints each method with a sentence.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Every method, what it computes, and the page that explains it.",
      discussion: "Example: throughline methods list"
    )

    func run() async throws {
      let rows = MethodCatalogue.all.map { [$0.name, "docs/methods/\($0.page).md", $0.summary] }
      Console.say(TextTable.text(rows))
    }
  }

  /// `throughline methods run NAME FILE` prints the result for each input of a file.
  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: "Compute a method for one input, or for every case of a file.",
      discussion: """
        Prints {"id": …, "result": {…}}, a list of them for a file of cases; a result has the members of a case's
        "expected".

        Examples:
          throughline methods run referrals schools.json
          throughline methods run referrals - < schools.json
        """
    )

    @Argument(help: "The name of the method.") var name: String
    @Argument(help: "The JSON file of the input or of cases; - reads standard input.") var file = "-"

    func run() async throws {
      guard let method = MethodCatalogue.method(named: name) else {
        try MethodFiles.refuse("There is no method “\(name)”. `throughline methods list` names them.")
      }
      do {
        let bytes = try MethodFiles.read(file)
        let companions = MethodFiles.companions(of: file)
        let results = try CaseFile.inputs(bytes).map { id, input in
          var result = JSONObject()
          result.add("id", id)
          result.add("result", .object(try method.run(input, companions: companions)))
          return JSONValue.object(result)
        }
        let isCases = try CaseFile.isCases(bytes)
        let printed = isCases ? JSONValue.array(results) : results.first ?? .null
        Console.say(String(decoding: printed.encoded().dropLast(), as: UTF8.self))
      } catch let fault as MethodFault {
        try MethodFiles.refuse("\(file): \(fault)")
      }
    }
  }

  /// `throughline methods check FILE…` compares our results with the expected values of files.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Compare our results with the expected values of files.",
      discussion: """
        Prints a line for each file: cases, values compared, the worst difference and where, and the members that
        are not computed. A difference is relative to the larger of 1 and the expected value.

        Examples:
          throughline methods check expected/referrals.json expected/reach_network.json
          throughline methods check --all expected
        """
    )

    @Argument(help: "Files of cases, each named after its method.") var files: [String] = []
    @Option(help: "Check the file of every method that is in this folder.") var all: String?

    func validate() throws {
      guard files.isEmpty == (all != nil) else {
        throw ValidationError("Name files, or a folder with --all.")
      }
    }

    func run() async throws {
      let found = try all.map(MethodFiles.filesOfMethods) ?? files
      var checks: [MethodCheck] = []
      var isUnreadable = false
      for file in found {
        do {
          checks.append(try MethodFiles.check(file))
        } catch let fault as MethodFault {
          CommandExit.say("\(file): \(fault)")
          isUnreadable = true
        }
      }
      if !checks.isEmpty { Console.say(TextTable.text([Self.heads] + checks.map(Self.row))) }
      checks.forEach(Self.sayDisagreements)
      if isUnreadable { throw ExitCode(1) }
      if !checks.allSatisfy(\.agrees) { throw ExitCode(2) }
    }

    private static let heads = ["method", "agrees", "cases", "values", "worst", "where", "not computed"]

    private static func row(_ check: MethodCheck) -> [String] {
      let missing = check.notComputed.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
      return [
        check.method, check.agrees ? "yes" : "no", "\(check.cases)", "\(check.values)",
        "\(check.worstDifference)", check.worstPlace.isEmpty ? "-" : check.worstPlace,
        missing.isEmpty ? "-" : missing.joined(separator: ", "),
      ]
    }

    // The first of them say what is wrong; a method that is wrong throughout has thousands.
    private static func sayDisagreements(_ check: MethodCheck) {
      for one in check.disagreements.prefix(10) {
        let computed = one.computed.map(words) ?? "nothing"
        CommandExit.say(
          "\(check.method) \(one.caseID) \(one.path): expected \(words(one.expected)), got \(computed)"
        )
      }
      let rest = check.disagreements.count - 10
      if rest > 0 { CommandExit.say("\(check.method): \(rest) more disagree.") }
      if check.values == 0 { CommandExit.say("\(check.method): there was nothing to compare.") }
    }

    private static func words(_ value: JSONValue) -> String {
      String(decoding: value.encoded().dropLast(), as: UTF8.self)
    }
  }
}

/// The files of methods and the folders they stand in.
private enum MethodFiles {
  static func refuse(_ words: String) throws -> Never {
    CommandExit.say(words)
    throw ExitCode(1)
  }

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ file: String) throws -> [UInt8] {
    if file == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw MethodFault("It cannot be read. Check its name.")
    }
    return Array(data)
  }

  /// Finds files in the folder of a file; for standard input, in the folder the command runs in.
  static func companions(of file: String) -> Companions {
    let folder =
      file == "-"
      ? FileManager.default.currentDirectoryPath
      : URL(filePath: file).deletingLastPathComponent().path
    return { name in FileManager.default.contents(atPath: "\(folder)/\(name)").map { Array($0) } }
  }

  /// The files in a folder that are named after a method, in the order of methods.
  static func filesOfMethods(in folder: String) throws -> [String] {
    let files = MethodCatalogue.all.map { "\(folder)/\($0.name).json" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    guard !files.isEmpty else { try refuse("\(folder) has no file that is named after a method.") }
    return files
  }

  static func check(_ file: String) throws -> MethodCheck {
    let name = URL(filePath: file).deletingPathExtension().lastPathComponent
    guard let method = MethodCatalogue.method(named: name) else {
      throw MethodFault("There is no method “\(name)”; the file must be named after one.")
    }
    return try MethodCheck(try read(file), by: method, companions: companions(of: file))
  }
}

/// Rows of text with columns as wide as their widest cell.
private enum TextTable {
  static func text(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      zip(row, widths).enumerated().map { index, cell in
        let blanks = index == row.count - 1 ? 0 : cell.1 - cell.0.count
        return cell.0 + String(repeating: " ", count: blanks)
      }
      .joined(separator: "  ")
    }
    .joined(separator: "\n")
  }
}
