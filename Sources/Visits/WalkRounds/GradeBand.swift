/// The only cut of a school on the lattice of published figures.
package enum GradeBand: String, Sendable, CaseIterable, Codable {
  case kindergartenToSecond = "K-2"
  case thirdToFifth = "3-5"
  case sixthToEighth = "6-8"
  case ninthToTwelfth = "9-12"

  /// How rows for the whole school are marked.
  package static let wholeSchool = "all"

  /// `K–2`, with a dash that joins.
  package var label: String { rawValue.replacing("-", with: "–") }
}

/// What kind of school it is, which decides its grade bands.
package enum SchoolLevel: String, Sendable, CaseIterable {
  case elementary, k8, middle, high, other

  package var bands: [GradeBand] {
    switch self {
    case .elementary: [.kindergartenToSecond, .thirdToFifth]
    case .k8: [.kindergartenToSecond, .thirdToFifth, .sixthToEighth]
    case .middle: [.sixthToEighth]
    case .high: [.ninthToTwelfth]
    case .other: GradeBand.allCases
    }
  }
}
