import Foundation
import Kernel
import People
import Storage
import TestKit
import Testing
import Web

@testable import Visits

/// Schools with profiles, and plans of triads, beside the cast.
enum TriadFixture {
  static let path = "/d/maravilla/triads"

  /// Lincoln and `count` other elementary schools, all with profiles, in a row a mile apart.
  static func settle(_ count: Int, _ site: TestSite) async throws -> [SchoolID] {
    try await site.store.write { db in
      let ids = [Cast.lincoln] + (1...count).map(school)
      for (index, id) in ids.enumerated() {
        if index > 0 {
          try db.run(
            """
            INSERT INTO org (id, district_id, type, name, level)
            VALUES (\(id), \(Cast.maravilla), 'school', \("School \(name(index))"), 'elementary')
            """
          )
        }
        var figures = SchoolFigures()
        figures.enrollment = 300 + 40 * index
        figures.shares = [
          .sed: 400 + 50 * (index % 4), .el: 100 + 30 * (index % 5), .swd: 120 + 10 * (index % 3),
        ]
        figures.place = .map(x: Double(index), y: 0)
        try SchoolProfileQueries.save(db, district: Cast.maravilla, school: id, figures, expecting: 0)
      }
      return ids
    }
  }

  static func school(_ number: Int) -> SchoolID {
    SchoolID("01900000-0000-7000-8000-0000000005\(number < 10 ? "0" : "")\(number)")
  }

  /// A letter, so that one name is not the beginning of another.
  static func name(_ number: Int) -> String {
    String("ABCDEFGHIJKLMNOPQRSTUVWXYZ".dropFirst(number - 1).prefix(1))
  }

  /// The form of a plan, with what differs.
  static func form(_ changes: [String: String] = [:]) -> [(String, String)] {
    let usual = [
      "id": anotherID(), "year": "2027", "title": "Triads", "weight_enrollment": "1", "weight_sed": "1",
      "travel_limit": "60", "level_elementary": "elementary", "pairs": "",
    ]
    return usual.merging(changes) { $1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  static func anotherID() -> String { Identifier<TriadPlanSubject>.make(at: Cast.now).text }

  /// A draft of the director's.
  static func plan(_ site: TestSite, _ changes: [String: String] = [:]) async throws -> String {
    let id = anotherID()
    let dee = try await site.browser(.dee)
    _ = try await dee.post(path, form(changes.merging(["id": id]) { $1 }))
    return "\(path)/\(id)"
  }

  /// Asks for groups and finds them, as the job does.
  static func solve(_ plan: String, _ site: TestSite) async throws {
    let dee = try await site.browser(.dee)
    _ = try await dee.post("\(plan)/solution", [("version", try await version(plan, dee))])
    try await TriadJobs.run(site.site)
  }

  /// A plan whose schools see their groups.
  static func published(_ site: TestSite) async throws -> String {
    let plan = try await plan(site)
    try await solve(plan, site)
    let dee = try await site.browser(.dee)
    _ = try await dee.post("\(plan)/publication", [("version", try await version(plan, dee))])
    return plan
  }

  static func version(_ plan: String, _ browser: TestBrowser) async throws -> String {
    hidden("version", in: try await browser.get(plan).text)
  }

  static func hidden(_ name: String, in page: String) -> String {
    guard let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound,
      let end = page[start...].firstIndex(of: "\"")
    else { return "" }
    return String(page[start..<end])
  }

  static func members(_ plan: String, _ site: TestSite) async throws -> [TriadMember] {
    let id = TriadPlanID(String(plan.split(separator: "/").last ?? ""))
    return try await site.store.read { db in try TriadPlanQueries.members(db, plan: id) }
  }
}
