import Testing

@Suite("What the code never does")
struct ForbiddenTests {
  /// A piece of code, and the only places where it may stand.
  private static let forbidden: [(text: String, allowed: [String])] = [
    ("try" + "!", []), (" as" + "! ", []), ("fatal" + "Error(", []), ("@unchecked" + " Sendable", []),
    ("nonisolated" + "(unsafe)", []), ("@preconcurrency" + " import", []),
    ("HTML(" + "trusted:", ["Sources/Markup/", "Tests/MarkupTests/"]),
    (" Scope(" + "actor", ["Sources/Kernel/Scope.swift"]), ("Scope(" + "unchecked", []),
  ]

  @Test("forbidden spellings stand nowhere but where they are allowed")
  func spellings() throws {
    for file in try SourceTree.files("Sources") + SourceTree.files("Tests") {
      for (index, line) in file.lines.enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for rule in Self.forbidden
        where line.contains(rule.text) && !rule.allowed.contains(where: file.path.hasPrefix) {
          Issue.record("\(file.path):\(index + 1): \(rule.text)")
        }
      }
    }
  }

  @Test("pages carry no inline styles and no inline scripts")
  func inline() throws {
    for file in try SourceTree.files("Sources")
    where file.imports.contains("Markup") || file.target == "Markup" {
      for (index, line) in file.lines.enumerated() where line.contains("<") {
        let plain = line.replacing("\\\"", with: "\"")
        #expect(!plain.contains(" style=\""), "\(file.path):\(index + 1)")
        #expect(plain.firstMatch(of: /[ ]on[a-z]{3,12}="/) == nil, "\(file.path):\(index + 1)")
        #expect(!plain.contains("<script>") && !plain.contains("<style"), "\(file.path):\(index + 1)")
      }
    }
  }

  @Test("work to be done stands in the issue list, not in the code")
  func todos() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    for file in try SourceTree.files("Sources") + SourceTree.files("Tests") {
      for (index, line) in file.lines.enumerated() {
        #expect(!marks.contains { line.contains($0) }, "\(file.path):\(index + 1)")
      }
    }
  }
}
