import Analytics
import Kernel
import Practices

/// What a school gets when a round closes: every figure there will ever be about it.
struct PatternCard: Sendable, Hashable {
  /// One look-for with its figure for the whole school and, all or none, by grade band.
  struct Line: Sendable, Hashable {
    let lookFor: LookFor
    let whole: Published<DoingFigure>
    let bands: [GradeBand: Published<DoingFigure>]
  }

  let round: WalkRound
  let lines: [Line]
  /// The bands of the breakdown; empty when there is none.
  let bands: [GradeBand]

  init(_ round: WalkRound, _ lookFors: [LookFor], _ cells: [WalkRoundCell]) {
    self.round = round
    lines = lookFors.map { lookFor in
      let own = cells.filter { $0.practice == lookFor.practice }
      let bands = own.compactMap { cell in cell.band.map { ($0, cell.content) } }
      return Line(
        lookFor: lookFor,
        whole: own.first { $0.band == nil }?.content ?? .withheld,
        bands: Dictionary(bands, uniquingKeysWith: { first, _ in first })
      )
    }
    let present = Set(cells.compactMap(\.band))
    bands = GradeBand.allCases.filter(present.contains)
  }

  /// The look-for seen most, and the one seen least, among those that are shown.
  var extremes: (most: Line, least: Line)? {
    let shown = lines.filter { $0.whole.figure != nil }.sorted { Self.rate($0) > Self.rate($1) }
    guard let most = shown.first, let least = shown.last else { return nil }
    return (most, least)
  }

  private static func rate(_ line: Line) -> Double { line.whole.figure?.rate.nominalPercent ?? 0 }
}
