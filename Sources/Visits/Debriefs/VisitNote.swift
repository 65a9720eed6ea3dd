package import Kernel

/// Marker for the identity of a note of an inquiry visit, always random.
package enum VisitNoteSubject {}
package typealias VisitNoteID = Identifier<VisitNoteSubject>

/// What kind of thing a visitor writes down.
package enum VisitNoteKind: String, Sendable, CaseIterable, Codable {
  case seen, heard, wondering

  package var label: Phrase {
    switch self {
    case .seen: Phrase("I saw", "Vi")
    case .heard: Phrase("I heard", "Escuché")
    case .wondering: Phrase("I wonder", "Me pregunto")
    }
  }
}

/// What was typed on the note screen, as it came.
package struct VisitNoteForm: Sendable, Hashable {
  package var id = ""
  package var kind = ""
  /// The position of a look-for, or nothing for something else.
  package var lookFor = ""
  package var body = ""
  /// Whether the writer was asked about a judgement and stays with it.
  package var isAsMeant = false

  package init() {}
}

/// A note in order: no name, no room, no author, no hour.
package struct VisitNoteDraft: Sendable, Hashable {
  package static let longest = 2_000

  package let id: VisitNoteID
  package let kind: VisitNoteKind
  package let lookFor: Int?
  package let body: String

  /// Throws: `invalid` with every field that needs attention.
  ///
  /// Shape: `lookFors` is how many look-fors the visit has.
  package init(_ form: VisitNoteForm, lookFors: Int, nameless: NamelessText) throws(Failure) {
    var errors: [FieldError] = []
    let kind = VisitNoteKind(rawValue: form.kind)
    if kind == nil { errors.append(FieldError("kind", Self.chooseKind)) }
    let lookFor = Int(form.lookFor)
    if !form.lookFor.isEmpty, lookFor.map({ !(1...max(lookFors, 1)).contains($0) }) ?? true {
      errors.append(FieldError("look_for", Self.otherLookFor))
    }
    let body = PlainLines.tidied(form.body)
    if let problem = Self.problem(body, form, kind, nameless) { errors.append(FieldError("body", problem)) }
    if !UUIDText.isValid(form.id, version: "4") { errors.append(FieldError("body", Self.staleForm)) }
    guard errors.isEmpty, let kind else { throw .invalid(errors) }
    id = VisitNoteID(form.id)
    self.kind = kind
    self.lookFor = lookFor
    self.body = body
  }

  private static func problem(
    _ body: String,
    _ form: VisitNoteForm,
    _ kind: VisitNoteKind?,
    _ nameless: NamelessText
  ) -> Phrase? {
    guard body.contains(where: { $0.isLetter || $0.isNumber }) else { return noWords }
    guard body.count <= longest else { return tooLong(body.count) }
    if let finding = nameless.finding(in: body) { return finding.words }
    let mayJudge = form.isAsMeant || kind == .wondering
    return !mayJudge && JudgingText.onlyJudges(body) ? onlyJudges : nil
  }

  package static let onlyJudges = Phrase(
    "This says how good it was. What did students say or do? Write that, or send it as it is.",
    "Esto dice qué tan bueno fue. ¿Qué dijeron o hicieron los estudiantes? Escríbelo, o envíalo así."
  )

  private static let chooseKind = Phrase(
    "Choose what it is: seen, heard or a wondering.",
    "Elige qué es: visto, escuchado o una pregunta."
  )
  private static let otherLookFor = Phrase(
    "Choose one of this visit's look-fors, or none.",
    "Elige uno de los aspectos de esta visita, o ninguno."
  )
  private static let noWords = Phrase(
    "Say in a few words what you saw, heard or wonder; pictures alone cannot be sorted.",
    "Di en pocas palabras lo que viste, escuchaste o te preguntas; las imágenes solas no se pueden agrupar."
  )
  private static let staleForm = Phrase(
    "Open the note screen again, then send the note.",
    "Abre de nuevo la pantalla de notas y envía la nota."
  )

  private static func tooLong(_ count: Int) -> Phrase {
    Phrase(
      "This note has \(count) letters; a note takes up to \(longest). Make several notes of it, one for each thing.",
      "Esta nota tiene \(count) letras; caben hasta \(longest). Haz varias notas, una para cada cosa."
    )
  }
}

/// Text as a person typed it, without what cannot be seen.
package enum PlainLines {
  /// Line ends made alike, control characters and space around left out.
  package static func tidied(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let kept = lines.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }
    var tidy = String(String.UnicodeScalarView(kept))
    while tidy.first?.isWhitespace == true { tidy.removeFirst() }
    while tidy.last?.isWhitespace == true { tidy.removeLast() }
    return tidy
  }
}
