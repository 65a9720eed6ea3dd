import Analytics
import Interchange
import Kernel

/// The agreement of a set as a table for spreadsheets: figures first, then counts by scene. One's own marks are not in it.
struct CalibrationCSV: Sendable {
  let result: CalibrationResult
  let language: Language

  var bytes: [UInt8] {
    var writer = CSVWriter(guardsAgainstFormulas: true)
    writer.write([
      "what", "vignette", "look_for", "value", "low", "high", "seen", "not_seen", "not_expected", "n",
    ])
    if let agreement = result.agreement { write(agreement, &writer) }
    // Spreadsheets take a file without a mark for their own code page and break every accent.
    return [0xEF, 0xBB, 0xBF] + writer.bytes
  }

  private func write(_ its: CalibrationAgreement, _ writer: inout CSVWriter) {
    let figures = its.agreement
    let n = String(its.observers)
    writer.write(line("percent_agreement", Self.number(figures.percentAgreement), n))
    if figures.hasVariation, let ac1 = figures.ac1 {
      var cells = line("ac1", Self.number(ac1.estimate), n)
      cells[4] = ac1.interval.map { Self.number($0.lower) } ?? ""
      cells[5] = ac1.interval.map { Self.number($0.upper) } ?? ""
      writer.write(cells)
    }
    for mark in CalibrationMark.allCases {
      guard let share = figures.prevalence[mark.category] else { continue }
      writer.write(line("share_\(mark.rawValue)", Self.number(share), n))
    }
    for vignette in result.vignettes {
      for lookFor in vignette.lookFors {
        let place = MarkPlace(vignette: vignette.id, position: lookFor.position)
        guard let counts = its.counts[place] else { continue }
        writer.write(
          ["counts", vignette.title, lookFor.title, "", "", ""]
            + CalibrationMark.allCases.map { String(counts[$0] ?? 0) }
            + [String(counts.values.reduce(0, +))]
        )
      }
    }
  }

  private func line(_ what: String, _ value: String, _ n: String) -> [String] {
    [what, "", "", value, "", "", "", "", "", n]
  }

  /// Four places after the point; a figure below zero begins with a minus that no spreadsheet takes for a formula.
  private static func number(_ value: Double) -> String {
    let units = Int((value * 10_000).rounded())
    let rest = String(abs(units) % 10_000)
    let padded = String(repeating: "0", count: 4 - rest.count) + rest
    return "\(units < 0 ? "−" : "")\(abs(units) / 10_000).\(padded)"
  }
}
