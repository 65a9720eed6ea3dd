import Testing

@testable import Analytics

@Suite("Positive outliers")
struct OutlierScreenTests {
  private func fit(_ results: [Double], variance: Double = 1, covariates: [[Double]] = []) throws
    -> MetaRegression
  {
    try MetaRegression(results: results, variances: results.map { _ in variance }, covariates: covariates)
  }

  @Test("one school far above twenty alike is unusual, and credibly above prediction")
  func oneFarAbove() throws {
    let results = (0..<20).map { Double($0 % 5) } + [40]
    let findings = try OutlierScreen(fit(results)).findings

    #expect(findings.count { $0.isUnusual } == 1)
    #expect(findings.last?.isUnusual == true)
    #expect(findings.last?.isCrediblyAbove == true)
  }

  @Test("schools that truly differ are credibly above in numbers, though none is unusual")
  func twoQuestions() throws {
    let findings = try OutlierScreen(fit((0..<30).map { Double($0) }, variance: 0.5)).findings

    #expect(findings.count { $0.isCrediblyAbove } > 10)
    #expect(!findings.contains { $0.isUnusual })
  }

  @Test("a school far below is neither")
  func below() throws {
    let findings = try OutlierScreen(fit((0..<20).map { Double($0 % 5) } + [-40])).findings

    #expect(findings.last?.isUnusual == false)
    #expect(findings.last?.isCrediblyAbove == false)
  }

  @Test("fourteen schools are too few, as are nineteen for four covariates, and chance alone has no outliers")
  func refusals() throws {
    var random = SeededGenerator(seed: 4)
    let few = (0..<14).map { Double($0) }
    let results = (0..<19).map { Double($0 * $0) }
    let covariates = (0..<4).map { _ in results.map { _ in Double.random(in: 0...1, using: &random) } }
    let alike = (0..<20).map { Double($0 % 2) }

    #expect(throws: OutlierScreen.Refusal.tooFewSchools(needed: 15)) { try OutlierScreen(fit(few)) }
    #expect(throws: OutlierScreen.Refusal.tooFewSchools(needed: 20)) {
      try OutlierScreen(fit(results, covariates: covariates))
    }
    #expect(throws: OutlierScreen.Refusal.noMoreThanChance) { try OutlierScreen(fit(alike, variance: 9)) }
  }

  @Test("two groups must be above prediction in the same two years")
  func repeated() {
    func occasions(_ pairs: [(String, Int)]) -> Set<RepeatedOutlier.Occasion> {
      Set(pairs.map { RepeatedOutlier.Occasion(group: $0.0, year: $0.1) })
    }

    #expect(RepeatedOutlier.holds(for: occasions([("a", 1), ("a", 2), ("b", 1), ("b", 2)])))
    #expect(!RepeatedOutlier.holds(for: occasions([("a", 1), ("a", 2), ("b", 3), ("b", 4)])))
    #expect(!RepeatedOutlier.holds(for: occasions([("a", 1), ("b", 1), ("c", 2), ("d", 2)])))
    #expect(!RepeatedOutlier.holds(for: occasions([("a", 1), ("a", 2), ("a", 3)])))
    #expect(!RepeatedOutlier.holds(for: []))
  }

  @Test("variance within schools is pooled, and a share of 0 or 100 percent still has one")
  func variances() throws {
    let means = SamplingVariance.ofMeans(standardDeviations: [2, 4, nil, 9], students: [3, 5, 10, 0])
    let shares = try SamplingVariance.ofShares(
      successes: [0, 5, 10, 7],
      students: [10, 10, 10, 10],
      covariates: []
    )

    let wanted: [Double?] = [4, 2.4, 1.2, nil]
    #expect(means == wanted)
    #expect(shares.allSatisfy { $0 > 0 })
    let beyond = try #require(SamplingVariance.ofShare(predicted: 1.3, students: 10))
    #expect(abs(beyond - 0.00475) < 1e-15)
    #expect(SamplingVariance.ofShare(predicted: 0.5, students: 0) == nil)
    #expect(SamplingVariance.ofMeans(standardDeviations: [3], students: [1]) == [nil])
    #expect(throws: MetaRegression.Fault.notNumbers) {
      try SamplingVariance.ofShares(successes: [3], students: [2], covariates: [])
    }
  }
}
