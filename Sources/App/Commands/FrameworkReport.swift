import Interchange
import Kernel
import Practices

/// What became of a framework's file, as `--json` prints it.
package struct FrameworkReport: Sendable, Encodable {
  /// How it ended.
  package enum State: String, Sendable, Encodable {
    case imported, unchanged, older, written, unreadable, failed, refused

    /// The exit code: 0 done, 1 unreadable or failed, 2 refused.
    package var code: Int32 {
      switch self {
      case .imported, .unchanged, .older, .written: 0
      case .unreadable, .failed: 1
      case .refused: 2
      }
    }
  }

  /// One thing found in the file.
  package struct Issue: Sendable, Encodable {
    package let path: String
    package let message: String
  }

  /// How many items an import touched.
  package struct Counts: Sendable, Encodable {
    package let added: Int
    package let changed: Int
    package let removed: Int
    package let keptInUse: Int
  }

  package let state: State
  package var problem: String?
  package var framework: String?
  package var title: String?
  package var items: Counts?
  package var file: String?
  package var bytes: Int?
  package var issues: [Issue]

  init(_ state: State, problem: String? = nil, issues: [CASEIssue] = []) {
    self.state = state
    self.problem = problem
    self.issues = issues.map { Issue(path: $0.path, message: $0.message(in: "en")) }
  }

  init(_ report: FrameworkImportReport) {
    self.init(report.isOlder ? .older : report.isUnchanged ? .unchanged : .imported, issues: report.issues)
    framework = report.framework.text
    title = report.title
    items = Counts(
      added: report.added,
      changed: report.changed,
      removed: report.removed,
      keptInUse: report.keptInUse
    )
  }
}
