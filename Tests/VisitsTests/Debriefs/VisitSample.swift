import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

/// An inquiry visit today, with its rooms and guests, as the tests of debriefs need it.
///
/// At Lincoln: Eli and Lea host, Cyd of Grant and Ivo come, Gil supervises, Ben works there.
enum VisitSample {
  static let visit = InquiryVisitID("01900000-0000-7000-8000-0000000b0001")
  static let path = "/d/maravilla/visits/\(visit)"
  static let api = "/api/v1/d/maravilla/visits/\(visit)"
  static let patterns = (1...3).map { VisitPatternID("01900000-0000-7000-8000-0000000c000\($0)") }

  /// Puts the visit there.
  static func open(
    _ site: TestSite,
    at school: SchoolID = Cast.lincoln,
    state: InquiryVisitState = .shared,
    on day: CalendarDay = RoundSample.today,
    rooms: [String] = ["Room 12", "Room 14", "Room 21", "Library", "B-204", "Lab 3"],
    guests: [Cast.Member] = [.cyd, .ivo],
    principals: Set<Cast.Member> = []
  ) async throws {
    try await site.store.write { db in
      if try !db.exists("SELECT 1 FROM framework") { try RoundSample.framework(db) }
      try db.run(
        """
        INSERT INTO inquiry_visit (id, district_id, org_id, title, visit_on, starts_at, ends_at, state)
        VALUES (\(visit), \(Cast.maravilla), \(school), 'Talk in mathematics', \(day), '08:30', '12:00', \(state.rawValue))
        """
      )
      for (index, practice) in RoundSample.practices.prefix(2).enumerated() {
        try db.run(
          """
          INSERT INTO inquiry_look_for (visit_id, position, practice_id, students_would)
          VALUES (\(visit), \(index + 1), \(practice), 'Students explain to each other')
          """
        )
      }
      for (index, name) in rooms.enumerated() {
        try db.run(
          "INSERT INTO inquiry_room (visit_id, position, name) VALUES (\(visit), \(index + 1), \(name))"
        )
      }
      for (index, guest) in guests.enumerated() {
        try db.run(
          """
          INSERT INTO inquiry_guest (id, visit_id, person_id, name, org_id, part, is_principal, answer)
          VALUES (\("01900000-0000-7000-8000-0000000d000\(index)"), \(visit), \(Cast.person(guest)), \(guest.rawValue),
            \(Cast.roles(guest).first?.schools.first), 'visitor', \(principals.contains(guest) ? 1 : 0), 'coming')
          """
        )
      }
    }
  }

  /// The fields the note screen sends.
  static func fields(
    id: String = VisitNoteID.makeAnonymous().text,
    kind: String = "seen",
    body: String = "4 of 6 students said why their answer fits",
    lookFor: String = "1",
    asIs: Bool = false
  ) -> [(String, String)] {
    [("id", id), ("kind", kind), ("body", body), ("look_for", lookFor)] + (asIs ? [("as_is", "yes")] : [])
  }

  /// Puts notes on the board and returns them as they lie.
  @discardableResult
  static func notes(_ site: TestSite, _ count: Int = 4) async throws -> [BoardNote] {
    try await site.store.write { db in
      for index in 0..<count {
        var form = VisitNoteForm()
        form.id = VisitNoteID.makeAnonymous().text
        form.kind = VisitNoteKind.allCases[index % 3].rawValue
        form.lookFor = String(index % 2 + 1)
        form.body = "Canary \(index): pairs wrote two reasons"
        let draft = try VisitNoteDraft(form, lookFors: 2, nameless: NamelessText(staff: [], rooms: []))
        _ = try VisitNoteQueries.record(db, draft, in: visit, language: .english)
      }
    }
    return try await board(site).notes
  }

  static func board(_ site: TestSite) async throws -> EvidenceBoard {
    try await site.store.read { db in try EvidenceBoardQueries.board(db, visit) }
  }

  /// Sorts notes into the first pattern.
  static func sort(_ site: TestSite, _ notes: [BoardNote]) async throws {
    try await site.store.write { db in
      try EvidenceBoardQueries.name(db, patterns[0], "Students give reasons", lookFor: 1, in: visit)
      let moves = notes.map { BoardMove(note: $0.id, version: $0.version) }
      try EvidenceBoardQueries.move(db, moves, to: .pattern(patterns[0]), in: visit)
    }
  }
}
