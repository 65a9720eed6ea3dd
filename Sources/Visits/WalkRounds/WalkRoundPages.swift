import Kernel
import Markup
import Web

/// What the list of rounds shows.
struct WalkRoundList: Sendable {
  let open: [WalkRound]
  let over: [WalkRound]
  /// Where older rounds begin, when there are any.
  let next: String?
  let isFirstPage: Bool
  let access: RoundAccess
}

/// Pages of walk rounds that are not closed, and the list of all.
enum WalkRoundPages {
  static func list(_ call: Call, _ model: WalkRoundList) throws -> Reply {
    let title = call.say("Walk rounds", "Rondas de recorridos")
    let link = try call.roundsLink()
    let new = ButtonLink(
      call.say("Open a round", "Abrir una ronda"),
      to: "\(link)/new",
      kind: .primary,
      icon: .plus
    )
    let heading = PageHeading(
      title,
      particulars: [
        call.say(
          "A place to look, never a rating: short walks, two to five look-fors, one pattern card at the end.",
          "Un lugar donde mirar, nunca una calificación: recorridos breves, de dos a cinco aspectos y una tarjeta al final."
        )
      ],
      actions: model.access.mayOpen ? [new.html] : []
    )
    let tabs = try VisitsTabs.html(call, current: .rounds)
    guard !(model.open.isEmpty && model.over.isEmpty && model.isFirstPage) else {
      return call.page(title, .visits, "\(heading.html)\(tabs)\(empty(call, model, new))")
    }
    return try call.page(
      title,
      .visits,
      """
      \(heading.html)\(tabs)<div class="stack">\(if: !model.open.isEmpty, table(call, "open", call.say("Open now", "Abiertas"), model.open))\
      \(if: !model.over.isEmpty, table(call, "over", call.say("Over", "Terminadas"), model.over))\
      \(pagination(call, model, link).html)</div>
      """
    )
  }

  /// A round that is open, joined or ended: what it looks for and who may read what, and never a count.
  static func show(_ call: Call, _ round: WalkRound, _ lookFors: [LookFor], _ access: RoundAccess) throws
    -> Reply
  {
    let link = try call.link(to: round.id)
    var actions: [HTML] = []
    if round.takesNotes(on: call.today), access.mayRecord(round) {
      actions.append(
        ButtonLink(call.say("Capture", "Anotar"), to: "\(link)/capture", kind: .primary, icon: .plus).html
      )
    }
    if round.isOpen, access.mayChange(round) {
      actions.append(ButtonLink(call.say("Edit", "Editar"), to: "\(link)/edit").html)
    }
    if round.isOpen, access.mayClose(round) {
      actions.append(ButtonLink(call.say("Close the round", "Cerrar la ronda"), to: "\(link)/closure").html)
    }
    return try call.page(
      round.title,
      .visits,
      """
      \(try heading(call, round, actions: actions))<div class="stack">
      \(RoundNotices.readers(call))\(try state(call, round, access))
      \(RoundLookFors.card(call, lookFors))</div>
      """
    )
  }

  static func heading(_ call: Call, _ round: WalkRound, finding: HTML? = nil, actions: [HTML] = []) throws
    -> HTML
  {
    PageHeading(
      round.title,
      finding: finding,
      particulars: [round.schoolName, WalkRoundText.days(call, round), round.termTitle],
      breadcrumbs: Breadcrumbs(
        label: call.say("You are here", "Estás aquí"),
        items: [(call.say("Walk rounds", "Rondas de recorridos"), try call.roundsLink())]
      ),
      actions: actions
    ).html
  }

  private static func state(_ call: Call, _ round: WalkRound, _ access: RoundAccess) throws -> HTML {
    switch round.state {
    case .open: return try openState(call, round, access)
    case .joined:
      let next: HTML =
        try round.joinedInto.map { id in
          "<a href=\"\(try call.link(to: id))\">\(call.say("Go to the round that continues it.", "Ir a la ronda que la continúa."))</a>"
        } ?? .empty
      return Notice(
        .info,
        title: call.say("Continued", "Continuada"),
        html:
          "\(call.say("Its notes count in a later round that asks the same.", "Sus notas cuentan en una ronda posterior que pregunta lo mismo.")) \(next)"
      ).html
    case .unpublished:
      return Notice(
        .info,
        title: call.say("Ended without figures", "Terminó sin cifras"),
        call.say(
          "It was still too short when the term ended, so its notes were deleted and nothing is published.",
          "Seguía siendo demasiado corta al terminar el período; sus notas se borraron y no se publica nada."
        )
      ).html
    case .closed: return .empty
    }
  }

  private static func openState(_ call: Call, _ round: WalkRound, _ access: RoundAccess) throws -> HTML {
    if round.opensOn > call.today {
      return Notice(
        .info,
        call.say(
          "It begins on \(round.opensOn.words(.english)). Until then its title and days can be changed.",
          "Empieza el \(round.opensOn.words(.spanish)). Hasta entonces se pueden cambiar su título y sus días."
        )
      ).html
    }
    guard round.isOverdue(on: call.today) else { return .empty }
    let next: HTML =
      access.mayChange(round) ? try RoundNotices.nextSteps(call, round) : .empty
    return Notice(
      .attention,
      title: call.say(
        "Past its last day, and too short to close",
        "Pasó su último día y es demasiado corta para cerrar"
      ),
      html: """
        \(call.say(
          "It still takes notes. At the end of the term it is deleted without figures.",
          "Aún recibe notas. Al final del período se borra sin cifras.")) \(next)
        """
    ).html
  }

  private static func empty(_ call: Call, _ model: WalkRoundList, _ new: ButtonLink) -> HTML {
    EmptyState(
      title: call.say("No walk round yet", "Aún no hay rondas"),
      text: model.access.mayOpen
        ? call.say(
          "Open one: choose the days and two to five look-fors. Everyone at the school can then walk.",
          "Abre una: elige los días y de dos a cinco aspectos. Después todos en la escuela pueden recorrer."
        )
        : call.say(
          "A principal or a member of the leadership team opens a round. Ask yours when the next one is.",
          "La abre la dirección o alguien del equipo de liderazgo. Pregunta cuándo será la próxima."
        ),
      action: model.access.mayOpen ? new : nil
    ).html
  }

  private static func table(_ call: Call, _ id: String, _ caption: String, _ rounds: [WalkRound]) throws
    -> HTML
  {
    DataTable(
      id: id,
      caption: caption,
      columns: [
        .init(call.say("Round", "Ronda")), .init(call.say("School", "Escuela")),
        .init(call.say("Days", "Días")),
        .init(call.say("State", "Estado")),
      ],
      rows: try rounds.map { round in
        .init(
          "<a href=\"\(try call.link(to: round.id))\">\(round.title)</a>",
          [
            HTML(text: round.schoolName), HTML(text: WalkRoundText.days(call, round)),
            HTML(text: WalkRoundText.state(call, round)),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func pagination(_ call: Call, _ model: WalkRoundList, _ link: Link) -> Pagination {
    Pagination(
      label: call.say("Pages of rounds", "Páginas de rondas"),
      newer: model.isFirstPage ? nil : (call.say("Newest rounds", "Más recientes"), link),
      older: model.next.map { (call.say("Older rounds", "Anteriores"), link.adding(query: [("after", $0)])) }
    )
  }
}

/// Short texts about a round.
enum WalkRoundText {
  static func days(_ call: Call, _ round: WalkRound) -> String {
    call.say(
      "\(round.opensOn.words(.english)) to \(round.closesOn.words(.english))",
      "\(round.opensOn.words(.spanish)) a \(round.closesOn.words(.spanish))"
    )
  }

  static func state(_ call: Call, _ round: WalkRound) -> String {
    switch round.state {
    case .open where round.opensOn > call.today: call.say("Not begun", "Sin empezar")
    case .open where round.isOverdue(on: call.today):
      call.say("Open, too short to close", "Abierta, muy corta para cerrar")
    case .open: call.say("Open", "Abierta")
    case .closed: call.say("Closed: see the pattern card", "Cerrada: ver la tarjeta")
    case .joined: call.say("Continued by a later round", "Continuada por otra ronda")
    case .unpublished: call.say("Ended without figures", "Terminó sin cifras")
    }
  }
}

/// What every page of a round says about who reads what.
enum RoundNotices {
  static func readers(_ call: Call) -> HTML {
    let text = call.say(
      """
      A note keeps no name, no room and no time, and is never shown: not to the principal, not to its writer. \
      While the round is open there are no figures. When it closes, the school, its supervisor and the district \
      see the same pattern card, once.
      """,
      """
      Una nota no guarda nombre, salón ni hora, y nunca se muestra: ni a la dirección ni a quien la escribió. \
      Mientras la ronda está abierta no hay cifras. Al cerrar, la escuela, su supervisor y el distrito ven la \
      misma tarjeta de patrones, una sola vez.
      """
    )
    return Notice(
      .readers,
      title: call.say("Nobody can read a note", "Nadie puede leer una nota"),
      html: """
        \(text) <a href="/promise">\(call.say("What is promised, and how it is tested", "Qué se promete y cómo se prueba"))</a>
        """
    ).html
  }

  /// The two ways on from a round that is too short.
  static func nextSteps(_ call: Call, _ round: WalkRound) throws -> HTML {
    let link = try call.link(to: round.id)
    let next = Link("\(try call.roundsLink())/new").adding(query: [("continues", round.id.text)])
    return """
      <a class="tap" href="\(link)/edit">\(call.say("Give it more days", "Darle más días"))</a> \
      <a class="tap" href="\(next)">\(call.say("Continue it with a new round", "Continuarla con una ronda nueva"))</a>
      """
  }
}

/// The look-fors of a round in words.
enum RoundLookFors {
  static func card(_ call: Call, _ lookFors: [LookFor]) -> HTML {
    Card(
      id: "look-fors",
      title: call.say("What it looks for", "Qué se observa"),
      content: """
        <ol class="talk">\(each: lookFors, { lookFor in
          "<li><h3>\(lookFor.title)</h3><p class=\"small\">\(lookFor.statement)</p></li>"
        })</ol>
        """
    ).html
  }
}
