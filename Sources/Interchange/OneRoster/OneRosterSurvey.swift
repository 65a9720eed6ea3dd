/// Goes through the names in a package and decides which file is what.
struct OneRosterSurvey {
  private(set) var version = OneRosterVersion.v1p2
  private(set) var manifest: OneRosterManifest?
  private(set) var entries: [OneRosterFile: OneRosterBundle.Entry] = [:]
  private let log: IssueLog
  private var found: [OneRosterFile: (name: String, bytes: Int)] = [:]
  private var manifestName: String?
  private var unknown: [String] = []

  init(log: IssueLog) { self.log = log }

  /// Sorts the names, reads the manifest and settles version and modes.
  mutating func look(at source: any OneRosterSource) throws {
    for file in source.files { sort(file) }
    if let name = manifestName {
      var reader = OneRosterManifestReader(log: log)
      manifest = try reader.read(name, from: source)
    } else {
      log.begin("manifest.csv")
      log.add(.missingManifest, .warning)
    }
    version = try manifest?.version ?? guessVersion(source)
    settleModes()
    for name in unknown {
      log.begin(name)
      log.add(.unknownFile, .warning, .row, ["version": version.rawValue])
    }
  }

  private mutating func sort(_ file: (name: String, bytes: Int)) {
    let name = file.name
    if name.lowercased() == "manifest.csv" {
      note(name, expected: "manifest.csv", isDuplicate: manifestName != nil)
      manifestName = manifestName ?? name
    } else if let known = OneRosterFile(fileName: name) {
      note(name, expected: known.fileName, isDuplicate: found[known] != nil)
      if found[known] == nil { found[known] = file }
    } else {
      unknown.append(name)
    }
  }

  private func note(_ name: String, expected: String, isDuplicate: Bool) {
    log.begin(name)
    if name != expected { log.add(.fileNameCase, .warning, .row, ["expected": expected]) }
    if isDuplicate { log.add(.duplicateFile, .error) }
  }

  /// Without a manifest the files must tell: only 1.2 has roles.csv, only 1.1 has roles in users.csv.
  private func guessVersion(_ source: any OneRosterSource) throws -> OneRosterVersion {
    if found[.roles] != nil || found[.userProfiles] != nil { return .v1p2 }
    guard let users = found[.users] else { return .v1p2 }
    var header: [String] = []
    do {
      try source.read(users.name) { fill in
        try CSVReader().read(from: fill) { row in
          header = row.strings.map { $0.lowercased() }
          throw Enough()
        }
      }
    } catch is Enough {
    } catch is CSVProblem {
      // It will be reported when the file is read.
    }
    return header.contains("orgsourcedids") || header.contains("role") ? .v1p1 : .v1p2
  }

  private mutating func settleModes() {
    for (file, place) in found where !version.files.contains(file) { unknown.append(place.name) }
    for file in version.files {
      let said = manifest?.modes[file]
      switch (found[file], said) {
      case (let place?, .absent?):
        log.begin(place.name)
        log.add(.manifestFileUnexpected, .warning)
      case (let place?, let mode):
        entries[file] = .init(name: place.name, mode: mode ?? .bulk, bytes: place.bytes)
      case (nil, .bulk?), (nil, .delta?):
        log.begin(manifestName ?? "manifest.csv")
        log.add(.manifestFileMissing, .error, .row, ["expected": file.fileName])
      case (nil, _): break
      }
    }
  }
}

/// Thrown to stop reading a file once enough of it is known.
private struct Enough: Error {}
