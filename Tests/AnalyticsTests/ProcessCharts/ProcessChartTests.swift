import Testing

@testable import Analytics

@Suite("Process charts")
struct ProcessChartTests {
  @Test("a frozen baseline fixes centre and limits, and runs are judged over all points")
  func freeze() throws {
    let values: [Double] = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6] + [Double](repeating: 9, count: 9)

    let chart = try ProcessChart(
      .individuals,
      values.map { .value($0) },
      ChartSettings(baselineCount: 12)
    )

    #expect(chart.phases[0].centre == 5)
    #expect(chart.phases[0].baselineValues == 12 && !chart.phases[0].limitsAreTrial)
    #expect(chart.phases[0].runs.longestRun == 10)
    #expect(chart.phases[0].runs.signals.contains(.longRun))
    #expect(chart.points.map(\.isBaseline) == values.indices.map { $0 < 12 })
    let upper = try #require(chart.points[20].upperLimit)
    #expect(abs(upper - (5 + 3 * 2 / 1.128)) < 1e-12)
  }

  @Test("each phase has its own centre, and a freeze is ignored then")
  func phases() throws {
    let points = [1.0, 2, 3, 11, 12, 13].map { ChartPoint.value($0) }

    let chart = try ProcessChart(.run, points, ChartSettings(phaseStarts: [3, 3, 99, -1], baselineCount: 1))

    #expect(chart.phases.map(\.centre) == [2, 12])
    #expect(chart.points.map(\.phase) == [0, 0, 0, 1, 1, 1])
    #expect(chart.points.allSatisfy { $0.isBaseline })
  }

  @Test("an excluded point is left out of centre, limits and runs, but still held against the limits")
  func exclusion() throws {
    var points = [4.0, 6, 5, 6, 4, 5, 4, 6, 5, 4, 6, 5].map { ChartPoint.value($0) }
    points.insert(.value(50, isExcluded: true), at: 6)

    let chart = try ProcessChart(.individuals, points)

    #expect(chart.phases[0].centre == 5)
    #expect(chart.phases[0].includedPoints == 12)
    #expect(chart.points[6].isBeyondLimits && !chart.points[6].isIncluded)
  }

  @Test("nothing of nothing is missing, something of nothing is refused")
  func zeroDenominators() throws {
    let points: [ChartPoint] = [.ratio(3, of: 6), .ratio(0, of: 0), .ratio(2, of: 4)]
    let chart = try ProcessChart(.shares, points)

    #expect(chart.points.map(\.y) == [0.5, nil, 0.5])
    #expect(chart.points[1].upperLimit == nil && chart.points[1].centre == 0.5)
    #expect(throws: ChartFault.countWithoutDenominator(position: 1)) {
      try ProcessChart(.rates, [.ratio(3, of: 6), .ratio(1, of: 0)])
    }
    #expect(throws: ChartFault.negativeDenominator(position: 0)) {
      try ProcessChart(.run, [.ratio(3, of: -6)])
    }
    #expect(throws: ChartFault.needsDenominator(position: 0)) { try ProcessChart(.shares, [.value(1)]) }
  }

  @Test("times between events must be above zero")
  func times() throws {
    #expect(throws: ChartFault.timeNotPositive(position: 1)) {
      try ProcessChart(.timeBetween, [.value(2), .value(0)])
    }
    #expect(try ProcessChart(.timeBetween, [.value(2), .value(nil)]).points.count == 2)
  }

  @Test("equal values have no variation and, screened, no limits", arguments: [5.0, 0.1, 0, -3])
  func allEqual(value: Double) throws {
    let points = [ChartPoint](repeating: .value(value), count: 13)

    let screened = try ProcessChart(.individuals, points)
    let unscreened = try ProcessChart(.individuals, points, ChartSettings(screensMovingRanges: false))

    #expect(screened.phases[0].hasNoVariation && unscreened.phases[0].hasNoVariation)
    #expect(screened.points.allSatisfy { $0.upperLimit == nil && $0.centre == value })
    #expect(unscreened.points.allSatisfy { $0.upperLimit == value && $0.lowerLimit == value })
    #expect(screened.phases[0].runs.usefulPoints == 0)
  }

  @Test("equal shares between none and all still have limits")
  func equalShares() throws {
    let points = [ChartPoint](repeating: .ratio(10, of: 20), count: 12)

    #expect(try !ProcessChart(.shares, points).phases[0].hasNoVariation)
    #expect(
      try ProcessChart(.shares, points.map { _ in .ratio(0, of: 20) }).phases[0].hasNoVariation
    )
  }

  @Test("limits of fewer than 12 values are trial limits; a run chart has none")
  func trial() throws {
    let eleven = (1...11).map { ChartPoint.value(Double($0 % 3)) }
    let twelve = eleven + [.value(1)]

    #expect(try ProcessChart(.individuals, eleven).phases[0].limitsAreTrial)
    #expect(try !ProcessChart(.individuals, twelve).phases[0].limitsAreTrial)
    #expect(try !ProcessChart(.run, eleven).phases[0].limitsAreTrial)
  }

  @Test("percent are shares times 100, signals stay")
  func multiplier() throws {
    let points: [ChartPoint] = [(3, 20), (5, 25), (4, 22), (19, 20), (4, 19)].map {
      .ratio($0, of: $1)
    }

    let shares = try ProcessChart(.shares, points)
    let percent = try ProcessChart(.shares, points, ChartSettings(multiplier: 100))

    for (share, hundred) in zip(shares.points, percent.points) {
      #expect(hundred.y == share.y.map { $0 * 100 })
      #expect(hundred.upperLimit == share.upperLimit.map { $0 * 100 })
      #expect(hundred.isBeyondLimits == share.isBeyondLimits)
    }
    #expect(percent.points[3].isBeyondLimits)
  }
}
