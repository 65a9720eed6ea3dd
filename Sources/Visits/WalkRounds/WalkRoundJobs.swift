import Foundation
import Kernel
import Storage
package import Web

/// What happens to rounds without anybody asking.
package enum WalkRoundJobs {
  static let daysNotesAreKept = 30
  /// A key without a round belongs to an opening that failed, once it is this old.
  static let secondsToOpen = 86_400.0

  package static let all = [
    Job("end walk rounds", everySeconds: 900) { try await endRounds($0) },
    Job("delete notes of closed walk rounds", everySeconds: 3_600) { try await deleteNotes($0) },
    Job("destroy keys of walk rounds", everySeconds: 900) { try await destroyKeys($0) },
  ]

  /// Closes rounds after their last day when there is enough; deletes those too short when their term is over.
  static func endRounds(_ site: Site) async throws {
    let now = site.now()
    let keys = RoundKeyFolder(dataDirectory: site.settings.dataDirectory)
    let latest = now.adding(seconds: 14 * 3600).day(in: .gmt)
    let rounds = try await site.store.read { db in try WalkRoundClosingQueries.overdue(db, by: latest) }
    for round in rounds {
      let today = now.day(in: TimeZone(identifier: round.timeZone) ?? .gmt)
      guard round.closesOn < today else { continue }
      let key = try await site.store.write { db in try end(round, on: today, keys, at: now, db) }
      if let key { try keys.destroy(key) }
    }
  }

  /// Deletes what is left of notes 30 days after their round closed.
  static func deleteNotes(_ site: Site) async throws {
    // The day it is furthest west: no district loses a day.
    let today = site.now().adding(seconds: -12 * 3600).day(in: .gmt)
    try await site.store.write { db in
      try WalkNoteQueries.remove(db, ofRoundsClosedBefore: today.adding(days: -daysNotesAreKept))
    }
  }

  /// Finishes what a process did not live to do: destroys keys no open round counts under.
  static func destroyKeys(_ site: Site) async throws {
    let keys = RoundKeyFolder(dataDirectory: site.settings.dataDirectory)
    let now = Date(timeIntervalSince1970: Double(site.now().milliseconds) / 1000)
    for (id, age) in try keys.all(now: now) {
      let use = try await site.store.read { db in try WalkRoundQueries.use(db, ofKey: id) }
      if use.isKnown ? !use.isOpen : age > secondsToOpen { try keys.destroy(id) }
    }
  }

  private static func end(
    _ round: OverdueRound,
    on today: CalendarDay,
    _ keys: RoundKeyFolder,
    at now: Instant,
    _ db: Connection
  ) throws -> WalkRoundID? {
    func tell(_ verb: String) throws {
      try EventLog.append(
        Event(verb, of: round.id.text, by: .schedule, district: round.district, school: round.school),
        at: now,
        db
      )
    }
    if try keys.key(round.key) != nil,
      case .published(let key, _) = try WalkRoundClosingQueries.close(db, round: round.id, on: today)
    {
      try tell("round.closed")
      return key
    }
    guard round.termEndsOn < today else { return nil }
    let key = try WalkRoundClosingQueries.endUnpublished(db, round: round.id, on: today)
    if key != nil { try tell("round.ended") }
    return key
  }
}
