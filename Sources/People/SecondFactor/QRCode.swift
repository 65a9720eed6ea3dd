import CQREncode
import Markup

/// A QR code as a drawing, so that no picture has to be fetched or kept.
enum QRCode {
  private static let quietModules = 4

  /// Nothing when the text is too long for a code.
  static func svg(_ text: String, title: String) -> SVG? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var rows: [SVG] = []
    for y in 0..<width {
      for run in darkRuns((0..<width).map { modules[y * width + $0] & 1 == 1 }) {
        rows.append(
          "<path d=\"M\(run.lowerBound + quietModules) \(y + quietModules)h\(run.count)v1h-\(run.count)z\"/>"
        )
      }
    }
    let side = width + 2 * quietModules
    // White behind and black in front in both themes: readers of codes want contrast that way round.
    return """
      <svg role="img" class="qr" width="220" height="220" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
      <title>\(title)</title><rect width="\(side)" height="\(side)" fill="#fff"/><g fill="#000">\(each: rows)</g></svg>
      """
  }

  /// Dark stretches of one row, left to right.
  static func darkRuns(_ row: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, isDark) in (row + [false]).enumerated() {
      if isDark {
        start = start ?? index
      } else if let begun = start {
        runs.append(begun..<index)
        start = nil
      }
    }
    return runs
  }
}
