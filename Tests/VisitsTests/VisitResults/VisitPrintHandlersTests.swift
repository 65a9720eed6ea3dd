import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Visits on paper", .database)
struct VisitPrintHandlersTests {
  private static let path = "\(PreparedVisit.path)/print"

  @Test("patterns and feedback are there once the visit is closed, for those who took part, and never a note")
  func outcome() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, inDays: -2)
      try await site.store.write { db in try Self.debrief(db) }
      #expect(try await !site.browser(.eli).get(Self.path).text.contains("Partners explain"))

      try await site.store.write { db in
        try db.run("UPDATE inquiry_visit SET state = 'closed', closed_on = visit_on")
      }
      for (member, reads) in [
        (Cast.Member.eli, true), (.lea, true), (.ben, true), (.cyd, true), (.gil, true), (.dee, false),
      ] {
        let page = try await site.browser(member).get(Self.path).text
        #expect(page.contains("Partners explain") == reads, "\(member)")
        #expect(page.contains("Keep the sentence frames") == reads, "\(member)")
        #expect(!page.contains("Unsent words") && !page.contains("A private note"), "\(member)")
        #expect(page.contains("students explain"), "\(member)")
      }
      #expect(try await site.browser(.kim).get(Self.path).status == 404)
      #expect(try await site.browser(.jo).get(Self.path).status == 403)
    }
  }

  @Test("a colleague of a partner school who did not come reads what was promised, not the patterns")
  func colleague() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -2)
      try await site.store.write { db in
        try Self.debrief(db)
        try db.run("DELETE FROM inquiry_guest")
      }
      let page = try await site.browser(.cyd).get(PreparedVisit.path)
      #expect(page.status == 200 && !page.text.contains("Partners explain"))
    }
  }

  private static func debrief(_ db: Connection) throws {
    let visit = PreparedVisit.id
    try db.run(
      """
      INSERT INTO inquiry_pattern (id, visit_id, title, position)
      VALUES (\(InquiryVisitID.makeAnonymous()), \(visit), 'Partners explain', 1)
      """
    )
    try db.run(
      """
      INSERT INTO inquiry_note (id, visit_id, kind, body, lang)
      VALUES (\(InquiryVisitID.makeAnonymous()), \(visit), 'seen', 'A private note', 'en')
      """
    )
    for (words, isSent) in [("Keep the sentence frames", 1), ("Unsent words", 0)] {
      try db.run(
        """
        INSERT INTO inquiry_feedback (id, visit_id, kind, body, lang, is_sent)
        VALUES (\(InquiryVisitID.makeAnonymous()), \(visit), 'warm', \(words), 'en', \(isSent))
        """
      )
    }
  }
}
