/// What manifest.csv says about the package.
package struct OneRosterManifest: Equatable, Sendable {
  /// The version of the package; nil when the manifest names none that is understood.
  package var version: OneRosterVersion?
  /// What is said about each file; files that are not mentioned are missing here.
  package var modes: [OneRosterFile: OneRosterMode] = [:]
  /// The name of the system that made the package.
  package var systemName: String?
  /// The code of the system that made the package.
  package var systemCode: String?
}

/// Reads manifest.csv and notes what is odd about it.
struct OneRosterManifestReader {
  private struct Line {
    let number: Int
    let name: String
    let value: String
  }

  private let log: IssueLog
  private var lines: [Line] = []
  private var manifest = OneRosterManifest()

  init(log: IssueLog) { self.log = log }

  /// The manifest, as far as it can be understood.
  mutating func read(_ name: String, from source: any OneRosterSource) throws -> OneRosterManifest {
    log.begin(name)
    var records: [(line: Int, cells: [String])] = []
    do {
      try source.read(name) { fill in
        try CSVReader().read(from: fill) { row in
          guard records.count < 1_000 else { throw CSVProblem(.recordTooLong, line: row.line, column: 1) }
          records.append((row.line, row.strings))
        }
      }
    } catch let problem as CSVProblem {
      log.add(problem)
    }
    collect(records)
    readVersions()
    readModes()
    readSystem()
    return manifest
  }

  private mutating func collect(_ records: [(line: Int, cells: [String])]) {
    guard let header = records.first else {
      log.add(.manifestMissingHeader, .warning)
      return
    }
    if header.cells != ["propertyName", "value"] {
      log.add(.manifestInvalidHeader, .warning, line: header.line)
    }
    for record in records.dropFirst() {
      guard record.cells.count >= 2, record.cells.dropFirst(2).allSatisfy(\.isEmpty) else {
        log.add(.manifestRowWidth, .error, line: record.line, .row, ["actual": String(record.cells.count)])
        continue
      }
      if record.cells.count > 2 {
        log.add(.manifestRowWidth, .warning, line: record.line, .row, ["actual": String(record.cells.count)])
      }
      let line = Line(number: record.line, name: record.cells[0], value: record.cells[1])
      if lines.contains(where: { $0.name == line.name }) {
        log.add(.manifestDuplicateProperty, .warning, line: line.number)
      } else {
        lines.append(line)
      }
    }
  }

  private mutating func readVersions() {
    if let line = line(named: "manifest.version") {
      if line.value != "1.0" { log.add(.manifestInvalidVersion, .warning, line: line.number) }
    } else {
      log.add(.manifestMissingProperty, .warning, .row, ["expected": "manifest.version"])
    }
    guard let line = line(named: "oneroster.version") else {
      log.add(.manifestMissingProperty, .warning, .row, ["expected": "oneroster.version"])
      return
    }
    manifest.version = OneRosterVersion(rawValue: line.value)
    guard manifest.version == nil else { return }
    // "1.1.0" and " 1.2" are meant well; anything else may be read wrongly, so it is refused.
    let near = OneRosterVersion.allCases.first {
      line.value.drop(while: { $0 == " " || $0 == "v" }).hasPrefix($0.rawValue)
    }
    manifest.version = near
    log.add(.manifestInvalidOneRosterVersion, near == nil ? .error : .warning, line: line.number)
  }

  private mutating func readModes() {
    let version = manifest.version ?? .v1p2
    for file in version.files {
      guard let line = line(named: "file." + file.name) else {
        log.add(.manifestMissingProperty, .warning, .row, ["expected": "file.\(file.name)"])
        continue
      }
      let mode = OneRosterMode(rawValue: line.value)
      manifest.modes[file] = mode ?? OneRosterMode(rawValue: line.value.lowercased().filter { $0 != " " })
      if mode == nil {
        let severity: RowIssue.Severity = manifest.modes[file] == nil ? .error : .warning
        log.add(
          .manifestInvalidFileMode,
          severity,
          line: line.number,
          .row,
          ["expected": "file.\(file.name)"]
        )
      }
    }
    let known = Set(version.files.map { "file." + $0.name }).union(Self.properties)
    for line in lines where !known.contains(line.name) {
      log.add(.manifestUnknownProperty, .warning, line: line.number, .row, ["version": version.rawValue])
    }
  }

  private mutating func readSystem() {
    manifest.systemName = line(named: "source.systemName")?.value
    manifest.systemCode = line(named: "source.systemCode")?.value
  }

  private static let properties = [
    "manifest.version", "oneroster.version", "source.systemName", "source.systemCode",
  ]

  private func line(named name: String) -> Line? {
    lines.first { $0.name == name } ?? lines.first { $0.name.lowercased() == name.lowercased() }
  }
}
