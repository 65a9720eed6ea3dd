import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

/// A visit to Lincoln today, from 8:00 to 12:00, with guests of three schools.
enum DaySample {
  static let visit = InquiryVisitID("01900000-0000-7000-8000-00000000c001")
  static let adams = SchoolID("01900000-0000-7000-8000-000000000054")
  static let base = "/d/maravilla/visits/\(visit)"
  static let path = "\(base)/day"
  static let apiPath = "/api/v1\(path)"

  /// The visit alone, with its two look-fors and its guests; Cyd is the first of them.
  static func visit(_ site: TestSite, guests: Int = 9, state: String = "shared") async throws {
    try await site.store.write { db in
      try RoundSample.framework(db)
      try db.run(
        "INSERT INTO org (id, district_id, type, name, level) VALUES (\(adams), \(Cast.maravilla), 'school', 'Adams Middle', 'middle')"
      )
      try db.run(
        """
        INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, place, state)
        VALUES (\(visit), \(Cast.maravilla), \(Cast.lincoln), 'Talk in every room', \(RoundSample.today), '08:00', '12:00',
          'Library', \(state))
        """
      )
      for (index, practice) in RoundSample.practices.prefix(2).enumerated() {
        try db.run(
          """
          INSERT INTO inquiry_look_for (visit_id, position, practice_id, students_would)
          VALUES (\(visit), \(index + 1), \(practice), \("Students explain \(index + 1)"))
          """
        )
      }
      for school in [Cast.grant, adams] {
        try db.run("INSERT INTO inquiry_partner (visit_id, org_id) VALUES (\(visit), \(school))")
      }
      for index in 0..<guests { try invite(index, db) }
    }
  }

  /// The visit with even times and rooms that are all taught all the time.
  static func settle(
    _ site: TestSite,
    guests: Int = 9,
    times: Int = 4,
    rooms: Int = 6,
    state: String = "shared"
  ) async throws {
    try await visit(site, guests: guests, state: state)
    try await site.store.write { db in
      var form = EvenTimesForm()
      form.count = String(times)
      form.start = "8:30"
      form.minutes = "20"
      form.pause = "10"
      let found = try InquiryVisitQueries.visit(db, within: scope(.eli), id: visit).visit
      let draft = try VisitTimesDraft(try form.rows(visit: found), visit: found)
      try VisitRoomQueries.put(db, times: draft, in: visit, expecting: 0)
      try VisitRoomQueries.put(db, rooms: (1...rooms).map { room($0, times: times) }, in: visit, expecting: 1)
    }
  }

  /// The same with a plan made by the job.
  static func plan(
    _ site: TestSite,
    guests: Int = 9,
    times: Int = 4,
    rooms: Int = 6,
    state: String = "shared"
  )
    async throws
  {
    try await settle(site, guests: guests, times: times, rooms: rooms, state: state)
    try await search(site)
  }

  /// Asks for a plan and lets the job make it, briefly: the first plan keeps the rules already.
  static func search(_ site: TestSite, limitSeconds: Double = 0) async throws {
    try await site.store.write { db in
      try VisitSearchQueries.ask(db, .makeAnonymous(), for: visit, by: .command, at: Cast.now)
    }
    try await VisitSearchJobs.run(site.site, limitSeconds: limitSeconds)
  }

  static func room(_ number: Int, times: Int) -> VisitRoom {
    VisitRoom(
      position: number,
      name: "Room \(100 + number)",
      place: RoomPlace(corridor: 1 + number % 2, door: number),
      band: number % 2 == 0 ? .primary : .intermediate,
      times: Set(1...times)
    )
  }

  static func day(_ site: TestSite) async throws -> VisitDay {
    try await site.store.read { db in try VisitDayQueries.day(db, of: visit) }
  }

  static func planVersion(_ site: TestSite) async throws -> Int {
    try await RoundSample.count(site, "SELECT plan_version FROM inquiry_visit WHERE id = \(visit)")
  }

  static func scope(_ member: Cast.Member) throws -> Scope {
    try Cast.actor(member).grant(VisitsPermissions.viewVisits)
  }

  /// A form that sends a file.
  static func upload(_ browser: TestBrowser, _ path: String, file: String, fields: [(String, String)])
    async throws
    -> TestAnswer
  {
    let parts = ([("csrf", browser.csrf)] + fields).map {
      "--edge\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
    }
    let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rooms.csv\"\r\n"
    let body = parts.joined() + head + "Content-Type: text/csv\r\n\r\n\(file)\r\n--edge--\r\n"
    return try await browser.send(
      .post,
      path,
      headers: [.contentType: "multipart/form-data; boundary=edge"],
      body: Array(body.utf8)
    )
  }

  private static func invite(_ index: Int, _ db: Connection) throws {
    let person = index == 0 ? Cast.person(.cyd) : nil
    let name = index == 0 ? "Cyd Castro" : "Guest \(index)"
    let school: SchoolID? = index == 8 ? nil : index % 2 == 0 ? Cast.grant : adams
    try db.run(
      """
      INSERT INTO inquiry_guest (id, visit_id, person_id, name, org_id, part, is_principal, answer)
      VALUES (\(guest(index)), \(visit), \(person), \(name), \(school), 'visitor', \(index == 1 || index == 2 ? 1 : 0),
        \(index == 3 ? "invited" : "coming"))
      """
    )
  }

  static func guest(_ index: Int) -> InquiryGuestID {
    InquiryGuestID("01900000-0000-7000-8000-00000000b0\(index < 10 ? "0" : "")\(index)")
  }
}
