import Testing

@testable import Interchange

@Suite("CSV reader")
struct CSVReaderTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let text: String
    let rows: [[String]]
    var testDescription: String { text.debugDescription }
  }

  static let examples: [Example] = [
    Example(text: "", rows: []),
    Example(text: "a", rows: [["a"]]),
    Example(text: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    Example(text: "a,b\n1,2", rows: [["a", "b"], ["1", "2"]]),
    Example(text: "\u{FEFF}a,b\n", rows: [["a", "b"]]),
    Example(text: ",\n,,\n", rows: [["", ""], ["", "", ""]]),
    Example(text: "\"a,b\",\"c\"\"d\",\"\"\n", rows: [["a,b", "c\"d", ""]]),
    Example(text: "\"\"\"\"\n", rows: [["\""]]),
    Example(text: "a\n\n\r\nb\n", rows: [["a"], ["b"]]),
    Example(text: "\"x\"", rows: [["x"]]),
    Example(text: "Peña,山田\r\n", rows: [["Peña", "山田"]]),
    Example(text: "a,\t b \n", rows: [["a", "\t b "]]),
  ]

  @Test("reads what RFC 4180 allows", arguments: examples)
  func reads(_ example: Example) throws {
    #expect(try rows(example.text) == example.rows)
  }

  @Test("reads the same however the bytes are cut into pieces", arguments: 1...9)
  func cutAnywhere(size: Int) throws {
    let text = "\u{FEFF}id,\"na\"\"me\"\r\n1,\"x,\"\"y\"\"\"\r\n22,Peña\n"
    let bytes = Array(text.utf8)
    var offset = 0
    var found: [[String]] = []

    try CSVReader(bufferSize: 64).read(
      from: { space in
        let count = min(size, space.count, bytes.count - offset)
        for index in 0..<count { space[index] = bytes[offset + index] }
        offset += count
        return count
      },
      row: { found.append($0.strings) }
    )

    #expect(found == [["id", "na\"me"], ["1", "x,\"y\""], ["22", "Peña"]])
  }

  @Test(
    "says the line and the cell where a file stops being readable",
    arguments: [
      ("a,b\n1,x\"y\n", CSVProblem(.unescapedQuote, line: 2, column: 2)),
      ("a\n\"x\"y\n", CSVProblem(.textAfterQuote, line: 2, column: 1)),
      ("a,b\n1,\"x\n2,3\n", CSVProblem(.lineBreakInCell, line: 2, column: 2)),
      ("a,b\n1,\"x", CSVProblem(.unterminatedQuote, line: 2, column: 2)),
      ("a\rb\n", CSVProblem(.bareCarriageReturn, line: 1, column: 1)),
      ("a\nb\u{0}\n", CSVProblem(.controlCharacter, line: 2, column: 1)),
      ("a\n\n\nb,\"\u{1}\"\n", CSVProblem(.controlCharacter, line: 4, column: 2)),
    ]
  )
  func stops(text: String, problem: CSVProblem) {
    #expect(throws: problem) { try rows(text) }
  }

  @Test("refuses bytes that are not UTF-8 and says where")
  func refusesLatin1() {
    let bytes = Array("a,b\n1,Pe".utf8) + [0xF1] + Array("a\n".utf8)

    #expect(throws: CSVProblem(.invalidUTF8, line: 2, column: 2)) { try CSVReader().read(bytes) { _ in } }
  }

  @Test("refuses a record longer than the buffer instead of growing")
  func refusesLongRecord() {
    let bytes = Array(String(repeating: "x", count: 500).utf8)

    #expect(throws: CSVProblem(.recordTooLong, line: 1, column: 1)) {
      try CSVReader(bufferSize: 100).read(bytes) { _ in }
    }
  }

  @Test("counts lines across line breaks inside cells when these are allowed")
  func countsLines() throws {
    var lines: [Int] = []
    var spans: [Bool] = []

    try CSVReader(allowsLineBreaks: true).read(Array("a\n\"x\r\ny\"\nb\n".utf8)) {
      lines.append($0.line)
      spans.append($0.spansLines)
    }

    #expect(lines == [1, 2, 4])
    #expect(spans == [false, true, false])
  }

  private func rows(_ text: String) throws -> [[String]] {
    var found: [[String]] = []
    try CSVReader().read(Array(text.utf8)) { found.append($0.strings) }
    return found
  }
}
