import Testing

@testable import Visits

@Suite("Letters that look alike")
struct ConfusableFoldTests {
  @Test(
    "fold to the same word",
    arguments: [
      ("García", "garcia"), ("Gаrcíа", "GARCIA"), ("Li1y", "lily"), ("W\u{200D}u", "wu"), ("ｌｅａ", "Lea"),
    ]
  )
  func folds(_ one: String, _ other: String) {
    #expect(ConfusableFold.words(one).map(\.folded) == ConfusableFold.words(other).map(\.folded))
  }

  @Test("numbers stay numbers")
  func numbers() {
    #expect(ConfusableFold.words("12 of 15").map(\.folded) == ["12", "of", "15"])
  }

  @Test("the first word of each sentence is known")
  func sentences() {
    #expect(
      ConfusableFold.words("They sat. Then they spoke").map(\.startsSentence) == [
        true, false, true, false, false,
      ]
    )
  }
}
