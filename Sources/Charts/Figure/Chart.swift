package import Markup

/// A picture of numbers: the drawing and the table come from one value, so that they cannot disagree.
package protocol Chart: Sendable {
  /// The drawing with words for those who do not see it; the id must be the only one on the page.
  func drawing(_ size: ChartSize, id: String, words: ChartWords) -> HTML
  /// Whether a phone gets a drawing of its own, and not the same one laid out anew by the stylesheet.
  var hasNarrowDrawing: Bool { get }
  /// The same numbers as rows.
  var table: NumberTable { get }
  /// What stands below the drawing in order: numbered marks of the axis first, then points left out.
  var notes: [ChartNote] { get }
}

extension Chart {
  /// Most pictures are drawn for a phone apart.
  package var hasNarrowDrawing: Bool { true }

  /// Most pictures need no notes.
  package var notes: [ChartNote] { [] }
}

/// A sentence below a drawing, with the mark it belongs to.
package struct ChartNote: Hashable, Sendable {
  /// The mark on the drawing.
  package enum Mark: Hashable, Sendable {
    case number(Int)
    case diamond
  }

  package let mark: Mark
  package let text: String
}
