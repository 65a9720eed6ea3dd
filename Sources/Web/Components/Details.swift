package import Markup

/// Something a person may want to open, such as the numbers behind a chart.
package struct Details: Sendable {
  let summary: String
  let content: HTML
  let isOpen: Bool

  /// Makes a part that opens.
  package init(_ summary: String, isOpen: Bool = false, content: HTML) {
    self.summary = summary
    self.content = content
    self.isOpen = isOpen
  }

  /// The part.
  package var html: HTML {
    "<details\(attribute: "open", if: isOpen)><summary>\(summary)</summary><div class=\"inside\">\(content)</div></details>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example("closed", Details("How we count a visit", content: "<p>A visit is one room on one day.</p>").html)
  ]
}
