import Kernel
import People
import Storage
import Web

/// Work that goes on when nobody asks: imports that wait, and files nobody needs any more.
enum RosterJobs {
  /// How long a refused package waits for somebody to apply it all the same.
  private static let consentSeconds = 86_400

  /// Runs the import that has waited longest, if there is one.
  static func run(_ site: Site, _ parts: ExchangeParts) async throws {
    let now = site.now()
    // A file database has one server: what was running when it stopped is not running any more.
    let isAlone = site.store.engine == .sqlite && parts.begun.take()
    let claimed = try await site.store.write { db in
      try RosterRunQueries.requeue(
        db,
        startedBefore: isAlone ? now.adding(seconds: 1) : now.adding(seconds: -3600)
      )
      return try RosterRunQueries.claim(db, now: now)
    }
    guard let claimed else { return }
    let files = RosterFiles(site.settings)
    let request = claimed.request
    let outcome: RosterImport.Outcome
    do {
      outcome = try await RosterImport(request, path: files.path(of: claimed.id), now: now).run(
        on: site.store
      ) {
        parts.progress.set(claimed.id, $0)
      }
    } catch {
      try await fail(request, site, now)
      try files.remove(claimed.id)
      parts.progress.set(claimed.id, nil)
      throw error
    }
    parts.sessions.clear()
    parts.progress.set(claimed.id, nil)
    let waits = outcome.state == .refused && outcome.report.waitsForConsent && !request.isDryRun
    if !waits { try files.remove(claimed.id) }
  }

  /// Removes packages that nobody will apply any more.
  static func tidy(_ site: Site) async throws {
    let now = site.now()
    let wanted = try await site.store.read { db in
      try RosterRunQueries.openRuns(db, finishedAfter: now.adding(seconds: -consentSeconds))
    }
    let files = RosterFiles(site.settings)
    for run in try files.old(before: now.adding(seconds: -consentSeconds / 24)) where !wanted.contains(run) {
      try files.remove(run)
    }
  }

  private static func fail(_ request: RosterRunRequest, _ site: Site, _ now: Instant) async throws {
    let report = RosterReport.unreadable(
      code: "import.failed",
      Phrase(
        "The import stopped because of a fault here, not in your file. Nothing was changed. Try again.",
        "La carga se detuvo por una falla de este sistema, no de su archivo. No se cambió nada. Inténtelo de nuevo."
      )
    )
    try await site.store.write { db in
      try RosterRunQueries.finish(db, request, state: .failed, report, now: now)
    }
  }
}

extension RosterRun {
  /// What was asked for, to do it now.
  var request: RosterRunRequest {
    let parts = requestedBy.split(separator: ":", maxSplits: 1)
    let actor: EventActor =
      parts.count == 2 && parts[0] == "person" ? .person(PersonID(String(parts[1]))) : .command
    return RosterRunRequest(
      id: id,
      district: district,
      sourceName: sourceName,
      isStrict: isStrict,
      isDryRun: isDryRun,
      mayEndAnyShare: mayEndAnyShare,
      requestedBy: actor
    )
  }
}
