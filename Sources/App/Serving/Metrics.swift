import Foundation
import Kernel
import People
package import Storage
package import Web

/// Gathers what whoever watches the server needs to know; figures only, with nobody in them.
package struct Metrics: Sendable {
  private let site: Site
  private let assembly: Assembly
  private let store: MeasuredStore
  private let jobs: JobCounts
  private let began: Instant

  package init(site: Site, assembly: Assembly, store: MeasuredStore, jobs: JobCounts) {
    self.site = site
    self.assembly = assembly
    self.store = store
    self.jobs = jobs
    began = site.now()
  }

  /// `GET /metrics`
  package func text() async throws -> String {
    var text = MetricsText()
    let reasons = await assembly.probe.reasons(site)
    text.figure("throughline_ready", .gauge, "1 while work can be done.", reasons.isEmpty ? 1 : 0)
    text.figure(
      "throughline_uptime_seconds",
      .gauge,
      "Seconds since the start.",
      seconds(from: began, to: site.now())
    )
    site.metrics.write(to: &text)
    database(&text)
    try await rows(&text)
    await queues(&text)
    files(&text)
    return text.text
  }

  private func database(_ text: inout MetricsText) {
    let load = store.load
    text.family("throughline_database_open", .gauge, "Reads and writes under way or waiting for their turn.")
    text.sample("throughline_database_open", [("kind", "read")], Double(load.reads))
    text.sample("throughline_database_open", [("kind", "write")], Double(load.writes))
    text.family("throughline_database_total", .counter, "Reads and writes since the start.")
    text.sample("throughline_database_total", [("kind", "read")], Double(load.readsDone))
    text.sample("throughline_database_total", [("kind", "write")], Double(load.writesDone))
    text.figure(
      "throughline_database_failures_total",
      .counter,
      "Reads and writes that the database could not do.",
      Double(load.failures)
    )
  }

  private func rows(_ text: inout MetricsText) async throws {
    let (events, imports) = try await site.store.read { db in
      (try MetricsQueries.events(db), try MetricsQueries.importsDue(db))
    }
    text.figure("throughline_event_rows", .gauge, "Rows of the event log.", Double(events))
    text.figure(
      "throughline_roster_imports_due",
      .gauge,
      "Roster imports waiting or running.",
      Double(imports)
    )
  }

  private func queues(_ text: inout MetricsText) async {
    text.figure(
      "throughline_password_hashes_waiting",
      .gauge,
      "Sign-ins whose password is being checked or waits for it.",
      Double(await assembly.hashes.waiting)
    )
    text.family("throughline_jobs_total", .counter, "Runs of recurring work by outcome.")
    for (name, outcome, count) in jobs.lines {
      text.sample("throughline_jobs_total", [("job", name), ("outcome", outcome)], Double(count))
    }
  }

  private func files(_ text: inout MetricsText) {
    let folder = site.settings.dataDirectory
    if let backup = BackupMark.read(in: folder) {
      text.figure(
        "throughline_backup_age_seconds",
        .gauge,
        "Seconds since the last backup was made from this data folder.",
        seconds(from: backup, to: site.now())
      )
    }
    if let disk = DiskSpace(of: folder) {
      text.figure("throughline_disk_free_bytes", .gauge, "Free bytes where the data folder is.", disk.free)
    }
    if let open = ProcessFigures.openFiles {
      text.figure("throughline_open_files", .gauge, "Open files and connections.", Double(open))
    }
    text.figure(
      "throughline_open_files_limit",
      .gauge,
      "Most files and connections that may be open.",
      ProcessFigures.openFilesLimit
    )
    if let bytes = ProcessFigures.residentBytes {
      text.figure("throughline_resident_bytes", .gauge, "Memory in use.", Double(bytes))
    }
  }

  private func seconds(from: Instant, to: Instant) -> Double {
    Double(to.milliseconds - from.milliseconds) / 1000
  }
}

/// All SQL of the metrics.
enum MetricsQueries {
  /// How many events there are; each district's are numbered without gaps, so the last number tells.
  static func events(_ db: Connection) throws -> Int {
    try db.value(
      """
      SELECT COALESCE(SUM(last.seq), 0) FROM (
        SELECT (SELECT MAX(e.seq) FROM event e WHERE e.district_id = d.id) AS seq
        FROM (SELECT id FROM district UNION ALL SELECT '' AS id) d) last
      """,
      as: Int.self
    ) ?? 0
  }

  /// How many roster imports wait or run.
  static func importsDue(_ db: Connection) throws -> Int {
    try db.value("SELECT COUNT(*) FROM roster_import WHERE state IN ('waiting', 'running')", as: Int.self)
      ?? 0
  }
}
