import Kernel
import Web

/// What a draft changes, and what has been said about why.
struct DraftReview: Sendable {
  let framework: FrameworkLine
  let comparison: VersionComparison
  /// Lines by what they are called in every version, for naming parents.
  let names: [String: FrameworkItem]
  let reasons: [String: ChangeReason]
  let stamp: String
  /// Lines of the draft.
  let lines: Int
  var note = ""
  var reason = ReasonFields()
  var errors: [FieldError] = []
  /// Somebody changed the draft after this was read.
  var isConflict = false

  /// Lines by name; of two versions the later one counts.
  static func names(_ lines: [PlacedItem]) -> [String: FrameworkItem] {
    Dictionary(lines.map { ($0.identifier, $0.item) }, uniquingKeysWith: { _, second in second })
  }

  /// The same review with what was typed.
  func typed(_ form: Form, _ errors: [FieldError], isConflict: Bool = false) -> DraftReview {
    var copy = self
    copy.note = form["note"]
    copy.reason = ReasonFields(form)
    copy.errors = errors
    copy.isConflict = isConflict
    return copy
  }
}

/// Who shaped a change and which evidence caused it, as the fields of a form.
struct ReasonFields: Sendable {
  var shapedBy = ""
  var kind = ""
  var evidence = ""
  var heldOn = ""
  var answers = ""
  var link = ""

  init() {}

  init(_ form: Form) {
    shapedBy = form["shaped_by"]
    kind = form["evidence_kind"]
    evidence = form["evidence"]
    heldOn = form["held_on"]
    answers = form["answers"]
    link = form["link"]
  }

  init(_ reason: ChangeReason) {
    shapedBy = reason.shapedBy
    kind = reason.kind.rawValue
    evidence = reason.evidence
    heldOn = reason.heldOn?.description ?? ""
    answers = reason.answers.map(String.init) ?? ""
    link = reason.link
  }
}

/// What the form for the reason of one line shows.
struct ChangeReasonForm: Sendable {
  let framework: FrameworkLine
  let item: FrameworkItemID
  let line: String
  let name: String
  let saved: ChangeReason?
  var fields: ReasonFields
  var version: Int
  var errors: [FieldError] = []
  /// Somebody else saved while this was being typed.
  var isConflict = false

  init(
    framework: FrameworkLine,
    item: FrameworkItemID,
    line: String,
    name: String,
    saved: ChangeReason?
  ) {
    self.framework = framework
    self.item = item
    self.line = line
    self.name = name
    self.saved = saved
    fields = saved.map { ReasonFields($0) } ?? ReasonFields()
    version = saved?.version ?? 0
  }

  /// The same form with what was typed.
  func typed(_ form: Form, _ errors: [FieldError], version: Int, isConflict: Bool = false) -> ChangeReasonForm
  {
    var copy = self
    copy.fields = ReasonFields(form)
    copy.errors = errors
    copy.version = version
    copy.isConflict = isConflict
    return copy
  }
}
