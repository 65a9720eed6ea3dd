import Exchange
import Foundation
import Kernel

/// A roster report as the command line prints it.
enum RosterReportText {
  private struct Document: Encodable {
    let state: String
    let report: RosterReport
  }

  static func json(_ outcome: RosterImport.Outcome) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(Document(state: outcome.state.rawValue, report: outcome.report))
    return String(decoding: bytes, as: UTF8.self)
  }

  static func human(_ outcome: RosterImport.Outcome) -> String {
    let report = outcome.report
    var lines = [headline(outcome)]
    if !report.kinds.isEmpty {
      lines.append(row("", ["new", "changed", "ended", "unchanged", "older"]))
      for kind in report.kinds {
        lines.append(
          row(kind.kind, [kind.adds, kind.changes, kind.ends, kind.unchanged, kind.older].map { String($0) })
        )
      }
    }
    for (reason, count) in report.leftOut.sorted(by: { $0.key < $1.key }) {
      lines.append("left out, \(reason): \(count)")
    }
    for ending in report.endings {
      lines.append(
        "\(ending.kind): \(ending.ends) of \(ending.before) (\(ending.percent) %) would end; allowed are \(ending.allowedPercent) %."
      )
    }
    if report.waitsForConsent, outcome.state == .refused {
      lines.append("Check whether the package is complete. If it is right, run again with --apply-anyway.")
    }
    lines += report.issues.prefix(200).map(line)
    let total = report.errorCount + report.warningCount
    if total > 0 { lines.append("\(report.errorCount) errors, \(report.warningCount) warnings.") }
    return lines.joined(separator: "\n")
  }

  private static func headline(_ outcome: RosterImport.Outcome) -> String {
    if let unreadable = outcome.report.unreadable { return unreadable.english }
    return switch outcome.state {
    case .applied: "Applied."
    case .checked: "Checked; nothing was changed."
    case .refused: "Refused; nothing was changed."
    case .failed, .waiting, .running: "Failed; nothing was changed."
    }
  }

  private static func line(_ issue: RosterReport.Issue) -> String {
    var place = issue.file
    if let line = issue.line { place += ", line \(line)" }
    if let number = issue.columnNumber { place += ", column \(number)" }
    if let column = issue.column { place += " (\(column))" }
    return "\(issue.isError ? "error" : "warning"): \(place.isEmpty ? "" : place + ": ")\(issue.english)"
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let padded = cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }
    return name + String(repeating: " ", count: max(1, 18 - name.count)) + padded.joined()
  }
}
