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
    let asked = try await Self.asked()
    let read = try await Self.reading(asked)
    for (area, lines) in try await Self.lines(asked, read) where !lines.isEmpty {
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

  /// Every route, with what it is filled with.
  private static func asked() async throws -> [Ask] {
    let list = Kept<[Ask]>([])
    try await TestSite.run { site in
      let asks = site.assembly.areas.flatMap { area in
        area.routes.enumerated().flatMap { index, route in
          let differs = !RouteFill.names(route).isDisjoint(with: RouteFill.differing)
          return (differs ? [RouteFill.own, .otherSchool] : [.own]).map { fill in
            Ask(
              area: area.name,
              index: index,
              title: "\(route.method) \(route.pattern)",
              fill: fill,
              reads: route.method == .get
            )
          }
        }
      }
      await list.set(asks)
    }
    return await list.value
  }

  /// What reading routes answer: reading changes nothing, so one site serves all.
  private static func reading(_ asked: [Ask]) async throws -> [Ask: String] {
    let words = Kept<[Ask: String]>([:])
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      let sessions = try await sessions(site)
      var found: [Ask: String] = [:]
      for ask in asked where ask.reads { found[ask] = try await answers(ask, site, sessions) }
      await words.set(found)
    }
    return await words.value
  }

  private static func lines(_ asked: [Ask], _ read: [Ask: String]) async throws -> [(
    area: String, lines: [String]
  )] {
    var all: [(area: String, lines: [String])] = []
    for ask in asked {
      let words: String
      if let known = read[ask] { words = known } else { words = try await changing(ask) }
      if all.last?.area != ask.area { all.append((ask.area, [])) }
      if ask.fill == .own { all[all.count - 1].lines.append(ask.title) }
      let isAlone = !asked.contains { $0.area == ask.area && $0.index == ask.index && $0.fill != ask.fill }
      all[all.count - 1].lines.append("  \(isAlone ? "" : "\(ask.fill.rawValue): ")\(words)")
    }
    return all
  }

  /// Every form gets a site of its own, because sending it changes things.
  private static func changing(_ ask: Ask) async throws -> String {
    let words = Kept("")
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      await words.set(try await answers(ask, site, try await sessions(site)))
    }
    return await words.value
  }

  private static func sessions(_ site: TestSite) async throws -> [TestBrowser] {
    var sessions: [TestBrowser] = []
    for member in order { sessions.append(try await site.browser(member)) }
    return sessions
  }

  private static func answers(_ ask: Ask, _ site: TestSite, _ sessions: [TestBrowser]) async throws -> String
  {
    guard let route = site.assembly.areas.first(where: { $0.name == ask.area })?.routes[ask.index] else {
      return ""
    }
    var byStatus: [Int: [String]] = [:]
    for browser in sessions {
      let answer = try await send(route, ask.fill, browser)
      byStatus[answer.status, default: []].append(browser.member?.rawValue ?? "-")
    }
    return byStatus.sorted { $0.key < $1.key }.map { "\($0.key) \(who($0.value))" }.joined(separator: " | ")
  }

  private static func send(_ route: Route, _ fill: RouteFill, _ browser: TestBrowser) async throws
    -> TestAnswer
  {
    switch route.method {
    case .get: return try await browser.get(fill.path(route))
    case .post where !route.isAPI:
      return try await browser.post(fill.path(route), [("id", Identifier<Ask>.make(at: Cast.now).text)])
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

/// One route with what it is filled with.
private struct Ask: Hashable, Sendable {
  let area: String
  let index: Int
  let title: String
  let fill: RouteFill
  let reads: Bool
}

/// Carries something out of a site's closure.
private actor Kept<Value: Sendable> {
  private(set) var value: Value
  init(_ value: Value) { self.value = value }
  func set(_ value: Value) { self.value = value }
}
