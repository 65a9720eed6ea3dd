import Markup

/// What radios and checkboxes share: a fieldset whose legend, hint and error are read out with the answers.
struct ChoiceGroup {
  let type: StaticString
  let name: String
  let id: String
  let legend: String
  let choices: [Choice]
  let selected: Set<String>
  let hint: String?
  let error: String?
  let isInRow: Bool

  var html: HTML {
    """
    <fieldset class="field group\(if: error != nil, " wrong")"\(attribute: "id", choices.isEmpty ? id : nil)\
    \(attribute: "aria-describedby", Field.describedBy(id: id, hint: hint, error: error))>\
    <legend>\(legend)</legend>\(Field.messages(id: id, hint: hint, error: error))\
    <div class="choices\(if: isInRow, " row")">\(each: choices.enumerated(), { answer($0.offset, $0.element) })</div></fieldset>
    """
  }

  // The first answer carries the group's id, so that the error summary's link lands on something one can use.
  private func answer(_ position: Int, _ choice: Choice) -> HTML {
    let answerID = position == 0 ? id : "\(id)-\(position + 1)"
    return """
      <div class="choice"><input type="\(HTML(stringLiteral: type))" id="\(answerID)" name="\(name)" \
      value="\(choice.value)"\(attribute: "checked", if: selected.contains(choice.value))\
      \(attribute: "aria-describedby", choice.hint == nil ? nil : "\(answerID)-about")>\
      <label for="\(answerID)">\(choice.label)</label>\
      \(choice.hint.map { "<p class=\"hint\" id=\"\(answerID)-about\">\($0)</p>" as HTML })</div>
      """
  }
}
