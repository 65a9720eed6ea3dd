import Testing

@testable import Charts

@Suite("Spelling of numbers")
struct NumberStyleTests {
  @Test("both languages have their marks")
  func marks() {
    let english = NumberStyle(decimals: 1)
    let spanish = NumberStyle(decimals: 1, suffix: " %", decimalMark: ",", groupMark: ".")

    #expect(english.text(1_234_567.26) == "1,234,567.3")
    #expect(spanish.text(12_345.6) == "12.345,6 %")
    #expect(spanish.bare(-0.5) == "−0,5")
    #expect(NumberStyle.percent.text(44.4) == "44%")
    #expect(NumberStyle(decimals: 2).text(3.05) == "3.05")
    #expect(NumberStyle().text(1_000_000) == "1,000,000")
  }

  @Test("what is not a number is a dash without a unit")
  func nothing() {
    #expect(NumberStyle.percent.text(.nan) == "–")
    #expect(NumberStyle.percent.text(-.infinity) == "–")
    #expect(NumberStyle.percent.text(1e300) == "–")
    #expect(NumberStyle(decimals: -3).text(2) == "2")
  }
}
