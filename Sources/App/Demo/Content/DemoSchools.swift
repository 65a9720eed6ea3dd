/// The two invented districts: a large urban one, and a small one that must never see the first.
enum DemoSchools {
  static let maravillaUnified: DemoDistrictPlan = DemoDistrictPlan(
    slug: "maravilla",
    name: "Maravilla Unified",
    timeZone: "America/Los_Angeles",
    schools: maravilla
  )

  static let dosRobles: DemoDistrictPlan = DemoDistrictPlan(
    slug: "dos-robles",
    name: "Dos Robles Joint Unified",
    timeZone: "America/Los_Angeles",
    schools: [
      school("Dos Robles Elementary", .elementary, .dosRobles, students: 412, teachers: 20),
      school("Dos Robles Middle", .middle, .dosRobles, students: 198, teachers: 11),
      school("Dos Robles High", .high, .dosRobles, students: 287, teachers: 16),
    ]
  )

  /// Six schools of one area for a demo that is made quickly, with one that is too small to publish.
  static let small: [DemoSchool] = [
    "sycamore-bend-elementary", "golondrina-elementary", "hortensia-vidal-elementary", "confluence-middle",
    "arboleda-high", "gull-island-school",
  ].compactMap(school(code:))

  /// The Maravilla school with a code such as "copper-hill-high", if there is one.
  static func school(code: String) -> DemoSchool? {
    maravilla.first { $0.code == code }
  }

  /// The schools of one principal supervisor, areas 1 to 7.
  static func schools(inArea area: Int) -> [DemoSchool] {
    maravilla.filter { $0.neighborhood.area == area }
  }
}

/// A district of the demo.
struct DemoDistrictPlan: Sendable {
  let slug: String
  let name: String
  let timeZone: String
  let schools: [DemoSchool]
}

/// A school of the demo, with its size and place.
struct DemoSchool: Hashable, Sendable {
  /// Stable, lower case with hyphens; also serves as the roster's source id.
  let code: String
  let name: String
  let level: DemoLevel
  /// Kindergarten is 0.
  let grades: ClosedRange<Int>
  let neighborhood: DemoNeighborhood
  let students: Int
  let teachers: Int

  /// Grade codes as OneRoster spells them: KG, 01 … 12.
  var gradeCodes: [String] { grades.map(DemoGrade.code) }

  /// The shares of student groups, around those of the neighborhood.
  var shares: DemoShares {
    var random: DemoRandom = DemoRandom("shares", code)
    return neighborhood.shares.varied(for: level, using: &random)
  }

  /// A code made from a name: "Rubén Catalán Elementary" is "ruben-catalan-elementary".
  static func code(of name: String) -> String {
    let plain: [Character: Character] = ["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n"]
    let letters: [Character] = name.lowercased().map { letter in
      let folded: Character = plain[letter] ?? letter
      return folded.isASCII && (folded.isLetter || folded.isNumber) ? folded : "-"
    }
    return String(letters)
  }
}

/// The kind of a school, which decides its grades and how its practices usually look.
enum DemoLevel: String, CaseIterable, Sendable {
  case elementary, k8, middle, high
  /// Island, continuation, independent study, early college.
  case small

  /// The usual grades; kindergarten is 0.
  var grades: ClosedRange<Int> {
    switch self {
    case .elementary: 0...5
    case .k8: 0...8
    case .middle: 6...8
    case .high: 9...12
    case .small: 9...12
    }
  }
}
