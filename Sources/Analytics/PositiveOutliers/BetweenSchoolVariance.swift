/// How the variance between schools, τ², is estimated; estimates below 0 are 0.
public enum BetweenSchoolVariance: String, CaseIterable, Hashable, Sendable {
  /// Restricted maximum likelihood by Fisher scoring. Source: Raudenbush 2009; Viechtbauer 2005, J. Educ.
  /// Behav. Stat. 30:261-293.
  case restrictedLikelihood = "REML"
  /// The τ² at which Q(τ²) equals its degrees of freedom. Source: Paule and Mandel 1982, J. Res. NBS
  /// 87:377-385.
  case pauleMandel = "PM"
  /// By moments, in one step. Source: DerSimonian and Laird 1986, Control. Clin. Trials 7:177-188.
  case derSimonianLaird = "DL"

  private static let mostSteps = 300

  /// τ²; `nil` where it cannot be found.
  func estimate(_ data: MetaData) -> Double? {
    guard data.freedom > 0 else { return nil }
    let estimate =
      switch self {
      case .restrictedLikelihood: Self.restrictedLikelihood(data)
      case .pauleMandel: Self.pauleMandel(data)
      case .derSimonianLaird: Self.derSimonianLaird(data)
      }
    return estimate.flatMap { $0.isFinite ? $0 : nil }
  }

  private static func derSimonianLaird(_ data: MetaData) -> Double? {
    GeneralizedFit(data, between: 0).map { max(0, ($0.heterogeneity - Double(data.freedom)) / $0.trace) }
  }

  // Q falls and is convex in τ², so that Newton's steps from 0 never pass the root.
  private static func pauleMandel(_ data: MetaData) -> Double? {
    var between = 0.0
    for _ in 0..<mostSteps {
      guard let fit = GeneralizedFit(data, between: between) else { return nil }
      let step = (fit.heterogeneity - Double(data.freedom)) / fit.squaredHeterogeneity
      guard step > between * 1e-12 else { return between + max(0, step) }
      between += step
    }
    return nil
  }

  private static func restrictedLikelihood(_ data: MetaData) -> Double? {
    guard let start = hedges(data), var fit = GeneralizedFit(data, between: start) else { return nil }
    var between = start
    let smallest = data.variances.min() ?? 0
    for _ in 0..<mostSteps {
      let full = (fit.squaredHeterogeneity - fit.trace) / fit.squaredTrace
      guard full.isFinite, let next = ascent(data, from: between, fit, by: full) else { return nil }
      let isSettled = abs(next.between - between) <= 1e-13 * (next.between + smallest)
      (between, fit) = next
      if isSettled { return overBoundary(data, between, fit) }
    }
    return nil
  }

  // A step that would lower the likelihood is halved; the likelihood itself is only known to rounding error.
  private static func ascent(_ data: MetaData, from between: Double, _ fit: GeneralizedFit, by full: Double)
    -> (between: Double, fit: GeneralizedFit)?
  {
    let height = fit.restrictedLogLikelihood
    var step = full
    while abs(step) > max(1e-16 * between, 1e-300) {
      let next = max(0, between + step)
      guard let candidate = GeneralizedFit(data, between: next) else { return nil }
      if candidate.restrictedLogLikelihood >= height - 1e-9 * max(1, abs(height)) { return (next, candidate) }
      step /= 2
    }
    return (between, fit)
  }

  // Scoring may end on a hill inside while 0 itself is likelier.
  private static func overBoundary(_ data: MetaData, _ between: Double, _ fit: GeneralizedFit) -> Double? {
    guard let zero = GeneralizedFit(data, between: 0) else { return nil }
    return zero.restrictedLogLikelihood >= fit.restrictedLogLikelihood ? 0 : between
  }

  // Hedges' estimate by unweighted moments, where the scoring starts.
  private static func hedges(_ data: MetaData) -> Double? {
    let plain = MetaData(
      responses: data.responses,
      variances: data.variances.map { _ in 1 },
      covariates: data.covariates
    )
    return GeneralizedFit(plain, between: 0).map { fit in
      max(0, (fit.heterogeneity - fit.sum(ofRest: data.variances)) / Double(data.freedom))
    }
  }
}
