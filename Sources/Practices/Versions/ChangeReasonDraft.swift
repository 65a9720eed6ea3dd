import Kernel

/// Who shaped a change and which evidence caused it, as typed, checked.
struct ChangeReasonDraft: Sendable, Hashable {
  let shapedBy: String
  let kind: EvidenceKind
  let evidence: String
  let heldOn: CalendarDay?
  let answers: Int?
  let link: String

  init(shapedBy: String, kind: EvidenceKind, evidence: String, heldOn: CalendarDay?, answers: Int? = nil) {
    self.shapedBy = shapedBy
    self.kind = kind
    self.evidence = evidence
    self.heldOn = heldOn
    self.answers = answers
    link = ""
  }

  /// Throws: `invalid` with every field that needs attention.
  init(today: CalendarDay, field: (String) -> String) throws(Failure) {
    shapedBy = field("shaped_by")
    evidence = field("evidence")
    link = field("link")
    heldOn = CalendarDay(field("held_on"))
    answers = Int(field("answers"))
    let kind = EvidenceKind(rawValue: field("evidence_kind"))
    var errors = Self.missing(shapedBy: shapedBy, kind: kind, evidence: evidence)
    if !field("held_on").isEmpty, heldOn.map({ $0 > today }) ?? true {
      errors.append(
        FieldError("held_on", Phrase("Enter a day that has been.", "Escribe un día que ya pasó."))
      )
    }
    if !field("answers").isEmpty, answers.map({ !(0...1_000_000).contains($0) }) ?? true {
      errors.append(
        FieldError("answers", Phrase("Enter a whole number.", "Escribe un número entero."))
      )
    }
    if !link.isEmpty, !Self.isAddress(link) {
      errors.append(
        FieldError(
          "link",
          Phrase("Begin the address with https://.", "Empieza la dirección con https://.")
        )
      )
    }
    guard let kind, errors.isEmpty else { throw .invalid(errors) }
    self.kind = kind
  }

  private static func missing(shapedBy: String, kind: EvidenceKind?, evidence: String) -> [FieldError] {
    var errors: [FieldError] = []
    if shapedBy.isEmpty {
      errors.append(
        FieldError(
          "shaped_by",
          Phrase("Say who shaped the change.", "Di quién dio forma al cambio.")
        )
      )
    }
    if shapedBy.count > 500 { errors.append(FrameworkDraft.tooLong("shaped_by", 500)) }
    if kind == nil {
      errors.append(
        FieldError(
          "evidence_kind",
          Phrase("Choose the kind of evidence.", "Elige el tipo de evidencia.")
        )
      )
    }
    if evidence.isEmpty {
      errors.append(
        FieldError(
          "evidence",
          Phrase("Say which evidence caused it.", "Di qué evidencia lo motivó.")
        )
      )
    }
    if evidence.count > 1_000 { errors.append(FrameworkDraft.tooLong("evidence", 1_000)) }
    return errors
  }

  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.count <= 500
      && text.allSatisfy { $0.isASCII && !$0.isWhitespace }
  }
}
