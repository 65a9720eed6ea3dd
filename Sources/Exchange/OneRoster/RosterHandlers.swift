import Foundation
import HTTPTypes
import Interchange
import Kernel
import Markup
import Storage
import Web

/// The roster of a district: what is stored, loading a package, what became of it, taking it away.
struct RosterHandlers: Sendable {
  let parts: ExchangeParts

  /// `GET /d/:district/roster`
  @Sendable func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await index(call, scope, problem: nil)
  }

  /// `POST /d/:district/roster/runs`
  @Sendable func upload(_ call: Call, _ scope: Scope) async throws -> Reply {
    let typed = call.form["source"]
    guard let file = call.form.files.first(where: { $0.field == "package" }), file.size > 0 else {
      return try await index(call, scope, problem: RosterPages.chooseFile)
    }
    guard typed.count <= 100 else { return try await index(call, scope, problem: RosterPages.shorterSource) }
    let asked = call.form["id"]
    let id = UUIDText.isValid(asked) ? RosterRunID(asked) : .make(at: call.now)
    let options = call.form.all("options")
    let request = RosterRunRequest(
      id: id,
      district: scope.district,
      sourceName: typed.isEmpty ? "OneRoster" : typed,
      isStrict: options.contains("strict"),
      isDryRun: options.contains("dry-run"),
      mayEndAnyShare: false,
      requestedBy: .person(scope.person)
    )
    try RosterFiles(call.site.settings).keep(file.path, for: id)
    try await call.store.write { db in
      guard try RosterRunQueries.add(db, request, now: call.now) == .inserted else { return }
      try EventLog.append(
        Event(
          "roster.uploaded",
          of: id.text,
          by: request.requestedBy,
          district: scope.district,
          detail: ["source": request.sourceName, "dry_run": request.isDryRun ? "yes" : "no"]
        ),
        at: call.now,
        db
      )
    }
    return .seeOther("/d/\(try call.district.slug)/roster/runs/\(id)")
  }

  /// `GET /d/:district/roster/runs/:run`
  @Sendable func run(_ call: Call, _ scope: Scope) async throws -> Reply {
    let run = try await find(call, scope)
    let percent = parts.progress[run.id] ?? run.progressPercent
    var reply = RosterRunPages.run(call, try call.district, run, percent: percent)
    if !run.state.isOver, let refresh = HTTPField.Name("Refresh") { reply.headers[refresh] = "2" }
    return reply
  }

  /// `GET /d/:district/roster/runs/:run/issues.csv`
  @Sendable func issues(_ call: Call, _ scope: Scope) async throws -> Reply {
    let run = try await find(call, scope)
    var csv = CSVWriter(guardsAgainstFormulas: true)
    csv.write(["severity", "file", "line", "column", "name", "code", "what"])
    for issue in run.report.issues {
      csv.write([
        issue.isError ? "error" : "warning", issue.file, issue.line.map { String($0) } ?? "",
        issue.columnNumber.map { String($0) } ?? "", issue.column ?? "", issue.code, call.say(issue.what),
      ])
    }
    return .download(csv.bytes, type: "text/csv; charset=utf-8", name: "roster-issues.csv")
  }

  /// `POST /d/:district/roster/runs/:run/consent`: apply it although more ends than is usual.
  @Sendable func consent(_ call: Call, _ scope: Scope) async throws -> Reply {
    let run = try await find(call, scope)
    let link: Link = "/d/\(try call.district.slug)/roster/runs/\(run.id)"
    // A second press of the button finds the run on its way already.
    guard run.state == .refused else { return .seeOther(link) }
    guard run.report.waitsForConsent, RosterFiles(call.site.settings).has(run.id) else {
      throw Failure.gone(RosterRunPages.uploadAgain)
    }
    try await call.store.write { db in
      try RosterRunQueries.consent(db, run.id, within: scope)
      try EventLog.append(
        Event("roster.consented", of: run.id.text, by: .person(scope.person), district: scope.district),
        at: call.now,
        db
      )
    }
    return .seeOther(link)
  }

  /// `GET /d/:district/roster/export.zip`
  @Sendable func export(_ call: Call, _ scope: Scope) async throws -> Reply {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "roster-\(RosterRunID.makeAnonymous()).zip"
    ).path
    defer { if FileManager.default.fileExists(atPath: path) { unlink(path) } }
    _ = try await RosterExport(of: scope.district).write(
      to: path,
      on: call.store,
      by: .person(scope.person),
      now: call.now
    )
    let bytes = try Data(contentsOf: URL(filePath: path))
    return .download(Array(bytes), type: "application/zip", name: "roster-\(try call.district.slug).zip")
  }

  private func index(_ call: Call, _ scope: Scope, problem: FieldError?) async throws -> Reply {
    let (totals, runs) = try await call.store.read { db in
      (try RosterRunQueries.totals(db, within: scope), try RosterRunQueries.list(db, within: scope))
    }
    return RosterPages.index(call, try call.district, totals, runs, problem: problem)
  }

  private func find(_ call: Call, _ scope: Scope) async throws -> RosterRun {
    let id: RosterRunID = try call.id("run")
    return try await call.store.read { db in try RosterRunQueries.run(db, id, within: scope) }
  }
}
