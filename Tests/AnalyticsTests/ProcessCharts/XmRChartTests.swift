import Testing

@testable import Analytics

@Suite("XmR charts")
struct XmRChartTests {
  private static let calm: [Double?] = [5, 6, 4, 6, 5, 4, 5, 6, 4, 5, 6, 4]

  @Test("seven rising points are a trend to the last of them; six are not")
  func trend() throws {
    let seven = try XmRChart([9, 1, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9])
    let six = try XmRChart([9, 1, 2, 3, 4, 5, 6, 1, 9, 1, 9])

    #expect(seven.points.map { $0.pointClass == .rising } == (0..<12).map { (1...7).contains($0) })
    #expect(!six.points.contains { $0.pointClass == .rising })
  }

  @Test("a point where a rise turns into a fall belongs to the fall")
  func peak() throws {
    let wide: [Double?] = [-30, 30, -30, 30, -30, 30, -30, 30]

    let chart = try XmRChart(wide + [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1])

    #expect(chart.points[8...13].allSatisfy { $0.pointClass == .rising })
    #expect(chart.points[14...20].allSatisfy { $0.pointClass == .falling })
  }

  @Test("a tie or a gap breaks a trend", arguments: [3.0, nil])
  func broken(value: Double?) throws {
    let chart = try XmRChart([1, 2, 3, value, 4, 5, 6, 7, 8, 1, 1, 1])

    #expect(!chart.points.contains { $0.pointClass == .rising })
  }

  @Test("seven points on one side of the mean signal; one on the mean breaks them")
  func oneSide() throws {
    let high: [Double?] = Self.calm + [6, 5.5, 6, 5.5, 6, 5.5, 6]
    let broken: [Double?] = Self.calm + [6, 5.5, 6, 5, 6, 5.5, 6]
    let settings = XmRSettings(direction: .increase, fixedAfter: 12)

    #expect(try XmRChart(high, settings).variation == .improvement)
    #expect(try XmRChart(broken, settings).variation == .commonCause)
  }

  @Test("two of three points close to a limit signal, those two only, and not across the mean")
  func twoOfThree() throws {
    let settings = XmRSettings(direction: .decrease, fixedAfter: 12)
    let close = try XmRChart(Self.calm + [8.5, 5.5, 8.5, 4, 5], settings)
    let across = try XmRChart(Self.calm + [8.5, 4.5, 8.5, 4, 5], settings)

    #expect(close.points[12...14].map(\.pointClass) == [.twoOfThreeAbove, .commonCause, .twoOfThreeAbove])
    #expect(close.points[12].type == .concern)
    #expect(!across.points.contains { $0.pointClass == .twoOfThreeAbove })
  }

  @Test("a target beyond the limits is met always or never, as the direction says")
  func assurance() throws {
    func assurance(_ target: Double?, _ direction: ImprovementDirection) throws -> XmRAssurance? {
      try XmRChart(Self.calm, XmRSettings(direction: direction, target: target)).assurance
    }

    #expect(try assurance(99, .increase) == .consistentFail)
    #expect(try assurance(99, .decrease) == .consistentPass)
    #expect(try assurance(-99, .increase) == .consistentPass)
    #expect(try assurance(-99, .decrease) == .consistentFail)
    #expect(try assurance(5, .increase) == .inconsistent)
    #expect(try assurance(99, .neutral) == nil)
    #expect(try assurance(nil, .increase) == nil)
  }

  @Test("each group has its own mean and limits, small ones are called trial")
  func rebase() throws {
    let values = Self.calm + [15, 16, 14, 16, 15, 14, 15, 16, 14, 15, 16, 14, 15]

    let chart = try XmRChart(values, XmRSettings(rebaseStarts: [12]))

    #expect(chart.points[0].mean == 5 && chart.points[12].mean == 15)
    #expect(chart.points.map(\.group) == values.indices.map { $0 < 12 ? 0 : 1 })
    #expect(chart.points[0].limitsAreTrial && !chart.points[12].limitsAreTrial)
  }

  @Test("limits are not fixed after fewer than 12 points")
  func fixedTooEarly() {
    #expect(throws: XmRFault.fixedAfterTooFew(points: 11)) {
      try XmRChart(Self.calm, XmRSettings(fixedAfter: 11))
    }
  }

  @Test("no, one or equal values have no limits and no signal")
  func degenerate() throws {
    #expect(try XmRChart([]).points.isEmpty)
    #expect(try XmRChart([]).variation == .commonCause)
    for values in [[4], [7, 7, 7, 7, 7, 7, 7, 7], [nil, nil]] as [[Double?]] {
      let chart = try XmRChart(values, XmRSettings(direction: .increase, target: 3))

      #expect(chart.points.allSatisfy { $0.upperLimit == nil && $0.isOutsideLimits == nil })
      #expect(chart.variation == .commonCause && chart.assurance == nil)
    }
  }
}
