internal import Foundation

/// A generalized least squares fit of responses with known variances plus one variance between schools.
///
/// With w = 1/(τ² + v): b = (X'WX)⁻¹X'Wy and P = W - WX(X'WX)⁻¹X'W. The traces of P and P·P are taken from
/// the basis, so that no matrix of schools by schools is ever made.
struct GeneralizedFit {
  let basis: ScaledBasis
  /// √w·(y - X·b).
  let scaledResiduals: [Double]
  private let weights: [Double]
  private let leverages: [Double]
  private let scaledResponses: [Double]

  /// `nil` where covariates depend on each other or a number is not finite.
  init?(_ data: MetaData, between: Double) {
    let weights = data.variances.map { 1 / ($0 + between) }
    let roots = weights.map { $0.squareRoot() }
    guard weights.allSatisfy({ $0.isFinite && $0 > 0 }),
      let basis = ScaledBasis(data.covariates.map { ScaledBasis.scaled($0, by: roots) })
    else { return nil }
    scaledResponses = ScaledBasis.scaled(data.responses, by: roots)
    scaledResiduals = basis.residuals(scaledResponses)
    guard scaledResiduals.allSatisfy(\.isFinite) else { return nil }
    leverages = basis.leverages
    self.weights = weights
    self.basis = basis
  }

  /// b.
  var coefficients: [Double] { basis.coefficients(scaledResponses) }

  /// y - X·b.
  var residuals: [Double] { zip(scaledResiduals, weights).map { $0 / $1.squareRoot() } }

  /// Q = Σ w·r², which is y'Py.
  var heterogeneity: Double { ScaledBasis.dot(scaledResiduals, scaledResiduals) }

  /// y'PPy.
  var squaredHeterogeneity: Double {
    ScaledBasis.dot(ScaledBasis.scaled(scaledResiduals, by: weights), scaledResiduals)
  }

  /// tr P.
  var trace: Double { sum(ofRest: weights) }

  /// tr P·P.
  var squaredTrace: Double {
    ScaledBasis.dot(ScaledBasis.scaled(weights, by: weights), leverages.map { 1 - 2 * $0 })
      + basis.squaredNorm(scaledBy: weights)
  }

  /// What is left of a sum over rows of a diagonal when the fit has taken its share: Σ d·(1 - h).
  func sum(ofRest diagonal: [Double]) -> Double { ScaledBasis.dot(diagonal, leverages.map { 1 - $0 }) }

  /// The restricted log-likelihood of τ², up to a constant.
  var restrictedLogLikelihood: Double {
    let spread = weights.reduce(0) { $0 + log($1) }
    return (spread - basis.logDeterminant { log($0) } - heterogeneity) / 2
  }
}

/// Responses with their variances and covariates, one column each, the intercept first.
struct MetaData {
  let responses: [Double]
  let variances: [Double]
  let covariates: [[Double]]

  /// Rows left over after the coefficients are taken: k - p.
  var freedom: Int { responses.count - covariates.count }

  /// The covariates of one row.
  func row(_ index: Int) -> [Double] { covariates.map { $0[index] } }

  /// The data without one row.
  func without(_ index: Int) -> MetaData {
    func cut(_ column: [Double]) -> [Double] {
      var column = column
      column.remove(at: index)
      return column
    }
    return MetaData(
      responses: cut(responses),
      variances: cut(variances),
      covariates: covariates.map(cut)
    )
  }
}
