package import Markup

/// What a list says while it is empty: why, and what to do next.
package struct EmptyState: Sendable {
  let title: String
  let text: String
  let action: ButtonLink?

  /// Makes the sentence and the one next step.
  package init(title: String, text: String, action: ButtonLink? = nil) {
    self.title = title
    self.text = text
    self.action = action
  }

  /// The state, under the page's first heading.
  package var html: HTML {
    "<div class=\"empty\"><h2>\(title)</h2><p>\(text)</p>\(action.map { "<p>\($0.html)</p>" as HTML })</div>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a next step",
      EmptyState(
        title: "No rounds yet",
        text: "Choose two to five look-fors and the days you will walk.",
        action: ButtonLink("Open a round", to: "#", kind: .primary)
      ).html
    )
  ]
}
