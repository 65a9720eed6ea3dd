package import Markup

/// How far a piece of work is, in words and as a bar.
package struct ProgressBar: Sendable {
  let id: String
  let label: String
  let done: Int
  let total: Int?

  /// Makes a bar; the label says what is counted ("12,400 of 54,600 people"), and without a total it only
  /// moves.
  package init(id: String, label: String, done: Int, total: Int?) {
    self.id = id
    self.label = label
    self.done = done
    self.total = total
  }

  /// The bar under its words.
  package var html: HTML {
    """
    <div class="progress"><label for="\(id)">\(label)</label>\
    <progress id="\(id)"\(attribute: "max", total)\(attribute: "value", total == nil ? nil : done)></progress></div>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "part of the way",
      ProgressBar(
        id: "ex-progress",
        label: "Reading enrollments: 120,000 of 255,000",
        done: 120_000,
        total: 255_000
      ).html
    )
  ]
}
