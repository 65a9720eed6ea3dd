import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("What every route has in common", .database)
struct EveryRouteTests {
  @Test("a change without the session's token is refused on every route")
  func forgery() async throws {
    try await TestSite.run { site in
      let jo = try await site.browser(.jo)
      for route in site.assembly.routes where route.method != .get {
        let answer = try await jo.send(route.method, RouteFill.own.path(route), headers: [:], body: [])
        #expect(answer.status == 403, "\(route.method) \(route.pattern)")
      }
    }
  }

  @Test("a change that another site made the browser send is refused on every route")
  func otherSite() async throws {
    try await TestSite.run { site in
      let jo = try await site.browser(.jo)
      for route in site.assembly.routes where route.method != .get {
        let headers: HTTPFields = [.origin: "https://evil.example"]
        let answer = try await jo.send(route.method, RouteFill.own.path(route), headers: headers, body: [])
        #expect(answer.status == 403, "\(route.method) \(route.pattern)")
      }
    }
  }

  /// The link is on the answer itself, because it is shown once and never kept.
  private static let answersOnce: Set<String> = ["/d/:district/people/:person/reset-link"]

  @Test("a form that could not be accepted is never answered as if it had been")
  func emptyForms() async throws {
    try await TestSite.run { site in
      for member in [Cast.Member.ana, .dee, .eli, .lea, .fay, .jo] {
        let browser = try await site.browser(member)
        for route in site.assembly.routes
        where route.method == .post && !route.isAPI && !Self.answersOnce.contains(route.pattern) {
          let answer = try await browser.post(RouteFill.own.path(route), [])
          #expect(answer.status >= 300, "\(route.pattern) as \(member)")
        }
      }
    }
  }

  @Test("every answer carries the security headers")
  func headers() async throws {
    let names = [
      "Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
      "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control",
    ].compactMap { HTTPField.Name($0) }
    try await TestSite.run { site in
      for browser in [try await site.browser(nil), try await site.browser(.jo)] {
        for route in site.assembly.routes {
          let answer = try await browser.send(route.method, RouteFill.own.path(route), headers: [:], body: [])
          let missing = names.filter { answer.headers[$0] == nil }
          #expect(missing.isEmpty, "\(route.method) \(route.pattern): \(missing)")
        }
      }
    }
  }

  @Test("no route takes TRACE")
  func trace() async throws {
    try await TestSite.run { site in
      let stranger = try await site.browser(nil)
      for route in site.assembly.routes {
        let answer = try await stranger.send(.trace, RouteFill.own.path(route), headers: [:], body: [])
        #expect([404, 405].contains(answer.status), "\(route.pattern)")
      }
    }
  }

  @Test(
    "HEAD answers like GET without a body, an unchanged page is 304, and large ones are compressed on request"
  )
  func validators() async throws {
    try await TestSite.run { site in
      let jo = try await site.browser(.jo)
      let path = "/d/maravilla/permissions"

      let page = try await jo.get(path)
      let head = try await jo.send(.head, path, headers: [:], body: [])
      let tag = try #require(page.headers[.eTag])
      let unchanged = try await jo.get(path, headers: [.ifNoneMatch: tag])
      let small = try await jo.send(.get, path, headers: [.acceptEncoding: "gzip"], body: [])

      #expect(head.status == 200 && head.body.isEmpty)
      #expect(head.headers[.contentLength] == page.headers[.contentLength])
      #expect(unchanged.status == 304 && unchanged.body.isEmpty)
      #expect(small.headers[.contentEncoding] == "gzip")
      #expect(small.body.count < page.body.count / 2)
    }
  }

  @Test("a page with student rows has no validator that would let a browser keep it")
  func unstored() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      let jo = try await site.browser(.jo)
      let path = "/d/maravilla/schools/\(Cast.lincoln)/students"

      let page = try await jo.get(path)
      let again = try await jo.get(path, headers: [.ifNoneMatch: page.headers[.eTag] ?? "none"])

      #expect(page.headers[.cacheControl] == "no-store")
      #expect(again.status == 200)
    }
  }

  @Test("pages are in the language of the person, and say so")
  func language() async throws {
    try await TestSite.run { site in
      let stranger = try await site.browser(nil)
      for path in ["/help", "/privacy", "/promise", "/accessibility", "/styleguide", "/sign-in"] {
        let english = try await stranger.get(path)
        let spanish = try await stranger.get(path, headers: [.acceptLanguage: "es-MX"])
        #expect(english.text.contains("<html lang=\"en\""), "\(path)")
        #expect(spanish.text.contains("<html lang=\"es\""), "\(path)")
        #expect(english.status == 200 && spanish.status == 200)
      }
    }
  }

  @Test("health is told to anybody, and a database behind this program is not ready")
  func health() async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      let stranger = try await site.browser(nil)

      let ready = try await stranger.get("/health/ready")
      try await site.store.write { db in
        try db.run("DELETE FROM schema_migration WHERE id = (SELECT MAX(id) FROM schema_migration)")
      }
      clock.advance(seconds: 2)
      let behind = try await stranger.get("/health/ready")

      #expect(ready.status == 200 && ready.text.contains("\"ok\""))
      #expect(behind.status == 503 && behind.text.contains("migrations_pending"))
      #expect(try await stranger.get("/health/live").status == 200)
      #expect(try await stranger.get("/.well-known/security.txt").text.contains("Contact: "))
    }
  }
}
