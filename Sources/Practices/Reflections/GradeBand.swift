/// The grade bands of the lattice on which counts are published.
package enum GradeBand: String, Sendable, CaseIterable, Codable {
  case primary = "K-2"
  case intermediate = "3-5"
  case middle = "6-8"
  case high = "9-12"

  /// How rows for the whole school are marked.
  package static let wholeSchool = "all"

  /// Everything counts are published for: the whole school, then its bands.
  package static let lattice: [GradeBand?] = [nil] + allCases.map(Optional.some)

  /// How a row is marked: with its band, or as the whole school.
  package static func key(_ band: GradeBand?) -> String { band?.rawValue ?? wholeSchool }

  /// `K–2`, with a dash that joins.
  package var label: String { rawValue.replacing("-", with: "–") }

  /// The band of a grade as rosters write it (`KG`, `03`, `12`); nothing for grades outside school.
  package init?(grade: some StringProtocol) {
    let band: GradeBand? =
      switch grade.uppercased() {
      case "TK", "PK", "KG", "K", "0", "00": .primary
      case let text:
        switch Int(text) {
        case 1, 2: .primary
        case 3, 4, 5: .intermediate
        case 6, 7, 8: .middle
        case 9, 10, 11, 12: .high
        default: nil
        }
      }
    guard let band else { return nil }
    self = band
  }

  /// The band of a class by its grades, when all lie in one.
  package init?(grades: String) {
    let parts = grades.split { !$0.isLetter && !$0.isNumber }
    let bands = Set(parts.map { GradeBand(grade: $0) })
    guard bands.count == 1, let band = bands.first.flatMap({ $0 }) else { return nil }
    self = band
  }

  /// The band that most of a teacher's classes lie in; of equal ones the lower.
  package static func usual(of classes: [GradeBand]) -> GradeBand? {
    let counts = Dictionary(grouping: classes, by: { $0 }).mapValues(\.count)
    return allCases.filter { counts[$0] != nil }.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
  }
}
