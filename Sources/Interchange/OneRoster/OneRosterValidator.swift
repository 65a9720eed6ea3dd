/// Judges a package by the letter of the standard, or, when not strict, as an import would.
package enum OneRosterValidator {
  /// The findings, at most about a thousand of them.
  ///
  /// Throws: `OneRosterUnreadable` when a file cannot be unpacked.
  package static func validate(_ bundle: OneRosterBundle, strict: Bool = true) throws -> [RowIssue] {
    try report(bundle, strict: strict).issues
  }

  /// The findings with complete counts.
  ///
  /// Strict: all files of the version are read, every departure is an error, and once a step of judging
  /// (package, rows, references) has errors, later steps are left out, as they would only repeat them.
  package static func report(_ bundle: OneRosterBundle, strict: Bool = true) throws -> IssueReport {
    guard strict else { return try OneRosterReader(bundle).read { _ in }.report }
    let log = IssueLog(isStrict: true)
    for issue in bundle.issues { log.add(issue) }
    let references = ReferenceIndex(bundle: bundle, log: log)
    let meaning = MeaningRules(bundle: bundle, references: references, log: log)
    do {
      for file in bundle.version.files {
        guard let entry = bundle.entries[file] else { continue }
        let scan = TableScan(file, entry, bundle.version, log: log) { $0.isRequired }
        let pointers = ReferenceIndex.columns(of: scan.columns)
        references.begin(file, bytes: entry.bytes)
        meaning.begin(file, scan.columns, entry.mode)
        let isComplete = try scan.run(from: bundle.source, progress: { _ in }) { row in
          guard references.insert(row, in: file) else { return }
          references.check(row, in: file, pointers)
          meaning.check(row)
        }
        references.finish(file, isComplete: isComplete)
        meaning.finish(file)
      }
    } catch let failure as ZipFailure {
      throw OneRosterUnreadable.zip(failure)
    }
    return log.report(onlyFirstStage: true)
  }
}
