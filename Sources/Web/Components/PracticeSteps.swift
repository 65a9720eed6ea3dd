package import Markup

/// One practice of the continuum: what it is, and its steps side by side with what one would see at each.
package struct PracticeSteps: Sendable {
  /// One step and the indicators that show it.
  package struct Step: Sendable {
    let label: String
    let about: String
    let indicators: [String]
    let mark: String?
    let lang: String?

    /// Makes a step; the mark is a word such as "You are here", shown to the person alone. `lang` is the language
    /// of its texts when it is not the page's.
    package init(
      _ label: String,
      about: String,
      indicators: [String] = [],
      mark: String? = nil,
      lang: String? = nil
    ) {
      self.label = label
      self.about = about
      self.indicators = indicators
      self.mark = mark
      self.lang = lang
    }
  }

  let name: String
  let about: String
  let link: Link?
  let lang: String?
  let note: HTML?
  let steps: [Step]

  /// Makes the row; it stands under a heading of the second level. `note` follows the description.
  package init(
    _ name: String,
    about: String,
    link: Link? = nil,
    lang: String? = nil,
    note: HTML? = nil,
    steps: [Step]
  ) {
    self.name = name
    self.about = about
    self.link = link
    self.lang = lang
    self.note = note
    self.steps = steps
  }

  /// The row.
  package var html: HTML {
    let heading: HTML = link.map { "<a href=\"\($0)\">\(name)</a>" } ?? HTML(text: name)
    return """
      <article class="practice"><div><h3\(attribute: "lang", lang)>\(heading)</h3>\
      \(if: !about.isEmpty, "<p class=\"about\"\(attribute: "lang", lang)>\(about)</p>")\(note)</div>\
      \(if: !steps.isEmpty, "<ol class=\"ladder\">\(each: steps, column)</ol>")</article>
      """
  }

  private func column(_ step: Step) -> HTML {
    """
    <li\(if: step.mark != nil, " class=\"mine\"")><h4>\(step.label)\
    \(step.mark.map { " <span class=\"state on\">\($0)</span>" as HTML })</h4><p\(attribute: "lang", step.lang)>\(step.about)</p>\
    \(if: !step.indicators.isEmpty, "<ul\(attribute: "lang", step.lang)>\(each: step.indicators, { "<li>\($0)</li>" })</ul>")</li>
    """
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "three steps, the second one's own",
      PracticeSteps(
        "Feedback students act on",
        about: "A revision within two lessons",
        link: "#",
        steps: [
          .init(
            "Trying",
            about: "Students get one thing to fix.",
            indicators: ["The next step is written down"]
          ),
          .init("Routine", about: "Time to revise is in the plan.", mark: "You are here"),
          .init("Helping others", about: "Students ask for it."),
        ]
      ).html
    )
  ]
}
