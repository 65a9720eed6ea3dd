package import Markup

/// Any number of answers out of a few, all in view.
package struct Checkboxes: Sendable {
  let name: String
  let id: String
  let legend: String
  let choices: [Choice]
  let selected: Set<String>
  let hint: String?
  let error: String?

  /// Makes a group of checkboxes that all send under one name.
  package init(
    name: String,
    legend: String,
    choices: [Choice],
    selected: Set<String> = [],
    hint: String? = nil,
    error: String? = nil,
    id: String? = nil
  ) {
    self.name = name
    self.id = id ?? name
    self.legend = legend
    self.choices = choices
    self.selected = selected
    self.hint = hint
    self.error = error
  }

  /// The group with its legend.
  package var html: HTML {
    ChoiceGroup(
      type: "checkbox",
      name: name,
      id: id,
      legend: legend,
      choices: choices,
      selected: selected,
      hint: hint,
      error: error,
      isInRow: false
    ).html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a choice made",
      Checkboxes(
        name: "ex-lookfors",
        legend: "Look-fors",
        choices: [
          Choice("a", "Feedback students act on"), Choice("b", "Every student speaks"),
        ],
        selected: ["b"],
        hint: "Two to five"
      ).html
    )
  ]
}
