package import Kernel

/// One finding about a package: where, what, and what to do.
///
/// It never repeats the contents of a cell, which may be about a person.
package struct RowIssue: Equatable, Sendable {
  /// How much a finding matters.
  package enum Severity: String, Sendable {
    /// The package cannot be used as it is.
    case error
    /// The package can be used; the sender should know.
    case warning
  }

  package let code: IssueCode
  package let severity: Severity
  /// The file in the package, or "" when the package as a whole is meant.
  package let file: String
  /// The line of the file, counted from 1.
  package let line: Int?
  /// The column, counted from 1.
  package let columnNumber: Int?
  /// The column's name in the standard.
  package let column: String?
  /// What the sentence needs besides the place: expected words, counts, file names.
  package let parameters: [String: String]

  /// A plain sentence that says what is wrong and what to do, in both languages.
  package var what: Phrase { IssueWording.phrase(for: self) }

  /// The sentence with its place in front: "users.csv, line 12, column 4 (enabledUser): …".
  package func message(in language: Language) -> String {
    let place = place(in: language)
    return place.isEmpty ? what(language) : "\(place): \(what(language))"
  }

  private func place(in language: Language) -> String {
    var parts = file.isEmpty ? [] : [file]
    if let line { parts.append(Phrase("line \(line)", "línea \(line)")(language)) }
    if let columnNumber {
      let name = column.map { " (\($0))" } ?? ""
      parts.append(Phrase("column \(columnNumber)\(name)", "columna \(columnNumber)\(name)")(language))
    } else if let column {
      parts.append(column)
    }
    return parts.joined(separator: ", ")
  }
}

/// How often one kind of finding occurred in one column of one file.
package struct IssueCount: Equatable, Sendable {
  package let code: IssueCode
  package let severity: RowIssue.Severity
  package let file: String
  package let column: String?
  package let count: Int
}

/// All findings about a package: the first of each kind in full, the rest counted.
package struct IssueReport: Equatable, Sendable {
  /// At most the log's limit, errors first, then in file and line order.
  package let issues: [RowIssue]
  /// Complete counts for every file, column and code.
  package let counts: [IssueCount]

  /// How many errors there are, those not listed included.
  package var errorCount: Int { total(.error) }
  /// How many warnings there are, those not listed included.
  package var warningCount: Int { total(.warning) }
  /// Whether the package must not be used.
  package var isRefused: Bool { errorCount > 0 }

  private func total(_ severity: RowIssue.Severity) -> Int {
    counts.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}
