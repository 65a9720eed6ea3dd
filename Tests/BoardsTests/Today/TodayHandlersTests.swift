import Kernel
import Practices
import Storage
import TestKit
import Testing

@Suite("Today", .database)
struct TodayHandlersTests {
  private static let path = "/d/maravilla/today"

  @Test("everybody lands on a page that says what is next, even before anything has happened")
  func everybody() async throws {
    try await TestSite.run { site in
      for member in Cast.Member.allCases where member != .kim {
        let page = try await site.browser(member).get(Self.path)
        #expect(page.status == 200, "\(member)")
      }
      #expect(try await site.browser(.kim).get(Self.path).status == 404)
      #expect(try await site.browser(.max).get(Self.path).text.contains("Nothing is waiting for you"))
    }
  }

  @Test("a principal is told the widest gap of the own school, a teacher only where it goes well")
  func byRole() async throws {
    try await TestSite.withEngines { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }

      let eli = try await site.browser(.eli).get(Self.path).text
      let ben = try await site.browser(.ben).get(Self.path).text
      let cyd = try await site.browser(.cyd).get(Self.path).text

      #expect(eli.contains("is the widest gap at Lincoln Elementary"))
      #expect(!ben.contains("widest gap"))
      #expect(ben.contains("0 of 3 practices. Only you read it."))
      #expect(cyd.contains("Bright spot"))
    }
  }

  @Test("open rounds of the own school stand there, and no others")
  func rounds() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try BoardWorld.settle(db, [])
        for (school, title) in [(Cast.lincoln, "Talk round"), (Cast.grant, "Grant round")] {
          let id = SchoolID.makeAnonymous()
          try db.run(
            """
            INSERT INTO walk_round (id, district_id, org_id, term_id, framework_version_id, title, opens_on, closes_on,
              state, key_id)
            VALUES (\(id), \(Cast.maravilla), \(school), \(BoardWorld.term), \(BoardWorld.version), \(title),
              '2026-11-02', '2026-11-30', 'open', \(id))
            """
          )
        }
      }

      let page = try await site.browser(.eli).get(Self.path).text

      #expect(page.contains("Talk round, Lincoln Elementary"))
      #expect(!page.contains("Grant round"))
    }
  }

  @Test("an administrator is told how the roster was loaded and which roles wait")
  func roster() async throws {
    try await TestSite.run { site in
      let before = try await site.browser(.jo).get(Self.path).text
      try await site.store.write { db in
        try db.run(
          """
          INSERT INTO person_role (id, district_id, person_id, role, org_id, state)
          VALUES (\(SchoolID.makeAnonymous()), \(Cast.maravilla), \(Cast.person(.ben)), 'coach', \(Cast.lincoln), 'proposed')
          """
        )
      }

      let after = try await site.browser(.jo).get(Self.path).text
      let ben = try await site.browser(.ben).get(Self.path).text

      #expect(before.contains("No roster has been loaded here yet"))
      #expect(after.contains("1 role waits to be confirmed"))
      #expect(!ben.contains("waits to be confirmed"))
    }
  }

  @Test("the phone's last tab lists the rest")
  func more() async throws {
    try await TestSite.run { site in
      let page = try await site.browser(.eli).get("/d/maravilla/more")
      let ivo = try await site.browser(.ivo).get("/d/maravilla/more").text

      #expect(page.status == 200)
      #expect(page.text.contains("/d/maravilla/practices/board"))
      #expect(!ivo.contains("/practices/board"))
    }
  }

  @Test("a teacher is asked what stands in the way of the widest gap, until they have answered")
  func ask() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try BoardWorld.settle(db, BoardWorld.cells) }
      let ben = try await site.browser(.ben)
      let reason = "/d/maravilla/practices/\(BoardWorld.feedback)/reason"
      #expect(try await ben.get(Self.path).text.contains("href=\"\(reason)\""))

      #expect(try await ben.post(reason, [("theme", "time")]).status == 303)

      #expect(try await !ben.get(Self.path).text.contains(reason))
      #expect(try await site.browser(.lea).get(Self.path).text.contains(reason))
      #expect(try await !site.browser(.eli).get(Self.path).text.contains(reason))
    }
  }

  @Test("a decision whose day to look again has come stands there for who sees to it and who decides")
  func followUp() async throws {
    try await TestSite.run { site in
      let id = Identifier<Event>("01900000-0000-7000-8000-000000000d77")
      try await site.store.write { db in
        try BoardWorld.settle(db, BoardWorld.cells)
        try db.run(
          """
          INSERT INTO practice_decision (id, district_id, practice_id, org_id, statement, owner_person_id, decided_on,
            due_on, done_on, follow_up_on)
          VALUES (\(id), \(Cast.maravilla), \(BoardWorld.feedback), \(Cast.lincoln), 'Drafts on Thursday',
            \(Cast.person(.ben)), '2026-09-01', '2026-10-01', '2026-10-01', '2026-11-10')
          """
        )
      }
      let link = "/practices/decisions/\(id)/follow-ups/new"

      for member in [Cast.Member.ben, .eli, .gil] {
        #expect(try await site.browser(member).get(Self.path).text.contains(link), "\(member)")
      }
      for member in [Cast.Member.lea, .cyd] {
        #expect(try await !site.browser(member).get(Self.path).text.contains(link), "\(member)")
      }
    }
  }
}
