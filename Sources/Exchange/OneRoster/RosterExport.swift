import Foundation
import Interchange
package import Kernel
package import Storage

/// Writes a district's roster as a complete OneRoster 1.2 package.
package struct RosterExport: Sendable {
  package let district: DistrictID

  package init(of district: DistrictID) { self.district = district }

  /// Writes the ZIP file, notes who took the roster away, and returns the rows of each file.
  ///
  /// Throws: `refused` when there is nothing to export.
  package func write(
    to path: String,
    on store: any Store,
    by actor: EventActor,
    now: Instant
  ) async throws -> [String: Int] {
    let counts = try await store.read { db in try write(to: path, db) }
    try await store.write { db in
      try EventLog.append(
        Event(
          "roster.exported",
          of: district.text,
          by: actor,
          district: district,
          detail: counts.mapValues { String($0) }
        ),
        at: now,
        db
      )
    }
    return counts
  }

  private func write(to path: String, _ db: Connection) throws -> [String: Int] {
    guard let frame = try RosterExportQueries.frame(db, district: district) else {
      throw Failure.refused(
        Phrase(
          "There is nothing to export yet. Import a roster, or add schools, first.",
          "Aún no hay nada que exportar. Primero cargue una lista escolar o agregue escuelas."
        )
      )
    }
    let files: [(OneRosterFile, (inout OneRosterExporter.Rows) throws -> Void)] = [
      (.orgs, { rows in try RosterExportQueries.orgs(db, frame) { try rows.write($0) } }),
      (.academicSessions, { rows in try RosterExportQueries.sessions(db, frame) { try rows.write($0) } }),
      (.courses, { rows in try RosterExportQueries.courses(db, frame) { try rows.write($0) } }),
      (.classes, { rows in try RosterExportQueries.classes(db, frame) { try rows.write($0) } }),
      (.users, { rows in try RosterExportQueries.users(db, frame) { try rows.write($0) } }),
      (.roles, { rows in try RosterExportQueries.roles(db, frame) { try rows.write($0) } }),
      (.enrollments, { rows in try RosterExportQueries.enrollments(db, frame) { try rows.write($0) } }),
    ]
    let exporter = OneRosterExporter(systemName: "Throughline", systemCode: "throughline")
    let counts = try exporter.write(to: path, files.map { OneRosterExporter.File($0.0, $0.1) })
    return Dictionary(uniqueKeysWithValues: counts.map { ($0.key.name, $0.value) })
  }
}

/// What every file of an export needs to know of the district.
struct RosterExportFrame {
  let district: DistrictID
  /// Whether ids of several sources meet, so that only own ids are sure to differ.
  let hasSeveralSources: Bool
  /// The org for whatever has none: the district's own, or else any.
  let org: String
  /// The session for classes without a term.
  let session: String
  /// Whether some class has no course, so that one must stand in.
  let needsCourse: Bool

  static let standInCourse = "no-course"

  /// The id under which a row is exported.
  func id(_ own: String, _ sourced: String?) -> String {
    guard !hasSeveralSources, let sourced, Self.isPlain(sourced) else { return own }
    return sourced
  }

  /// The id of an enrollment, which has none of its own.
  func enrollmentID(source: Int, _ sourced: String) -> String {
    let id = hasSeveralSources ? "\(source)/\(sourced)" : sourced
    return Self.isPlain(id)
      ? id : "\(source)/" + String(decoding: id.utf8.map(Self.plain), as: UTF8.self).prefix(200)
  }

  /// A word of the standard, or the same as an extension.
  static func word(_ word: String, standard: Set<String>) -> String {
    standard.contains(word) ? word : "ext:\(word)"
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 255 && text.utf8.allSatisfy { plain($0) == $0 }
  }

  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      byte
    default: UInt8(ascii: "_")
    }
  }
}
