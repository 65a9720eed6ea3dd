import Testing

@testable import Charts

@Suite("Width of text")
struct TextWidthTests {
  @Test("wide letters take more room than narrow ones, and an accent takes none")
  func estimate() {
    #expect(TextWidth.estimate("WWW") > TextWidth.estimate("iii"))
    #expect(TextWidth.estimate("é") == TextWidth.estimate("e"))
    #expect(TextWidth.estimate("") == 0)
  }

  @Test("lines break at spaces, and what is too long ends in a mark")
  func lines() {
    #expect(
      TextWidth.lines("State testing week, few visits", width: 130) == ["State testing week,", "few visits"]
    )
    #expect(TextWidth.lines("one two three four", width: 30, most: 2).last?.hasSuffix("…") == true)
    #expect(TextWidth.lines("", width: 30) == [])
  }
}
