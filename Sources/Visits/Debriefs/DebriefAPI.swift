import Kernel
import Web

/// JSON shapes of notes, the evidence board, feedback and the principals' debrief.
enum DebriefAPI {
  /// A note as a phone or a program sends it.
  struct NewNote: Decodable, Sendable {
    let id: String
    let kind: String
    let lookFor: Int?
    let body: String
    let isAsMeant: Bool?

    var form: VisitNoteForm {
      var form = VisitNoteForm()
      form.id = id
      form.kind = kind
      form.lookFor = lookFor.map(String.init) ?? ""
      form.body = body
      form.isAsMeant = isAsMeant ?? false
      return form
    }
  }

  /// A note on the board.
  struct Note: Encodable, Sendable {
    let id: VisitNoteID
    let lookFor: Int?
    let kind: VisitNoteKind
    let body: String
    let language: String
    let place: String
    let version: Int

    init(_ note: BoardNote) {
      id = note.id
      lookFor = note.lookFor
      kind = note.kind
      body = note.body
      language = note.language
      place = note.spot.text
      version = note.version
    }
  }

  /// A pattern.
  struct Pattern: Encodable, Sendable {
    let id: VisitPatternID
    let title: String
    let lookFor: Int?
    let version: Int

    init(_ pattern: VisitPattern) {
      id = pattern.id
      title = pattern.title
      lookFor = pattern.lookFor
      version = pattern.version
    }
  }

  /// The whole board.
  struct Board: Encodable, Sendable {
    let version: Int
    let notes: [Note]
    let patterns: [Pattern]

    init(_ board: EvidenceBoard) {
      version = board.version
      notes = board.notes.map(Note.init)
      patterns = board.patterns.map(Pattern.init)
    }
  }

  /// Notes to be moved, with the versions they were seen in.
  struct Moves: Decodable, Sendable {
    /// One note.
    struct Move: Decodable, Sendable {
      let note: String
      let version: Int
    }

    let moves: [Move]
    let to: String
    let newPattern: String?
  }

  /// What the school is told.
  struct Feedback: Encodable, Sendable {
    /// One piece of it.
    struct Item: Encodable, Sendable {
      let id: VisitFeedbackID
      let kind: VisitFeedbackKind
      let body: String
      let language: String
      let patterns: [VisitPatternID]
      let version: Int

      init(_ feedback: VisitFeedback) {
        id = feedback.id
        kind = feedback.kind
        body = feedback.body
        language = feedback.language
        patterns = feedback.evidence
        version = feedback.version
      }
    }

    let isSent: Bool
    let patterns: [Pattern]
    let items: [Item]

    init(_ model: FeedbackModel) {
      isSent = model.place.visit.state == .closed
      patterns = model.patterns.map(Pattern.init)
      items = model.feedback.map(Item.init)
    }
  }

  /// Feedback as a program sends it.
  struct NewFeedback: Decodable, Sendable {
    let id: String
    let kind: String
    let body: String
    let patterns: [String]
    let isAsMeant: Bool?

    var form: VisitFeedbackForm {
      var form = VisitFeedbackForm()
      form.id = id
      form.kind = kind
      form.body = body
      form.evidence = patterns
      form.isAsMeant = isAsMeant ?? false
      return form
    }
  }

  /// Words in the principals' debrief.
  struct NewPrincipalsNote: Decodable, Sendable {
    let id: String
    let body: String
  }

  /// What stands in the principals' debrief.
  struct PrincipalsItem: Encodable, Sendable {
    let id: PrincipalsNoteID
    let author: String
    let body: String
    let language: String
    let version: Int

    init(_ note: PrincipalsNote) {
      id = note.id
      author = note.authorName
      body = note.body
      language = note.language
      version = note.version
    }
  }

  /// What a program learns after a change.
  struct Done: Encodable, Sendable {
    let state: String
  }
}

extension DebriefAPI {
  private static let kinds = VisitNoteKind.allCases.map(\.rawValue)
  private static let feedbackKinds = VisitFeedbackKind.allCases.map(\.rawValue)

  static let newNote: JSONShape = .object([
    ("id", .identifier("A random UUID (version 4) made where the note is written.")),
    ("kind", .oneOf(kinds, "What kind of note it is.")),
    ("lookFor?", .integer("The position of the look-for it speaks to.")),
    ("body", .text("What students said or did; no names, no rooms.")),
    ("isAsMeant?", .flag("Whether a judgement is meant as it stands.")),
  ])
  static let done: JSONShape = .object([("state", .text("What became of it."))])

  private static let note: JSONShape = .object([
    ("id", .identifier("The note.")), ("lookFor?", .integer("The position of its look-for.")),
    ("kind", .oneOf(kinds, "What kind of note it is.")), ("body", .text("What was written.")),
    ("language", .text("The language it was written in.")),
    ("place", .text("A pattern's id, `unsorted` or `aside`.")),
    ("version", .integer("Grows with every move.")),
  ])
  private static let pattern: JSONShape = .object([
    ("id", .identifier("The pattern.")), ("title", .text("Its name.")),
    ("lookFor?", .integer("The look-for its notes share.")),
    ("version", .integer("Grows with every change.")),
  ])
  static let board: JSONShape = .object([
    ("version", .integer("Grows with every change of the board.")), ("notes", .list(note)),
    ("patterns", .list(pattern)),
  ])
  static let moves: JSONShape = .object([
    (
      "moves",
      .list(
        .object([
          ("note", .identifier("The note.")), ("version", .integer("The version it was seen in.")),
        ])
      )
    ),
    ("to", .text("A pattern's id, `unsorted` or `aside`; a new id together with `newPattern`.")),
    ("newPattern?", .text("The name of a pattern to be made.")),
  ])
  static let newFeedback: JSONShape = .object([
    ("id", .identifier("A UUID made by the sender.")), ("kind", .oneOf(feedbackKinds, "What kind it is.")),
    ("body", .text("What the school is to hear.")),
    ("patterns", .list(.identifier("A pattern it rests on."))),
    ("isAsMeant?", .flag("Whether general words are meant as they stand.")),
  ])
  static let feedback: JSONShape = .object([
    ("isSent", .flag("Whether the school has it.")), ("patterns", .list(pattern)),
    (
      "items",
      .list(
        .object([
          ("id", .identifier("The feedback.")), ("kind", .oneOf(feedbackKinds, "What kind it is.")),
          ("body", .text("What was written.")), ("language", .text("The language it was written in.")),
          ("patterns", .list(.identifier("A pattern it rests on."))),
          ("version", .integer("Grows with every change.")),
        ])
      )
    ),
  ])
  static let newPrincipalsNote: JSONShape = .object([
    ("id", .identifier("A UUID made by the sender.")),
    ("body", .text("What you want to say to the principals.")),
  ])
  static let principals: JSONShape = .page(
    of: .object([
      ("id", .identifier("The note.")), ("author", .text("Who wrote it.")),
      ("body", .text("What was written.")),
      ("language", .text("The language it was written in.")),
      ("version", .integer("Grows with every change.")),
    ])
  )
}
