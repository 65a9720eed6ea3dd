package import Kernel

/// What kind of school it is.
package enum SchoolLevel: String, Sendable, CaseIterable {
  case elementary, k8, middle, high, other

  /// What people call the level.
  package var label: Phrase {
    switch self {
    case .elementary: Phrase("Elementary", "Primaria")
    case .k8: Phrase("Kindergarten to grade 8", "De kínder a octavo")
    case .middle: Phrase("Middle", "Secundaria")
    case .high: Phrase("High", "Preparatoria")
    case .other: Phrase("Other", "Otra")
    }
  }
}

/// A school as lists name it.
package struct SchoolLine: Sendable {
  package let id: SchoolID
  package let name: String
  package let level: SchoolLevel?
  package let staffCount: Int
}

/// A school with what its page shows.
struct SchoolDetail: Sendable {
  let line: SchoolLine
  let identifier: String?
  let grades: [String]
  let classCount: Int
}
