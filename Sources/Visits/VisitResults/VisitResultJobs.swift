import Foundation
import Kernel
import Storage
package import Web

/// What happens after visits without anybody asking.
package enum VisitResultJobs {
  package static let all = [
    Job("count answers about visits", everySeconds: 3_600) { try await freezeAnswers($0) },
    Job("delete notes of visits", everySeconds: 3_600) { try await deleteNotes($0) },
  ]

  /// Counts answers together where ten or more wait, and deletes them.
  static func freezeAnswers(_ site: Site) async throws {
    let now = site.now()
    for ready in try await site.store.read({ db in try VisitAnswerQueries.ready(db) }) {
      let today = now.day(in: TimeZone(identifier: ready.timeZone) ?? .gmt)
      try await site.store.write { db in
        guard try VisitAnswerQueries.freeze(db, ready, on: today) else { return }
        try EventLog.append(
          Event(
            "visit.answers_pooled",
            of: ready.school.text,
            by: .schedule,
            district: ready.district,
            school: ready.school
          ),
          at: now,
          db
        )
      }
    }
  }

  /// Deletes notes, rooms, stops and groups thirty days after a visit.
  static func deleteNotes(_ site: Site) async throws {
    let now = site.now()
    // The day it is furthest west: no district loses a day.
    let today = now.adding(seconds: -12 * 3600).day(in: .gmt)
    let last = today.adding(days: -InquiryVisit.daysNotesAreKept)
    let visits = try await site.store.read { db in try VisitCleaningQueries.overdue(db, heldBy: last) }
    for visit in visits {
      try await site.store.write { db in
        try VisitCleaningQueries.clean(db, visit.id)
        try EventLog.append(
          Event(
            "visit.notes_deleted",
            of: visit.id.text,
            by: .schedule,
            district: visit.district,
            school: visit.school
          ),
          at: now,
          db
        )
      }
    }
  }
}
