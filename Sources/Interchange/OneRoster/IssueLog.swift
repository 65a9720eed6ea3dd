/// Collects findings while files stream by; memory stays flat because only the first of a kind are kept.
///
/// A class because nested closures of several readers write to the same log.
final class IssueLog {
  /// The column a finding is about.
  struct Place {
    var number: Int?
    var name: StaticString?

    static let row = Place(number: nil, name: nil)
  }

  private struct Key: Hashable {
    let code: IssueCode
    let severity: RowIssue.Severity
    let file: Int
    let column: Int
  }

  private struct Tally {
    var count = 0
    var column: String?
  }

  /// Errors are what a person must mend, so many are kept; warnings repeat, so a few of each kind do.
  private let errorLimit = 1_000
  private let warningsOfAKind = 5
  private let warningLimit = 1_000

  /// Whether every departure from the standard is an error.
  let isStrict: Bool
  private var files: [String] = []
  private var fileIndex = 0
  private var tallies: [Key: Tally] = [:]
  private var errors: [RowIssue] = []
  private var warnings: [RowIssue] = []
  private(set) var hasErrors = false

  init(isStrict: Bool) {
    self.isStrict = isStrict
    begin("")
  }

  /// Names the file that the findings from now on are about.
  func begin(_ file: String) {
    if let index = files.firstIndex(of: file) {
      fileIndex = index
    } else {
      fileIndex = files.count
      files.append(file)
    }
  }

  /// Notes a finding; `parameters` is asked only when the finding is kept in full.
  func add(
    _ code: IssueCode,
    _ severity: RowIssue.Severity,
    line: Int? = nil,
    _ place: Place = .row,
    _ parameters: @autoclosure () -> [String: String] = [:]
  ) {
    let severity = isStrict ? .error : severity
    let key = Key(code: code, severity: severity, file: fileIndex, column: place.number ?? 0)
    let seen = tallies[key, default: Tally()].count
    tallies[key, default: Tally()].count += 1
    if seen == 0 { tallies[key]?.column = place.name?.description }
    guard keeps(severity, seen: seen, code: code) else { return }
    let issue = RowIssue(
      code: code,
      severity: severity,
      file: files[fileIndex],
      line: line,
      columnNumber: place.number,
      column: place.name?.description,
      parameters: parameters()
    )
    if severity == .error { errors.append(issue) } else { warnings.append(issue) }
  }

  /// Takes over a finding made elsewhere.
  func add(_ issue: RowIssue) {
    begin(issue.file)
    let severity: RowIssue.Severity = isStrict ? .error : issue.severity
    let key = Key(code: issue.code, severity: severity, file: fileIndex, column: issue.columnNumber ?? 0)
    tallies[key, default: Tally(column: issue.column)].count += 1
    if severity == .error { hasErrors = true }
    let copy = RowIssue(
      code: issue.code,
      severity: severity,
      file: issue.file,
      line: issue.line,
      columnNumber: issue.columnNumber,
      column: issue.column,
      parameters: issue.parameters
    )
    if severity == .error { errors.append(copy) } else { warnings.append(copy) }
  }

  /// Notes where a CSV file stops being readable.
  func add(_ problem: CSVProblem) {
    let code: IssueCode =
      switch problem.kind {
      case .unescapedQuote: .unescapedQuote
      case .textAfterQuote: .textAfterQuote
      case .unterminatedQuote: .unclosedQuote
      case .lineBreakInCell: .lineBreakInCell
      case .bareCarriageReturn: .bareCarriageReturn
      case .invalidUTF8: .invalidUTF8
      case .controlCharacter: .controlCharacter
      case .recordTooLong: .recordTooLong
      case .tooManyCells: .tooManyCells
      }
    add(code, .error, line: problem.line, Place(number: problem.column, name: nil))
  }

  /// Everything noted; with `onlyFirstStage`, nothing of the stages after the first that has errors.
  func report(onlyFirstStage: Bool = false) -> IssueReport {
    let failing = tallies.keys.lazy.filter { $0.severity == .error }.map(\.code.stage).min()
    let last = onlyFirstStage ? failing ?? .references : .references
    let counts = tallies.filter { $0.key.code.stage <= last }
      .sorted {
        ($0.key.file, $0.key.column, $0.key.code.rawValue) < (
          $1.key.file, $1.key.column, $1.key.code.rawValue
        )
      }
      .map {
        IssueCount(
          code: $0.key.code,
          severity: $0.key.severity,
          file: files[$0.key.file],
          column: $0.value.column,
          count: $0.value.count
        )
      }
    return IssueReport(issues: (errors + warnings).filter { $0.code.stage <= last }, counts: counts)
  }

  private func keeps(_ severity: RowIssue.Severity, seen: Int, code: IssueCode) -> Bool {
    guard severity == .error else { return seen < warningsOfAKind && warnings.count < warningLimit }
    hasErrors = true
    // The last places are kept free, so that a rare finding is not drowned by a common one.
    return errors.count < errorLimit - IssueCode.allCases.count || (seen == 0 && errors.count < errorLimit)
  }
}
