import Testing

@testable import JSONText

@Suite("JSON texts")
struct JSONParserTests {
  @Test(
    "JSON texts are judged as RFC 8259 has it",
    arguments: ["-0", "1e5", "0.10", "\"\\u00e9\\ud835\\udc51\"", "[ ]"]
  )
  func accepted(text: String) throws {
    var parser = JSONParser(Array(text.utf8), depthLimit: 4)
    _ = try parser.parse()
  }

  @Test(
    "broken JSON is refused",
    arguments: ["-", "1.", "+1", ".5", "1e", "\"\u{1}\"", "[1,]", "{\"a\":1,}", "tru", "1 2", "\"\\x\""]
  )
  func broken(text: String) {
    #expect(throws: JSONFault.self) {
      var parser = JSONParser(Array(text.utf8), depthLimit: 4)
      _ = try parser.parse()
    }
  }
}
