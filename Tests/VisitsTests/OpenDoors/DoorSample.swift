import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

/// Ben's open door at Lincoln, and what is sent to open it and to come.
enum DoorSample {
  static let door = OpenDoorID("01900000-0000-7000-8000-00000000b001")
  static let booking = DoorBookingID("11111111-1111-4111-8111-00000000b101")
  static let secondBooking = DoorBookingID("11111111-1111-4111-8111-00000000b102")
  /// A Tuesday.
  static let day = RoundSample.today.adding(days: 5)
  static let path = "/d/maravilla/open-doors/\(door)"
  static let bookingPath = "/d/maravilla/door-bookings/\(booking)"

  /// The fields the form sends; `changes` replace or add.
  static func form(_ changes: [String: String] = [:]) -> [(String, String)] {
    var fields = [
      "id": door.text, "school": Cast.lincoln.text, "practice": RoundSample.practices[0].text,
      "subject": "mathematics", "grade_from": "3", "grade_to": "4",
      "look_for": "Pairs explain their thinking",
      "day": day.description, "repeats": "once", "until": "", "starts_at": "9:05", "ends_at": "9:50",
      "period": "Period 2", "place": "Room 14", "seats": "1", "manner": "ask",
    ]
    fields.merge(changes) { _, new in new }
    return fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Opens Ben's door.
  static func open(_ site: TestSite, _ changes: [String: String] = [:]) async throws {
    try await site.store.write { db in
      if try !db.exists("SELECT 1 FROM framework") { try RoundSample.framework(db) }
    }
    let answer = try await site.browser(.ben).post("/d/maravilla/open-doors", form(changes))
    #expect(answer.status == 303)
  }

  /// Sends a request to come.
  @discardableResult
  static func ask(
    _ site: TestSite,
    _ member: Cast.Member = .cyd,
    id: DoorBookingID = booking,
    on day: CalendarDay = day
  ) async throws -> TestAnswer {
    try await site.browser(member).post("\(path)/bookings", [("id", id.text), ("day", day.description)])
  }

  /// Cyd has asked and Ben has agreed.
  static func agree(_ site: TestSite) async throws {
    try await open(site)
    try await ask(site)
    let answer = try await site.browser(.ben).post("\(bookingPath)/answer", [("answer", "agree")])
    #expect(answer.status == 303)
  }

  /// Cyd was there some days ago.
  static func visited(_ site: TestSite, daysAgo: Int = 1) async throws {
    try await agree(site)
    try await site.store.write { db in
      try db.run("UPDATE door_booking SET on_day = \(RoundSample.today.adding(days: -daysAgo))")
    }
  }

  static func count(_ site: TestSite, _ sql: SQL) async throws -> Int {
    try await site.store.read { db in try db.value(sql) ?? 0 }
  }
}
