import Testing

@testable import Analytics

@Suite("Instructional time")
struct InstructionalTimeTests {
  @Test("5,369 referrals of 45 minutes are 671 days of six hours")
  func published() throws {
    let time = try #require(
      InstructionalTime(referrals: 5369, minutesPerReferral: 45, minutesPerDay: 360)
    )

    #expect(time.minutes == 241_605)
    #expect(time.days == 671.125)
  }

  @Test("six hours is the only day from five to seven hours that turns 5,369 referrals into 671 days")
  func dayLength() {
    let lengths = PrintedDays(671).dayLengths(referrals: 5369, minutesPerReferral: 45, among: 300...420)

    #expect(lengths == [360])
  }

  @Test("1,278 days stand for 10,220 to 10,227 referrals, and 48 percent fewer narrows that to 10,227")
  func workingBack() throws {
    let range = try #require(
      PrintedDays(1278).referrals(minutesPerReferral: 45, minutesPerDay: 360)
    )
    let fitting = range.filter { earlier in
      let change = InstructionalTime.relativeChange(from: earlier, to: 5369) ?? 0
      return (-100 * change).rounded() == 48
    }

    #expect(range == 10_220...10_227)
    #expect(fitting == [10_227])
  }

  @Test("1,136 to 223 referrals is 80.4 percent fewer")
  func change() throws {
    let change = try #require(InstructionalTime.relativeChange(from: 1136, to: 223))

    #expect((change * 1000).rounded() == -804)
  }

  @Test("each count in a printed range prints as its days, and the counts beside it do not")
  func rangeIsExact() throws {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<300 {
      let (days, minutes, length) = (
        Int.random(in: 0...3000, using: &random), Double(Int.random(in: 5...90, using: &random)),
        Double(Int.random(in: 240...450, using: &random))
      )
      func printed(_ referrals: Int) -> Int? {
        InstructionalTime(referrals: referrals, minutesPerReferral: minutes, minutesPerDay: length)
          .map { Int(($0.days + 0.5).rounded(.down)) }
      }
      guard let range = PrintedDays(days).referrals(minutesPerReferral: minutes, minutesPerDay: length) else {
        continue
      }

      #expect(
        printed(range.lowerBound) == days && printed(range.upperBound) == days,
        "\(days) \(minutes) \(length)"
      )
      #expect(printed(range.lowerBound - 1) != days && printed(range.upperBound + 1) != days)
    }
  }

  @Test("no day without minutes, no share of nobody, and nothing from numbers that are none")
  func undefined() {
    for minutes in [0, -1, .nan, .infinity, .leastNonzeroMagnitude] as [Double] {
      let times = [
        InstructionalTime(referrals: 3, minutesPerReferral: 45, minutesPerDay: minutes),
        InstructionalTime(referrals: .max, minutesPerReferral: minutes, minutesPerDay: 1e-300),
      ]
      let lengths = PrintedDays(5).dayLengths(
        referrals: 1,
        minutesPerReferral: minutes,
        among: .min ... .max
      )

      #expect(times.allSatisfy { $0?.days.isFinite ?? true })
      #expect(lengths.count <= 1441)
      #expect(PrintedDays(.max).referrals(minutesPerReferral: minutes, minutesPerDay: 360) == nil)
    }
    #expect(InstructionalTime(referrals: 3, minutesPerReferral: 45, minutesPerDay: 0) == nil)
    #expect(InstructionalTime(referrals: -3, minutesPerReferral: 45, minutesPerDay: 360) == nil)
    #expect(InstructionalTime.per100(referrals: 3, enrolled: 0) == nil)
    #expect(InstructionalTime.relativeChange(from: 0, to: 3) == nil)
    #expect(InstructionalTime.per100(referrals: 30, enrolled: 400) == 7.5)
  }
}
