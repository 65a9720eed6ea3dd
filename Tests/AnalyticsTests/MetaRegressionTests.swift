import Testing

@testable import Analytics

@Suite("Meta-regression")
struct MetaRegressionTests {
  /// A district's schools with two covariates of very different size.
  private struct Schools {
    var results: [Double] = []
    var variances: [Double] = []
    var covariates: [[Double]] = [[], []]

    init(_ count: Int, spread: Double, seed: Int) {
      var random = SeededGenerator(seed: seed)
      func noise() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &random) }
      }
      for _ in 0..<count {
        let (need, size) = (
          Double.random(in: 0...1, using: &random), Double.random(in: 20...900, using: &random)
        )
        let variance = 4000 / size
        covariates[0].append(need)
        covariates[1].append(size)
        variances.append(variance)
        results.append(30 - 60 * need + spread * noise() + variance.squareRoot() * noise())
      }
    }

    func fit(_ method: BetweenSchoolVariance) throws -> MetaRegression {
      try MetaRegression(results: results, variances: variances, covariates: covariates, method: method)
    }
  }

  private func near(_ one: Double, _ other: Double, _ tolerance: Double = 1e-8) -> Bool {
    abs(one - other) <= tolerance * max(1, abs(other))
  }

  @Test("equal variances leave the shares of a plain regression", arguments: BetweenSchoolVariance.allCases)
  func plain(method: BetweenSchoolVariance) throws {
    let fit = try MetaRegression(
      results: [1, 3, 2, 6, 8],
      variances: [1, 1, 1, 1, 1],
      covariates: [[0, 1, 2, 3, 4]],
      method: method
    )

    // By hand: slope 17/10, mean 4; Σ residuals² = 34 - 28.9 = 5.1; τ² = 5.1/3 - 1 = 0.7 by each method.
    #expect(near(fit.coefficients[1], 1.7) && near(fit.coefficients[0], 0.6))
    #expect(near(fit.between, 0.7))
    #expect(near(fit.heterogeneity, 5.1))
    let kept = 0.7 / 1.7
    #expect(near(fit.schools[0].shrunken, 0.4 * kept))
  }

  @Test("the Paule-Mandel τ² makes Q equal to its degrees of freedom")
  func pauleMandel() throws {
    let schools = Schools(40, spread: 15, seed: 1)
    let fit = try schools.fit(.pauleMandel)
    let q = zip(fit.schools, schools.variances).reduce(0) {
      $0 + $1.0.residual * $1.0.residual / (fit.between + $1.1)
    }

    #expect(near(q, Double(fit.freedom)))
  }

  @Test("no τ² has a higher restricted likelihood than the estimate")
  func restrictedLikelihood() throws {
    for seed in 1...6 {
      let schools = Schools(25, spread: Double(seed - 1) * 4, seed: seed)
      let between = try schools.fit(.restrictedLikelihood).between
      let data = MetaData(
        responses: schools.results,
        variances: schools.variances,
        covariates: [schools.results.map { _ in 1 }] + schools.covariates
      )
      let height = try #require(GeneralizedFit(data, between: between)).restrictedLogLikelihood
      for other in [0, between / 2, between * 0.999, between * 1.001 + 0.01, between * 3 + 1, 1e4] {
        #expect(
          try #require(GeneralizedFit(data, between: other)).restrictedLogLikelihood <= height + 1e-9,
          "seed \(seed)"
        )
      }
    }
  }

  @Test(
    "order, origin and unit of results change nothing but their own figures",
    arguments: BetweenSchoolVariance.allCases
  )
  func equivariance(method: BetweenSchoolVariance) throws {
    let schools = Schools(30, spread: 12, seed: 9)
    let fit = try schools.fit(method)
    var changed = schools
    changed.results = schools.results.reversed().map { 3 * $0 + 100 }
    changed.variances = schools.variances.reversed().map { 9 * $0 }
    changed.covariates = schools.covariates.map { column in column.reversed().map { 1000 * $0 - 7 } }
    let other = try changed.fit(method)

    #expect(near(other.between, 9 * fit.between))
    for (one, same) in zip(fit.schools, other.schools.reversed()) {
      #expect(near(same.shrunken, 3 * one.shrunken, 1e-7))
      #expect(near(same.deletedZ ?? 0, one.deletedZ ?? 9, 1e-7))
      #expect(abs(one.shrunken) <= abs(one.residual) && one.shrunken * one.residual >= 0)
    }
  }

  @Test(
    "results that a line explains leave nothing between schools",
    arguments: BetweenSchoolVariance.allCases
  )
  func noSpread(method: BetweenSchoolVariance) throws {
    var schools = Schools(20, spread: 0, seed: 3)
    schools.results = schools.covariates[0].map { 5 - 2 * $0 }
    let fit = try schools.fit(method)

    #expect(fit.between == 0)
    #expect(fit.shareBetweenPercent == 0)
    #expect(fit.schools.allSatisfy { $0.shrunken == 0 && $0.shrunkenError == 0 })
    #expect(fit.heterogeneityP > 0.999)
  }

  @Test("a lone row of a covariate leaves its school without a deleted residual")
  func loneRow() throws {
    let fit = try MetaRegression(
      results: [1, 2, 3, 4, 5, 9],
      variances: [1, 1, 1, 1, 1, 1],
      covariates: [[0, 0, 0, 0, 0, 1]]
    )

    #expect(fit.schools[5].deletedZ == nil)
    #expect(fit.schools[0].deletedZ != nil)
  }

  private struct Unfit: Sendable {
    let results: [Double], variances: [Double], covariates: [[Double]]
    let fault: MetaRegression.Fault

    init(_ results: [Double], _ variances: [Double], _ covariates: [[Double]], _ fault: MetaRegression.Fault)
    {
      (self.results, self.variances, self.covariates) = (results, variances, covariates)
      self.fault = fault
    }
  }

  @Test(
    "what cannot be fitted says why",
    arguments: [
      Unfit([], [], [], .tooFewSchools), Unfit([1], [1], [], .tooFewSchools),
      Unfit([1, 2], [1], [], .unequalLengths), Unfit([1, 2, 3], [1, 1, 1], [[1, 2]], .unequalLengths),
      Unfit([1, .nan, 3], [1, 1, 1], [], .notNumbers), Unfit([1, 2, 3], [1, 0, 1], [], .notNumbers),
      Unfit([1, 2, 3], [1, .infinity, 1], [], .notNumbers),
      Unfit([1, 2, 3, 4], [1, 1, 1, 1], [[5, 5, 5, 5]], .dependentCovariates),
      Unfit([1, 2, 3, 4, 5], [1, 1, 1, 1, 1], [[1, 2, 3, 4, 6], [2, 4, 6, 8, 12]], .dependentCovariates),
    ]
  )
  private func faults(of data: Unfit) {
    #expect(throws: data.fault) {
      try MetaRegression(results: data.results, variances: data.variances, covariates: data.covariates)
    }
  }

  @Test("no numbers, however wild, stop the fit", arguments: 0..<12)
  func wild(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let pool: [Double] = [
      0, 1, -1, 1e-308, 1e308, -1e308, 1e150, 1e-150, .nan, .infinity, .leastNonzeroMagnitude, 5, 5, 7, 3.5,
    ]
    let tame = Array(pool.suffix(4)) + [1e10, 1e-10, 2, 8]
    func column(_ count: Int, from pool: [Double]) -> [Double] {
      (0..<count).compactMap { _ in pool.randomElement(using: &random) }
    }
    for _ in 0..<20 {
      let count = Int.random(in: 0...9, using: &random)
      let source = Bool.random(using: &random) ? pool : tame
      let covariates = (0..<Int.random(in: 0...2, using: &random)).map { _ in column(count, from: source) }
      for method in BetweenSchoolVariance.allCases {
        let fit = try? MetaRegression(
          results: column(count, from: source),
          variances: column(count, from: source),
          covariates: covariates,
          method: method
        )
        guard let fit else { continue }

        #expect(fit.between >= 0 && fit.between.isFinite)
        #expect(fit.schools.allSatisfy { $0.fitted.isFinite && $0.residual.isFinite })
        _ = try? OutlierScreen(fit)
      }
    }
  }

  @Test("chi-square tails agree with tables, far out as well")
  func tails() {
    #expect(near(ChiSquareTail.above(3.841458820694124, freedom: 1), 0.05, 1e-13))
    #expect(near(ChiSquareTail.above(18.307038053275146, freedom: 10), 0.05, 1e-13))
    #expect(near(ChiSquareTail.above(9.342, freedom: 10), 0.49999, 1e-4))
    // With two degrees of freedom the tail is e^(-x/2).
    #expect(near(ChiSquareTail.above(1000, freedom: 2) * 1e217, 0.7124576406741286, 1e-12))
    #expect(ChiSquareTail.above(0, freedom: 3) == 1)
    #expect(ChiSquareTail.above(.infinity, freedom: 3) == 0)
  }
}
