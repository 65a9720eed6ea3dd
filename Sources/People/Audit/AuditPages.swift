import Kernel
import Markup
import Web

/// The audit log in plain words.
enum AuditPages {
  /// Whether the rows still fit their seals.
  enum Seal: Sendable, Hashable {
    case unchecked
    case whole
    case broken(at: String)
  }

  /// One line of the log.
  struct Line: Sendable {
    let at: Instant
    let actor: String
    let verb: String
    let subject: String
    let detail: [String: String]
  }

  /// What the page shows.
  struct Model: Sendable {
    let page: ListPage<Line>
    let names: [String: String]
    let verbs: [String]
    let actor: String?
    let verb: String?
    let seal: Seal
  }

  static func page(_ call: Call, _ model: Model) -> Reply {
    let title = call.say("Audit log", "Registro de auditoría")
    let here: Link = "/d/\(call.membership?.slug ?? "")/audit"
    let actorID = model.actor.map { String($0.dropFirst(7)) }
    let filtered = here.adding(query: [("actor", actorID), ("verb", model.verb)])
    return call.page(
      title,
      .settings,
      """
      \(PageHeading(title, breadcrumbs: SettingsPages.trail(call)).html)
      \(seal(call, model.seal, here))
      \(filters(call, model, here, actorID))
      \(model.page.lines.isEmpty ? empty(call) : table(call, model, here))
      \(model.page.links(call, first: filtered))
      """
    )
  }

  private static func seal(_ call: Call, _ seal: Seal, _ here: Link) -> HTML {
    switch seal {
    case .unchecked:
      """
      <p>\(call.say(
          "Each line seals all before it, so a changed or removed line shows.",
          "Cada línea sella todas las anteriores, así que se nota si una cambia o falta."))
      <a href="\(here.adding(query: [("check", "1")]))">\(call.say("Check the seals", "Comprobar los sellos"))</a></p>
      """
    case .whole:
      Notice(
        .success,
        call.say("Checked: no line was changed or removed.", "Comprobado: ninguna línea cambió ni falta.")
      ).html
    case .broken(let id):
      Notice(
        .attention,
        title: call.say("The log was changed", "El registro fue alterado"),
        call.say(
          "From line \(id) on the seals do not fit. Keep this database as it is and tell whoever runs the server.",
          "Desde la línea \(id) los sellos no coinciden. Conserva esta base de datos y avisa a quien opera el servidor."
        )
      ).html
    }
  }

  private static func filters(_ call: Call, _ model: Model, _ here: Link, _ actorID: String?) -> HTML {
    """
    <form method="get" action="\(here)" class="filters">
    \(Select(
        name: "verb", label: call.say("What happened", "Qué pasó"),
        choices: model.verbs.map { Choice($0, call.say(call.site.words(for: $0))) }, selected: model.verb,
        prompt: call.say("Everything", "Todo")).html)
    \(actorID.map { "<input type=\"hidden\" name=\"actor\" value=\"\($0)\">" as HTML })
    <div class="end">\(Button(call.say("Show", "Mostrar"), kind: .secondary).html)\
    \(if: actorID != nil || model.verb != nil, ButtonLink(call.say("Show all", "Mostrar todo"), to: here, kind: .quiet).html)</div>
    </form>
    """
  }

  private static func table(_ call: Call, _ model: Model, _ here: Link) -> HTML {
    DataTable(
      id: "events",
      caption: call.say("Events, latest first", "Sucesos, el último primero"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("When", "Cuándo")), .init(call.say("Who", "Quién")), .init(call.say("What", "Qué")),
        .init(call.say("About", "Sobre")), .init(call.say("Particulars", "Detalles")),
      ],
      rows: model.page.lines.map { event in
        .init(
          HTML(text: call.words(event.at)),
          [
            who(call, event.actor, model, here), HTML(text: call.say(call.site.words(for: event.verb))),
            HTML(text: model.names[event.subject] ?? subject(event.subject)),
            HTML(
              text: event.detail.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(
                separator: "; "
              )
            ),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func who(_ call: Call, _ actor: String, _ model: Model, _ here: Link) -> HTML {
    guard let name = model.names[actor] else {
      switch actor {
      case "command": return HTML(text: call.say("Command on the server", "Comando en el servidor"))
      case "schedule": return HTML(text: call.say("Schedule", "Tarea programada"))
      default: return HTML(text: subject(actor))
      }
    }
    return "<a href=\"\(here.adding(query: [("actor", String(actor.dropFirst(7)))]))\">\(name)</a>"
  }

  // An identity is long; its end tells two apart.
  private static func subject(_ text: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[1].count > 12 else { return text }
    return "\(parts[0].replacing("_", with: " ")) …\(parts[1].suffix(6))"
  }

  private static func empty(_ call: Call) -> HTML {
    EmptyState(
      title: call.say("Nothing here", "No hay nada"),
      text: call.say(
        "No event fits. Show everything to see the whole log.",
        "Ningún suceso coincide. Muestra todo para ver el registro completo."
      )
    ).html
  }
}
