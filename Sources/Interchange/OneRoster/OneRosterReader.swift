/// Reads the roster in a package row by row, forgiving what the standard forbids but everybody does.
///
/// One pass over each file, in reference order: orgs, academicSessions, courses, classes, users (in 1.1 with
/// their roles), roles, enrollments. Memory does not grow with the rows, but for eight bytes an id when
/// references are checked.
package struct OneRosterReader {
  /// What reading has shown.
  package struct Result: Equatable, Sendable {
    /// Everything that is odd; when `report.isRefused`, nothing of the package may be used.
    package let report: IssueReport
    /// How many rows of each kind were handed on.
    package let rows: [OneRosterRecord: Int]
  }

  private let bundle: OneRosterBundle
  private let checksReferences: Bool

  /// `checksReferences`: whether duplicate ids and broken references are found here, not in a database.
  package init(_ bundle: OneRosterBundle, checksReferences: Bool = true) {
    self.bundle = bundle
    self.checksReferences = checksReferences
  }

  /// Hands every usable row to `handle`; `progress` is told the bytes read so far, to compare with
  /// `bundle.totalBytes`.
  ///
  /// Throws: `OneRosterUnreadable` when a file cannot be unpacked, or whatever `handle` throws.
  package func read(
    progress: (Int) -> Void = { _ in },
    _ handle: (borrowing OneRosterRow) throws -> Void
  ) throws -> Result {
    let log = IssueLog(isStrict: false)
    for issue in bundle.issues { log.add(issue) }
    RequiredFiles.check(bundle, log)
    let references = checksReferences ? ReferenceIndex(bundle: bundle, log: log) : nil
    var rows = Array(repeating: 0, count: OneRosterRecord.allCases.count)
    var bytes = 0
    do {
      for file in RosterTable.files(in: bundle.version) {
        guard let entry = bundle.entries[file] else { continue }
        let table = RosterTable(file, entry, bundle.version, log: log)
        try table.read(
          from: bundle.source,
          references,
          progress: { count in
            bytes += count
            progress(bytes)
          },
          { row in
            rows[row.record.rawValue] += 1
            try handle(row)
          }
        )
      }
    } catch let failure as ZipFailure {
      throw OneRosterUnreadable.zip(failure)
    }
    let counts = OneRosterRecord.allCases.map { ($0, rows[$0.rawValue]) }.filter { $0.1 > 0 }
    return Result(report: log.report(), rows: Dictionary(uniqueKeysWithValues: counts))
  }
}
