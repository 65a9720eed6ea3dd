package import Markup

/// One answer out of a few, all in view.
package struct Radios: Sendable {
  let name: String
  let id: String
  let legend: String
  let choices: [Choice]
  let selected: String?
  let hint: String?
  let error: String?
  let isInRow: Bool

  /// Makes a group of radios; in a row only when the answers are short.
  package init(
    name: String,
    legend: String,
    choices: [Choice],
    selected: String? = nil,
    hint: String? = nil,
    error: String? = nil,
    isInRow: Bool = false,
    id: String? = nil
  ) {
    self.name = name
    self.id = id ?? name
    self.legend = legend
    self.choices = choices
    self.selected = selected
    self.hint = hint
    self.error = error
    self.isInRow = isInRow
  }

  /// The group with its legend.
  package var html: HTML {
    ChoiceGroup(
      type: "radio",
      name: name,
      id: id,
      legend: legend,
      choices: choices,
      selected: selected.map { [$0] } ?? [],
      hint: hint,
      error: error,
      isInRow: isInRow
    ).html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with descriptions",
      Radios(
        name: "ex-step",
        legend: "Where I am",
        choices: [
          Choice("0", "Not yet", hint: "I have not planned for this"),
          Choice("1", "Trying", hint: "I try it in some lessons"),
          Choice("2", "Routine", hint: "It happens most days without my reminding"),
        ],
        selected: "1",
        hint: "Only you see this"
      ).html
    ),
    Example(
      "in a row, with an error",
      Radios(
        name: "ex-yes",
        legend: "Is the round over?",
        choices: [Choice("y", "Yes"), Choice("n", "No")],
        error: "Say whether the round is over",
        isInRow: true
      ).html
    ),
  ]
}
