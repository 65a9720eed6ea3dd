import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import Practices

@Suite("Reasons are published in batches", .database)
struct ReasonCountTests {
  @Test("nine answers wait, ten are published once, and what was published leaves no answer behind")
  func ten() async throws {
    try await TestSite.withEngines { site in
      try await ContinuumFixture.settle(in: site.store)
      try await site.store.write { db in
        try ReasonWorld.answer(db, 6, .time)
        try ReasonWorld.answer(db, 3, .demands)
        #expect(try ReasonWorld.count(db).isEmpty)

        try ReasonWorld.answer(db, 1, .doubt)
        #expect(try ReasonWorld.count(db).count == 1)

        let batch = try #require(try ReasonQueries.batches(db, district: Cast.maravilla).first)
        #expect(batch.answers == 10 && batch.school == Cast.lincoln)
        #expect(batch.themes[.time] == 6...6 && batch.themes[.demands] == 3...3)
        #expect(batch.themes[.doubt] == 0...2 && batch.themes[.materials] == 0...2)
        #expect(try ReasonWorld.rows(db, in: "reason_answer") == 0)
        #expect(try ReasonWorld.rows(db, in: "reason_given") == 10)
      }
    }
  }

  @Test("between two days nothing changes, or ten people's answers do")
  func differences() async throws {
    try await run { db in
      var shown: [Int] = []
      for _ in 1...24 {
        try ReasonWorld.answer(db, 1, .time)
        try ReasonWorld.count(db)
        shown.append(try ReasonQueries.batches(db, district: Cast.maravilla).map(\.answers).reduce(0, +))
      }

      #expect(Set(zip(shown, shown.dropFirst()).map { $1 - $0 }) == [0, 10])
      #expect(shown.last == 20)
    }
  }

  @Test("a figure that was published cannot be changed, on either engine")
  func final() async throws {
    try await TestSite.withEngines { site in
      try await ContinuumFixture.settle(in: site.store)
      try await site.store.write { db in
        try ReasonWorld.answer(db, 10, .time)
        try ReasonWorld.count(db)
      }
      for change in ["reason_batch SET answers = 11", "reason_theme SET high = 99"] {
        await #expect(throws: (any Error).self) {
          try await site.store.write { db in try db.run("UPDATE \(sql: SQL(trusted: change))") }
        }
      }
    }
  }

  @Test("a district may ask for more than ten, and never for fewer")
  func raised() async throws {
    try await run { db in
      try db.run("UPDATE district SET minimum_answers = 15 WHERE id = \(Cast.maravilla)")
      try ReasonWorld.answer(db, 14, .model)
      #expect(try ReasonWorld.count(db).isEmpty)

      try ReasonWorld.answer(db, 1, .model)
      #expect(try ReasonWorld.count(db).count == 1)
    }
  }

  @Test("answers are looked at once a day, so that the hour of a batch tells nothing")
  func onceADay() async throws {
    try await TestSite.withEngines { site in
      try await ContinuumFixture.settle(in: site.store)
      try await site.store.write { db in
        let (today, tomorrow) = (
          try #require(CalendarDay("2026-11-13")), try #require(CalendarDay("2026-11-14"))
        )
        try ReasonWorld.answer(db, 1, .time)
        #expect(try ReasonQueries.claim(db, Cast.maravilla, on: today))
        try ReasonWorld.answer(db, 1, .time)
        let again = try ReasonQueries.claim(db, Cast.maravilla, on: today)
        #expect(!again)
        #expect(try ReasonQueries.claim(db, Cast.maravilla, on: tomorrow))
      }
    }
  }

  @Test("the nightly job publishes with an event that names no school and nobody")
  func job() async throws {
    try await TestSite.run { site in
      try await ContinuumFixture.settle(in: site.store)
      try await site.store.write { db in try ReasonWorld.answer(db, 10, .time) }

      try await ReasonCount.job.run(site.site)
      try await site.store.write { db in try ReasonWorld.answer(db, 10, .time) }
      try await ReasonCount.job.run(site.site)

      let events = try await site.store.read { db in
        try EventLog.page(district: Cast.maravilla, verb: "reasons.published", db)
      }
      #expect(events.count == 1)
      #expect(events.first?.actor == "schedule" && events.first?.school == nil)
    }
  }

  @Test("small schools are counted together when their term is over, and two of them are not counted at all")
  func together() async throws {
    try await run { db in
      try ReasonWorld.addSchools(db)
      try ReasonWorld.answer(db, 4, .time)
      try ReasonWorld.answer(db, 7, .model, at: ReasonWorld.more[0])
      #expect(try ReasonWorld.count(db, on: "2026-12-18").isEmpty)

      try ReasonWorld.answer(db, 1, .doubt, at: ReasonWorld.more[1])
      #expect(try ReasonWorld.count(db, on: "2026-12-19").count == 1)

      let batch = try #require(try ReasonQueries.batches(db, district: Cast.maravilla).first)
      #expect(batch.school == nil && batch.schools == 3 && batch.answers == 12)
    }
    try await run { db in
      try ReasonWorld.answer(db, 8, .time)
      try ReasonWorld.answer(db, 8, .time, at: Cast.grant)

      #expect(try ReasonWorld.count(db, on: "2026-12-19").isEmpty)
      #expect(try ReasonWorld.rows(db, in: "reason_answer") == 0)
    }
  }

  @Test("two lines wait for a third, and lines go with the term or after a year")
  func lines() async throws {
    try await run { db in
      try ReasonWorld.answer(db, 8, .time)
      try ReasonWorld.answer(db, 2, .other, line: "The pacing guide leaves no week for it")
      try ReasonWorld.count(db)
      let first = try ReasonQueries.pooled(db, try ReasonQueries.batches(db, district: Cast.maravilla))
      #expect(first?.lines.isEmpty == true)

      try ReasonWorld.answer(db, 9, .time)
      try ReasonWorld.answer(db, 1, .model, line: "I would like to watch somebody")
      try ReasonWorld.count(db)
      let second = try ReasonQueries.pooled(db, try ReasonQueries.batches(db, district: Cast.maravilla))
      #expect(second?.lines.count == 3)
      #expect(try ReasonWorld.rows(db, in: "reason_words") == 0)

      try ReasonWorld.count(db, on: "2027-11-15")
      #expect(try ReasonWorld.rows(db, in: "reason_line") == 0)
    }
  }

  @Test("two worlds in which two people's answers are swapped hold the same rows")
  func swapped() async throws {
    let one = try await Self.world(.time, .doubt)
    let other = try await Self.world(.doubt, .time)

    #expect(one == other)
    #expect(one.contains("doubt"))
  }

  private static func world(_ ben: ReasonTheme, _ lea: ReasonTheme) async throws -> [String] {
    try await withStore(on: .sqlite, migrations: TestMigrations.all) { store in
      try await Cast.settle(in: store)
      try await ContinuumFixture.settle(in: store)
      return try await store.write { db in
        try ReasonWorld.give(db, Cast.person(.ben), ben)
        try ReasonWorld.give(db, Cast.person(.lea), lea)
        let answers = try db.rows("SELECT theme FROM reason_answer ORDER BY theme LIMIT 100")
        let given = try db.rows("SELECT person_id FROM reason_given ORDER BY person_id LIMIT 100")
        return try answers.map { try $0("theme") } + given.map { try $0("person_id") }
      }
    }
  }

  private func run(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
    try await TestSite.run { site in
      try await ContinuumFixture.settle(in: site.store)
      try await site.store.write { db in try body(db) }
    }
  }
}
