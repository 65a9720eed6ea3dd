internal import Foundation

/// Writes a complete OneRoster 1.2 package as a ZIP file.
package struct OneRosterExporter {
  /// Takes the rows of one file.
  package struct Rows: ~Copyable {
    fileprivate let columns: [OneRosterColumn]
    fileprivate var csv = CSVWriter(guardsAgainstFormulas: false)
    fileprivate let handle: FileHandle
    /// How many rows were written.
    package fileprivate(set) var count = 0

    /// Writes one record: a cell for each of `OneRosterExporter.columns(of:)`, in that order.
    ///
    /// `status` and `dateLastModified` are left empty, as a bulk file must. Line breaks become blanks.
    package mutating func write(_ cells: [String]) throws {
      precondition(cells.count == columns.count - 2, "a row of an export has one cell for each column")
      var all = [cells[0], "", ""]
      all.reserveCapacity(columns.count)
      for cell in cells.dropFirst() { all.append(Self.oneLine(cell)) }
      csv.write(all)
      count += 1
      if csv.bytes.count > 1 << 16 { try flush() }
    }

    fileprivate mutating func flush() throws {
      try csv.take { try handle.write(contentsOf: $0) }
    }

    private static func oneLine(_ cell: String) -> String {
      guard cell.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return cell }
      return String(decoding: cell.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// One file of the package and the closure that writes its rows; a file without rows is left out.
  package struct File {
    package let file: OneRosterFile
    package let write: (inout Rows) throws -> Void

    package init(_ file: OneRosterFile, _ write: @escaping (inout Rows) throws -> Void) {
      self.file = file
      self.write = write
    }
  }

  private let systemName: String
  private let systemCode: String

  /// The names under which the package says who made it.
  package init(systemName: String, systemCode: String) {
    self.systemName = systemName
    self.systemCode = systemCode
  }

  /// The columns whose cells `Rows.write` takes, in order.
  package static func columns(of file: OneRosterFile) -> [String] {
    let header = OneRosterSchema.header(file, .v1p2)
    return [header[0]] + header.dropFirst(3)
  }

  /// Writes the package and returns the rows written to each file.
  ///
  /// It appears at `path` only once it is whole.
  ///
  /// Throws: `ZipFailure.cannotWrite`, or whatever a closure throws.
  @discardableResult
  package func write(to path: String, _ files: [File]) throws -> [OneRosterFile: Int] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "oneroster-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let zip = try ZipArchiveWriter(path: path)
    var counts: [OneRosterFile: Int] = [:]
    for file in files {
      let place = folder.appendingPathComponent(file.file.fileName)
      let count = try write(file, to: place)
      guard count > 0 else { continue }
      counts[file.file] = count
      try zip.add(file.file.fileName, fileAt: place.path)
    }
    try zip.add("manifest.csv", bytes: manifest(of: Set(counts.keys)))
    try zip.finish()
    return counts
  }

  private func write(_ file: File, to place: URL) throws -> Int {
    guard FileManager.default.createFile(atPath: place.path, contents: nil) else {
      throw ZipFailure.cannotWrite
    }
    let handle = try FileHandle(forWritingTo: place)
    var rows = Rows(columns: OneRosterSchema.columns(file.file, .v1p2), handle: handle)
    rows.csv.write(OneRosterSchema.header(file.file, .v1p2))
    try file.write(&rows)
    try rows.flush()
    try handle.close()
    return rows.count
  }

  private func manifest(of files: Set<OneRosterFile>) -> [UInt8] {
    var csv = CSVWriter(guardsAgainstFormulas: false)
    csv.write(["propertyName", "value"])
    csv.write(["manifest.version", "1.0"])
    csv.write(["oneroster.version", "1.2"])
    for file in OneRosterFile.allCases.sorted(by: { $0.name.lowercased() < $1.name.lowercased() }) {
      csv.write(["file.\(file.name)", files.contains(file) ? "bulk" : "absent"])
    }
    csv.write(["source.systemName", systemName])
    csv.write(["source.systemCode", systemCode])
    return csv.bytes
  }
}
