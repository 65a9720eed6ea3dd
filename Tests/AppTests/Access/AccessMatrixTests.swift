import Foundation
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
        let path = URL(filePath: #filePath).appending(path: "../../Snapshots/access-\(name).txt").standardized
          .path
        try TextSnapshot.check(Self.head + chunk.joined(separator: "\n") + "\n", at: path)
      }
    }
  }

  @Test("an identity of another district is answered exactly like one that nothing has")
  func otherDistrict() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      for member in Cast.Member.allCases where member != .kim {
        let browser = try await site.browser(member)
        for route in site.assembly.routes
        where route.method == .get && !RouteFill.names(route).isDisjoint(with: RouteFill.differing) {
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
    Forms are sent empty but for a new id, so 422 and 303 both mean: may send. ana coach, ben teacher, eli principal of Lincoln; cyd teacher
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

  private static func lines(_ area: String, _ index: Int) async throws -> [String] {
    let pattern = Names()
    try await TestSite.run { site in
      guard let route = site.assembly.areas.first(where: { $0.name == area })?.routes[index] else { return }
      let differs = !RouteFill.names(route).isDisjoint(with: RouteFill.differing)
      await pattern.set(["\(route.method) \(route.pattern)"] + (differs ? ["differs"] : []))
    }
    let found = await pattern.list
    let fills: [RouteFill] = found.count > 1 ? [.own, .otherSchool] : [.own]
    var lines = [found.first ?? ""]
    for fill in fills {
      let words = try await words(area, index, fill)
      lines.append("  \(fills.count > 1 ? "\(fill.rawValue): " : "")\(words)")
    }
    return lines
  }

  /// Every route gets a site of its own, because sending forms changes things.
  private static func words(_ area: String, _ index: Int, _ fill: RouteFill) async throws -> String {
    let words = Names()
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      guard let route = site.assembly.areas.first(where: { $0.name == area })?.routes[index] else { return }
      var sessions: [TestBrowser] = []
      for member in order { sessions.append(try await site.browser(member)) }
      var byStatus: [Int: [String]] = [:]
      for browser in sessions {
        let answer = try await send(route, fill, browser)
        byStatus[answer.status, default: []].append(browser.member?.rawValue ?? "-")
      }
      await words.set(byStatus.sorted { $0.key < $1.key }.map { "\($0.key) \(who($0.value))" })
    }
    return await words.list.joined(separator: " | ")
  }

  private static func send(_ route: Route, _ fill: RouteFill, _ browser: TestBrowser) async throws
    -> TestAnswer
  {
    switch route.method {
    case .get: return try await browser.get(fill.path(route))
    case .post where !route.isAPI:
      return try await browser.post(fill.path(route), [("id", Identifier<Names>.make(at: Cast.now).text)])
    default:
      let name = HTTPField.Name("X-CSRF-Token") ?? .cookie
      return try await browser.send(route.method, fill.path(route), headers: [name: browser.csrf], body: [])
    }
  }

  private static func who(_ names: [String]) -> String {
    let members = Set(names).subtracting(["-"])
    guard members.count == Cast.Member.allCases.count else { return names.sorted().joined(separator: " ") }
    return names.contains("-") ? "everybody" : "everybody signed in"
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
