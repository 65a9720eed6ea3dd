package import Markup

/// The top of a page: where it stands, its one `h1`, a sentence to read out, and what can be done.
package struct PageHeading: Sendable {
  let title: String
  let finding: HTML?
  let particulars: [String]
  let breadcrumbs: Breadcrumbs?
  let actions: [HTML]

  /// Makes the heading; with a finding, the title becomes the small line above that sentence.
  package init(
    _ title: String,
    finding: HTML? = nil,
    particulars: [String] = [],
    breadcrumbs: Breadcrumbs? = nil,
    actions: [HTML] = []
  ) {
    self.title = title
    self.finding = finding
    self.particulars = particulars
    self.breadcrumbs = breadcrumbs
    self.actions = actions
  }

  /// The heading.
  package var html: HTML {
    """
    <div class="head"><div>\(breadcrumbs?.html)<h1\(if: finding != nil, " class=\"quiet\"")>\(title)</h1>\
    \(finding.map { "<p class=\"lede\">\($0)</p>" as HTML })\
    \(if: !particulars.isEmpty, "<p class=\"meta\">\(each: particulars, { "<span>\($0)</span> " })</p>")</div>\
    \(if: !actions.isEmpty, "<div class=\"actions\">\(each: actions)</div>")</div>
    """
  }

  /// Looks for the style guide, where the page's own heading must stay the only one.
  package static let examples: [Example] = []
}
