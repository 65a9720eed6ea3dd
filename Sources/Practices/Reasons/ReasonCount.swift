import Analytics
import Foundation
package import Kernel
package import Storage
import Web

/// Publishes reasons from ten answers on, once a day, and never changes what was published.
///
/// A batch holds only answers that no batch before it held, and at least ten of them: so the difference between any
/// two days is nothing, or ten people's. What is too little when a term ends is counted over several schools, if
/// there are three of them and ten answers, and deleted otherwise.
package enum ReasonCount {
  /// Fewer lines than this are not shown; one alone would speak in one person's words.
  static let fewestLines = 3
  static let fewestSchools = 3
  static let leastAnswers = PooledChoices.leastAnswers
  static let daysLinesAreKept = 365

  /// Counts what waits in a district; the ids of the batches that were published.
  package static func count(_ db: Connection, district: DistrictID, on day: CalendarDay, at now: Instant) throws
    -> [ReasonBatchID]
  {
    let minimum = try FreezeQueries.minimumAnswers(db, district)
    var published: [ReasonBatchID] = []
    var left: [ReasonPlace] = []
    for (place, count, isOver) in try ReasonQueries.waiting(db, district, on: day) {
      if count >= max(minimum, PooledChoices.leastAnswers) {
        published += try publish(db, [place], school: place.school, minimum, on: day, at: now)
      } else if isOver {
        left.append(place)
      }
    }
    for (_, places) in Dictionary(grouping: left, by: { [$0.practice.text, $0.term.text] }).sorted(by: {
      $0.key.lexicographicallyPrecedes($1.key)
    }) {
      published += try publish(db, places, school: nil, minimum, on: day, at: now)
      for place in places {
        try ReasonQueries.removeAnswers(db, at: place)
        try ReasonQueries.removeWords(db, at: place)
      }
    }
    try ReasonQueries.removeWords(db, district, ofTermsOverBy: day)
    try ReasonQueries.removeLines(db, district, publishedBefore: day.adding(days: -daysLinesAreKept))
    return published
  }

  private static func publish(
    _ db: Connection,
    _ places: [ReasonPlace],
    school: SchoolID?,
    _ minimum: Int,
    on day: CalendarDay,
    at now: Instant
  ) throws -> [ReasonBatchID] {
    guard let first = places.first, school != nil || places.count >= fewestSchools else { return [] }
    let themes = try places.flatMap { try ReasonQueries.themes(db, at: $0) }
    let counts = ReasonTheme.allCases.map { theme in themes.count { $0 == theme.rawValue } }
    guard let choices = PooledChoices(counts: counts, minimum: minimum) else { return [] }
    let lines = try places.flatMap { try ReasonQueries.words(db, at: $0) }
    let id = ReasonBatchID.make(at: now)
    let publication = ReasonPublication(
      practice: first.practice,
      school: school,
      term: first.term,
      schools: places.count,
      choices: choices,
      lines: lines.count >= fewestLines ? lines : []
    )
    try ReasonQueries.publish(db, publication, id: id, district: first.district, on: day)
    for place in places {
      try ReasonQueries.removeAnswers(db, at: place)
      // Too few lines wait for more, until their term is over.
      if !publication.lines.isEmpty { try ReasonQueries.removeWords(db, at: place) }
    }
    return [id]
  }

  /// Every hour, but for each district once a day: the hour of a batch would tell when its last answer came.
  static let job = Job("publish reasons", everySeconds: 3_600) { site in
    let now = site.now()
    let districts = try await site.store.read { db in try FreezeQueries.districts(db) }
    for (district, zone) in districts {
      let day = DistrictDay.day(now, zone: zone)
      try await site.store.write { db in
        guard try ReasonQueries.claim(db, district, on: day) else { return }
        for batch in try count(db, district: district, on: day, at: now) {
          try EventLog.append(
            Event("reasons.published", of: batch.text, by: .schedule, district: district),
            at: now,
            db
          )
        }
      }
    }
  }
}
