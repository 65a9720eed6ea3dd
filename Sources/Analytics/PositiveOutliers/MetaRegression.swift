/// Schools' results predicted from listed characteristics, with chance and true differences kept apart.
///
/// School j has y = x'b + u + e, u ~ N(0, τ²) between schools and e ~ N(0, v) by chance, v known. τ² is
/// estimated, b by generalized least squares, and each residual is shrunk by B = τ²/(τ² + v). A residual is
/// what the listed characteristics do not predict; it is not the quality of a school.
///
/// Shape: one entry for each school, in the order given; coefficients with the intercept first.
/// Source: Fay and Herriot 1979, J. Am. Stat. Assoc. 74:269-277; Raudenbush and Bryk 1985, J. Educ. Stat.
/// 10:75-98; Viechtbauer and Cheung 2010, Res. Synth. Methods 1:112-125 (deleted residuals).
public struct MetaRegression: Hashable, Sendable {
  /// One school's place beside its prediction.
  public struct School: Hashable, Sendable {
    /// The prediction x'b.
    public let fitted: Double

    /// The result less the prediction.
    public let residual: Double

    /// The residual shrunk towards 0, u = B·(y - x'b): the empirical Bayes residual.
    public let shrunken: Double

    /// Its standard error, √(τ²(1 - B) + B²·x'(X'WX)⁻¹x).
    public let shrunkenError: Double

    /// The prediction plus the shrunken residual.
    public let blup: Double

    /// The residual from a fit without this school, over its standard error; `nil` where that fit has none.
    public let deletedZ: Double?
  }

  /// Why there is no fit.
  public enum Fault: Error, Hashable, Sendable {
    /// Columns do not all have one entry for each school.
    case unequalLengths
    /// A result, variance or covariate is not finite, or a variance is not above 0.
    case notNumbers
    /// There are no more schools than coefficients.
    case tooFewSchools
    /// A covariate is constant or a combination of the others.
    case dependentCovariates
    /// The estimate of τ² did not settle.
    case notSettled
  }

  /// τ², the variance between schools that chance does not account for.
  public let between: Double

  /// b, the intercept first.
  public let coefficients: [Double]

  /// The standard errors of b.
  public let coefficientErrors: [Double]

  /// Q of residual heterogeneity, from the fit with τ² = 0.
  public let heterogeneity: Double

  /// The degrees of freedom of Q: schools less coefficients.
  public let freedom: Int

  /// The share of the residual variance that is between schools, in percent.
  public let shareBetweenPercent: Double

  /// The schools in the order given.
  public let schools: [School]

  /// The probability of a Q as large by chance alone.
  public var heterogeneityP: Double { ChiSquareTail.above(heterogeneity, freedom: freedom) }

  /// Fits results with known sampling variances on covariates, without the intercept, which is added.
  ///
  /// Throws: `Fault`.
  public init(
    results: [Double],
    variances: [Double],
    covariates: [[Double]],
    method: BetweenSchoolVariance = .restrictedLikelihood
  ) throws(Fault) {
    let data = try Self.checked(results, variances, covariates)
    guard let plain = GeneralizedFit(data, between: 0) else { throw .dependentCovariates }
    guard let between = method.estimate(data), let fit = GeneralizedFit(data, between: between) else {
      throw .notSettled
    }
    self.between = between
    coefficients = fit.coefficients
    coefficientErrors = data.covariates.indices.map { place in
      let unit = data.covariates.indices.map { $0 == place ? 1.0 : 0 }
      return fit.basis.variance(at: unit).squareRoot()
    }
    heterogeneity = plain.heterogeneity
    freedom = data.freedom
    let typical = Double(data.freedom) / plain.trace
    shareBetweenPercent = 100 * between / (between + typical)
    let coefficients = coefficients
    let residuals = fit.residuals
    guard (coefficients + residuals).allSatisfy(\.isFinite) else { throw .notNumbers }
    schools = results.indices.map { index in
      let row = data.row(index)
      let kept = between / (between + variances[index])
      let fitted = ScaledBasis.dot(row, coefficients)
      let spread = between * (1 - kept) + kept * kept * fit.basis.variance(at: row)
      return School(
        fitted: fitted,
        residual: residuals[index],
        shrunken: kept * residuals[index],
        shrunkenError: spread.squareRoot(),
        blup: fitted + kept * residuals[index],
        deletedZ: Self.deletedZ(index, data, method)
      )
    }
  }

  private static func checked(_ results: [Double], _ variances: [Double], _ covariates: [[Double]])
    throws(Fault) -> MetaData
  {
    guard variances.count == results.count, covariates.allSatisfy({ $0.count == results.count }) else {
      throw .unequalLengths
    }
    guard (results + covariates.joined()).allSatisfy(\.isFinite),
      variances.allSatisfy({ $0.isFinite && $0 > 0 })
    else { throw .notNumbers }
    guard results.count > covariates.count + 1 else { throw .tooFewSchools }
    return MetaData(
      responses: results,
      variances: variances,
      covariates: [results.map { _ in 1 }] + covariates
    )
  }

  private static func deletedZ(_ index: Int, _ data: MetaData, _ method: BetweenSchoolVariance) -> Double? {
    let others = data.without(index)
    guard let between = method.estimate(others), let fit = GeneralizedFit(others, between: between) else {
      return nil
    }
    let row = data.row(index)
    let off = data.responses[index] - ScaledBasis.dot(row, fit.coefficients)
    let spread = data.variances[index] + between + fit.basis.variance(at: row)
    let z = off / spread.squareRoot()
    return z.isFinite ? z : nil
  }
}
