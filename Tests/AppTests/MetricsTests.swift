import Foundation
import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("What whoever watches the server is told", .database)
struct MetricsTests {
  private static func text(_ site: TestSite, store: MeasuredStore? = nil) async throws -> String {
    try await Metrics(
      site: site.site,
      assembly: site.assembly,
      store: store ?? MeasuredStore(site.store),
      jobs: JobCounts()
    ).text()
  }

  @Test("requests are counted by route pattern, and the log's rows and the queues are told")
  func figures() async throws {
    try await TestSite.withEngines { site in
      let jo = try await site.browser(.jo)
      _ = try await jo.get("/d/maravilla/audit")
      _ = try await jo.get("/nowhere/\(Cast.person(.ben))")
      try await site.store.write { db in
        for district in [Cast.maravilla, nil] {
          try EventLog.append(
            Event("term.added", of: "x", by: .command, district: district),
            at: Cast.now,
            db
          )
        }
      }
      let rows = try await site.store.read { db in try db.value("SELECT COUNT(*) FROM event", as: Int.self) }

      let text = try await Self.text(site)

      for line in [
        #"throughline_requests_total{route="/d/:district/audit",method="GET",status="2xx"} 1"#,
        #"throughline_requests_total{route="-",method="GET",status="4xx"} 1"#, "throughline_ready 1",
        "throughline_roster_imports_due 0", "throughline_password_hashes_waiting 0",
        "throughline_event_rows \(rows ?? 0)", #"throughline_database_open{kind="write"} 0"#,
      ] { #expect(text.contains(line + "\n"), "\(line)") }
      #expect(!text.contains("backup_age"))
    }
  }

  @Test("nobody is in it: no identity, name, school or address, whoever asked for whatever")
  func nobody() async throws {
    try await TestSite.run { site in
      try await Cast.enroll(in: site.store)
      for member in Cast.Member.allCases {
        let browser = try await site.browser(member)
        for route in site.assembly.routes where route.method == .get {
          _ = try await browser.get(RouteFill.own.path(route))
        }
      }

      let text = try await Self.text(site)

      #expect(text.count > 10_000)
      #expect(text.firstMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}/) == nil)
      for word in ["maravilla", "Lincoln", "example.org", "Castro", "127.0.0.1", "tl_"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  @Test("every line is a comment or a figure as the format has it, and no family is begun twice")
  func format() async throws {
    try await TestSite.run { site in
      _ = try await site.browser(nil).get("/help")
      var families: [Substring] = []
      for line in try await Self.text(site).split(separator: "\n") {
        if line.hasPrefix("# TYPE ") {
          families.append(line.split(separator: " ")[2])
        } else if !line.hasPrefix("# HELP ") {
          #expect(
            line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? -?[0-9.e+-]+/) != nil,
            "\(line)"
          )
        }
      }
      #expect(Set(families).count == families.count && families.count > 10)
    }
  }

  @Test("a backup leaves its age, and a store that is measured counts")
  func backup() async throws {
    try await TestSite.run { site in
      let target = "\(site.dataDirectory)/../backup-\(UUID().uuidString)"
      defer { do { try FileManager.default.removeItem(atPath: target) } catch { Issue.record("\(error)") } }
      let early = Cast.now.adding(seconds: -7_200)
      try await Backup.make(store: site.store, dataDirectory: site.dataDirectory, to: target, at: early)
      let store = MeasuredStore(site.store)
      _ = try await store.read { db in try db.value("SELECT 1", as: Int.self) }
      await #expect(throws: StorageError.self) { try await store.write { db in try db.run("NONSENSE") } }

      let text = try await Self.text(site, store: store)

      #expect(text.contains("throughline_backup_age_seconds 7200\n"))
      let load = store.load
      #expect(load.reads == 0 && load.writes == 0)
      #expect(load.readsDone == 1 && load.writesDone == 1 && load.failures == 1)
      #expect(text.contains("throughline_database_failures_total 1\n"))
    }
  }

  @Test("the watchers' listener answers three addresses and nothing of the site, and the site has no metrics")
  func listener() async throws {
    try await TestSite.run { site in
      let metrics = Metrics(
        site: site.site,
        assembly: site.assembly,
        store: MeasuredStore(site.store),
        jobs: JobCounts()
      )
      let admin = AdminResponder(site: site.site, assembly: site.assembly, metrics: metrics)
      func ask(_ method: HTTPRequest.Method, _ path: String) async throws -> TestAnswer {
        try await BareRequest.send(method, path, to: admin)
      }

      let page = try await ask(.get, "/metrics")
      let type: String? = page.headers[.contentType]
      #expect(page.status == 200 && page.text.contains("throughline_uptime_seconds 0\n"))
      #expect(type == "text/plain; version=0.0.4; charset=utf-8")
      #expect(try await ask(.get, "/health/live").status == 200)
      #expect(try await ask(.get, "/health/ready").status == 200)
      #expect(try await ask(.get, "/sign-in").status == 404)
      #expect(try await ask(.get, "/d/maravilla/audit").status == 404)
      #expect(try await ask(.post, "/metrics").status == 405)
      #expect(try await site.browser(.jo).get("/metrics").status == 404)
    }
  }
}
