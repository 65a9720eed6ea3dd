package import Practices

/// What kind of school it is, which decides its grade bands.
package enum SchoolLevel: String, Sendable, CaseIterable {
  case elementary, k8, middle, high, other

  package var bands: [GradeBand] {
    switch self {
    case .elementary: [.primary, .intermediate]
    case .k8: [.primary, .intermediate, .middle]
    case .middle: [.middle]
    case .high: [.high]
    case .other: GradeBand.allCases
    }
  }
}
