import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("Who may open and send what", .database)
struct AccessMatrixTests {
  /// Those who change things come last, so that what they change is not seen by the others.
  private static let order: [Cast.Member?] =
    [nil] + Cast.Member.allCases.filter { $0 != .jo && $0 != .fay } + [.fay, .jo]

  @Test("every route answers the whole cast as the reviewed table says")
  func matrix() async throws {
    for area in try await Self.areaNames() {
      var lines: [String] = []
      for index in try await Self.routeIndexes(of: area) {
        lines += try await Self.lines(area, index)
      }
      guard !lines.isEmpty else { continue }
      for (part, chunk) in Self.parts(lines).enumerated() {
        let name = part == 0 ? area.lowercased() : "\(area.lowercased())-\(part + 1)"
        try TextSnapshot.check(Self.head + chunk.joined(separator: "\n") + "\n", "../Snapshots/access-\(name).txt")
      }
    }
  }

  @Test("an identity of another district is answered exactly like one that nothing has")
  func otherDistrict() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      for member in Cast.Member.allCases where member != .kim {
        let browser = try await site.browser(member)
        for route in site.assembly.routes where route.method == .get && !RouteFill.names(route).isDisjoint(with: RouteFill.differing) {
          let foreign = try await browser.get(RouteFill.otherDistrict.path(route))
          let unknown = try await browser.get(RouteFill.unknown.path(route))
          #expect(foreign.status == unknown.status, "\(route.pattern) as \(member)")
          #expect([403, 404].contains(foreign.status), "\(route.pattern) as \(member)")
        }
      }
    }
  }

  @Test("nobody gets anything but “not found” under another district's address")
  func otherAddress() async throws {
    try await TestSite.run { site in
      let jo = try await site.browser(.jo)
      for route in site.assembly.routes where route.pattern.contains("/d/:district") {
        let path = RouteFill.own.path(route).replacing("/d/maravilla", with: "/d/dos-robles")
        let answer = try await jo.send(route.method, path, headers: [:], body: [])
        #expect(answer.status == 404, "\(route.method) \(route.pattern)")
      }
    }
  }

  private static let head = """
    Who gets what: each route, asked by everybody of the cast with identities of Lincoln and, where it matters, of Grant.
    Forms are sent empty, so 422 and 303 both mean: may send. ana coach, ben teacher, eli principal of Lincoln; cyd teacher
    of Grant; gil supervisor of both; lea leadership team of Lincoln; dee director; hana analyst; ivo partner; max board;
    jo administrator; fay data steward; kim principal in another district; - nobody signed in.


    """

  private static func areaNames() async throws -> [String] {
    let names = Names()
    try await TestSite.run { site in await names.set(site.assembly.areas.map(\.name)) }
    return await names.list
  }

  private static func routeIndexes(of area: String) async throws -> Range<Int> {
    let names = Names()
    try await TestSite.run { site in
      await names.set(site.assembly.areas.first { $0.name == area }?.routes.map(\.pattern) ?? [])
    }
    return 0..<(await names.list.count)
  }

  /// Every route gets a site of its own, because sending forms changes things.
  private static func lines(_ area: String, _ index: Int) async throws -> [String] {
    let lines = Names()
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      guard let route = site.assembly.areas.first(where: { $0.name == area })?.routes[index] else { return }
      var sessions: [TestBrowser] = []
      for member in order { sessions.append(try await site.browser(member)) }
      var found = ["\(route.method) \(route.pattern)"]
      let fills: [RouteFill] = RouteFill.names(route).isDisjoint(with: RouteFill.differing) ? [.own] : [.own, .otherSchool]
      for fill in fills {
        let words = try await words(route, fill, sessions)
        found.append("  \(fills.count > 1 ? "\(fill.rawValue): " : "")\(words)")
      }
      await lines.set(found)
    }
    return await lines.list
  }

  private static func words(_ route: Route, _ fill: RouteFill, _ sessions: [TestBrowser]) async throws -> String {
    var byStatus: [Int: [String]] = [:]
    for browser in sessions {
      var headers: HTTPFields = [:]
      if route.method != .get { headers[HTTPField.Name("X-CSRF-Token") ?? .cookie] = browser.csrf }
      let answer = try await browser.send(route.method, fill.path(route), headers: headers, body: [])
      byStatus[answer.status, default: []].append(browser.member?.rawValue ?? "-")
    }
    return byStatus.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sorted().joined(separator: " "))" }
      .joined(separator: " | ")
  }

  private static func parts(_ lines: [String]) -> [[String]] {
    stride(from: 0, to: lines.count, by: 140).map { Array(lines[$0..<min($0 + 140, lines.count)]) }
  }
}

/// Carries texts out of a site's closure.
private actor Names {
  private(set) var list: [String] = []
  func set(_ list: [String]) { self.list = list }
}
