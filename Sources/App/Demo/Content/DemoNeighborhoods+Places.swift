extension DemoNeighborhood {
  /// The middle of the place on the district's map, in miles east and north of the old town hall.
  private var center: (x: Double, y: Double) {
    switch self {
    case .puertoViejo: (-3.4, -3.1)
    case .saltworks: (-1.2, -4.0)
    case .mariposaFlats: (2.6, -2.4)
    case .losSauces: (4.3, -1.0)
    case .puebloAlto: (0.4, 0.6)
    case .ferrocarril: (1.5, -0.9)
    case .copperHill: (4.6, 3.6)
    case .vistaDelAlba: (5.2, 1.7)
    case .sycamoreBend: (-0.8, 2.5)
    case .lasGolondrinas: (0.9, 3.4)
    case .northgate: (-1.9, 4.7)
    case .ranchoLiebre: (1.8, 5.1)
    case .heronBluffs: (-4.4, 1.2)
    case .marinaPoint: (-4.9, -0.8)
    case .dosRobles: (0, 0)
    }
  }

  /// Where a school lies: somewhere in its neighborhood, in tenths of a mile.
  func place(of code: String) -> (x: Double, y: Double) {
    var random = DemoRandom("place", code)
    let (east, north) = (random.spread(1.2), random.spread(1.2))
    return (((center.x + east) * 10).rounded() / 10, ((center.y + north) * 10).rounded() / 10)
  }
}
