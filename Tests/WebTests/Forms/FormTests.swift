import Testing

@testable import Web

@Suite("Reading a form")
struct FormTests {
  @Test("letters of both languages, spaces and line ends arrive as typed")
  func decodes() throws {
    let form = try #require(
      Form.parse(urlEncoded: Array("name=Ni%C3%B1o+S%C3%A1nchez&text=a%0D%0Ab&empty=".utf8))
    )

    #expect(form["name"] == "Niño Sánchez")
    #expect(form["text"] == "a\nb")
    #expect(form["empty"].isEmpty)
    #expect(form["absent"].isEmpty)
  }

  @Test("a name may come many times")
  func manyValues() throws {
    let form = try #require(Form.parse(urlEncoded: Array("p=1&p=2&q=3".utf8)))

    #expect(form.all("p") == ["1", "2"])
  }

  @Test("half a code and bytes that are no text are refused", arguments: ["a=%4", "a=%zz", "a=%ff"])
  func refusesBroken(text: String) { #expect(Form.parse(urlEncoded: Array(text.utf8)) == nil) }

  @Test("more fields than any of our forms has are refused")
  func refusesFloods() {
    let flood = (0..<3_000).map { "f\($0)=1" }.joined(separator: "&")

    #expect(Form.parse(urlEncoded: Array(flood.utf8)) == nil)
  }
}
