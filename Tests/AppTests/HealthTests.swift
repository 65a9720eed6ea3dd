import Kernel
import Storage
import TestKit
import Testing
import Web

@testable import App

@Suite("Whether the site is ready", .database)
struct HealthTests {
  @Test(
    "a disk is low below a gigabyte and a tenth of it, not below one of them",
    arguments: [(0.5e9, 100e9, true), (2e9, 100e9, false), (0.5e9, 2e9, false), (0, 0, false), (0, 1, true)]
  )
  func disk(_ free: Double, _ total: Double, _ isLow: Bool) {
    #expect(DiskSpace(free: free, total: total).isLow == isLow)
  }

  @Test("a real folder has a disk, one that is not there has none")
  func folders() throws {
    let disk = try #require(DiskSpace(of: "/tmp"))

    #expect(disk.total > 0 && disk.free <= disk.total)
    #expect(DiskSpace(of: "/nowhere/at/all") == nil)
  }

  @Test("a full disk and a clock behind the log are each told, in words, and pass when put right")
  func reasons() async throws {
    let clock = TestClock()
    try await TestSite.run(clock: clock) { site in
      let full = HealthProbe(migrations: Assembly.migrations) { _ in DiskSpace(free: 1, total: 100e9) }
      let unreadable = HealthProbe(migrations: Assembly.migrations) { _ in nil }
      let (low, unknown) = (await full.reasons(site.site), await unreadable.reasons(site.site))
      #expect(low == [.diskLow] && unknown.isEmpty)

      let ahead = clock.now.adding(seconds: 3_600)
      try await site.store.write { db in
        try EventLog.append(Event("demo.built", of: "x", by: .command, district: nil), at: ahead, db)
      }
      clock.advance(seconds: 2)
      let stranger = try await site.browser(nil)
      let behind = try await stranger.get("/health/ready")
      clock.advance(seconds: 3_500)
      let right = try await stranger.get("/health/ready")

      #expect(behind.status == 503)
      #expect(
        behind.text.contains("\"clock_behind\"")
          && behind.text.contains("The clock of this machine is behind")
      )
      #expect(right.status == 200 && right.text.contains("\"reasons\":[]"))
    }
  }

  @Test("a database that is gone is told, not thrown")
  func gone() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in try db.run("DROP TABLE schema_migration") }

      let reasons = await HealthProbe(migrations: Assembly.migrations).reasons(site.site)

      #expect(reasons.contains(.databaseUnavailable))
    }
  }

  @Test("every reason has a code and a sentence that says what to do")
  func words() {
    #expect(Set(HealthReason.allCases.map(\.text)).count == HealthReason.allCases.count)
    for reason in HealthReason.allCases { #expect(reason.text.contains(". ")) }
  }
}
