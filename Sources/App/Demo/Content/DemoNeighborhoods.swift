/// The invented places of the districts; each belongs to one supervisor's area.
enum DemoNeighborhood: String, CaseIterable, Sendable {
  case puertoViejo = "Puerto Viejo"
  case saltworks = "Saltworks"
  case mariposaFlats = "Mariposa Flats"
  case losSauces = "Los Sauces"
  case puebloAlto = "Pueblo Alto"
  case ferrocarril = "Ferrocarril"
  case copperHill = "Copper Hill"
  case vistaDelAlba = "Vista del Alba"
  case sycamoreBend = "Sycamore Bend"
  case lasGolondrinas = "Las Golondrinas"
  case northgate = "Northgate"
  case ranchoLiebre = "Rancho Liebre"
  case heronBluffs = "Heron Bluffs"
  case marinaPoint = "Marina Point"
  case dosRobles = "Dos Robles"

  /// The supervisor's area, 1 to 7; the small district has one area, 0.
  var area: Int {
    switch self {
    case .puertoViejo, .saltworks: 1
    case .mariposaFlats, .losSauces: 2
    case .puebloAlto, .ferrocarril: 3
    case .copperHill, .vistaDelAlba: 4
    case .sycamoreBend, .lasGolondrinas: 5
    case .northgate, .ranchoLiebre: 6
    case .heronBluffs, .marinaPoint: 7
    case .dosRobles: 0
    }
  }

  /// Names of the seven areas, for headings and teams.
  static let areaNames: [DemoText] = [
    DemoText(en: "Harbor schools", es: "Escuelas del Puerto"),
    DemoText(en: "Creek schools", es: "Escuelas del Arroyo"),
    DemoText(en: "Central schools", es: "Escuelas del Centro"),
    DemoText(en: "Hill schools", es: "Escuelas de las Lomas"),
    DemoText(en: "River schools", es: "Escuelas del Río"),
    DemoText(en: "North schools", es: "Escuelas del Norte"),
    DemoText(en: "Coast schools", es: "Escuelas de la Costa"),
  ]

  /// The shares of student groups typical of the place.
  var shares: DemoShares {
    switch self {
    case .puertoViejo: DemoShares([66, 11, 7, 5, 3, 5, 0.3, 2.7], el: 26, sed: 83, swd: 14)
    case .saltworks: DemoShares([58, 16, 11, 4, 4, 4, 0.3, 2.7], el: 23, sed: 81, swd: 15)
    case .mariposaFlats: DemoShares([72, 10, 8, 3, 1, 4, 0.3, 1.7], el: 29, sed: 85, swd: 13)
    case .losSauces: DemoShares([64, 13, 10, 4, 2, 4, 0.3, 2.7], el: 22, sed: 79, swd: 14)
    case .puebloAlto: DemoShares([78, 9, 6, 2, 1, 2, 0.3, 1.7], el: 33, sed: 90, swd: 14)
    case .ferrocarril: DemoShares([62, 14, 15, 2, 2, 3, 0.3, 1.7], el: 30, sed: 88, swd: 15)
    case .copperHill: DemoShares([45, 10, 8, 5, 1, 25, 0.5, 5.5], el: 11, sed: 52, swd: 13)
    case .vistaDelAlba: DemoShares([50, 12, 8, 6, 2, 17, 0.4, 4.6], el: 14, sed: 60, swd: 14)
    case .sycamoreBend: DemoShares([57, 17, 6, 3, 2, 11, 0.4, 3.6], el: 18, sed: 73, swd: 15)
    case .lasGolondrinas: DemoShares([69, 14, 6, 3, 2, 4, 0.3, 1.7], el: 27, sed: 84, swd: 14)
    case .northgate: DemoShares([53, 24, 5, 5, 3, 6, 0.3, 3.7], el: 15, sed: 74, swd: 15)
    case .ranchoLiebre: DemoShares([55, 19, 6, 8, 2, 6, 0.3, 3.7], el: 16, sed: 70, swd: 14)
    case .heronBluffs: DemoShares([33, 6, 8, 3, 1, 41, 0.4, 7.6], el: 6, sed: 31, swd: 12)
    case .marinaPoint: DemoShares([38, 8, 9, 4, 1, 32, 0.4, 7.6], el: 8, sed: 38, swd: 12)
    case .dosRobles: DemoShares([48, 1, 1, 1, 0.5, 44, 1.5, 3], el: 19, sed: 58, swd: 13)
    }
  }
}

/// A student group a district reports on.
enum DemoGroup: String, CaseIterable, Sendable {
  case latino, black, asian, filipino, islander, white, native, twoOrMore
  case englishLearner, lowIncome, disability

  /// The groups of which a student has exactly one, in the order of `DemoShares.races`.
  static let races: [DemoGroup] = [
    .latino, .black, .asian, .filipino, .islander, .white, .native, .twoOrMore,
  ]

  var label: DemoText {
    switch self {
    case .latino: DemoText(en: "Hispanic or Latino", es: "Hispanos o latinos")
    case .black: DemoText(en: "African American", es: "Afroamericanos")
    case .asian: DemoText(en: "Asian", es: "Asiáticos")
    case .filipino: DemoText(en: "Filipino", es: "Filipinos")
    case .islander: DemoText(en: "Pacific Islander", es: "Isleños del Pacífico")
    case .white: DemoText(en: "White", es: "Blancos")
    case .native:
      DemoText(en: "American Indian or Alaska Native", es: "Indígenas de Estados Unidos o de Alaska")
    case .twoOrMore: DemoText(en: "Two or more races", es: "Dos o más razas")
    case .englishLearner: DemoText(en: "English learners", es: "Estudiantes que aprenden inglés")
    case .lowIncome: DemoText(en: "Socioeconomically disadvantaged", es: "En desventaja socioeconómica")
    case .disability: DemoText(en: "Students with disabilities", es: "Estudiantes con discapacidades")
    }
  }
}

/// Shares of student groups at a place, each from 0 to 1.
struct DemoShares: Hashable, Sendable {
  /// In the order of `DemoGroup.races`; sums to 1.
  let races: [Double]
  let englishLearners: Double
  let lowIncome: Double
  let disabilities: Double

  /// Makes shares from percentages; the races are scaled to sum to 1.
  ///
  /// English learners, socioeconomically disadvantaged, students with disabilities.
  init(_ races: [Double], el: Double, sed: Double, swd: Double) {
    let total: Double = races.reduce(0, +)
    self.races = races.map { $0 / total }
    englishLearners = el / 100
    lowIncome = sed / 100
    disabilities = swd / 100
  }

  /// The same shares as one school has them: a little different, and fewer English learners with age.
  func varied(for level: DemoLevel, using random: inout DemoRandom) -> DemoShares {
    let ageing: Double =
      switch level {
      case .elementary: 1.15
      case .k8: 1
      case .middle: 0.85
      case .high, .small: 0.7
      }
    let races: [Double] = races.map { max($0 * 100 * (1 + random.spread(0.3)), 0.1) }
    return DemoShares(
      races,
      el: englishLearners * 100 * ageing * (1 + random.spread(0.25)),
      sed: min(lowIncome * 100 * (1 + random.spread(0.15)), 97),
      swd: disabilities * 100 * (1 + random.spread(0.2))
    )
  }

  /// The share of one group.
  func share(of group: DemoGroup) -> Double {
    switch group {
    case .englishLearner: englishLearners
    case .lowIncome: lowIncome
    case .disability: disabilities
    case .latino, .black, .asian, .filipino, .islander, .white, .native, .twoOrMore:
      DemoGroup.races.firstIndex(of: group).map { races[$0] } ?? 0
    }
  }
}
