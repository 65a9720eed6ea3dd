package import Markup

/// One look-for on the capture screen: three big answers, and the step if it was seen.
package struct LookForRow: Sendable {
  /// The words of every row, already in the reader's language.
  package struct Words: Sendable {
    let seen: String
    let notSeen: String
    let notExpected: String
    let step: String
    let noStep: String

    /// Makes the words: "Seen", "Not seen", "Not expected now", "Which step? You may leave this out", "No
    /// step".
    package init(seen: String, notSeen: String, notExpected: String, step: String, noStep: String) {
      self.seen = seen
      self.notSeen = notSeen
      self.notExpected = notExpected
      self.step = step
      self.noStep = noStep
    }
  }

  let name: String
  let title: String
  let about: String?
  let mark: String?
  let steps: [Choice]
  let step: String?
  let error: String?
  let words: Words

  /// Makes a row; it sends `mark-NAME` (`seen`, `not-seen`, `not-expected`) and `step-NAME`.
  package init(
    name: String,
    title: String,
    about: String? = nil,
    mark: String? = nil,
    steps: [Choice] = [],
    step: String? = nil,
    error: String? = nil,
    words: Words
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.mark = mark
    self.steps = steps
    self.step = step
    self.error = error
    self.words = words
  }

  /// The row, a fieldset named by the look-for.
  package var html: HTML {
    let id = "mark-\(name)"
    return """
      <fieldset class="lookfor\(if: error != nil, " wrong")"\
      \(attribute: "aria-describedby", Field.describedBy(id: id, hint: about, error: error))>\
      <legend>\(title)</legend>\(Field.messages(id: id, hint: about, error: error))\
      <div class="marks">\(answer(id, "seen", words.seen, .seen))\
      \(answer("\(id)-not-seen", "not-seen", words.notSeen, .notSeen))\
      \(answer("\(id)-not-expected", "not-expected", words.notExpected, .notExpected))</div>\
      \(if: !steps.isEmpty, stepPart)</fieldset>
      """
  }

  private func answer(_ id: String, _ value: String, _ label: String, _ icon: Icon) -> HTML {
    """
    <label for="\(id)"><input type="radio" id="\(id)" name="mark-\(name)" value="\(value)"\
    \(attribute: "checked", if: mark == value)>\(icon.html)<span>\(label)</span></label>
    """
  }

  private var stepPart: HTML {
    let select = Select(
      name: "step-\(name)",
      label: words.step,
      choices: steps,
      selected: step,
      prompt: words.noStep
    )
    return "<div class=\"step\">\(select.html)</div>"
  }

  /// Looks for the style guide.
  package static let examples = [
    Example(
      "seen, with a step",
      LookForRow(
        name: "ex1",
        title: "Feedback students act on",
        about: "A revision within two lessons",
        mark: "seen",
        steps: [Choice("1", "Trying"), Choice("2", "Routine")],
        words: .init(
          seen: "Seen",
          notSeen: "Not seen",
          notExpected: "Not expected now",
          step: "Which step? You may leave this out",
          noStep: "No step"
        )
      ).html
    )
  ]
}
