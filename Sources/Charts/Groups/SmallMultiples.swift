package import Markup

/// One small line for each room or school, all on the same scale, in the order given.
package struct SmallMultiples: Chart, Hashable {
  /// One place with its own series.
  package struct Item: Hashable, Sendable {
    package let name: String
    /// Beside the name, with the signal in words: "4A, shift".
    package let detail: String
    package let values: [Double?]
    /// The median of its own baseline.
    package let median: Double?
    package let isSignal: Bool

    /// Makes an item; what is not a number counts as missing.
    package init(_ name: String, detail: String, values: [Double?], median: Double?, isSignal: Bool = false) {
      self.name = name
      self.detail = detail
      self.values = values.map(Reading.drawable)
      self.median = Reading.drawable(median)
      self.isSignal = isSignal
    }

    /// The newest value that is not missing.
    package var last: Double? { values.last { $0 != nil } ?? nil }
  }

  /// The headings of the table, and words for those who do not see the lines.
  package struct Words: Hashable, Sendable {
    let name: String
    let detail: String
    let median: String
    let last: String
    let missing: String
    let caption: String

    /// Makes the words: "Room", "Reading", "Baseline median", "Latest", "No data".
    package init(
      name: String,
      detail: String,
      median: String,
      last: String,
      missing: String,
      caption: String
    ) {
      self.name = name
      self.detail = detail
      self.median = median
      self.last = last
      self.missing = missing
      self.caption = caption
    }
  }

  package let items: [Item]
  package let axis: ValueAxis
  package let style: NumberStyle
  package let words: Words

  /// Makes the picture.
  package init(_ items: [Item], axis: ValueAxis = .percent, style: NumberStyle = .percent, words: Words) {
    self.items = items
    self.axis = axis
    self.style = style
    self.words = words
  }

  package var hasNarrowDrawing: Bool { false }

  /// The small drawings; the stylesheet sets five across, and two on a phone.
  package func drawing(_ size: ChartSize, id: String, words: ChartWords) -> HTML {
    let layout = MultiplesLayout(self)
    return """
      <ul class="multi" aria-label="\(words.title)">\(each: items, { item in
        """
        <li><p><b>\(item.name)</b> \(item.detail)<span class="vh">. \(spoken(item))</span></p>\
        <svg viewBox="0 0 170 100" aria-hidden="true">\(layout.marks(item))</svg></li>
        """
      })</ul>
      """
  }

  /// One row an item.
  package var table: NumberTable {
    NumberTable(
      caption: words.caption,
      columns: [words.name, words.median, words.last, words.detail],
      rows: items.map { [.text($0.name), cell($0.median), cell($0.last), .text($0.detail)] }
    )
  }

  private func cell(_ value: Double?) -> NumberTable.Cell {
    value.map { .number(style.text($0), $0) } ?? .text(words.missing)
  }

  private func spoken(_ item: Item) -> String {
    guard let last = item.last else { return words.missing }
    let median = item.median.map { ", \(words.median) \(style.text($0))" } ?? ""
    return "\(words.last) \(style.text(last))\(median)"
  }
}
