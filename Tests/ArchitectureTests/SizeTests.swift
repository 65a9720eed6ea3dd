import Testing

@Suite("Sizes")
struct SizeTests {
  private static let longestFile = 400
  private static let longestFunction = 60
  private static let width = 110
  private static let literalWidth = 130

  /// Files of data written as code, whose lines are sentences; then folders whose lines wait to be folded.
  private static let data = ["Sources/App/Demo/Content/"]
  private static let unfolded = [
    "Sources/App/", "Sources/Boards/", "Sources/Exchange/", "Sources/Interchange/", "Sources/Kernel/",
    "Sources/Markup/", "Sources/Practices/", "Sources/Storage/", "Sources/Visits/", "Sources/Web/Components/",
    "Sources/Web/Forms/", "Sources/Web/HTTP/", "Sources/Web/Pages/", "Sources/Web/Security/",
    "Sources/Web/API/API",
    "Sources/throughline/",
  ]

  @Test("no file is longer than 400 lines")
  func files() throws {
    for file in try SourceTree.files("Sources") + SourceTree.files("Tests") {
      #expect(file.lines.count <= Self.longestFile, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("no function is longer than 60 lines")
  func functions() throws {
    for file in try SourceTree.files("Sources") + SourceTree.files("Tests") {
      for (line, length) in Self.functions(of: file) where length > Self.longestFunction {
        Issue.record("\(file.path):\(line) has \(length) lines")
      }
    }
  }

  @Test("no line is wider than 110 columns, or 130 within literals of several lines")
  func widths() throws {
    for file in try SourceTree.files("Sources")
    where !(Self.data + Self.unfolded).contains(where: file.path.hasPrefix) {
      let literals = file.isInLiteral
      for (index, line) in file.lines.enumerated() {
        let limit = literals[index] ? Self.literalWidth : Self.width
        // A sentence for people is not broken: it is one literal in each language.
        guard line.count > limit, !line.isSentence else { continue }
        Issue.record("\(file.path):\(index + 1) has \(line.count) columns")
      }
    }
  }

  /// Where each function begins and how many lines it has, told by its indentation.
  private static func functions(of file: SourceFile) -> [(line: Int, length: Int)] {
    file.lines.enumerated().compactMap { index, line in
      let indentation = line.prefix { $0 == " " }.count
      let text = line.dropFirst(indentation)
      guard text.contains("func ") || text.hasPrefix("init(") || text.hasPrefix("package init("),
        !text.hasPrefix("//"),
        !line.hasSuffix("}")
      else { return nil }
      let closing = String(repeating: " ", count: indentation) + "}"
      guard let end = file.lines[(index + 1)...].firstIndex(where: { $0 == closing }) else { return nil }
      return (index + 1, end - index + 1)
    }
  }
}

extension String {
  /// Whether the line is words for people: a literal that ends the line or an argument.
  var isSentence: Bool {
    let text = drop { $0 == " " }
    return text.contains("\"") && (text.contains("say(") || text.contains("Phrase(") || text.hasPrefix("\""))
  }
}
