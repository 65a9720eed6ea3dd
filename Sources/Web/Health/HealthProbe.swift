import Kernel
package import Storage
import Synchronization

/// Answers whether the site can do its work: the database takes writes and has this schema, the disk
/// has room, and the clock is not behind what was written.
///
/// A class because its last answer is shared: an open address must not let anybody make the disk busy.
package final class HealthProbe: Sendable {
  private let migrator: Migrator
  private let disk: @Sendable (String) -> DiskSpace?
  private let last = Mutex<(at: Instant, reasons: [HealthReason])?>(nil)
  private static let seconds = 1
  /// Clocks of two machines are rarely further apart.
  private static let tolerableSeconds = 300

  package init(
    migrations: [Migration],
    disk: @escaping @Sendable (String) -> DiskSpace? = { DiskSpace(of: $0) }
  ) {
    migrator = Migrator(migrations: migrations)
    self.disk = disk
  }

  /// Empty when ready; asked again within a second, the answer is the same.
  package func reasons(_ site: Site) async -> [HealthReason] {
    let now = site.now()
    if let last = last.withLock({ $0 }), last.at <= now, now < last.at.adding(seconds: Self.seconds) {
      return last.reasons
    }
    let reasons = await databaseReasons(site, now: now) + diskReasons(site)
    last.withLock { $0 = (now, reasons) }
    return reasons
  }

  private func databaseReasons(_ site: Site, now: Instant) async -> [HealthReason] {
    var reasons: [HealthReason] = []
    do {
      if try await !migrator.pending(in: site.store).isEmpty { reasons.append(.migrationsPending) }
      if try await !migrator.newer(in: site.store).isEmpty { reasons.append(.databaseNewer) }
      try await HealthQueries.writeSomething(site.store)
      let latest = try await site.store.read { db in try EventLog.page(district: nil, limit: 1, db).first?.at
      }
      if let latest, now.adding(seconds: Self.tolerableSeconds) < latest { reasons.append(.clockBehind) }
    } catch {
      reasons.append(.databaseUnavailable)
    }
    return reasons
  }

  private func diskReasons(_ site: Site) -> [HealthReason] {
    disk(site.settings.dataDirectory)?.isLow == true ? [.diskLow] : []
  }
}

/// All SQL of the probe.
enum HealthQueries {
  /// Writes a row as it was: the disk has to take it, and nothing changes.
  static func writeSomething(_ store: any Store) async throws {
    try await store.write { db in
      try db.run(
        """
        UPDATE schema_migration SET applied_at = applied_at
        WHERE id = (SELECT MIN(id) FROM schema_migration)
        """
      )
    }
  }
}
