import HTTPTypes
import Kernel
import Markup
import Web
import Practices

/// What the capture screen shows.
struct Capture: Sendable {
  let round: WalkRound
  let lookFors: [LookFor]
  let form: WalkNoteForm
  var errors: [FieldError] = []
}

/// The screen a person holds in one hand while walking, and the choice of a round before it.
enum CapturePages {
  static func choose(_ call: Call, _ rounds: [WalkRound], mayOpen: Bool) throws -> Reply {
    let title = call.say("Capture", "Anotar")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    guard !rounds.isEmpty else {
      return call.page(frame, "\(PageHeading(title).html)\(try empty(call, mayOpen))")
    }
    return try call.page(
      frame,
      """
      \(PageHeading(call.say("Which round are you walking for?", "¿Para qué ronda recorres?")).html)
      <ul class="todo">\(each: rounds, { round in
        """
        <li><p class="what"><a class="tap" href="\(try call.link(to: round.id))/capture">\(round.title)</a></p>\
        <p class="why">\(round.schoolName), \(WalkRoundText.days(call, round))</p></li>
        """
      })</ul>
      """
    )
  }

  static func form(_ call: Call, _ capture: Capture) throws -> Reply {
    let round = capture.round
    var frame = PageFrame("\(round.title), \(round.schoolName)", .visits)
    frame.width = .text
    frame.scripts = ["capture-form.js", "outbox.js", "capture.js"]
    frame.hasErrors = !capture.errors.isEmpty
    frame.status = capture.errors.isEmpty ? .ok : .unprocessableContent
    let link = try call.link(to: round.id)
    return call.page(
      frame,
      """
      <div class="capture-head"><h1>\(round.title)</h1>\
      <p class="meta"><span>\(round.schoolName)</span> <span><a href="\(link)">\(call.say("About this round", "Sobre esta ronda"))</a></span></p></div>
      \(RoundFields.summary(call, capture.errors))\(readers(call))
      \(PostForm(
          action: "\(link)/notes", token: call.signedIn?.csrfToken ?? "", hidden: [("id", capture.form.id)],
          keeping: .outbox, style: "capture", content: CaptureFields(call: call, capture: capture).html(signIn: link)).html)
      """
    )
  }

  private static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      call.say(
        "Nobody can read this note back. No name, room or time is kept; the school gets one pattern card at the end.",
        "Nadie puede leer esta nota. No se guarda nombre, salón ni hora; al final la escuela recibe una sola tarjeta."
      )
    ).html
  }

  private static func empty(_ call: Call, _ mayOpen: Bool) throws -> HTML {
    EmptyState(
      title: call.say("No round is open for you today", "Hoy no hay ninguna ronda abierta para ti"),
      text: mayOpen
        ? call.say("Open one, then come back here in the corridor.", "Abre una y vuelve aquí en el pasillo.")
        : call.say(
          "Rounds are opened by a principal or the leadership team. See which are planned.",
          "Las rondas las abre la dirección o el equipo de liderazgo. Mira cuáles están previstas."
        ),
      action: mayOpen
        ? ButtonLink(
          call.say("Open a round", "Abrir una ronda"),
          to: "\(try call.roundsLink())/new",
          kind: .primary
        )
        : ButtonLink(call.say("All rounds", "Todas las rondas"), to: try call.roundsLink())
    ).html
  }
}

/// The fields of the capture screen.
struct CaptureFields {
  let call: Call
  let capture: Capture

  func html(signIn link: Link) -> HTML {
    """
    <p hidden data-missing data-room="\(call.say("Enter the room.", "Escribe el salón."))" \
    data-band="\(call.say("Choose the grades.", "Elige los grados."))" \
    data-mark="\(call.say("Choose one of the three.", "Elige una de las tres."))"></p>
    <div class="where">\(room)\(band)</div>
    \(each: capture.lookFors, row)
    <div class="savebar">\(Button(call.say("Save, next room", "Guardar, siguiente salón")).html)\
    \(OutboxStatus(words: outboxWords, signIn: Link("/sign-in").adding(query: [("next", "\(link)/capture")])).html)</div>
    """
  }

  private var room: HTML {
    TextInput(
      name: "room",
      label: call.say("Room", "Salón"),
      value: capture.form.room,
      hint: call.say("Counted, never kept", "Se cuenta, no se guarda"),
      error: message("room"),
      width: .full,
      autocomplete: "off",
      limit: RoomName.lengthLimit
    ).html
  }

  private var band: HTML {
    let bands = capture.round.level.bands
    guard bands.count > 1 else {
      return "\(each: bands, { "<input type=\"hidden\" name=\"grade_band\" value=\"\($0.rawValue)\">" })"
    }
    return Radios(
      name: "grade_band",
      legend: call.say("Grades", "Grados"),
      choices: bands.map { Choice($0.rawValue, $0.label) },
      selected: capture.form.band,
      error: message("grade_band"),
      isInRow: true
    ).html
  }

  private func row(_ lookFor: LookFor) -> HTML {
    let key = lookFor.practice.text
    return LookForRow(
      name: key,
      title: lookFor.title,
      about: lookFor.statement.isEmpty ? nil : lookFor.statement,
      mark: capture.form.marks[key],
      steps: lookFor.steps.enumerated().map {
        Choice(String($0.offset + 1), "\($0.offset + 1) · \($0.element)")
      },
      step: capture.form.steps[key],
      error: message("mark-\(key)"),
      words: rowWords
    ).html
  }

  private var rowWords: LookForRow.Words {
    .init(
      seen: call.say("Seen", "Visto"),
      notSeen: call.say("Not seen", "No visto"),
      notExpected: call.say("Not expected now", "No se esperaba ahora"),
      step: call.say("Which step? You may leave this out", "¿Qué paso? Puedes omitirlo"),
      noStep: call.say("No step", "Sin paso")
    )
  }

  private var outboxWords: OutboxStatus.Words {
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

  private func message(_ field: String) -> String? {
    capture.errors.first { $0.field == field }.map { call.say($0.message) }
  }
}
