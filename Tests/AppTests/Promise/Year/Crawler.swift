import Foundation
import HTTPTypes
import Storage
import TestKit
import Web

/// Everything one person can get by asking.
struct Crawl: Sendable {
  /// Answers by address, with the route that gave each.
  private(set) var answers: [String: TestAnswer] = [:]
  private(set) var patterns: [String: String] = [:]

  mutating func keep(_ answer: TestAnswer, of path: String, from pattern: String) {
    answers[path] = answer
    patterns[path] = pattern
  }

  /// Whether some answer has these letters.
  func contains(_ text: String) -> Bool {
    let wanted = Data(text.utf8)
    return answers.values.contains { Data($0.body).range(of: wanted) != nil }
  }
}

/// Asks for every page, table, file and API answer one person can reach, as a patient adversary would.
///
/// Follows links and forms that only read, fills the parameters of every route with what was found in other
/// answers and with every identity in the database (the adversary may have learnt it elsewhere), asks with
/// filters nobody offered, and keeps error pages too.
struct Crawler: Sendable {
  let browser: TestBrowser
  let routes: [Route]
  /// Identities by the tables that hold them.
  let known: [String: [String]]
  /// Only these routes; nothing for all of them.
  var only: Set<String>?

  /// How many values of one parameter are tried on one route, and how many addresses of it.
  private static let values = 16
  private static let addresses = 96
  /// Parameters that lead to evidence are tried with everything, others with a few values each.
  private static let evident: Set<String> = ["round", "practice", "school", "term", "cell", "visit", "door"]
  /// Words by which somebody would try to cut a figure finer.
  private static let filters =
    "?room=101&teacher=1&author=1&from=2026-11-12&to=2026-11-13&day=2026-11-16&group_by=room&limit=1&min=1"

  init(
    browser: TestBrowser,
    routes: [Route],
    known: [String: [String]],
    only: Set<String>? = nil,
    without: Set<String> = []
  ) {
    (self.browser, self.known, self.only) = (browser, known, only)
    self.routes = routes.filter { $0.method == .get && !Self.leftOut.union(without).contains($0.pattern) }
  }

  /// Signing out and in, which would end the adversary's own session.
  private static let leftOut: Set<String> = ["/language", "/demo", "/demo/as/:role"]

  func run() async throws -> Crawl {
    var crawl = Crawl()
    var parameters: [String: Set<String>] = ["district": ["maravilla"]]
    var waiting = Set(routes.flatMap { fill($0, parameters) })
    var (asked, seen, links): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    let table = RouteTable(routes)
    while true {
      for path in waiting.sorted() {
        asked.insert(path)
        guard let pattern = found(path, table, &parameters) else { continue }
        let answer = try await browser.ask(.get, path)
        crawl.keep(answer, of: path, from: pattern)
        for link in Self.addresses(in: answer, of: path) where seen.insert(link).inserted {
          if found(link, table, &parameters) != nil { links.insert(link) }
        }
      }
      waiting = links.union(routes.flatMap { fill($0, parameters) }).subtracting(asked)
      if waiting.isEmpty { break }
    }
    try await askOtherwise(&crawl)
    return crawl
  }

  /// Wrong verbs, unknown identities, filters nobody offered, and the same again with a validator.
  private func askOtherwise(_ crawl: inout Crawl) async throws {
    var tried: [String: Int] = [:]
    for (path, answer) in crawl.answers.sorted(by: { $0.key < $1.key }) where answer.status == 200 {
      let pattern = crawl.patterns[path] ?? ""
      let isOften = tried[pattern, default: 0] >= 2
      tried[pattern, default: 0] += 1
      if isOften || path.contains("?") || pattern.hasPrefix("/api/v1/openapi") { continue }
      let filtered = path + Self.filters
      crawl.keep(try await browser.ask(.get, filtered), of: filtered, from: pattern)
      let head = try await browser.ask(.head, path)
      crawl.keep(head, of: "HEAD \(path)", from: pattern)
      let wrong = try await browser.ask(.patch, path)
      crawl.keep(wrong, of: "PATCH \(path)", from: pattern)
    }
  }

  // MARK: - Addresses

  private func isWanted(_ pattern: String) -> Bool { only.map { $0.contains(pattern) } ?? true }

  /// The route of an address; what its parameters are is learnt.
  private func found(_ path: String, _ table: RouteTable, _ parameters: inout [String: Set<String>])
    -> String?
  {
    let bare = String(path.prefix { $0 != "?" && $0 != "#" })
    guard case .found(let route, let values) = table.match(.get, bare) else { return nil }
    for (name, value) in values where parameters[name]?.count ?? 0 < Self.values && name != "district" {
      parameters[name, default: []].insert(value)
    }
    return isWanted(route.pattern) ? route.pattern : nil
  }

  private func fill(_ route: Route, _ parameters: [String: Set<String>]) -> [String] {
    guard isWanted(route.pattern) else { return [] }
    var paths = [""]
    for segment in route.pattern.split(separator: "/") {
      let choices =
        segment.hasPrefix(":") ? values(String(segment.dropFirst()), parameters) : [String(segment)]
      paths = Array(paths.flatMap { path in choices.map { "\(path)/\($0)" } }.prefix(Self.addresses))
    }
    return paths.map { $0.isEmpty ? "/" : $0 }
  }

  /// What was found in links, what the database holds under such a name, and one identity that nothing has.
  private func values(_ name: String, _ parameters: [String: Set<String>]) -> [String] {
    if name == "district" { return ["maravilla"] }
    let most = Self.evident.contains(name) ? Self.values : 5
    let found = parameters[name, default: []].sorted().prefix(most)
    let stored = known.keys.sorted().filter { $0.hasSuffix(name) || (name == "school" && $0 == "org") }
      .flatMap { known[$0, default: []].prefix(most) }
    return Array(Set(found).union(stored).union(["01900000-0000-7000-8000-00000000dead"])).sorted()
  }

  /// Every address an answer names: links, cursors of further pages, and each choice of a form that reads.
  static func addresses(in answer: TestAnswer, of path: String) -> Set<String> {
    var addresses = quoted(answer.body)
    if let location = answer.location { addresses.insert(location) }
    if let next = AnswerReader.text(answer.body, after: "\"next\":\"") {
      let bare = path.prefix { $0 != "?" }
      addresses.insert("\(bare)?after=\(next)")
    }
    if answer.headers[.contentType]?.hasPrefix("text/html") == true {
      addresses.formUnion(AnswerReader.formAddresses(answer.body))
    }
    return addresses.filter { !$0.hasPrefix("/assets/") && !$0.hasPrefix("//") }
  }

  /// Everything between double quotes that begins with a slash.
  private static func quoted(_ body: [UInt8]) -> Set<String> {
    var found: Set<String> = []
    body.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 1 < bytes.count {
        guard bytes[index] == 0x22, bytes[index + 1] == 0x2F else {
          index += 1
          continue
        }
        var end = index + 1
        while end < bytes.count, bytes[end] != 0x22, bytes[end] != 0x23, end - index < 400 { end += 1 }
        let text = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if !text.contains(" "), !text.contains("{") { found.insert(text.replacing("&amp;", with: "&")) }
        index = end
      }
    }
    return found
  }
}

/// Identities that stand in a database, by table.
enum KnownIdentities {
  static func all(_ store: any Store) async throws -> [String: [String]] {
    try await store.read { db in
      try SchemaDump.tables(db).reduce(into: [:]) { known, table in
        guard try db.rows("SELECT name FROM pragma_table_info(\(table)) WHERE name = 'id'").isEmpty == false
        else { return }
        known[table] = try db.rows("SELECT id FROM \(identifier: table) ORDER BY id LIMIT 30").map {
          try $0("id")
        }
      }
    }
  }
}
