import Foundation
import Interchange
import Kernel
import Storage
import TestKit

@testable import Exchange

/// A small district as a OneRoster package that a test can bend: two schools, two teachers, a principal, a
/// guardian, six students.
struct RosterPackage {
  var version = OneRosterVersion.v1p2
  var mode = "bulk"
  /// Rows by file, cells joined by commas, without header.
  var rows: [OneRosterFile: [String]]

  static var small: RosterPackage {
    RosterPackage(rows: [
      .orgs: ["d1,,,Valle Unified,district,1,", "s1,,,Lincoln,school,2,d1", "s2,,,Grant,school,3,d1"],
      .academicSessions: [
        "y1,,,2026-27,schoolYear,2026-08-10,2027-06-04,,2027", "t1,,,Fall,term,2026-08-10,2026-12-18,y1,2027",
      ],
      .courses: ["c1,,,y1,Algebra,ALG,09,d1,Math,MA"],
      .classes: [
        "k1,,,Algebra A,\"03,04\",c1,A,scheduled,R1,s1,t1,Math,MA,1",
        "k2,,,Algebra B,07,c1,B,scheduled,R2,s2,t1,Math,MA,2",
      ],
      .users: [
        user("ana", "Ana", "Peña", "", "ana@example.org"), user("ben", "Ben", "Ochoa", "", "ben@example.org"),
        user("eli", "Eli", "Vang", "", "eli@example.org"), user("gus", "Gus", "Parent", "", ""),
      ] + (1...6).map { user("p\($0)", "Pupil\($0)", "Núñez", "03", "") },
      .roles: [
        "r1,,,ana,primary,teacher,,,s1,", "r2,,,ben,primary,teacher,,,s2,",
        "r3,,,eli,primary,principal,,,s1,",
        "r4,,,gus,primary,guardian,,,s1,",
      ] + (1...6).map { "rp\($0),,,p\($0),primary,student,,,s1," },
      .enrollments: ["e1,,,k1,s1,ana,teacher,true,2026-08-10,", "e2,,,k2,s2,ben,teacher,true,2026-08-10,"]
        + (1...6).map { "ep\($0),,,k1,s1,p\($0),student,false,2026-08-10," },
    ])
  }

  static func user(_ id: String, _ given: String, _ family: String, _ grade: String, _ email: String)
    -> String
  {
    "\(id),,,true,\(id),,\(given),\(family),,,\(email),555-0100,555-0101,,\(grade),hunter2,,,,,,"
  }

  /// A package of changes only: the same rows, each with a status and a date.
  static func delta(_ rows: [OneRosterFile: [String]]) -> RosterPackage {
    RosterPackage(mode: "delta", rows: rows)
  }

  /// Takes a row out by the id it starts with.
  mutating func remove(_ id: String, from file: OneRosterFile) {
    rows[file] = rows[file]?.filter { !$0.hasPrefix("\(id),") }
  }

  /// Replaces words in one file.
  mutating func replace(_ old: String, with new: String, in file: OneRosterFile) {
    rows[file] = rows[file]?.map { $0.replacingOccurrences(of: old, with: new) }
  }

  /// Writes the package as a ZIP file.
  func zip(in folder: String, cutting cut: OneRosterFile? = nil) throws -> String {
    let path = "\(folder)/\(UUID().uuidString).zip"
    let writer = try ZipArchiveWriter(path: path)
    for (file, lines) in rows {
      let text = ([OneRosterSchema.header(file, version).joined(separator: ",")] + lines).joined(
        separator: "\r\n"
      )
      let bytes = Array((text + "\r\n").utf8)
      try writer.add(file.fileName, bytes: file == cut ? Array(bytes.dropLast(15)) : bytes)
    }
    try writer.add("manifest.csv", bytes: Array(manifest.utf8))
    try writer.finish()
    return path
  }

  private var manifest: String {
    let lines = ["propertyName,value", "manifest.version,1.0", "oneroster.version,\(version.rawValue)"]
    return (lines + version.files.map { "file.\($0.name),\(rows[$0] == nil ? "absent" : mode)" })
      .joined(separator: "\r\n") + "\r\n"
  }
}

/// Imports packages into the cast's district, one source, each a second after the one before.
struct RosterDesk {
  let store: any Store
  let folder: String
  var source = "SIS"

  /// Runs `body` with a desk on a store with the cast in it.
  static func open(_ store: any Store, _ body: (RosterDesk) async throws -> Void) async throws {
    try await Cast.settle(in: store)
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      try await body(RosterDesk(store: store, folder: folder))
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      try FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  @discardableResult
  func load(
    _ package: RosterPackage,
    cutting cut: OneRosterFile? = nil,
    isStrict: Bool = false,
    isDryRun: Bool = false,
    mayEndAnyShare: Bool = false
  ) async throws -> RosterImport.Outcome {
    try await load(
      path: try package.zip(in: folder, cutting: cut),
      isStrict: isStrict,
      isDryRun: isDryRun,
      mayEndAnyShare: mayEndAnyShare
    )
  }

  func load(
    path: String,
    isStrict: Bool = false,
    isDryRun: Bool = false,
    mayEndAnyShare: Bool = false
  ) async throws -> RosterImport.Outcome {
    let request = RosterRunRequest(
      id: .makeAnonymous(),
      district: Cast.maravilla,
      sourceName: source,
      isStrict: isStrict,
      isDryRun: isDryRun,
      mayEndAnyShare: mayEndAnyShare,
      requestedBy: .command
    )
    return try await RosterImport(request, path: path, now: Cast.now).run(on: store)
  }

  func count(_ sql: SQL) async throws -> Int {
    try await store.read { db in try db.value(sql, as: Int.self) ?? 0 }
  }

  func text(_ sql: SQL) async throws -> String? {
    try await store.read { db in try db.first(sql)?.at(0, as: String?.self) ?? nil }
  }
}

extension RosterImport.Outcome {
  /// What became of the rows of a kind, as `+adds ~changes -ends`.
  func tally(_ kind: String) -> String? {
    report.kinds.first { $0.kind == kind }.map { "+\($0.adds) ~\($0.changes) -\($0.ends)" }
  }

  /// Whether nothing at all was added, changed or ended.
  var changedNothing: Bool { report.kinds.allSatisfy { $0.adds + $0.changes + $0.ends == 0 } }
}
