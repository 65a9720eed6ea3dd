import Testing

@testable import Matching

@Suite("Reading JSON")
struct JSONReaderTests {
  private func fault(_ bytes: some Sequence<UInt8>) -> String? {
    do {
      _ = try JSONReader.read(Array(bytes))
      return nil
    } catch {
      return error.description
    }
  }

  @Test("every kind of value is read")
  func values() throws {
    let text =
      #" {"a": [1, -2.5e1, true, false, null], "b": {"c": "é\n\"\u00e9\ud83d\ude00"}, "d": {}, "e": []} "#

    let root = try JSONReader.read(Array(text.utf8))

    let list = try root.member("a").array()
    #expect(try list[0].wholeNumber(0...9) == 1 && list[1].wholeNumber(-99...0) == -25)
    #expect(try list[2].bool() && !list[3].bool() && list[4].isNull)
    #expect(try root.member("b").member("c").string() == "é\n\"é😀")
    #expect(try root.member("e").array().isEmpty && root.optionalMember("f") == nil)
  }

  @Test("columns count characters, and lines end at line feeds")
  func places() throws {
    let root = try JSONReader.read(Array("{\"é\": 1,\r\n \"ñandú\": 22}".utf8))

    #expect(try root.member("é").place == .init(line: 1, column: 7))
    #expect(try root.member("ñandú").place == .init(line: 2, column: 11))
  }

  @Test(
    "what is not JSON is told by line and column",
    arguments: [
      ("", "line 1, column 1: The file ends too early."),
      ("[1, 2", "line 1, column 6: Write a comma or ] here."),
      ("[1,]", "line 1, column 4: Write a value here: a number, text, list or object."),
      ("{\"a\" 1}", "line 1, column 6: Write a colon after “a”."),
      ("{\"a\": 1\n\"b\": 2}", "line 2, column 1: Write a comma or } here."),
      ("{a: 1}", "line 1, column 2: Write a name in quotation marks here."),
      ("{\"a\": 1, \"a\": 2}", "line 1, column 10: “a” stands here a second time."),
      ("[tru]", "line 1, column 2: Write true here."),
      ("[1] x", "line 1, column 5: The file should end here."),
      ("[\"a", "line 1, column 2: This text has no closing quotation mark."),
      ("[\"a\n\"]", "line 1, column 4: A text ends on the line where it begins; use \\n for a new line."),
      ("[\"\\x\"]", "line 1, column 4: There is no such character after \\."),
      ("[\"\\ud83d\"]", "line 1, column 9: This escape is half a character."),
      ("[+1]", "line 1, column 2: Write a value here: a number, text, list or object."),
      ("[1.]", "line 1, column 2: Write a value here: a number, text, list or object."),
      ("[NaN]", "line 1, column 2: Write a value here: a number, text, list or object."),
    ]
  )
  func faults(_ text: String, _ expected: String) { #expect(fault(text.utf8) == expected) }

  @Test("letters that are not UTF-8 are told as such")
  func encoding() {
    let found = fault([UInt8(ascii: "["), 34, 0xe9, 34, UInt8(ascii: "]")])

    #expect(found == "line 1, column 2: Save the file as UTF-8; this text is in other letters.")
  }

  @Test("a million brackets are refused, not followed")
  func depth() {
    let found = fault([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))

    #expect(found == "line 1, column 65: Lists are nested too deeply here.")
  }

  @Test("cut off anywhere, a file is refused with words")
  func truncation() {
    let bytes = Array(#"{"a": [1, "x\u00e9"], "b": {"c": null}}"#.utf8)

    for length in 0..<bytes.count { #expect(fault(bytes[..<length]) != nil, "\(length)") }
  }
}
