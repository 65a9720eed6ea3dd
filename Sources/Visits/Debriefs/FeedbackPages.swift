import HTTPTypes
import Kernel
import Markup
import Web

/// Pages of feedback: as visitors write it, and as the school reads it.
enum FeedbackPages {
  /// While visitors write: what is there, and a form for the next.
  static func write(_ call: Call, _ model: FeedbackModel, _ form: VisitFeedbackForm, _ errors: [FieldError])
    throws -> Reply
  {
    let title = call.say("Feedback for the school", "Comentarios para la escuela")
    let link = try model.place.link(call)
    var frame = PageFrame("\(title), \(model.place.visit.schoolName)", .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(
        title, particulars: ["\(model.place.visit.title), \(model.place.visit.schoolName)"],
        actions: [
          ButtonLink(call.say("Evidence board", "Tablero de evidencias"), to: "\(link)/board").html,
          ButtonLink(call.say("Send to the school", "Enviar a la escuela"), to: "\(link)/closure", kind: .primary).html,
        ]
      ).html)\(DebriefFields.summary(call, errors))\(readers(call))
      <div class="stack">\(kinds(call, model, editing: link))\
      \(Card(id: "add", title: call.say("Add feedback", "Agregar un comentario"), content: """
        \(PostForm(
          action: "\(link)/feedback", token: call.signedIn?.csrfToken ?? "", hidden: [("id", form.id)],
          keeping: .draft(
            key: "feedback-\(model.place.visit.id)", restored: call.say("Your words are back.", "Tus palabras volvieron."),
            discard: call.say("Discard", "Descartar")),
          content: "\(fields(call, model, form, errors))<div class=\"actions\">\(Button(call.say("Add it", "Agregarlo")).html)</div>"
        ).html)
        """).html)</div>
      """
    )
  }

  static func edit(
    _ call: Call,
    _ model: FeedbackModel,
    _ form: VisitFeedbackForm,
    _ errors: [FieldError],
    theirs: VisitFeedback?
  ) throws -> Reply {
    let title = call.say("Change feedback", "Cambiar un comentario")
    let link = try model.place.link(call)
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty
    frame.status = theirs != nil ? .conflict : errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(title).html)\(DebriefFields.summary(call, errors))\(theirs.map { conflict(call, $0) })\(readers(call))
      \(PostForm(
        action: "\(link)/feedback/\(form.id)", token: call.signedIn?.csrfToken ?? "",
        hidden: [("version", String(form.version))],
        content: """
          \(fields(call, model, form, errors))<div class="actions">\(Button(call.say("Save", "Guardar")).html) \
          \(Button(call.say("Remove it", "Quitarlo"), kind: .quiet, name: "remove", value: "yes").html)</div>
          """
      ).html)
      """
    )
  }

  /// Before it goes out: what will be told, what stays, and what could be better.
  static func confirm(_ call: Call, _ model: FeedbackModel) throws -> Reply {
    let title = call.say("Send to the school", "Enviar a la escuela")
    let link = try model.place.link(call)
    var frame = PageFrame(title, .visits)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: ["\(model.place.visit.title), \(model.place.visit.schoolName)"]).html)
      \(warnings(call, model))
      <div class="stack">\(patterns(call, model))\(kinds(call, model, editing: nil))</div>
      \(PostForm(
        action: "\(link)/closure", token: call.signedIn?.csrfToken ?? "",
        content: """
          <p>\(call.say(
            "The board closes for everyone. Notes are deleted 30 days after the visit; what you send stays.",
            "El tablero se cierra para todos. Las notas se borran 30 días después de la visita; lo que envían permanece."))</p>
          <div class="actions">\(Button(call.say("Send and close", "Enviar y cerrar")).html) \
          \(ButtonLink(call.say("Not yet", "Todavía no"), to: "\(link)/feedback").html)</div>
          """
      ).html)
      """
    )
  }

  /// What the school reads.
  static func sent(_ call: Call, _ model: FeedbackModel) throws -> Reply {
    let title = call.say("What the visitors saw and wonder", "Lo que vieron y se preguntan")
    let link = try model.place.link(call)
    var frame = PageFrame("\(title), \(model.place.visit.schoolName)", .visits)
    frame.width = .text
    let nothing = model.patterns.isEmpty && model.feedback.isEmpty
    return call.page(
      frame,
      """
      \(PageHeading(
        title, particulars: ["\(model.place.visit.title), \(model.place.visit.schoolName)", call.say(
          model.place.visit.day.words(.english), model.place.visit.day.words(.spanish))],
        actions: [ButtonLink(call.say("Commitments", "Compromisos"), to: "\(link)/commitments", kind: .primary).html]
      ).html)\(Notice(.readers, call.say(
        "The school, its visitors and the principals of the visit read this. Nobody reads notes, and nothing here says whose room it was.",
        "Lo leen la escuela, quienes visitaron y los directores de la visita. Nadie lee notas, y nada dice de quién era el salón."
      )).html)
      \(if: nothing, Notice(.info, call.say(DebriefWords.tooFewRooms)).html)\
      <div class="stack">\(patterns(call, model))\(kinds(call, model, editing: nil))</div>
      """
    )
  }

  private static func patterns(_ call: Call, _ model: FeedbackModel) -> HTML {
    guard !model.patterns.isEmpty else { return .empty }
    return Card(
      id: "patterns",
      title: call.say("Patterns", "Patrones"),
      content: """
        <ul class="told">\(each: model.patterns, { pattern in
          "<li><p>\(pattern.title)</p>\(lookFor(model, pattern).map { "<p class=\"small\">\($0)</p>" as HTML })</li>"
        })</ul>
        """
    ).html
  }

  private static func lookFor(_ model: FeedbackModel, _ pattern: VisitPattern) -> String? {
    model.place.lookFors.first { $0.position == pattern.lookFor }?.title
  }

  private static func kinds(_ call: Call, _ model: FeedbackModel, editing link: Link?) -> HTML {
    let kinds = VisitFeedbackKind.allCases.filter { kind in model.feedback.contains { $0.kind == kind } }
    return "\(each: kinds, { kind in card(call, model, kind, link) })"
  }

  private static func card(_ call: Call, _ model: FeedbackModel, _ kind: VisitFeedbackKind, _ link: Link?)
    -> HTML
  {
    Card(
      id: "kind-\(kind.rawValue)",
      title: plural(call, kind),
      content: """
        <ul class="told">\(each: model.feedback.filter { $0.kind == kind }, { feedback in
          """
          <li><p lang="\(feedback.language)">\(feedback.body)</p>\
          <p class="small">\(call.say("Rests on", "Se apoya en")): \
          \(feedback.evidence.compactMap(model.title).map { "“\($0)”" }.joined(separator: ", "))\
          \(link.map { link in
            " · <a href=\"\(link)/feedback/\(feedback.id.text)\">\(call.say("Change", "Cambiar"))</a>" as HTML
          })</p></li>
          """
        })</ul>
        """
    ).html
  }

  private static func plural(_ call: Call, _ kind: VisitFeedbackKind) -> String {
    switch kind {
    case .warm: call.say("Warm feedback", "Comentarios cálidos")
    case .wondering: call.say("Wonderings", "Preguntas")
    case .suggestion: call.say("Suggested next steps", "Pasos sugeridos")
    }
  }

  private static func warnings(_ call: Call, _ model: FeedbackModel) -> HTML {
    var words: [String] = []
    if model.rooms < FeedbackModel.fewestRooms { words.append(call.say(DebriefWords.tooFewRooms)) }
    if model.patterns.isEmpty {
      words.append(call.say("No pattern has two notes yet.", "Ningún patrón tiene dos notas."))
    }
    if model.unsorted > 0 {
      words.append(
        call.say(
          "\(model.unsorted) notes are not sorted; they are not sent.",
          "\(model.unsorted) notas no están agrupadas; no se envían."
        )
      )
    }
    if model.feedback.contains(where: { JudgingText.isGeneric($0.body) }) {
      words.append(
        call.say(
          "Some feedback would fit every school. Say what was seen, if you can.",
          "Algún comentario serviría para cualquier escuela. Di qué se vio, si puedes."
        )
      )
    }
    guard !words.isEmpty else { return .empty }
    return Notice(
      .attention,
      title: call.say("Before you send", "Antes de enviar"),
      html: "\(words.joined(separator: " "))"
    ).html
  }

  private static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      call.say(
        "Until you send it, only visitors read this. Then the school reads it, without saying who wrote what.",
        "Hasta que lo envíen, solo lo leen quienes visitan. Después lo lee la escuela, sin saber quién escribió qué."
      )
    ).html
  }

  private static func conflict(_ call: Call, _ theirs: VisitFeedback) -> HTML {
    Notice(
      .attention,
      title: call.say("Somebody changed this first. It says now:", "Alguien lo cambió antes. Ahora dice:"),
      html: "<span lang=\"\(theirs.language)\">\(theirs.body)</span>"
    ).html
  }

  private static func fields(
    _ call: Call,
    _ model: FeedbackModel,
    _ form: VisitFeedbackForm,
    _ errors: [FieldError]
  ) -> HTML {
    let isAsked = form.isAsMeant || errors.contains { $0.message == VisitFeedbackDraft.generic }
    return """
      \(Radios(
        name: "kind", legend: call.say("This is", "Esto es"),
        choices: VisitFeedbackKind.allCases.map { Choice($0.rawValue, call.say($0.label)) }, selected: form.kind,
        error: DebriefFields.message(call, errors, "kind")
      ).html)\
      \(TextArea(
        name: "body", label: call.say("What you want the school to hear", "Lo que quieres que la escuela escuche"), value: form.body,
        hint: call.say("Name what was seen and what it did for students", "Nombra lo que se vio y qué permitió a los estudiantes"),
        error: DebriefFields.message(call, errors, "body"), rows: 3
      ).html)\
      \(if: isAsked, Checkboxes(
        name: "as_is", legend: call.say("Or", "O bien"), choices: [Choice("yes", call.say("Keep it as it is", "Dejarlo así"))],
        selected: form.isAsMeant ? ["yes"] : []
      ).html)\
      \(evidence(call, model, form, errors))
      """
  }

  private static func evidence(
    _ call: Call,
    _ model: FeedbackModel,
    _ form: VisitFeedbackForm,
    _ errors: [FieldError]
  ) -> HTML {
    guard !model.patterns.isEmpty else {
      return "<p id=\"evidence\" tabindex=\"-1\">\(call.say(VisitFeedbackDraft.sortFirst))</p>"
    }
    return Checkboxes(
      name: "evidence",
      legend: call.say("It rests on", "Se apoya en"),
      choices: model.patterns.map { Choice($0.id.text, $0.title) },
      selected: Set(form.evidence),
      error: DebriefFields.message(call, errors, "evidence")
    ).html
  }
}
