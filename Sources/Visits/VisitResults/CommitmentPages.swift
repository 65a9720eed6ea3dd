import Kernel
import Markup
import Web

/// Pages about what a host promised.
enum CommitmentPages {
  static let tooEarly = Phrase(
    "Commitments come after the debrief has gone to the host.",
    "Los compromisos vienen después de que la reflexión llegue a la escuela."
  )

  static func list(
    _ call: Call,
    _ board: CommitmentBoard,
    _ form: CommitmentForm,
    errors: [FieldError] = []
  ) throws -> Reply {
    let page = VisitFormPage(title: call.say("Commitments", "Compromisos"), errors: errors)
    let links = try VisitLinks(call, board.visit.id)
    let new = PostForm(
      action: links.commitments,
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", UUIDText.isValid(form.id) ? form.id : CommitmentID.make(at: call.now).text)],
      content: """
        \(fields(VisitFields(call: call, errors: errors), board, form))\
        <div class="actions">\(Button(call.say("Promise it", "Comprometerse")).html)</div>
        """
    )
    return try page.reply(
      call,
      board.visit,
      """
      \(readers(call))\(board.commitments.isEmpty ? empty(call, board) : records(call, board, links))\
      \(if: board.mayCommit, Card(
          id: "new", title: call.say("One thing more", "Una cosa más"), content: new.html).html)
      """
    )
  }

  static func edit(
    _ call: Call,
    _ board: CommitmentBoard,
    _ commitment: Commitment,
    _ form: CommitmentForm,
    version: Int? = nil,
    errors: [FieldError] = [],
    isConflict: Bool = false
  ) throws -> Reply {
    let page = VisitFormPage(
      title: call.say("Change the commitment", "Cambiar el compromiso"),
      errors: errors,
      saved: isConflict ? words(call, commitment) : nil
    )
    let fields = VisitFields(call: call, errors: errors)
    let became = Radios(
      name: "state",
      legend: call.say("What became of it?", "¿Qué pasó con esto?"),
      choices: CommitmentState.allCases.map { Choice($0.rawValue, state(call, $0)) },
      selected: form.state,
      error: fields.message("state")
    )
    let outcome = TextArea(
      name: "outcome",
      label: call.say("What came of it (once kept or dropped)", "Qué resultó (al cumplirlo o dejarlo)"),
      value: form.outcome,
      error: fields.message("outcome"),
      rows: 2,
      limit: 500
    )
    return try page.reply(
      call,
      board.visit,
      """
      \(readers(call))\(PostForm(
          action: "\(try VisitLinks(call, board.visit.id).commitments)/\(commitment.id)",
          token: call.signedIn?.csrfToken ?? "", hidden: [("version", String(version ?? commitment.version))],
          content: """
            \(Self.fields(fields, board, form, keeping: commitment))\(became.html)\(outcome.html)\
            \(InquiryVisitFormPages.save(call))
            """).html)
      """
    )
  }

  /// The commitments as a part of other pages; nothing when there are none.
  static func card(_ call: Call, _ commitments: [Commitment]) -> HTML {
    guard !commitments.isEmpty else { return .empty }
    let items = commitments.map { commitment -> HTML in "<li>\(words(call, commitment))</li>" }
    return Card(
      id: "commitments",
      title: call.say("What the host promised", "A qué se comprometió la escuela"),
      content: "<ul class=\"records\">\(HTML(joining: items))</ul>"
    ).html
  }

  private static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      title: call.say("Who reads this", "Quién lee esto"),
      call.say(
        "Your staff, the schools and people who came, your supervisor and the district office. Name no teacher’s room.",
        "Tu personal, las escuelas y personas que vinieron, tu supervisión y la oficina del distrito. No nombres el salón de nadie."
      )
    ).html
  }

  private static func records(_ call: Call, _ board: CommitmentBoard, _ links: VisitLinks) -> HTML {
    let items = board.commitments.map { commitment -> HTML in
      let change = ButtonLink(
        call.say("Change", "Cambiar"),
        to: "\(links.commitments)/\(commitment.id)/edit",
        kind: .quiet
      )
      return
        "<li>\(words(call, commitment))\(if: board.mayCommit, "<div class=\"row\">\(change.html)</div>")</li>"
    }
    return "<ul class=\"records\">\(HTML(joining: items))</ul>"
  }

  private static func words(_ call: Call, _ commitment: Commitment) -> HTML {
    let due = commitment.dueOn
    let when =
      commitment.state == .open
      ? commitment.isOverdue(on: call.today)
        ? call.say("Was due \(due.words(.english))", "Era para el \(due.words(.spanish))")
        : call.say("By \(due.words(.english))", "Para el \(due.words(.spanish))")
      : state(call, commitment.state)
    return """
      <p class="lead">\(commitment.body)</p>\
      <p class="meta"><span>\(when)</span> <span>\(commitment.ownerName)</span></p>\
      \(if: !commitment.outcome.isEmpty, "<p>\(commitment.outcome)</p>")
      """
  }

  static func state(_ call: Call, _ state: CommitmentState) -> String {
    switch state {
    case .open: call.say("Still open", "Sigue pendiente")
    case .kept: call.say("Kept", "Cumplido")
    case .dropped: call.say("Dropped", "Descartado")
    }
  }

  private static func empty(_ call: Call, _ board: CommitmentBoard) -> HTML {
    Notice(
      .info,
      board.mayCommit
        ? call.say(
          "Nothing is promised yet. One or two things with a name and a day are enough.",
          "Aún no hay compromisos. Bastan una o dos cosas con un nombre y un día."
        )
        : call.say("The host has promised nothing yet.", "La escuela aún no se ha comprometido a nada.")
    ).html
  }

  private static func fields(
    _ fields: VisitFields,
    _ board: CommitmentBoard,
    _ form: CommitmentForm,
    keeping current: Commitment? = nil
  ) -> HTML {
    let call = fields.call
    var owners = board.owners.map { Choice($0.person.text, $0.name) }
    if let current, !board.owners.contains(where: { $0.person == current.owner }) {
      owners.append(Choice(current.owner.text, current.ownerName))
    }
    let due = DayInput(
      name: "due_on",
      label: call.say("Done by", "Listo para el"),
      value: form.dueOn,
      error: fields.message("due_on")
    )
    return """
      \(TextArea(
          name: "body", label: call.say("What we will do", "Qué haremos"), value: form.body,
          hint: call.say("One thing, small enough for the next weeks", "Una sola cosa, del tamaño de las próximas semanas"),
          error: fields.message("body"), rows: 3, limit: 500).html)\
      \(Select(
          name: "practice", label: call.say("About which look-for (optional)", "Sobre qué aspecto (opcional)"),
          choices: board.lookFors.map { Choice($0.practice.text, $0.title) }, selected: form.practice,
          prompt: call.say("None of them", "Ninguno"), error: fields.message("practice")).html)\
      \(Select(
          name: "owner", label: call.say("Who sees to it", "Quién se encarga"), choices: owners, selected: form.owner,
          prompt: call.say("Choose a person", "Elige a una persona"), error: fields.message("owner")).html)\(due.html)
      """
  }
}
