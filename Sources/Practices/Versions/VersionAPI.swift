import Kernel
import Web

/// Versions and histories as JSON.
enum VersionAPI {
  struct Reason: Encodable, Sendable {
    let shaped_by: String
    let evidence_kind: String
    let evidence: String
    let held_on: String?
    let answers: Int?
    let link: String
    let language: String

    init(_ reason: ChangeReason) {
      shaped_by = reason.shapedBy
      evidence_kind = reason.kind.rawValue
      evidence = reason.evidence
      held_on = reason.heldOn?.description
      answers = reason.answers
      link = reason.link
      language = reason.lang
    }
  }

  static let reason: JSONShape = .object([
    ("shaped_by", .text("Who shaped the change, in words.")),
    ("evidence_kind", .oneOf(EvidenceKind.allCases.map(\.rawValue), "The kind of evidence.")),
    ("evidence", .text("What it showed.")), ("held_on?", .day("When.")),
    ("answers?", .integer("How many people were asked or lessons seen.")),
    ("link", .text("Where to read more, or empty.")), ("language", .text("The language of the words.")),
  ])

  struct Version: Encodable, Sendable {
    let id: String
    let number: Int
    let state: String
    let published_on: String?
    let note: String
    let language: String
    let reason: Reason?

    init(_ version: FrameworkVersion, _ reason: ChangeReason?) {
      id = version.id.text
      number = version.number
      state = version.state.rawValue
      published_on = version.publishedOn?.description
      note = version.note
      language = version.lang
      self.reason = reason.map(Reason.init)
    }
  }

  static let version: JSONShape = .object([
    ("id", .identifier("The version.")), ("number", .integer("Counts from 1.")),
    (
      "state",
      .oneOf(
        [VersionState.current.rawValue, VersionState.past.rawValue],
        "Whether it is the one in use."
      )
    ),
    ("published_on?", .day("The day; absent for the version a framework began with.")),
    ("note", .text("What changed.")), ("language", .text("The language of the note.")),
    ("reason?", reason),
  ])

  struct Wording: Encodable, Sendable {
    let version: Int
    let event: String
    let title: String
    let statement: String
    let language: String
    let reason: Reason?
  }

  struct Line: Encodable, Sendable {
    let identifier: String
    let kind: String
    let wordings: [Wording]

    init(_ history: LineHistory, _ language: Language) {
      identifier = history.identifier
      kind = history.kind.rawValue
      wordings = history.entries.map { entry in
        let text = entry.line.item.text(language)
        return Wording(
          version: entry.version.number,
          event: VersionAPI.word(entry.event),
          title: text.title,
          statement: text.statement,
          language: text.language,
          reason: entry.reason.map(Reason.init)
        )
      }
    }
  }

  static let line: JSONShape = .object([
    ("identifier", .text("What the line is called in every version.")),
    ("kind", .oneOf(ItemKind.allCases.map(\.rawValue), "What it is.")),
    (
      "wordings",
      .list(
        .object([
          ("version", .integer("The version that brought it.")),
          (
            "event",
            .oneOf(["began", "reworded", "moved", "removed", "returned"], "What happened to the line.")
          ),
          ("title", .text("Its title.")), ("statement", .text("Its statement.")),
          ("language", .text("The language of the words.")), ("reason?", reason),
        ])
      )
    ),
  ])

  private static func word(_ event: LineHistory.Event) -> String {
    switch event {
    case .began: "began"
    case .reworded: "reworded"
    case .moved: "moved"
    case .removed: "removed"
    case .returned: "returned"
    }
  }
}
