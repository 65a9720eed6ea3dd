import Foundation
import Kernel
import Storage
import Web

/// What a debrief does by itself.
enum DebriefJobs {
  static let all = [Job("end forgotten debriefs", everySeconds: 3600, run: { try await end($0) })]

  /// The day before notes are deleted, what visitors had sorted goes to the school, so that nothing is lost.
  static func end(_ site: Site) async throws {
    let today = site.now().day(in: .gmt)
    let before = today.adding(days: 2 - InquiryVisit.daysNotesAreKept)
    let overdue = try await site.store.read { db in try FeedbackQueries.overdue(db, before: before) }
    for id in overdue {
      try await site.store.write { db in
        guard let visit = try InquiryVisitQueries.one(db, id), visit.state == .shared else { return }
        try FeedbackWriting.close(
          db,
          DebriefPlace(visit: visit, standing: VisitStanding(), lookFors: []),
          on: today
        )
        try EventLog.append(
          Event("visit.closed", of: id.text, by: .schedule, district: visit.district, school: visit.school),
          at: site.now(),
          db
        )
      }
    }
  }
}
