package import Analytics
import Kernel

/// The marks of everybody counted, by place and rater; raters are random ids.
package struct CalibrationRatings: Sendable {
  let places: [MarkPlace]
  let marks: [MarkPlace: [String: CalibrationMark]]
  let raters: [String]

  /// Places by raters, as agreement statistics take them.
  var table: RatingTable {
    RatingTable(places.map { place in raters.map { marks[place]?[$0]?.category } })
  }

  /// How often each mark was given at a place.
  func counts(at place: MarkPlace) -> [CalibrationMark: Int] {
    (marks[place] ?? [:]).values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

/// How alike observers marked a set, and where they did not; never a figure about an observer.
package struct CalibrationAgreement: Sendable {
  package let observers: Int
  package let agreement: ObserverAgreement
  package let counts: [MarkPlace: [CalibrationMark: Int]]

  /// Nothing while there are too few observers.
  package init?(_ ratings: CalibrationRatings?) {
    guard let ratings, let agreement = ObserverAgreement(ratings.table) else { return nil }
    observers = ratings.raters.count
    self.agreement = agreement
    counts = Dictionary(uniqueKeysWithValues: ratings.places.map { ($0, ratings.counts(at: $0)) })
  }

  /// One's own marks beside the author's, for oneself alone; nothing when the author left no mark.
  package static func besideAuthor(_ vignettes: [Vignette], _ own: [MarkPlace: CalibrationMark])
    -> ObserverAgreement?
  {
    let rows = vignettes.flatMap(\.lookFors).compactMap { lookFor -> [Int?]? in
      let place = MarkPlace(vignette: lookFor.vignette, position: lookFor.position)
      guard let author = lookFor.authorMark, let mine = own[place] else { return nil }
      return [mine.category, author.category]
    }
    return rows.isEmpty ? nil : ObserverAgreement(RatingTable(rows))
  }
}
