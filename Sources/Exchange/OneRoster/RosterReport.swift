import Interchange
package import Kernel

/// What a run found and did, as it is kept and shown; it never holds a cell of a file.
package struct RosterReport: Codable, Sendable, Equatable {
  /// What became of the rows of one kind.
  package struct Kind: Codable, Sendable, Equatable {
    package let kind: String
    package let adds: Int
    package let changes: Int
    package let ends: Int
    package let unchanged: Int
    package let older: Int
  }

  /// One finding with its place and what to do, in both languages.
  package struct Issue: Codable, Sendable, Equatable {
    package let isError: Bool
    package let code: String
    package let file: String
    package let line: Int?
    package let columnNumber: Int?
    package let column: String?
    package let english: String
    package let spanish: String

    package var what: Phrase { Phrase(english, spanish) }
  }

  /// A kind of which more would have ended than the district allows.
  package struct Ending: Codable, Sendable, Equatable {
    package let kind: String
    package let ends: Int
    package let before: Int
    package let percent: Int
    package let allowedPercent: Int
  }

  package var version: String
  package var kinds: [Kind]
  package var issues: [Issue]
  package var errorCount: Int
  package var warningCount: Int
  package var leftOut: [String: Int]
  package var endings: [Ending]
  /// Why nothing could be read, when that is so.
  package var unreadable: Issue?

  /// Whether only the share that would end stood in the way; somebody may then apply it all the same.
  package var waitsForConsent: Bool { errorCount == 0 && !endings.isEmpty && unreadable == nil }

  static let empty = RosterReport(
    version: "",
    kinds: [],
    issues: [],
    errorCount: 0,
    warningCount: 0,
    leftOut: [:],
    endings: []
  )

  /// A report about a package that could not be looked at, at all.
  static func unreadable(code: String, _ phrase: Phrase) -> RosterReport {
    var report = empty
    report.unreadable = Issue(
      isError: true,
      code: code,
      file: "",
      line: nil,
      columnNumber: nil,
      column: nil,
      english: phrase.english,
      spanish: phrase.spanish
    )
    return report
  }
}

extension RosterReport {
  init(_ found: IssueReport, version: OneRosterVersion) {
    self = .empty
    self.version = version.rawValue
    issues = found.issues.map(Issue.init)
    errorCount = found.errorCount
    warningCount = found.warningCount
  }

  /// The same report with what would be done to each kind.
  func counting(_ plan: RosterPlan, leftOut: [RosterIntake.LeftOut: Int]) -> RosterReport {
    var copy = self
    copy.kinds = OneRosterRecord.allCases.map { record in
      let tally = plan[record]
      return Kind(
        kind: "\(record)",
        adds: tally.adds,
        changes: tally.changes,
        ends: tally.ends,
        unchanged: tally.unchanged,
        older: tally.older
      )
    }
    copy.leftOut = Dictionary(uniqueKeysWithValues: leftOut.map { ($0.key.rawValue, $0.value) })
    return copy
  }
}

extension RosterReport.Issue {
  init(_ issue: RowIssue) {
    let what = issue.what
    self.init(
      isError: issue.severity == .error,
      code: issue.code.rawValue,
      file: issue.file,
      line: issue.line,
      columnNumber: issue.columnNumber,
      column: issue.column,
      english: what.english,
      spanish: what.spanish
    )
  }
}
