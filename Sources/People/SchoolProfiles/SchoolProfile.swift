import Foundation
package import Kernel

/// What a school is like, as far as similar schools are looked for.
package struct SchoolProfile: Sendable, Hashable {
  package let school: SchoolID
  package let name: String
  /// The school's number with the state or the district.
  package let number: String?
  package let level: SchoolLevel?
  package let figures: SchoolFigures
  /// 0 while nobody has written one.
  package let version: Int

  package init(
    school: SchoolID,
    name: String,
    number: String?,
    level: SchoolLevel?,
    figures: SchoolFigures,
    version: Int
  ) {
    self.school = school
    self.name = name
    self.number = number
    self.level = level
    self.figures = figures
    self.version = version
  }
}

/// The figures of a profile; each may be unknown.
package struct SchoolFigures: Sendable, Hashable {
  package var enrollment: Int?
  /// Tenths of a percent, 0 to 1000.
  package var shares: [StudentShare: Int] = [:]
  package var place: SchoolPlace?
  /// The day the students were counted.
  package var countedOn: CalendarDay?

  package init() {}

  /// Whether nothing is known.
  package var isEmpty: Bool { self == SchoolFigures() }
}

/// A group of students whose share of a school is known; never a list of its students.
package enum StudentShare: String, Sendable, CaseIterable {
  case sed, el, swd
  case fosterOrHomeless = "foster_homeless"

  /// What people call the group.
  package var label: Phrase {
    switch self {
    case .sed: Phrase("Socioeconomically disadvantaged", "Con desventaja socioeconómica")
    case .el: Phrase("English learners", "Estudiantes de inglés")
    case .swd: Phrase("Students with disabilities", "Estudiantes con discapacidad")
    case .fosterOrHomeless: Phrase("In foster care or homeless", "En hogar de acogida o sin hogar")
    }
  }
}

/// Where a school lies.
package enum SchoolPlace: Sendable, Hashable {
  /// Degrees on the globe.
  case globe(latitude: Double, longitude: Double)
  /// Miles to the east and to the north of one point of the district's choice.
  case map(x: Double, y: Double)

  private static let earthRadiusMiles = 3_958.8

  /// Miles as the crow flies; nothing between a place on the globe and one on the district's own map.
  package func miles(to other: SchoolPlace) -> Double? {
    switch (self, other) {
    case (.map(let x, let y), .map(let toX, let toY)):
      ((x - toX) * (x - toX) + (y - toY) * (y - toY)).squareRoot()
    case (.globe(let latitude, let longitude), .globe(let toLatitude, let toLongitude)):
      Self.greatCircle(latitude, longitude, toLatitude, toLongitude)
    case (.map, .globe), (.globe, .map): nil
    }
  }

  private static func greatCircle(_ lat1: Double, _ long1: Double, _ lat2: Double, _ long2: Double) -> Double
  {
    let radians = Double.pi / 180
    let north = sin((lat2 - lat1) * radians / 2)
    let east = sin((long2 - long1) * radians / 2)
    let share = north * north + cos(lat1 * radians) * cos(lat2 * radians) * east * east
    return 2 * earthRadiusMiles * asin(min(1, share.squareRoot()))
  }
}
