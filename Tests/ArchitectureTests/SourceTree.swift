import Foundation

/// A Swift file of the repository, read as lines.
struct SourceFile: Sendable {
  /// The path from the top of the repository, e.g. `Sources/People/Staff/StaffPages.swift`.
  let path: String
  let lines: [String]

  var name: String { String(path.split(separator: "/").last?.dropLast(6) ?? "") }
  /// The target the file belongs to.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
          return nil
        }
        return String(words[index + 1])
      }
    )
  }

  /// Whether each line lies inside a literal of several lines.
  var isInLiteral: [Bool] {
    var isInside = false
    return lines.map { line in
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      defer { if marks % 2 == 1 { isInside.toggle() } }
      return isInside || marks > 0
    }
  }
}

/// The repository the tests were built from.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Every Swift file below a folder, by path.
  static func files(_ folder: String) throws -> [SourceFile] {
    let start = "\(root)/\(folder)"
    guard let walker = FileManager.default.enumerator(atPath: start) else { return [] }
    let paths = walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    return try paths.map { path in
      let text = try String(contentsOfFile: "\(start)/\(path)", encoding: .utf8)
      return SourceFile(
        path: "\(folder)/\(path)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      )
    }
  }

  /// The areas: targets of vertical slices.
  static let areas: Set<String> = [
    "People", "Practices", "Teams", "Evidence", "Visits", "Goals", "Improvement", "Boards", "Exchange",
  ]
}
