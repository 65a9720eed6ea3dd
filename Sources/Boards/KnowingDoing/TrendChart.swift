import Analytics
import Kernel
import Markup

/// A run of terms as a drawing: doing as dots on a line, knowing as rings; what is not shown leaves a gap.
struct TrendChart: Sendable {
  /// Sizes of one drawing.
  struct Size: Sendable {
    let width: Int
    let height: Int
    let left: Int
    let bottom: Int
    /// Whether each term has its name and each point its number.
    let isNamed: Bool

    static let wide = Size(width: 720, height: 248, left: 44, bottom: 44, isNamed: true)
    static let narrow = Size(width: 328, height: 200, left: 40, bottom: 28, isNamed: false)
    static let spark = Size(width: 120, height: 34, left: 4, bottom: 4, isNamed: false)
  }

  let trend: Trend
  let words: BoardWords

  /// The drawing with words for those who do not see it; the id must be the only one on the page.
  func svg(_ size: Size, id: String, title: String, description: String) -> SVG {
    """
    <svg viewBox="0 0 \(size.width) \(size.height)" role="img" aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(title)</title>\
    <desc id="\(id)-d">\(description)</desc>\(grid(size))\(lines(size))\(names(size))</svg>
    """
  }

  /// A small one beside its numbers, which say the same.
  func spark() -> SVG {
    """
    <svg class="spark" viewBox="0 0 \(Size.spark.width) \(Size.spark.height)" aria-hidden="true">\(lines(.spark))</svg>
    """
  }

  // MARK: - Parts

  private func lines(_ size: Size) -> SVG {
    let knowing = series(size) { $0.knowing?.rate.nominalPercent }
    let doing = series(size) { $0.doing?.rate.nominalPercent }
    return """
      \(path(knowing, "line"))\(path(doing, "line hot"))\
      \(each: knowing.compactMap { $0 }, { dot($0, "pt", size) })\(each: doing.compactMap { $0 }, { dot($0, "pt hot", size) })\
      \(if: size.isNamed, numbers(size))
      """
  }

  /// Where the points stand; nothing where none is shown.
  private func series(_ size: Size, _ value: (BoardCell) -> Double?) -> [(x: Int, y: Int)?] {
    trend.points.enumerated().map { index, point in
      value(point.cell).map { (x: x(index, size), y: y($0, size)) }
    }
  }

  private func x(_ index: Int, _ size: Size) -> Int {
    let room = size.width - size.left - (size.isNamed ? 44 : 12)
    guard trend.points.count > 1 else { return size.left + room / 2 }
    return size.left + (size.isNamed ? 24 : 6) + (room - (size.isNamed ? 24 : 6)) * index
      / (trend.points.count - 1)
  }

  private func y(_ percent: Double, _ size: Size) -> Int {
    let top = size.isNamed ? 18 : 5
    let room = Double(size.height - size.bottom - top)
    return top + Int((room * (1 - percent / 100)).rounded())
  }

  // A line joins terms that follow each other; a missing one parts it.
  private func path(_ points: [(x: Int, y: Int)?], _ style: StaticString) -> SVG {
    let runs = points.split { $0 == nil }.map { run in run.compactMap { $0 } }.filter { $0.count > 1 }
    return HTML(
      joining: runs.map { run in
        let text = run.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return "<polyline class=\"\(HTML(stringLiteral: style))\" points=\"\(text)\"/>"
      }
    )
  }

  private func dot(_ point: (x: Int, y: Int), _ style: StaticString, _ size: Size) -> SVG {
    """
    <circle class="\(HTML(stringLiteral: style))" cx="\(point.x)" cy="\(point.y)" r="\(size.isNamed ? 5 : 3)"/>
    """
  }

  private func grid(_ size: Size) -> SVG {
    HTML(
      joining: [0, 50, 100].map { percent in
        let height = y(Double(percent), size)
        return """
          <line class="grid" x1="\(size.left)" x2="\(size.width - 8)" y1="\(height)" y2="\(height)"/>\
          <text x="\(size.left - 8)" y="\(height + 4)" text-anchor="end">\(percent)</text>
          """
      }
    )
  }

  private func numbers(_ size: Size) -> SVG {
    HTML(
      joining: trend.points.enumerated().map { index, point in
        let (knowing, doing) = (point.cell.knowing, point.cell.doing)
        let doingAbove = (doing?.rate.nominalPercent ?? 0) > (knowing?.rate.nominalPercent ?? 101)
        return """
          \(knowing.map { label($0, index, size, isAbove: !doingAbove, "") })\
          \(doing.map { label($0, index, size, isAbove: doingAbove, "strong") })
          """
      }
    )
  }

  private func label(_ share: BoardShare, _ index: Int, _ size: Size, isAbove: Bool, _ style: StaticString)
    -> SVG
  {
    let height = y(share.rate.nominalPercent, size) + (isAbove ? -10 : 20)
    return """
      <text class="\(HTML(stringLiteral: style))" x="\(x(index, size))" y="\(height)" text-anchor="middle">\(words.label(share.rate))</text>
      """
  }

  private func names(_ size: Size) -> SVG {
    let last = trend.points.count - 1
    return HTML(
      joining: trend.points.enumerated().filter { size.isNamed || $0.offset == 0 || $0.offset == last }.map {
        index,
        point in
        let anchor = size.isNamed ? "middle" : index == 0 ? "start" : "end"
        let parts = point.term.title.split(separator: " ", maxSplits: 1).map(String.init)
        let lines = size.isNamed ? parts : [point.term.title]
        return HTML(
          joining: lines.enumerated().map { line, text in
            """
            <text x="\(x(index, size))" y="\(size.height - size.bottom + 20 + 16 * line)" text-anchor="\(anchor)">\(text)</text>
            """
          }
        )
      }
    )
  }
}
