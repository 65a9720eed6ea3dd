internal import Foundation

/// Which schools lie above what their listed characteristics predict: two questions, kept apart.
///
/// "Credibly above prediction" asks whether a school's own true difference is above 0; many schools can be.
/// "Unusual among schools" asks whether a school would surprise a model made from the others; few can be.
/// Neither is a rank.
public struct OutlierScreen: Hashable, Sendable {
  /// Why the question is not answered.
  public enum Refusal: Error, Hashable, Sendable {
    /// Fewer schools than `needed`: 15, and 5 for each covariate.
    case tooFewSchools(needed: Int)
    /// τ² = 0: schools differ no more than chance alone makes them differ.
    case noMoreThanChance
  }

  /// The answers for one school.
  public struct Finding: Hashable, Sendable {
    /// P(u > 0), the probability that the true difference from the prediction is above 0.
    public let probabilityAbove: Double

    /// Whether that probability is at least 0.95.
    public let isCrediblyAbove: Bool

    /// The probability of so high a deleted residual by chance, adjusted for all schools; `nil` without one.
    public let adjustedP: Double?

    /// Whether the deleted residual is above 2 and its adjusted probability at most 0.05.
    public let isUnusual: Bool
  }

  /// The least probability that is called credible.
  public static let credible = 0.95

  /// The deleted residual above which a school is looked at as unusual.
  public static let unusualZ = 2.0

  /// The share of false findings that is accepted among unusual schools.
  public static let falseDiscoveryRate = 0.05

  /// The fewest schools, and the fewest for each covariate.
  public static let fewest = (schools: 15, forEachCovariate: 5)

  /// One finding for each school, in the order of the fit.
  public let findings: [Finding]

  /// Answers both questions from a fit.
  ///
  /// Throws: `Refusal`.
  public init(_ fit: MetaRegression) throws(Refusal) {
    let covariates = fit.coefficients.count - 1
    let needed = max(Self.fewest.schools, Self.fewest.forEachCovariate * covariates)
    guard fit.schools.count >= needed else { throw .tooFewSchools(needed: needed) }
    guard fit.between > 0 else { throw .noMoreThanChance }
    let adjusted = PValueAdjustment.benjaminiHochberg.adjusted(
      fit.schools.map { $0.deletedZ.map(Self.normalTail) }
    )
    findings = zip(fit.schools, adjusted).map { school, p in
      let above = Self.normalTail(-school.shrunken / school.shrunkenError)
      return Finding(
        probabilityAbove: above,
        isCrediblyAbove: above >= Self.credible,
        adjustedP: p,
        isUnusual: (school.deletedZ ?? 0) > Self.unusualZ && (p ?? 1) <= Self.falseDiscoveryRate
      )
    }
  }

  // The probability of a standard normal value above one.
  private static func normalTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }
}
