package import Markup

/// Shares by term: lines, steps, or columns in layers; at most four categories, each with a shape.
package struct TermChart: Chart, Hashable {
  /// The most categories that can be told apart by everybody.
  package static let mostCategories = 4

  /// How the shares are drawn.
  package enum Form: Hashable, Sendable {
    /// Each category a line through its terms.
    case lines
    /// Each category a line that keeps its height until the next term.
    case steps
    /// Each term a column, its categories one on the other.
    case layers
  }

  /// A term and its shares, in the order of the categories.
  package struct Term: Hashable, Sendable {
    package let name: String
    /// Nothing where a share is missing or may not be shown.
    package let shares: [Share?]
    /// Why a term has none: "Fewer than 10 teachers".
    package let withheld: String?
    /// What it rests on: "42 teachers".
    package let size: String

    /// Makes a term.
    package init(_ name: String, _ shares: [Share?], withheld: String? = nil, size: String = "") {
      self.name = name
      self.shares = Array(shares.prefix(TermChart.mostCategories))
      self.withheld = withheld
      self.size = size
    }

    /// The share of a category, counted from nought.
    package func share(_ category: Int) -> Share? {
      shares.indices.contains(category) ? shares[category] : nil
    }
  }

  /// The headings of the table.
  package struct Words: Hashable, Sendable {
    let term: String
    let size: String
    let missing: String
    let caption: String

    /// Makes the words: "Term", "Teachers", "No data".
    package init(term: String, size: String, missing: String, caption: String) {
      self.term = term
      self.size = size
      self.missing = missing
      self.caption = caption
    }
  }

  package let form: Form
  package let categories: [String]
  package let terms: [Term]
  package let axis: ValueAxis
  package let style: NumberStyle
  package let words: Words

  /// Makes the picture; categories after the fourth are left out.
  package init(
    _ form: Form,
    categories: [String],
    terms: [Term],
    axis: ValueAxis = .percent,
    style: NumberStyle = .percent,
    words: Words
  ) {
    self.form = form
    self.categories = Array(categories.prefix(Self.mostCategories))
    self.terms = terms
    self.axis = axis
    self.style = style
    self.words = words
  }

  /// The drawing.
  package func drawing(_ size: ChartSize, id: String, words: ChartWords) -> HTML {
    let layout = TermLayout(self, size)
    return Marks.drawing(size.width, size.height, id: id, words, TermDrawing(layout, id: id).marks)
  }

  /// One row a term.
  package var table: NumberTable {
    NumberTable(
      caption: words.caption,
      columns: [words.term] + categories + [words.size],
      rows: terms.map { term in
        [.text(term.name)]
          + categories.indices.map { term.share($0)?.cell ?? .text(term.withheld ?? words.missing) }
          + [.text(term.withheld == nil ? term.size : "")]
      }
    ).droppingEmptyColumns()
  }
}
