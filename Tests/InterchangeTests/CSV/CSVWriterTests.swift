import Testing

@testable import Interchange

@Suite("CSV writer")
struct CSVWriterTests {
  @Test("quotes what needs quoting and ends lines with CRLF")
  func quotes() {
    var writer = CSVWriter(guardsAgainstFormulas: false)

    writer.write(["plain", "a,b", "say \"hi\"", "two\nlines", "", "=1+1"])

    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,=1+1\r\n"
    )
  }

  @Test(
    "puts an apostrophe before what a spreadsheet would run",
    arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx"]
  )
  func guardsAgainstFormulas(payload: String) throws {
    var writer = CSVWriter(guardsAgainstFormulas: true)

    writer.write([payload, "safe"])

    var cells: [String] = []
    try CSVReader(allowsLineBreaks: true).read(writer.bytes) { cells = $0.strings }
    #expect(cells == ["'" + payload, "safe"])
  }
}
