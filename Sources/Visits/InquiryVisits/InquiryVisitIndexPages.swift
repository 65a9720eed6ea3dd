import Kernel
import Markup
import Web

/// The list of inquiry visits.
enum InquiryVisitIndexPages {
  static func list(_ call: Call, coming: [VisitLine], past: [VisitLine], mayHost: Bool) throws -> Reply {
    let title = call.say("Inquiry visits", "Visitas de indagación")
    let new = ButtonLink(
      call.say("Prepare a visit", "Preparar una visita"),
      to: "\(try call.visitsLink())/new",
      kind: .primary,
      icon: .plus
    )
    let heading = PageHeading(
      title,
      particulars: [
        call.say(
          "A school opens its rooms for a day. Colleagues look for two to five things and say what they saw, never whom.",
          "Una escuela abre sus salones por un día. Colegas buscan de dos a cinco cosas y dicen qué vieron, nunca a quién."
        )
      ],
      actions: mayHost ? [new.html] : []
    )
    let tabs = try VisitsTabs.html(call, current: .inquiryVisits)
    guard !(coming.isEmpty && past.isEmpty) else {
      return call.page(title, .visits, "\(heading.html)\(tabs)\(empty(call, mayHost ? new : nil))")
    }
    let asked = (coming + past).filter { !$0.asks.isEmpty }
    return try call.page(
      title,
      .visits,
      """
      \(heading.html)\(tabs)<div class="stack">\(if: !asked.isEmpty, askedCard(call, asked))\
      \(if: !coming.isEmpty, table(call, "coming", call.say("Coming", "Próximas"), coming))\
      \(if: !past.isEmpty, table(call, "past", call.say("Past", "Anteriores"), past))</div>
      """
    )
  }

  private static func askedCard(_ call: Call, _ lines: [VisitLine]) throws -> HTML {
    let items = try lines.flatMap { line in
      try line.asks.map { ask -> HTML in
        let (label, link) = try action(call, ask, line.visit)
        return """
          <li><p class="lead"><a href="\(link)">\(label)</a></p>\
          <p class="meta"><span>\(line.visit.title)</span> <span>\(line.visit.schoolName)</span> \
          <span>\(VisitText.day(call, line.visit.day))</span></p></li>
          """
      }
    }
    return Card(
      id: "asked",
      title: call.say("Asked of you", "Lo que se te pide"),
      content: "<ul class=\"records\">\(HTML(joining: items))</ul>"
    ).html
  }

  private static func action(_ call: Call, _ ask: VisitAsk, _ visit: InquiryVisit) throws -> (String, Link) {
    let links = try VisitLinks(call, visit.id)
    return switch ask {
    case .answerInvitation: (call.say("Say whether you come", "Di si vas a venir"), links.visit)
    case .finishPreparing: (call.say("Finish preparing", "Termina de preparar"), links.visit)
    case .planDay: (call.say("Plan the day", "Planea el día"), links.day)
    case .writeNotes: (call.say("Write notes", "Escribe notas"), links.notes)
    case .debrief: (call.say("Debrief together", "Reflexionen en grupo"), links.board)
    case .commit: (call.say("Say what you will do", "Di qué harán"), links.commitments)
    case .sayHowItWas: (call.say("Say how it was, anonymously", "Di cómo fue, sin tu nombre"), links.answers)
    }
  }

  private static func table(_ call: Call, _ id: String, _ caption: String, _ lines: [VisitLine]) throws
    -> HTML
  {
    DataTable(
      id: id,
      caption: caption,
      columns: [
        .init(call.say("Visit", "Visita")), .init(call.say("Host", "Anfitriona")),
        .init(call.say("Day", "Día")), .init(call.say("State", "Estado")),
      ],
      rows: try lines.map { line in
        .init(
          "<a href=\"\(try VisitLinks(call, line.visit.id).visit)\">\(line.visit.title)</a>",
          [
            HTML(text: line.visit.schoolName), HTML(text: VisitText.day(call, line.visit.day)),
            HTML(text: VisitText.state(call, line.visit)),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func empty(_ call: Call, _ new: ButtonLink?) -> HTML {
    EmptyState(
      title: call.say("No visit yet", "Aún no hay visitas"),
      text: new == nil
        ? call.say(
          "A principal or a leadership team prepares a visit. You see it here when you are invited or your school takes part.",
          "La dirección o un equipo de liderazgo prepara una visita. La verás aquí cuando te inviten o participe tu escuela."
        )
        : call.say(
          "Prepare one: a day, a theory of action, two to five look-fors, and whom you invite. Under an hour in all.",
          "Prepara una: un día, una teoría de acción, de dos a cinco aspectos y a quién invitas. Menos de una hora en total."
        ),
      action: new
    ).html
  }
}
