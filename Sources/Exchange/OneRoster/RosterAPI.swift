import Interchange
import Kernel
import Storage
import Web

/// Loads of the roster as JSON.
enum RosterAPI {
  /// One load, as programs see it.
  struct Shape: Encodable, Sendable {
    let id: String
    let source: String
    let state: String
    let startedAt: String
    let finishedAt: String?
    let isDryRun: Bool
    let isStrict: Bool
    let errors: Int
    let warnings: Int
    let kinds: [RosterReport.Kind]

    init(_ run: RosterRun) {
      id = run.id.text
      source = run.sourceName
      state = run.state.rawValue
      startedAt = run.startedAt.description
      finishedAt = run.finishedAt?.description
      isDryRun = run.isDryRun
      isStrict = run.isStrict
      errors = run.report.errorCount
      warnings = run.report.warningCount
      kinds = run.report.kinds
    }
  }

  static let shape = JSONShape.object([
    ("id", .identifier("The load.")), ("source", .text("The system the package came from.")),
    ("state", .oneOf(RosterRunState.allCases.map(\.rawValue), "How far it is, or how it ended.")),
    ("startedAt", .instant("When it began.")), ("finishedAt?", .instant("When it ended.")),
    ("isDryRun", .flag("Whether nothing was to be changed.")),
    ("isStrict", .flag("Whether it was judged as the standard's validator does.")),
    ("errors", .integer("Errors in the package.")), ("warnings", .integer("Remarks about the package.")),
    (
      "kinds",
      .list(
        .object([
          ("kind", .oneOf(OneRosterRecord.allCases.map { "\($0)" }, "The kind of record.")),
          ("adds", .integer("New.")), ("changes", .integer("Changed.")), ("ends", .integer("Ended.")),
          ("unchanged", .integer("Unchanged.")),
          ("older", .integer("Older than what is stored, and ignored.")),
        ])
      )
    ),
  ])
  static let listing = APIOperation(
    "listRosterImports",
    "Loads of the roster, the newest first.",
    query: [.init("after", "Cursor of the page before.")],
    gives: .page(of: shape)
  )
  static let reading = APIOperation("readRosterImport", "One load of the roster.", gives: shape)

  /// `GET /api/v1/d/:district/roster-imports`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let before = try call.query("after").map { text in
      RosterRunID(try PageCursor(text: text, keyCount: 1).keys[0])
    }
    let runs = try await call.store.read { db in
      try RosterRunQueries.list(db, within: scope, before: before, limit: 51)
    }
    let page = Page(cutting: runs, limit: 50) { [$0.id.text] }
    return try .api(APIPage(items: page.items.map(Shape.init), next: page.next?.text))
  }

  /// `GET /api/v1/d/:district/roster-imports/:run`
  @Sendable static func one(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: RosterRunID = try call.id("run")
    let run = try await call.store.read { db in try RosterRunQueries.run(db, id, within: scope) }
    return try .api(Shape(run))
  }
}
