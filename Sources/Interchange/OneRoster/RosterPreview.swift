extension OneRosterBundle {
  /// Hands over the roles ahead of everything else: they say which users are staff, students or neither.
  ///
  /// What is odd about them is noted only when the package is read in order.
  package func eachRole(_ handle: (borrowing OneRosterRow) throws -> Void) throws {
    let file = OneRosterRecord.roles.file(in: version)
    guard let entry = entries[file] else { return }
    let table = RosterTable(file, entry, version, log: IssueLog(isStrict: false))
    do {
      try table.read(from: source, nil, progress: { _ in }) { row in
        if row.record == .roles { try handle(row) }
      }
    } catch let failure as ZipFailure {
      throw OneRosterUnreadable.zip(failure)
    }
  }

  /// What is wrong with a cell that only those who know the stored rows can judge.
  package func issue(
    _ code: IssueCode,
    in record: OneRosterRecord,
    line: Int,
    column: String,
    expected: String
  ) -> RowIssue {
    let file = record.file(in: version)
    return RowIssue(
      code: code,
      severity: .error,
      file: entries[file]?.name ?? file.fileName,
      line: line,
      columnNumber: OneRosterSchema.header(file, version).firstIndex(of: column).map { $0 + 1 },
      column: column,
      parameters: ["expected": expected]
    )
  }
}

extension IssueReport {
  /// The report with further errors in front; `total` counts those that are not listed as well.
  package func adding(_ errors: [RowIssue], total: Int) -> IssueReport {
    guard let first = errors.first, total > 0 else { return self }
    let count = IssueCount(
      code: first.code,
      severity: .error,
      file: first.file,
      column: first.column,
      count: total
    )
    return IssueReport(issues: errors + issues, counts: counts + [count])
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Stands for the cell in a set of many; two cells sharing one is less likely than a bad disk.
  package var key: UInt64 { fingerprint }
}

extension IssueReport {
  /// The report without one kind of finding.
  package func removing(_ code: IssueCode) -> IssueReport {
    IssueReport(issues: issues.filter { $0.code != code }, counts: counts.filter { $0.code != code })
  }
}
