package import Kernel
import People

/// A figure of a school's profile that may count when similar schools are looked for.
package enum TriadVariable: String, Sendable, CaseIterable, Codable {
  case enrollment, sed, el, swd
  case fosterOrHomeless = "foster_homeless"

  /// What people call it.
  var label: Phrase {
    switch self {
    case .enrollment: Phrase("Number of students", "Número de estudiantes")
    case .sed: StudentShare.sed.label
    case .el: StudentShare.el.label
    case .swd: StudentShare.swd.label
    case .fosterOrHomeless: StudentShare.fosterOrHomeless.label
    }
  }

  /// The share it is, when it is one.
  var share: StudentShare? {
    switch self {
    case .enrollment: nil
    case .sed: .sed
    case .el: .el
    case .swd: .swd
    case .fosterOrHomeless: .fosterOrHomeless
    }
  }
}

/// By which rules schools are put together.
package struct TriadRules: Sendable, Hashable, Codable {
  /// How often each variable counts, 0 to 3, by its name.
  package var weights: [String: Int]
  /// Minutes between two schools of a group; nothing for any.
  package var travelLimit: Int?
  /// The level each level is grouped with, by their names; a level that is absent stays out.
  package var levels: [String: String]
  /// Schools that stay out this year.
  package var leftOut: [SchoolID]

  package static let mostWeight = 3

  /// What most districts begin with: size and three shares alike, 40 minutes, each level by itself.
  package static let usual = TriadRules(
    weights: [
      TriadVariable.enrollment.rawValue: 1, TriadVariable.sed.rawValue: 1, TriadVariable.el.rawValue: 1,
      TriadVariable.swd.rawValue: 1,
    ],
    travelLimit: 40,
    levels: Dictionary(uniqueKeysWithValues: SchoolLevel.allCases.map { ($0.rawValue, $0.rawValue) }),
    leftOut: []
  )

  package init(weights: [String: Int], travelLimit: Int?, levels: [String: String], leftOut: [SchoolID]) {
    self.weights = weights
    self.travelLimit = travelLimit
    self.levels = levels
    self.leftOut = leftOut
  }

  func weight(_ variable: TriadVariable) -> Int { weights[variable.rawValue] ?? 0 }

  /// The level whose schools a level is put together with; nothing when it stays out.
  func band(_ level: SchoolLevel) -> SchoolLevel? {
    levels[level.rawValue].flatMap(SchoolLevel.init(rawValue:))
  }
}

extension SchoolLevel {
  /// What people call the level.
  var label: Phrase {
    switch self {
    case .elementary: Phrase("Elementary", "Primaria")
    case .k8: Phrase("Kindergarten to grade 8", "De kínder a octavo")
    case .middle: Phrase("Middle", "Secundaria")
    case .high: Phrase("High", "Preparatoria")
    case .other: Phrase("Other", "Otra")
    }
  }
}
