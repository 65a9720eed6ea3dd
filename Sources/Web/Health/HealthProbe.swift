import Kernel
import Storage
import Synchronization

/// Answers whether the site can do its work: the database takes writes and has this program's schema.
///
/// A class because its last answer is shared: an open address must not let anybody make the disk busy.
final class HealthProbe: Sendable {
  /// What is wrong, by short codes for machines; empty when ready.
  typealias Reasons = [String]

  private let migrator: Migrator
  private let last = Mutex<(at: Instant, reasons: Reasons)?>(nil)
  private static let seconds = 1

  init(migrations: [Migration]) { migrator = Migrator(migrations: migrations) }

  func reasons(_ site: Site) async -> Reasons {
    let now = site.now()
    if let last = last.withLock({ $0 }), now < last.at.adding(seconds: Self.seconds) { return last.reasons }
    var reasons: Reasons = []
    do {
      if try await !migrator.pending(in: site.store).isEmpty { reasons.append("migrations_pending") }
      if try await !migrator.newer(in: site.store).isEmpty { reasons.append("database_newer") }
      try await HealthQueries.writeSomething(site.store)
    } catch {
      reasons.append("database_unavailable")
    }
    last.withLock { $0 = (now, reasons) }
    return reasons
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
