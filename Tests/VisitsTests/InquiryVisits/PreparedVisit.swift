import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

/// A visit to Lincoln, with Grant as partner, as the tests of preparing and of what comes after need it.
enum PreparedVisit {
  static let id = InquiryVisitID("01900000-0000-7000-8000-00000000b001")
  static let cyd = InquiryGuestID("01900000-0000-7000-8000-00000000b0c1")
  static let today = RoundSample.today
  static let path = "/d/maravilla/visits/\(id)"
  static let apiPath = "/api/v1/d/maravilla/visits/\(id)"

  /// Puts the visit into the store, with look-fors, theory, and Cyd and Ivo invited.
  static func settle(
    _ site: TestSite,
    id: InquiryVisitID = id,
    state: InquiryVisitState = .shared,
    inDays days: Int = 10,
    title: String = "Students talk"
  ) async throws {
    try await site.store.write { db in
      if try !db.exists("SELECT 1 FROM framework") { try RoundSample.framework(db) }
      let day = today.adding(days: days)
      try db.run(
        """
        INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, place, theory_if,
          theory_then, theory_so_that, state, closed_on)
        VALUES (\(id), \(Cast.maravilla), \(Cast.lincoln), \(title), \(day), '08:00', '13:30', 'Library',
          'we plan talk', 'partners talk', 'students explain', \(state.rawValue), \(state == .closed ? day : nil))
        """
      )
      for (index, practice) in RoundSample.practices.prefix(2).enumerated() {
        try db.run(
          """
          INSERT INTO inquiry_look_for (visit_id, position, practice_id, students_would)
          VALUES (\(id), \(index + 1), \(practice), \("explain \(index + 1)"))
          """
        )
      }
      try db.run("INSERT INTO inquiry_partner (visit_id, org_id) VALUES (\(id), \(Cast.grant))")
      try guest(db, .cyd, at: Cast.grant, of: id)
      try guest(db, .ivo, at: nil, of: id)
    }
  }

  static func guest(
    _ db: Connection,
    _ member: Cast.Member,
    at school: SchoolID?,
    of visit: InquiryVisitID = id
  ) throws {
    let row = member == .cyd && visit == id ? cyd : .make(at: Cast.now)
    try db.run(
      """
      INSERT INTO inquiry_guest (id, visit_id, person_id, name, org_id, part, answer)
      VALUES (\(row), \(visit), \(Cast.person(member)), \(member.rawValue), \(school), 'visitor', 'invited')
      """
    )
  }

  /// The fields of the form of a visit's day.
  static func form(
    replacing field: String = "",
    by value: String = "",
    id: InquiryVisitID = id
  ) -> [(String, String)] {
    [
      ("id", id.text), ("school", Cast.lincoln.text), ("title", "Students talk"),
      ("visit_on", today.adding(days: 12).description), ("starts_at", "08:00"), ("ends_at", "13:30"),
      ("place", "Library"),
    ].map { $0.0 == field ? ($0.0, value) : $0 }
  }

  static func value(_ site: TestSite, _ sql: SQL) async throws -> String? {
    try await site.store.read { db in try db.value(sql) }
  }

  static func version(_ site: TestSite) async throws -> Int {
    try await RoundSample.count(site, "SELECT version FROM inquiry_visit WHERE id = \(id)")
  }
}
