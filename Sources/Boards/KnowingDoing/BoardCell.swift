import Analytics

/// One of the two numbers of a cell: a published share, or the sum of several published ones.
struct BoardShare: Hashable, Sendable {
  let rate: PublishedRate
  let interval: PublishedInterval
  /// Visits or answers behind it.
  let count: Int
  /// Rooms seen, or teachers on the roster.
  let outOf: Int
  /// How many schools are in it.
  let schools: Int
}

/// Knowing and doing of one practice at one place; what is withheld and what never was look alike.
struct BoardCell: Hashable, Sendable {
  let doing: BoardShare?
  let knowing: BoardShare?

  static let nothing = BoardCell(doing: nil, knowing: nil)

  /// Knowing minus doing, when both may be shown.
  var gap: PublishedGap? {
    guard let doing, let knowing else { return nil }
    return PublishedGap(knowing: knowing.rate, knowing.interval, doing: doing.rate, doing.interval)
  }

  /// Whether neither number may be shown.
  var isEmpty: Bool { doing == nil && knowing == nil }

  /// What is left for somebody who may see sums of at least so many schools and rooms.
  func shown(ofSchools schools: Int, rooms: Int = 0) -> BoardCell {
    BoardCell(
      doing: doing.flatMap { $0.schools >= schools && $0.outOf >= rooms ? $0 : nil },
      knowing: knowing.flatMap { $0.schools >= schools ? $0 : nil }
    )
  }

  /// The sum of published cells of several schools, and nothing of a withheld one.
  static func sum(doing: [Published<DoingFigure>], knowing: [Published<KnowingFigure>]) -> BoardCell {
    BoardCell(
      doing: DistrictFigure(doing).map { figure in
        share(figure, outOf: doing.compactMap(\.figure?.rooms).reduce(0, +))
      },
      knowing: DistrictFigure(knowing).map { figure in
        share(figure, outOf: knowing.compactMap(\.figure?.roster).reduce(0, +))
      }
    )
  }

  private static func share(_ figure: DistrictFigure, outOf: Int) -> BoardShare {
    BoardShare(
      rate: figure.rate,
      interval: figure.interval,
      count: figure.count,
      outOf: outOf,
      schools: figure.schools
    )
  }
}

extension BoardShare {
  init(_ figure: DoingFigure) {
    self.init(
      rate: figure.rate,
      interval: figure.interval,
      count: figure.count,
      outOf: figure.rooms,
      schools: 1
    )
  }

  init(_ figure: KnowingFigure) {
    self.init(
      rate: figure.rate,
      interval: figure.interval,
      count: figure.count,
      outOf: figure.roster,
      schools: 1
    )
  }
}
