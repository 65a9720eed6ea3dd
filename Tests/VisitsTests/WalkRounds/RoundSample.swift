import Analytics
import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

/// A framework of three practices, and rounds at Lincoln, as the tests of this area need them.
enum RoundSample {
  static let version = Identifier<WalkRound.FrameworkVersion>("01900000-0000-7000-8000-00000000e001")
  static let practices = (1...3).map { FrameworkItemID("01900000-0000-7000-8000-00000000e10\($0)") }
  static let round = WalkRoundID("01900000-0000-7000-8000-00000000a001")
  /// `Cast.now` is this day in Los Angeles.
  static let today = Cast.now.day(in: TimeZone(identifier: "America/Los_Angeles") ?? .gmt)

  /// Puts the framework into the cast's district.
  static func framework(_ db: Connection) throws {
    let framework = "01900000-0000-7000-8000-00000000e000"
    try db.run(
      """
      INSERT INTO framework (id, district_id, case_identifier, title, last_change_at)
      VALUES (\(framework), \(Cast.maravilla), \(framework), 'Our practices', \(Cast.now))
      """
    )
    try db.run(
      "INSERT INTO framework_version (id, framework_id, number, state) VALUES (\(version), \(framework), 1, 'current')"
    )
    for (index, id) in practices.enumerated() {
      try item(db, id.text, "practice", code: "D\(index + 1)", title: "Practice \(index + 1)")
      for step in 1...3 {
        let child = "01900000-0000-7000-8000-00000000f\(index + 1)0\(step)"
        try item(
          db,
          child,
          "step",
          code: "D\(index + 1).\(step)",
          title: ["Trying", "Routine", "Sharing"][step - 1]
        )
        try db.run(
          """
          INSERT INTO framework_association (id, version_id, case_identifier, type, origin, destination, origin_item_id,
            destination_item_id, sequence, last_change_at)
          VALUES (\(child), \(version), \(child), 'isChildOf', '', '', \(child), \(id), \(step), \(Cast.now))
          """
        )
      }
    }
  }

  /// Opens a round that began two weeks ago, with its key in the data folder.
  static func open(
    _ site: TestSite,
    id: WalkRoundID = round,
    school: SchoolID = Cast.lincoln,
    from first: Int = -14,
    to last: Int = 3
  ) async throws {
    try await site.store.write { db in
      if try !db.exists("SELECT 1 FROM framework") { try framework(db) }
      try WalkRoundQueries.open(db, new(id: id, school: school, from: first, to: last))
    }
    try keys(site).make(id)
  }

  static func new(
    id: WalkRoundID,
    school: SchoolID = Cast.lincoln,
    from first: Int = -14,
    to last: Int = 3
  ) -> NewWalkRound {
    NewWalkRound(
      id: id,
      district: Cast.maravilla,
      school: school,
      term: TermID(Cast.fall.text),
      frameworkVersion: version,
      dates: WalkRoundDates(
        title: "Talk",
        opensOn: today.adding(days: first),
        closesOn: today.adding(days: last)
      ),
      lookFors: Array(practices.prefix(2))
    )
  }

  static func keys(_ site: TestSite) -> RoundKeyFolder { RoundKeyFolder(dataDirectory: site.dataDirectory) }

  /// Notes that may be published: 12 from 6 rooms, two a room, by grade; `swapped` exchanges two rooms' marks.
  static func notes(swapped: Bool = false) -> [WalkNoteDraft] {
    (0..<12).map { index in
      var room = index % 6
      if swapped, room < 2 { room = 1 - room }
      let seen: WalkMark = index % 6 == 0 ? .seen(step: 2) : index % 2 == 0 ? .seen(step: nil) : .notSeen
      return WalkNoteDraft(
        id: .makeAnonymous(),
        room: "Room \(room + 101)",
        band: .primary,
        marks: [seen, index % 3 == 0 ? .notSeen : .seen(step: nil)]
      )
    }
  }

  /// Records notes straight into the store.
  static func record(_ site: TestSite, _ notes: [WalkNoteDraft], in id: WalkRoundID = round) async throws {
    let key = try #require(try keys(site).key(id))
    let signed = notes.compactMap { SignedWalkNote($0, key: key) }
    try await site.store.write { db in
      for note in signed { _ = try WalkNoteQueries.record(db, note, in: id) }
    }
  }

  /// The fields the capture screen sends.
  static func fields(
    id: String = WalkNoteID.makeAnonymous().text,
    room: String = "Rm 12",
    band: String = "K-2",
    marks: [String] = ["seen", "not-seen"],
    step: String = ""
  ) -> [(String, String)] {
    [("id", id), ("room", room), ("grade_band", band), ("step-\(practices[0])", step)]
      + marks.enumerated().map { ("mark-\(practices[$0.offset])", $0.element) }
  }

  static func count(_ site: TestSite, _ sql: SQL) async throws -> Int {
    try await site.store.read { db in try db.value(sql) ?? 0 }
  }

  static let path = "/d/maravilla/rounds/\(round)"
  static let apiPath = "/api/v1/d/maravilla/rounds/\(round)"
  static var wantsJSON: HTTPFields { [.accept: "application/json"] }

  /// The headers a script of our own sends with a change.
  static func token(_ browser: TestBrowser, ifMatch version: Int? = nil) -> HTTPFields {
    var fields: HTTPFields = [:]
    if let name = HTTPField.Name("X-CSRF-Token") { fields[name] = browser.csrf }
    if let version { fields[.ifMatch] = "\"\(version)\"" }
    return fields
  }

  private static func item(_ db: Connection, _ id: String, _ kind: String, code: String, title: String) throws
  {
    try db.run(
      """
      INSERT INTO framework_item (id, district_id, version_id, case_identifier, kind, code, last_change_at)
      VALUES (\(id), \(Cast.maravilla), \(version), \(id), \(kind), \(code), \(Cast.now))
      """
    )
    for language in ["en", "es"] {
      try db.run(
        """
        INSERT INTO framework_item_text (item_id, language, title, statement)
        VALUES (\(id), \(language), \(language == "en" ? title : "\(title) (es)"), 'What one would see')
        """
      )
    }
  }
}
