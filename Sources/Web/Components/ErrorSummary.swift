package import Markup

/// What kept a form from being saved, at the top of the page, each line leading to its field.
package struct ErrorSummary: Sendable {
  let title: String
  let errors: [(field: String, message: String)]

  /// Makes a summary; `field` is the id of the control, and no errors make no summary.
  package init(title: String, errors: [(field: String, message: String)]) {
    self.title = title
    self.errors = errors
  }

  /// The summary; the alert is inside the focusable box, because one element that is both is read out twice.
  package var html: HTML {
    guard !errors.isEmpty else { return .empty }
    return """
      <div class="summary" tabindex="-1" data-focus><div role="alert"><h2>\(title)</h2>\
      <ul>\(each: errors, { "<li><a href=\"\(Link("").at(fragment: $0.field))\">\($0.message)</a></li>" })</ul></div></div>
      """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with two lines",
      ErrorSummary(
        title: "Two things to put right",
        errors: [
          ("ex-email", "Enter an email address with something after the @"),
          ("ex-day-2", "Enter the last day of the round"),
        ]
      ).html
    )
  ]
}
