import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("How visits were", .database)
struct VisitAnswerHandlersTests {
  private static let path = "\(PreparedVisit.path)/answers"

  @Test("an answer is kept without author, visit and time, and counts once")
  func anonymous() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let ben = try await site.browser(.ben)
      #expect(try await ben.get(Self.path).text.contains("Did it feel safe?"))
      let events = try await RoundSample.count(site, "SELECT COUNT(*) FROM event")

      #expect(try await ben.post(Self.path, Self.form(4, 3)).status == 303)
      #expect(try await ben.post(Self.path, Self.form(1, 1)).status == 303)

      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_answer") == 1)
      #expect(try await RoundSample.count(site, "SELECT was_useful FROM inquiry_answer") == 4)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM event") == events)
      let id = try await PreparedVisit.value(site, "SELECT id FROM inquiry_answer")
      #expect(UUIDText.isValid(id ?? "", version: "4"))
      #expect(try await ben.get(Self.path).text.contains("You have answered"))
      #expect(try await !ben.get("/d/maravilla/visits").text.contains("anonymously"))
    }
  }

  @Test(
    "only the host’s teachers and those who came are asked; leaders are not, nor is anyone before the day"
  )
  func whoIsAsked() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      for (member, status) in [
        (Cast.Member.ben, 303), (.ana, 303), (.lea, 303), (.cyd, 303), (.ivo, 303), (.eli, 403), (.gil, 403),
        (.dee, 403), (.kim, 404), (.jo, 403),
      ] {
        let answer = try await site.browser(member).post(Self.path, Self.form(3, 3))
        #expect(answer.status == status, "\(member)")
      }
      try await site.store.write { db in
        try db.run("DELETE FROM inquiry_answered")
        try db.run("UPDATE inquiry_visit SET state = 'shared', visit_on = '2027-01-15'")
      }
      #expect(try await site.browser(.ben).post(Self.path, Self.form(3, 3)).status == 403)
    }
  }

  @Test(
    "both questions need one of four answers",
    arguments: [("", "3"), ("3", ""), ("5", "3"), ("3", "0"), ("very", "3")]
  )
  func invalid(useful: String, safe: String) async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let fields = [("was_useful", useful), ("felt_safe", safe)]
      let answer = try await site.browser(.ben).post(Self.path, fields)
      #expect(answer.status == 422 && answer.text.contains("Choose one of the four answers"))
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_answered") == 0)
    }
  }

  @Test("under ten nobody sees anything, not even how many; ten are counted together, and deleted")
  func pools() async throws {
    try await TestSite.withEngines { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      let dee = try await site.browser(.dee)
      let empty = try await dee.get(Self.path)
      try await Self.wait(site, 9, useful: 4, safe: 2)
      try await VisitResultJobs.freezeAnswers(site.site)
      #expect(try await dee.get(Self.path).body == empty.body)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_answer") == 9)

      #expect(try await site.browser(.ben).post(Self.path, Self.form(4, 4)).status == 303)
      #expect(try await dee.get(Self.path).body == empty.body)
      try await VisitResultJobs.freezeAnswers(site.site)

      let page = try await dee.get(Self.path).text
      #expect(page.contains("n = 10") && page.contains("over 80%") && page.contains("under 20%"))
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_answer") == 0)
      try await Self.wait(site, 10, useful: 1, safe: 1)
      try await VisitResultJobs.freezeAnswers(site.site)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_pooled_answer") == 2)
    }
  }

  @Test("a district may ask for more than ten")
  func moreThanTen() async throws {
    try await TestSite.run { site in
      try await PreparedVisit.settle(site, state: .closed, inDays: -5)
      try await site.store.write { db in try db.run("UPDATE district SET minimum_answers = 12") }
      try await Self.wait(site, 11, useful: 4, safe: 4)
      try await VisitResultJobs.freezeAnswers(site.site)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_pooled_answer") == 0)
      try await Self.wait(site, 1, useful: 4, safe: 4)
      try await VisitResultJobs.freezeAnswers(site.site)
      #expect(try await RoundSample.count(site, "SELECT MIN(people) FROM inquiry_pooled_answer") == 12)
    }
  }

  @Test("notes, rooms and who answered are deleted after thirty days; patterns and commitments stay")
  func cleans() async throws {
    try await TestSite.withEngines { site in
      for (number, days) in [(1, -29), (2, -32)] {
        let id = InquiryVisitID("01900000-0000-7000-8000-00000000b00\(number)")
        try await PreparedVisit.settle(site, id: id, state: .closed, inDays: days)
        try await site.store.write { db in try Self.leave(db, id) }
      }

      try await VisitResultJobs.deleteNotes(site.site)
      try await VisitResultJobs.deleteNotes(site.site)

      for table in ["inquiry_note", "inquiry_room", "inquiry_time", "inquiry_stop", "inquiry_answered"] {
        #expect(
          try await RoundSample.count(site, "SELECT COUNT(*) FROM \(identifier: table)") == 1,
          "\(table)"
        )
      }
      #expect(
        try await RoundSample.count(
          site,
          "SELECT COUNT(*) FROM inquiry_guest WHERE group_number IS NOT NULL"
        ) == 1
      )
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM inquiry_pattern") == 2)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'visit.notes_deleted'")
          == 1
      )
    }
  }

  private static func leave(_ db: Connection, _ id: InquiryVisitID) throws {
    let pattern = InquiryVisitID.makeAnonymous()
    try db.run(
      "INSERT INTO inquiry_pattern (id, visit_id, title, position) VALUES (\(pattern), \(id), 'Talk', 1)"
    )
    try db.run(
      """
      INSERT INTO inquiry_note (id, visit_id, kind, body, lang, pattern_id)
      VALUES (\(InquiryVisitID.makeAnonymous()), \(id), 'seen', 'Partners talk', 'en', \(pattern))
      """
    )
    try db.run(
      "INSERT INTO inquiry_time (visit_id, number, starts_at, ends_at) VALUES (\(id), 1, '08:30', '08:50')"
    )
    try db.run("INSERT INTO inquiry_room (visit_id, position, name) VALUES (\(id), 1, 'A1')")
    try db.run("INSERT INTO inquiry_room_time (visit_id, position, number) VALUES (\(id), 1, 1)")
    try db.run("INSERT INTO inquiry_stop (visit_id, group_number, number, position) VALUES (\(id), 1, 1, 1)")
    try db.run("INSERT INTO inquiry_answered (visit_id, person_id) VALUES (\(id), \(Cast.person(.ben)))")
    try db.run(
      "UPDATE inquiry_guest SET group_number = 1 WHERE visit_id = \(id) AND person_id = \(Cast.person(.cyd))"
    )
  }

  /// Answers of teachers whom the cast does not have.
  private static func wait(_ site: TestSite, _ count: Int, useful: Int, safe: Int) async throws {
    try await site.store.write { db in
      for _ in 0..<count {
        try db.run(
          """
          INSERT INTO inquiry_answer (id, org_id, side, was_useful, felt_safe)
          VALUES (\(InquiryVisitID.makeAnonymous()), \(Cast.lincoln), 'host', \(useful), \(safe))
          """
        )
      }
    }
  }

  private static func form(_ useful: Int, _ safe: Int) -> [(String, String)] {
    [("was_useful", String(useful)), ("felt_safe", String(safe))]
  }
}
