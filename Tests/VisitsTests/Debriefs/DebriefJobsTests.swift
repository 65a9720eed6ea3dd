import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("What a debrief does by itself", .database)
struct DebriefJobsTests {
  @Test("a debrief nobody ended goes to the school before its notes are deleted, and not earlier")
  func ends() async throws {
    for (days, state) in [(-28, "shared"), (-29, "closed")] {
      try await TestSite.run { site in
        try await VisitSample.open(site, on: RoundSample.today.adding(days: days))
        try await VisitSample.sort(site, try await VisitSample.notes(site))

        try await DebriefJobs.end(site.site)

        let now = try await site.store.read { db in
          try db.value("SELECT state FROM inquiry_visit WHERE id = \(VisitSample.visit)", as: String.self)
        }
        #expect(now == state, "\(days)")
        let sent = try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_pattern WHERE is_sent = 1")
        #expect(sent == (state == "closed" ? 1 : 0))
      }
    }
  }
}
