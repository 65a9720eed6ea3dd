package import Markup

/// Every component with its examples, as one page's content.
package enum Styleguide {
  /// Components by name, in the order a page uses them.
  package static let all: [(component: String, examples: [Example])] = [
    ("Notice", Notice.examples), ("Flash", Flash.examples), ("ErrorSummary", ErrorSummary.examples),
    ("EmptyState", EmptyState.examples), ("Breadcrumbs", Breadcrumbs.examples), ("Tabs", Tabs.examples),
    ("Steps", Steps.examples), ("Pagination", Pagination.examples), ("Button", Button.examples),
    ("ButtonLink", ButtonLink.examples), ("Field", Field.examples), ("TextInput", TextInput.examples),
    ("TextArea", TextArea.examples), ("Select", Select.examples), ("Radios", Radios.examples),
    ("Checkboxes", Checkboxes.examples), ("DayInput", DayInput.examples), ("FileInput", FileInput.examples),
    ("PostForm", PostForm.examples), ("SignOutForm", SignOutForm.examples),
    ("LookForRow", LookForRow.examples), ("OutboxStatus", OutboxStatus.examples),
    ("Card", Card.examples), ("Facts", Facts.examples), ("Details", Details.examples),
    ("DataTable", DataTable.examples), ("ProgressBar", ProgressBar.examples), ("Dumbbell", Dumbbell.examples),
    ("GapBoard", GapBoard.examples), ("PracticeSteps", PracticeSteps.examples), ("Figure", Figure.examples),
    ("Icon", Icon.examples),
  ]

  /// The content of `/styleguide`, under a heading of the caller's.
  package static var html: HTML {
    """
    <nav class="contents" aria-label="Components"><ul>\(each: all, { entry in
      "<li><a href=\"\(Link("").at(fragment: "c-\(entry.component)"))\">\(entry.component)</a></li>"
    })</ul></nav>\(each: all, { specimen($0.component, $0.examples) })
    """
  }

  private static func specimen(_ component: String, _ examples: [Example]) -> HTML {
    """
    <section class="specimen" aria-labelledby="c-\(component)"><h2 id="c-\(component)">\(component)</h2>\
    \(each: examples, { "<div><p class=\"lab\">\($0.name)</p>\($0.html)</div>" })</section>
    """
  }
}
