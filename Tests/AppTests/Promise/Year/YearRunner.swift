import Analytics
import App
import Foundation
import HTTPTypes
import Kernel
import People
import Practices
import Storage
import TestKit
import Testing
import Visits
import Web

/// Lives a school year on a site: opens, walks and closes its rounds as people do.
struct YearRunner: Sendable {
  let site: TestSite
  let clock: TestClock
  let year: SchoolYear
  /// Sends each note through the capture screen; otherwise straight through the queries it uses.
  var sendsByHand = false

  /// Everybody who plays the adversary, from the strongest.
  static let roles: [Cast.Member] = [.eli, .gil, .dee, .hana, .max, .ben, .ana, .ivo, .jo]

  /// Lives the year; `after` is called when the rounds of each number have closed.
  func live(through last: Int = 3, after: (Int) async throws -> Void) async throws {
    try await settle()
    for number in 0...last {
      try await open(number)
      try await walk(number)
      try await close(number)
      try await after(number)
    }
  }

  /// Schools, terms, the framework, and a principal of all four schools, who is the strongest adversary.
  func settle() async throws {
    let year = year
    try await site.store.write { db in
      for school in year.schools where ![Cast.lincoln, Cast.grant].contains(school.id) {
        try db.run(
          """
          INSERT INTO org (id, district_id, type, name, level)
          VALUES (\(school.id), \(Cast.maravilla), 'school', \(school.name), \(school.level))
          """
        )
      }
      for term in SchoolYear.terms {
        try db.run(
          """
          INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, school_year)
          VALUES (\(term.id), \(Cast.maravilla), \(term.title), 'term', \(term.from), \(term.to), 2027)
          """
        )
      }
      for (index, school) in year.schools.enumerated() where school.id != Cast.lincoln {
        _ = try RoleQueries.give(
          db,
          district: Cast.maravilla,
          person: Cast.person(.eli),
          RoleGrant(role: .principal, school: school.id, beginsOn: nil, endsOn: nil),
          id: Identifier("01900000-0000-7000-8000-00000000ab0\(index)")
        )
      }
      try SampleFramework.write(db)
      try Self.numberRoles(db)
    }
  }

  /// The cast's roles have random identities, by which lists are put in order; two worlds need the same.
  private static func numberRoles(_ db: Connection) throws {
    let roles = try db.rows("SELECT id FROM person_role ORDER BY person_id, role, org_id LIMIT 100").map {
      try $0("id", as: String.self)
    }
    for (index, role) in roles.enumerated() {
      let id = "01900000-0000-7000-8000-00000000c\(100 + index)"
      try db.run("UPDATE person_role SET id = \(id) WHERE id = \(role)")
    }
  }

  // MARK: - Rounds

  func open(_ number: Int) async throws {
    advance(toDay: SchoolYear.opens[number])
    let eli = try await browser(.eli)
    for round in year.rounds where round.number == number {
      let answer = try await eli.post(
        "/d/maravilla/rounds",
        [
          ("id", round.id.text), ("title", "Walk \(number + 1)"),
          ("school", year.schools[round.school].id.text),
          ("opens_on", day(round.opens)), ("closes_on", day(round.closes)),
        ] + SchoolYear.practices.map { ("look_for", $0.text) }
      )
      #expect(answer.status == 303, "\(round.id) must open")
    }
  }

  func walk(_ number: Int) async throws {
    let browsers = [try await browser(.ana), try await browser(.eli)]
    for (index, round) in year.rounds.enumerated() where round.number == number {
      let visits = year.visits.filter { $0.round == index }
      if sendsByHand {
        for visit in visits { try await send(visit, by: browsers[round.school == 0 ? 0 : 1]) }
      } else {
        try await record(visits, in: round)
      }
    }
  }

  /// One note through the capture screen's handler.
  func send(_ visit: SchoolYear.Visit, by browser: TestBrowser) async throws {
    let round = year.rounds[visit.round]
    let fields = zip(SchoolYear.practices, visit.marks).flatMap { practice, mark in
      switch mark {
      case .seen(let step):
        [("mark-\(practice)", "seen"), ("step-\(practice)", step.map(String.init) ?? "")]
      case .notSeen: [("mark-\(practice)", "not-seen")]
      case .notExpected: [("mark-\(practice)", "not-expected")]
      }
    }
    let room = year.schools[round.school].rooms[visit.room]
    let answer = try await browser.post(
      "/d/maravilla/rounds/\(round.id)/notes",
      [("id", visit.id.text), ("room", room.name), ("grade_band", room.band.rawValue)] + fields,
      headers: [.accept: "application/json"]
    )
    #expect(answer.status == 201, "\(round.id): \(answer.text)")
  }

  private func record(_ visits: [SchoolYear.Visit], in round: SchoolYear.Round) async throws {
    let key = try #require(try RoundKeyFolder(dataDirectory: site.dataDirectory).key(round.id))
    let notes = visits.compactMap { visit in
      let room = year.schools[round.school].rooms[visit.room]
      return SignedWalkNote(
        WalkNoteDraft(id: visit.id, room: room.name, band: room.band, marks: visit.marks),
        key: key
      )
    }
    try await site.store.write { db in
      for note in notes { _ = try WalkNoteQueries.record(db, note, in: round.id) }
    }
  }

  /// Asks to close every open round on its last day, then lets the jobs of the night run.
  func close(_ number: Int) async throws {
    advance(toDay: SchoolYear.closes[number])
    let eli = try await browser(.eli)
    for round in year.rounds where round.number == number {
      let status = try await eli.post("/d/maravilla/rounds/\(round.id)/closure", []).status
      let mayClose = year.schools[round.school].rooms.count >= 5
      #expect((status == 303) == mayClose, "\(round.id): \(status)")
    }
    advance(toDay: SchoolYear.closes[number] + 1)
    for job in site.assembly.jobs { try await job.run(site.site) }
  }

  // MARK: - Days and people

  /// A browser of one of the cast with a session that has the same tokens in every world.
  func browser(_ member: Cast.Member?, on other: TestSite? = nil) async throws -> TestBrowser {
    guard let member else { return TestBrowser(site: other ?? site, cookie: nil, csrf: "") }
    let now = clock.now
    let token = "token-\(member)-\(now.milliseconds)"
    try await site.store.write { db in
      try db.run("DELETE FROM account_session WHERE account_id = \(Cast.account(member))")
      try db.run(
        """
        INSERT INTO account_session (token_hash, account_id, csrf_token, device, began_at, seen_at, expires_at,
          second_factor_at)
        VALUES (\(SecretToken.hash(token)), \(Cast.account(member)), \("csrf-\(member)"), 'Test', \(now), \(now),
          \(now.adding(seconds: 43_200)), \(now))
        """
      )
    }
    return TestBrowser(site: other ?? site, member: member, cookie: token, csrf: "csrf-\(member)")
  }

  /// The same hour of a later day; what is past stays past.
  private func advance(toDay day: Int) {
    let wanted = Cast.now.adding(seconds: day * 86_400 + 3_600 * (day > 130 ? 1 : 2))
    let seconds = (wanted.milliseconds - clock.now.milliseconds) / 1_000
    if seconds > 0 { clock.advance(seconds: Int(seconds)) }
  }

  private func day(_ offset: Int) -> String {
    Cast.now.day(in: TimeZone(identifier: "America/Los_Angeles") ?? .gmt).adding(days: offset).description
  }
}
