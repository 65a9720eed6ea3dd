import Foundation
import Interchange
package import Kernel
import Practices
import Storage

/// What a command did: lines for people, the same for programs, and the exit code.
package struct CommandOutcome: Sendable {
  package let lines: [String]
  package let report: FrameworkReport

  package init(_ lines: [String], _ report: FrameworkReport) {
    self.lines = lines
    self.report = report
  }

  /// 0 done, 1 unreadable or failed, 2 refused.
  package var code: Int32 { report.state.code }
}

/// Frameworks as files, from the command line.
package enum FrameworkCommands {
  /// Takes a CASE file into a district.
  package static func importCASE(
    path: String,
    district slug: String?,
    _ opened: Installation,
    now: Instant
  ) async throws -> CommandOutcome {
    guard let data = FileManager.default.contents(atPath: path) else {
      let problem = "\(path) cannot be read. Check the name and who may read it."
      return CommandOutcome([problem], FrameworkReport(.unreadable, problem: problem))
    }
    guard let district = try await district(slug, opened) else { return noDistrict }
    let reading: CASEReading
    do {
      reading = try CASEPackage.read(Array(data))
    } catch {
      return CommandOutcome(
        ["Nothing was imported."] + error.issues.map { "\($0.path): \($0.message(in: "en"))" },
        FrameworkReport(.refused, problem: "Nothing was imported.", issues: error.issues)
      )
    }
    let report = try await opened.store.write { db in
      try FrameworkImport.apply(reading, into: district, db, by: .command, at: now)
    }
    let outcome =
      report.isOlder
      ? "The file is older than what is here; nothing changed."
      : report.isUnchanged
        ? "Everything in the file is here already; nothing changed."
        : "\(report.added) added, \(report.changed) changed, \(report.removed) removed, \(report.keptInUse) kept in use."
    return CommandOutcome(
      ["\(report.title) (\(report.framework))", outcome]
        + report.issues.map { "\($0.path): \($0.message(in: "en"))" },
      FrameworkReport(report)
    )
  }

  /// Writes a framework as a CASE 1.1 file.
  package static func exportCASE(
    id: String,
    to path: String,
    district slug: String?,
    _ opened: Installation
  ) async throws -> CommandOutcome {
    guard let district = try await district(slug, opened) else { return noDistrict }
    let bytes = try await opened.store.read { db -> [UInt8]? in
      guard let framework = try FrameworkExport.find(db, district: district, named: id) else { return nil }
      return try FrameworkExport.bytes(db, district: district, framework: framework)
    }
    guard let bytes else {
      let problem = "There is no framework \(id). Its id is in the address of its page."
      return CommandOutcome([problem], FrameworkReport(.refused, problem: problem))
    }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      let problem = "\(path) cannot be written. Check that its folder is there and who may write to it."
      return CommandOutcome([problem], FrameworkReport(.failed, problem: problem))
    }
    var report = FrameworkReport(.written)
    (report.file, report.bytes) = (path, bytes.count)
    return CommandOutcome(["\(path) written, \(bytes.count) bytes."], report)
  }

  private static var noDistrict: CommandOutcome {
    let problem = "Name the district with --district SLUG; the slug is in the address of its pages."
    return CommandOutcome([problem], FrameworkReport(.refused, problem: problem))
  }

  /// The district with a slug; without one, the only district there is.
  private static func district(_ slug: String?, _ opened: Installation) async throws -> DistrictID? {
    try await opened.store.read { db in try FrameworkDistrictQueries.district(db, slug: slug) }
  }
}

/// All SQL for finding the district a command is about.
enum FrameworkDistrictQueries {
  static func district(_ db: Connection, slug: String?) throws -> DistrictID? {
    let rows = try db.rows("SELECT id, slug FROM district ORDER BY slug LIMIT 2000")
    guard let slug else { return rows.count == 1 ? try rows[0]("id") : nil }
    return try rows.first { try $0("slug", as: String.self) == slug }.map { try $0("id") }
  }
}
