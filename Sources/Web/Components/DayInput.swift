package import Markup

/// One day of the calendar.
package struct DayInput: Sendable {
  let name: String
  let id: String
  let label: String
  let value: String
  let hint: String?
  let error: String?
  let earliest: String?
  let latest: String?

  /// Makes a day field; days are `YYYY-MM-DD`, and what was typed is shown again when it was not a day.
  package init(
    name: String,
    label: String,
    value: String = "",
    hint: String? = nil,
    error: String? = nil,
    earliest: String? = nil,
    latest: String? = nil,
    id: String? = nil
  ) {
    self.name = name
    self.id = id ?? name
    self.label = label
    self.value = value
    self.hint = hint
    self.error = error
    self.earliest = earliest
    self.latest = latest
  }

  /// The field with its label.
  package var html: HTML {
    Field(id: id, label: label, hint: hint, error: error) { ids in
      """
      <input type="date" id="\(id)" name="\(name)" class="w-day"\(attribute: "value", value.isEmpty ? nil : value)\
      \(attribute: "min", earliest)\(attribute: "max", latest)\(attribute: "aria-describedby", ids)\
      \(attribute: "aria-invalid", error == nil ? nil : "true")>
      """
    }.html
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "with a day",
      DayInput(
        name: "ex-day",
        label: "First day",
        value: "2026-11-22",
        hint: "The round opens in the morning"
      ).html
    ),
    Example(
      "with an error",
      DayInput(name: "ex-day-2", label: "Last day", error: "Enter the last day of the round").html
    ),
  ]
}
