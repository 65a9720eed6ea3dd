package import App
import Foundation
package import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import People
package import Storage
package import Testing
package import Web

/// The whole site in one process, on a store of a test's own, with the cast in it.
package struct TestSite: Sendable {
  package let store: any Store
  package let site: Site
  package let assembly: Assembly
  package let dispatcher: Dispatcher
  package let dataDirectory: String

  /// Runs `body` against the site on SQLite and on PostgreSQL.
  package static func withEngines(_ body: @Sendable (TestSite) async throws -> Void) async throws {
    try await withStores(migrations: Assembly.migrations) { store in
      try await Cast.settle(in: store)
      try await run(on: store, body)
    }
  }

  /// Runs `body` against the site on SQLite only, for tests of pages and permissions.
  package static func run(
    clock: TestClock = TestClock(),
    adjusting: @Sendable (inout SiteSettings) -> Void = { _ in },
    _ body: @Sendable (TestSite) async throws -> Void
  ) async throws {
    try await withStore(copyOf: try await SettledSite.shared.path()) { store in
      try await run(on: store, clock: clock, adjusting: adjusting, body)
    }
  }

  /// The same site with other routes, for tests of what every route goes through.
  package func with(routes: [Route]) -> TestSite {
    TestSite(
      store: store,
      site: site,
      assembly: assembly,
      dispatcher: Dispatcher(site: site, routes: routes, log: RequestLog(logger: nil)),
      dataDirectory: dataDirectory
    )
  }

  /// The same site that writes its log into `memory`.
  package func logging(to memory: LogMemory) -> TestSite {
    TestSite(
      store: store,
      site: site,
      assembly: assembly,
      dispatcher: Dispatcher(site: site, routes: assembly.routes, log: RequestLog(logger: memory.logger)),
      dataDirectory: dataDirectory
    )
  }

  private static func run(
    on store: any Store,
    clock: TestClock = TestClock(),
    adjusting: @Sendable (inout SiteSettings) -> Void = { _ in },
    _ body: @Sendable (TestSite) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(
      atPath: "\(folder)/keys/rounds",
      withIntermediateDirectories: true
    )
    defer { removeFolder(folder) }
    var settings = SiteSettings(
      dataDirectory: folder,
      isDemo: false,
      limitsRates: false,
      installationKey: Array(repeating: 7, count: 32),
      passwordCost: 1 << 4
    )
    adjusting(&settings)
    let now = { @Sendable in clock.now }
    let assembly = Assembly(store: store, now: now)
    let site = assembly.site(store: store, now: now, settings: settings, assets: try AssetFolders.load())
    let dispatcher = Dispatcher(site: site, routes: assembly.routes, log: RequestLog(logger: nil))
    try await body(
      TestSite(store: store, site: site, assembly: assembly, dispatcher: dispatcher, dataDirectory: folder)
    )
  }

  private static func removeFolder(_ path: String) {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      Issue.record("\(path) could not be removed")
    }
  }

  /// A browser of one of the cast, already signed in (with second factor unless said otherwise), or of a stranger.
  package func browser(_ member: Cast.Member?, showedSecondFactor: Bool = true) async throws -> TestBrowser {
    guard let member else { return TestBrowser(site: self, member: nil, cookie: nil, csrf: "") }
    let session = try await store.write { db in
      try SessionQueries.begin(
        db,
        account: Cast.account(member),
        device: "Test",
        now: Cast.now,
        secondFactorAt: showedSecondFactor ? Cast.now : nil
      )
    }
    return TestBrowser(site: self, member: member, cookie: session.token, csrf: session.csrfToken)
  }
}

/// What came back.
package struct TestAnswer: Sendable {
  package let status: Int
  package let headers: HTTPFields
  package let body: [UInt8]
  package var text: String { String(decoding: body, as: UTF8.self) }
  package var location: String? { headers[.location] }
}

/// Sends requests as one person and checks every page it gets.
package struct TestBrowser: Sendable {
  let site: TestSite
  package let member: Cast.Member?
  let cookie: String?
  package let csrf: String

  /// A browser that got its session from an answer of the site, or whose session a test wrote itself.
  package init(site: TestSite, member: Cast.Member? = nil, cookie: String?, csrf: String) {
    self.site = site
    self.member = member
    self.cookie = cookie
    self.csrf = csrf
  }

  /// The same person's browser at the same site with other routes.
  package init(_ site: TestSite, like other: TestBrowser) {
    self.init(site: site, member: other.member, cookie: other.cookie, csrf: other.csrf)
  }

  /// `GET`
  package func get(
    _ path: String,
    headers: HTTPFields = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TestAnswer {
    try await send(.get, path, headers: headers, body: [], at: sourceLocation)
  }

  /// `POST` of a form with the session's token.
  package func post(
    _ path: String,
    _ fields: [(String, String)],
    headers: HTTPFields = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TestAnswer {
    let pairs = (fields.contains { $0.0 == "csrf" } ? fields : [("csrf", csrf)] + fields)
    let body = pairs.map { "\(Self.encode($0.0))=\(Self.encode($0.1))" }.joined(separator: "&")
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await send(.post, path, headers: headers, body: Array(body.utf8), at: sourceLocation)
  }

  /// Any verb with a JSON body.
  package func json(
    _ method: HTTPRequest.Method,
    _ path: String,
    _ body: String = "",
    token: String? = nil,
    headers: HTTPFields = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TestAnswer {
    var headers = headers
    if !body.isEmpty { headers[.contentType] = "application/json" }
    if let token { headers[.authorization] = "Bearer \(token)" }
    return try await send(method, path, headers: headers, body: Array(body.utf8), at: sourceLocation)
  }

  /// Any request as it stands.
  package func send(
    _ method: HTTPRequest.Method,
    _ path: String,
    headers: HTTPFields,
    body: [UInt8],
    at sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TestAnswer {
    let answer = try await ask(method, path, headers: headers, body: body)
    check(answer, path, sourceLocation)
    return answer
  }

  /// Any request whose answer is not checked as a page, for those who ask thousands of times.
  package func ask(
    _ method: HTTPRequest.Method,
    _ path: String,
    headers: HTTPFields = [:],
    body: [UInt8] = []
  ) async throws -> TestAnswer {
    var fields = headers
    if let cookie { fields[.cookie] = "session=\(cookie)" }
    let head = HTTPRequest(
      method: method,
      scheme: "http",
      authority: "localhost",
      path: path,
      headerFields: fields
    )
    let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
    let context = ConnectionContext(remoteAddress: "127.0.0.1", logger: Logger(label: "test"))
    let response = try await site.dispatcher.respond(to: request, context: context)
    return TestAnswer(
      status: response.status.code,
      headers: response.headers,
      body: try await BodyCollector.bytes(response.body)
    )
  }

  private func check(_ answer: TestAnswer, _ path: String, _ sourceLocation: SourceLocation) {
    guard answer.headers[.contentType]?.hasPrefix("text/html") == true,
      answer.headers[.contentEncoding] == nil,
      !answer.body.isEmpty
    else { return }
    let problems = HTMLChecker.problems(in: answer.text)
    #expect(problems.isEmpty, "\(path): \(problems.joined(separator: "; "))", sourceLocation: sourceLocation)
  }

  private static func encode(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}

/// Collects what a response body writes.
struct BodyCollector: ResponseBodyWriter {
  /// A class because the writer is handed over and its bytes are wanted afterwards.
  final class Box {
    var bytes: [UInt8] = []
  }

  let box = Box()

  static func bytes(_ body: ResponseBody) async throws -> [UInt8] {
    let collector = BodyCollector()
    let box = collector.box
    do { try await body.write(collector) } catch is SawEnough {}
    return box.bytes
  }

  mutating func write(_ buffer: ByteBuffer) async throws {
    box.bytes.append(contentsOf: buffer.readableBytesView)
    // A stream of events would go on; its first event is what a test wants.
    if buffer.readableBytesView.starts(with: "event:".utf8) { throw SawEnough() }
  }

  private struct SawEnough: Error {}

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
