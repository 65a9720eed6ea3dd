import Foundation

@testable import Interchange

/// Runs `body` with a fresh folder that is removed afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("test-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

/// A ZIP file of the given files.
func zip(in folder: String, _ files: [String: [UInt8]]) throws -> String {
  let path = folder + "/\(UUID().uuidString).zip"
  let writer = try ZipArchiveWriter(path: path)
  for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { try writer.add(name, bytes: bytes) }
  try writer.finish()
  return path
}

/// A package in memory, so that a test can show every byte of it.
struct MemorySource: OneRosterSource {
  var contents: [String: [UInt8]]

  var files: [(name: String, bytes: Int)] {
    contents.sorted { $0.key < $1.key }.map { ($0.key, $0.value.count) }
  }

  func read(_ name: String, _ body: ((UnsafeMutableRawBufferPointer) throws -> Int) throws -> Void) throws {
    let bytes = contents[name] ?? []
    var offset = 0
    try body { space in
      let count = min(space.count, bytes.count - offset)
      for index in 0..<count { space[index] = bytes[offset + index] }
      offset += count
      return count
    }
  }
}

/// A tiny school of Ana, a teacher, and Ben, a student, as a package that a test can bend.
struct RosterFixture {
  var version = OneRosterVersion.v1p2
  var mode = "bulk"
  var hasManifest = true
  var files: [String: String]

  /// The package with the header rows filled in from the standard.
  static var complete: RosterFixture {
    RosterFixture(files: [
      "orgs": "d1,,,Valle,district,1,\no1,,,Lincoln,school,2,d1",
      "academicSessions":
        "y1,,,Year,schoolYear,2026-08-01,2027-06-30,,2027\nt1,,,Fall,term,2026-08-01,2026-12-20,y1,2027",
      "courses": "c1,,,y1,Algebra,ALG,09,d1,Math,MA",
      "classes": "k1,,,Algebra A,09,c1,A,scheduled,R1,o1,t1,Math,MA,1",
      "users": "ana,,,true,ana,{SIS:1},Ana,Alba,,7,ana@example.org,555-0100,555-0101,,,hunter2,,,,,o1,\n"
        + "ben,,,true,ben,,Ben,Bravo,,8,,,,,09,,,,,,o1,",
      "roles": "r1,,,ana,primary,teacher,2026-08-01,,o1,\nr2,,,ben,primary,student,2026-08-01,,o1,",
      "enrollments": "e1,,,k1,o1,ana,teacher,true,2026-08-01,\ne2,,,k1,o1,ben,student,false,2026-08-01,",
    ])
  }

  /// The same school in version 1.1, where users carry their role.
  static var complete1p1: RosterFixture {
    var fixture = complete
    fixture.version = .v1p1
    fixture.files["roles"] = nil
    fixture.files["users"] =
      "ana,,,true,\"o1,d1\",teacher,ana,,Ana,Alba,,7,ana@example.org,,,,,hunter2\nben,,,true,o1,student,ben,,Ben,Bravo,,8,,,,,09,"
    return fixture
  }

  /// Replaces a piece of one file.
  mutating func replace(_ old: String, with new: String, in file: String) {
    files[file] = files[file]?.replacingOccurrences(of: old, with: new)
  }

  /// The files as bytes, header rows in front.
  var contents: [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for (name, rows) in files {
      let file = OneRosterFile(fileName: name + ".csv")
      let header = file.map { OneRosterSchema.header($0, version).joined(separator: ",") + "\n" } ?? ""
      let text = (rows.hasPrefix("#") ? String(rows.dropFirst()) : header + rows) + "\n"
      all[name + ".csv"] = Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    }
    if hasManifest { all["manifest.csv"] = Array(manifest.utf8) }
    return all
  }

  var manifest: String {
    var lines = ["propertyName,value", "manifest.version,1.0", "oneroster.version,\(version.rawValue)"]
    lines += version.files.map { "file.\($0.name),\(files[$0.name] == nil ? "absent" : mode)" }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  func bundle(_ bend: (inout [String: [UInt8]]) -> Void = { _ in }) throws -> OneRosterBundle {
    var contents = contents
    bend(&contents)
    return try OneRosterBundle(source: MemorySource(contents: contents))
  }
}

/// What an import saw of a package.
struct Reading {
  var rows: [OneRosterRecord: [[String]]] = [:]
  var result: OneRosterReader.Result

  init(_ bundle: OneRosterBundle, checksReferences: Bool = true) throws {
    var rows: [OneRosterRecord: [[String]]] = [:]
    result = try OneRosterReader(bundle, checksReferences: checksReferences).read { row in
      rows[row.record, default: []].append((0..<row.count).map { row.text($0) })
    }
    self.rows = rows
  }

  var codes: Set<String> { Set(result.report.counts.map(\.code.rawValue)) }
  var errors: Set<String> {
    Set(result.report.counts.filter { $0.severity == .error }.map(\.code.rawValue))
  }

  func cell(_ record: OneRosterRecord, _ row: Int, _ field: String) -> String? {
    guard let index = record.index(of: field), let rows = rows[record], rows.indices.contains(row) else {
      return nil
    }
    return rows[row][index]
  }
}
