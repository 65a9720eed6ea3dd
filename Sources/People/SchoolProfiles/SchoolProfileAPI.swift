import Kernel
import Web

/// JSON shapes of the profiles of schools.
enum SchoolProfileAPI {
  /// A profile; what is not known is absent.
  struct Profile: Encodable, Sendable {
    let school: SchoolID
    let name: String
    let level: String?
    let enrollment: Int?
    let sedPercent: Double?
    let elPercent: Double?
    let swdPercent: Double?
    let fosterOrHomelessPercent: Double?
    let latitude: Double?
    let longitude: Double?
    let x: Double?
    let y: Double?
    let countedOn: CalendarDay?
    let version: Int

    init(_ profile: SchoolProfile) {
      let figures = profile.figures
      school = profile.school
      name = profile.name
      level = profile.level?.rawValue
      enrollment = figures.enrollment
      sedPercent = Self.percent(figures, .sed)
      elPercent = Self.percent(figures, .el)
      swdPercent = Self.percent(figures, .swd)
      fosterOrHomelessPercent = Self.percent(figures, .fosterOrHomeless)
      switch figures.place {
      case .globe(let latitude, let longitude):
        (self.latitude, self.longitude, x, y) = (latitude, longitude, nil, nil)
      case .map(let x, let y): (latitude, longitude, self.x, self.y) = (nil, nil, x, y)
      case nil: (latitude, longitude, x, y) = (nil, nil, nil, nil)
      }
      countedOn = figures.countedOn
      version = profile.version
    }

    private static func percent(_ figures: SchoolFigures, _ share: StudentShare) -> Double? {
      figures.shares[share].map { Double($0) / 10 }
    }
  }

  /// A whole profile as sent; what is absent becomes unknown.
  struct NewProfile: Decodable, Sendable {
    let enrollment: Int?
    let sedPercent: Double?
    let elPercent: Double?
    let swdPercent: Double?
    let fosterOrHomelessPercent: Double?
    let latitude: Double?
    let longitude: Double?
    let x: Double?
    let y: Double?
    let countedOn: String?

    /// A figure as the form would carry it.
    func text(_ column: ProfileColumn) -> String {
      switch column {
      case .enrollment: enrollment.map { "\($0)" } ?? ""
      case .sed: Self.text(sedPercent)
      case .el: Self.text(elPercent)
      case .swd: Self.text(swdPercent)
      case .fosterOrHomeless: Self.text(fosterOrHomelessPercent)
      case .latitude: Self.text(latitude)
      case .longitude: Self.text(longitude)
      case .x: Self.text(x)
      case .y: Self.text(y)
      case .countedOn: countedOn ?? ""
      }
    }

    private static func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
  }

  private static let figures: [(String, JSONShape)] = [
    ("enrollment?", .integer("Students enrolled.")),
    ("sedPercent?", .number("Socioeconomically disadvantaged, in percent.")),
    ("elPercent?", .number("English learners, in percent.")),
    ("swdPercent?", .number("Students with disabilities, in percent.")),
    ("fosterOrHomelessPercent?", .number("In foster care or homeless, in percent.")),
    ("latitude?", .number("Degrees; with longitude, the place.")), ("longitude?", .number("Degrees.")),
    ("x?", .number("Miles east on the district's map; with y, the place instead of degrees.")),
    ("y?", .number("Miles north.")), ("countedOn?", .day("Day of the count.")),
  ]

  static let profile = JSONShape.object(
    [
      ("school", .identifier("The school.")), ("name", .text("Its name.")),
      ("level?", .oneOf(SchoolLevel.allCases.map(\.rawValue), "Level.")),
    ] + figures + [("version", .integer("For If-Match; 0 while there is no profile."))]
  )

  static let newProfile = JSONShape.object(figures)
}
