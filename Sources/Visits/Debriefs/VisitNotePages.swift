import HTTPTypes
import Kernel
import Markup
import Web

/// The screen a visitor holds while looking: three kinds of notes on a look-for, kept on the phone first.
enum VisitNotePages {
  static func form(_ call: Call, _ place: DebriefPlace, _ form: VisitNoteForm, _ errors: [FieldError]) throws
    -> Reply
  {
    var frame = PageFrame("\(call.say("Notes", "Notas")), \(place.visit.schoolName)", .visits)
    frame.width = .text
    frame.scripts = ["visit-notes.js", "outbox.js", "capture.js"]
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let link = try place.link(call)
    return call.page(
      frame,
      """
      <div class="capture-head"><h1>\(call.say("What are students doing?", "¿Qué hacen los estudiantes?"))</h1>\
      <p class="meta"><span><a href="\(link)">\(place.visit.title)</a></span> <span><a href="\(link)/my-group">\(call.say("My group", "Mi grupo"))</a></span> \
      <span><a href="\(link)/board">\(call.say("Evidence board", "Tablero de evidencias"))</a></span></p></div>
      \(DebriefFields.summary(call, errors))\(readers(call))
      \(PostForm(
          action: "\(link)/notes", token: call.signedIn?.csrfToken ?? "", hidden: [("id", form.id)],
          keeping: .outbox, style: "capture visit-note",
          content: fields(call, place, form, errors, signIn: Link("/sign-in").adding(query: [("next", "\(link)/notes")]))
        ).html)
      """
    )
  }

  private static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      call.say(
        "Only this visit's visitors read notes, without your name; never anyone who evaluates here. Deleted after 30 days.",
        "Solo quienes visitan leen las notas, sin tu nombre; nunca quien evalúa aquí. Se borran a los 30 días."
      )
    ).html
  }

  private static func fields(
    _ call: Call,
    _ place: DebriefPlace,
    _ form: VisitNoteForm,
    _ errors: [FieldError],
    signIn: Link
  ) -> HTML {
    """
    \(checks(call))\
    \(Radios(
        name: "kind", legend: call.say("This is something", "Esto es algo que"),
        choices: VisitNoteKind.allCases.map { Choice($0.rawValue, call.say($0.label)) },
        selected: form.kind.isEmpty ? VisitNoteKind.seen.rawValue : form.kind,
        error: DebriefFields.message(call, errors, "kind"), isInRow: true
      ).html)\
    \(TextArea(
        name: "body", label: call.say("What students said or did", "Lo que dijeron o hicieron los estudiantes"),
        value: form.body,
        hint: call.say("No names, no rooms. “3 of 5 students explained why”", "Sin nombres ni salones. «3 de 5 explicaron por qué»"),
        error: DebriefFields.message(call, errors, "body"), rows: 4
      ).html)\
    \(asMeant(call, form, errors))\
    \(Radios(
        name: "look_for", legend: call.say("It speaks to", "Tiene que ver con"),
        choices: place.lookFors.map { Choice(String($0.position), $0.title, hint: $0.studentsWould) }
          + [Choice("", call.say("Something else", "Otra cosa"))],
        selected: form.lookFor, error: DebriefFields.message(call, errors, "look_for")
      ).html)\
    <div class="savebar">\(Button(call.say("Save the note", "Guardar la nota")).html)\
    \(OutboxStatus(words: DebriefFields.outbox(call), signIn: signIn).html)</div>
    """
  }

  // Asked once, kindly: the writer may mean it.
  private static func asMeant(_ call: Call, _ form: VisitNoteForm, _ errors: [FieldError]) -> HTML {
    let isAsked = form.isAsMeant || errors.contains { $0.message == VisitNoteDraft.onlyJudges }
    return """
      <div class="as-meant" data-as-meant\(attribute: "hidden", if: !isAsked)>\(Checkboxes(
        name: "as_is", legend: call.say("Or", "O bien"),
        choices: [Choice("yes", call.say("Send it as it is", "Enviarla así"))], selected: form.isAsMeant ? ["yes"] : []
      ).html)</div>
      """
  }

  /// What the phone says at once, with no network: the same as the server would.
  private static func checks(_ call: Call) -> HTML {
    """
    <p hidden data-checks data-judging="\(call.say(VisitNoteDraft.onlyJudges))" \
    data-empty="\(call.say("Write what you saw, heard or wonder.", "Escribe lo que viste, escuchaste o te preguntas."))" \
    data-place="\(call.say("Leave out who and where: “{x}” tells which room this was.", "Omite quién y dónde: «{x}» dice en qué salón fue."))" \
    data-long="\(call.say("Up to 2,000 letters fit in one note; make several of it.", "Caben hasta 2,000 letras en una nota; haz varias."))"></p>
    """
  }
}

/// Pieces that the forms of a debrief share.
enum DebriefFields {
  static func summary(_ call: Call, _ errors: [FieldError]) -> HTML {
    ErrorSummary(
      title: call.say("Please look at this", "Revisa esto"),
      errors: errors.map { (field: $0.field, message: call.say($0.message)) }
    ).html
  }

  static func message(_ call: Call, _ errors: [FieldError], _ field: String) -> String? {
    errors.first { $0.field == field }.map { call.say($0.message) }
  }

  static func outbox(_ call: Call) -> OutboxStatus.Words {
    .init(
      empty: call.say("Nothing is waiting on this phone", "Nada espera en este teléfono"),
      one: call.say("Saved on this phone, 1 waiting", "Guardado en este teléfono, 1 en espera"),
      many: call.say("Saved on this phone, {n} waiting", "Guardado en este teléfono, {n} en espera"),
      sending: call.say("Sending…", "Enviando…"),
      signIn: call.say("Sign in to send what waits", "Inicia sesión para enviar lo que espera"),
      returned: call.say(
        "This note came back. Look at it and send it again.",
        "Esta nota volvió. Revísala y envíala de nuevo."
      ),
      edit: call.say("Look at it", "Revisarla"),
      discard: call.say("Discard", "Descartar")
    )
  }
}
