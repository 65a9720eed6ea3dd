package import Kernel

/// Marker for the identity of a piece of feedback to a host.
package enum VisitFeedbackSubject {}
package typealias VisitFeedbackID = Identifier<VisitFeedbackSubject>

/// What kind of thing visitors tell the host.
package enum VisitFeedbackKind: String, Sendable, CaseIterable, Codable {
  case warm, wondering, suggestion

  package var label: Phrase {
    switch self {
    case .warm: Phrase("Warm feedback", "Comentario cálido")
    case .wondering: Phrase("Wondering", "Pregunta")
    case .suggestion: Phrase("Suggested next step", "Paso sugerido")
    }
  }
}

/// A piece of feedback with the patterns it rests on.
package struct VisitFeedback: Sendable, Hashable {
  package let id: VisitFeedbackID
  package let kind: VisitFeedbackKind
  package let body: String
  package let language: String
  package let evidence: [VisitPatternID]
  package let version: Int
}

/// What was typed about feedback, as it came.
package struct VisitFeedbackForm: Sendable, Hashable {
  package var id = ""
  package var kind = ""
  package var body = ""
  package var evidence: [String] = []
  package var isAsMeant = false
  package var version = 0

  package init() {}
}

/// Feedback in order: it points at evidence, names nobody, and is not so general that it fits every school.
package struct VisitFeedbackDraft: Sendable, Hashable {
  package static let longest = 1_000

  package let id: VisitFeedbackID
  package let kind: VisitFeedbackKind
  package let body: String
  package let evidence: [VisitPatternID]

  /// Throws: `invalid` with every field that needs attention. Shape: `patterns` are those with enough notes.
  package init(_ form: VisitFeedbackForm, patterns: [VisitPattern], nameless: NamelessText) throws(Failure) {
    var errors: [FieldError] = []
    let kind = VisitFeedbackKind(rawValue: form.kind)
    if kind == nil { errors.append(FieldError("kind", Self.chooseKind)) }
    let body = PlainLines.tidied(form.body)
    if let problem = Self.problem(body, form, nameless) { errors.append(FieldError("body", problem)) }
    let evidence = patterns.map(\.id).filter { form.evidence.contains($0.text) }
    if evidence.isEmpty || evidence.count != Set(form.evidence).count {
      errors.append(FieldError("evidence", patterns.isEmpty ? Self.sortFirst : Self.pointAtEvidence))
    }
    guard UUIDText.isValid(form.id) else { throw .notFound }
    guard errors.isEmpty, let kind else { throw .invalid(errors) }
    id = VisitFeedbackID(form.id)
    self.kind = kind
    self.body = body
    self.evidence = evidence
  }

  private static func problem(_ body: String, _ form: VisitFeedbackForm, _ nameless: NamelessText) -> Phrase?
  {
    guard body.contains(where: \.isLetter) else {
      return Phrase(
        "Write what you want the school to hear.",
        "Escribe lo que quieres que la escuela escuche."
      )
    }
    guard body.count <= longest else {
      return Phrase(
        "This has \(body.count) letters; up to \(longest) fit. Make two of it.",
        "Esto tiene \(body.count) letras; caben hasta \(longest). Haz dos."
      )
    }
    if let finding = nameless.finding(in: body) { return finding.words }
    return !form.isAsMeant && JudgingText.isGeneric(body) ? generic : nil
  }

  package static let generic = Phrase(
    "This would fit every school. Say what was seen and what it did for students, or keep it as it is.",
    "Esto serviría para cualquier escuela. Di qué se vio y qué permitió a los estudiantes, o déjalo así."
  )
  package static let pointAtEvidence = Phrase(
    "Tick the pattern on the board that this rests on.",
    "Marca el patrón del tablero en que se apoya."
  )
  package static let sortFirst = Phrase(
    "Sort notes into a pattern first: feedback points at what was seen.",
    "Agrupa primero notas en un patrón: los comentarios señalan lo que se vio."
  )
  private static let chooseKind = Phrase(
    "Choose what it is: warm feedback, a wondering or a next step.",
    "Elige qué es: un comentario cálido, una pregunta o un paso sugerido."
  )
}
