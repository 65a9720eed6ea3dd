/// The level of a school, guessed from the grades that are taught there.
enum SchoolLevel: String, Sendable {
  case elementary, k8, middle, high, other

  /// Shape: `grades` are the standard's codes (`KG`, `01` … `12`), several may stand in one text with commas.
  /// Nothing when no grade is known.
  init?(grades: some Sequence<String>) {
    let years = grades.flatMap { $0.split(separator: ",") }.compactMap { Self.year($0) }
    guard let low = years.min(), let high = years.max() else { return nil }
    switch (low, high) {
    case (_, ...6) where low <= 4: self = .elementary
    case (...4, 7...9): self = .k8
    case (5..., ...9) where low < 9: self = .middle
    case (7..., 10...), (9..., _): self = .high
    default: self = .other
    }
  }

  private static func year(_ grade: Substring) -> Int? {
    let code = grade.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    switch code {
    case "IT", "PR", "PK", "TK", "KG": return 0
    case "PS", "UG", "13": return nil
    default: return Int(code).flatMap { (1...12).contains($0) ? $0 : nil }
    }
  }
}
