import Testing

@Suite("Two languages")
struct LanguageTests {
  /// Words that are the same in both languages.
  private static let same: Set<String> = [
    "Error: ", "Error", "English", "Español", "No", "Total", "Color", "API", "CSV", "Plan", "Personal",
  ]

  @Test("every sentence is there in English and in other words in Spanish")
  func pairs() throws {
    var count = 0
    for file in try SourceTree.files("Sources") {
      for pair in Self.pairs(file.lines.joined(separator: "\n")) {
        count += 1
        #expect(!pair.english.isEmpty && !pair.spanish.isEmpty, "\(file.path): “\(pair.english)”")
        let isNumber = !pair.english.contains { $0.isLetter }
        #expect(
          isNumber || pair.english != pair.spanish || Self.same.contains(pair.english),
          "\(file.path): “\(pair.english)” is the same in Spanish"
        )
      }
    }
    #expect(count > 200)
  }

  @Test("the reader of pairs sees them over several lines, and with escapes")
  func reader() {
    let found = Self.pairs("call.say(\n  \"A \\\"b\\\"\",\n  \"C\") Phrase(\"x\", \"y\") say(\"only\")")

    #expect(found.map(\.english) == ["A \\\"b\\\"", "x"])
    #expect(found.map(\.spanish) == ["C", "y"])
  }

  /// Two literals after `say(` or `Phrase(`; calls with other arguments are passed over.
  private static func pairs(_ text: String) -> [(english: String, spanish: String)] {
    let bytes = Array(text.utf8)
    var pairs: [(String, String)] = []
    for opener in ["say(", "Phrase("] {
      for start in starts(of: Array(opener.utf8), in: bytes) {
        var index = start
        guard let english = literal(bytes, &index), skip(UInt8(ascii: ","), bytes, &index),
          let spanish = literal(bytes, &index)
        else { continue }
        pairs.append((english, spanish))
      }
    }
    return pairs
  }

  private static func starts(of opener: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard bytes.count > opener.count else { return [] }
    return (0..<(bytes.count - opener.count)).filter {
      bytes[$0] == opener[0] && Array(bytes[$0..<($0 + opener.count)]) == opener
    }
    .map { $0 + opener.count }
  }

  private static func skip(_ wanted: UInt8, _ bytes: [UInt8], _ index: inout Int) -> Bool {
    while index < bytes.count, bytes[index] == 32 || bytes[index] == 10 { index += 1 }
    guard index < bytes.count, bytes[index] == wanted else { return false }
    index += 1
    return true
  }

  // Interpolations may hold literals of their own, so parentheses are counted.
  private static func literal(_ bytes: [UInt8], _ index: inout Int) -> String? {
    guard skip(UInt8(ascii: "\""), bytes, &index) else { return nil }
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") { depth += 1 }
        index += 1
      case UInt8(ascii: "(") where depth > 0: depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: "\"") where depth == 0:
        index += 1
        return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
      default: break
      }
      index += 1
    }
    return nil
  }
}
