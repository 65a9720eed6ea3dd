import Testing

@testable import Charts

@Suite("Scale")
struct ScaleTests {
  @Test("the ends of the domain lie at the ends of the range, upside down when it grows upwards")
  func ends() {
    let across = Scale(domain: 0...10, range: 100...200)
    let upward = Scale(domain: 0...10, range: 100...200, isUpward: true)

    #expect(across.place(0) == 100 && across.place(10) == 200)
    #expect(upward.place(0) == 200 && upward.place(10) == 100)
  }

  @Test("a domain without width lies in the middle")
  func flat() {
    #expect(Scale(domain: 3...3, range: 0...8).place(3) == 4)
  }
}
