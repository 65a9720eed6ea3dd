import Kernel
import Markup
import Web

/// The queue of roles that a roster proposed.
enum RolePages {
  static func proposed(_ call: Call, _ lines: [RoleLine]) -> Reply {
    let title = call.say("Proposed roles", "Funciones propuestas")
    let slug = call.membership?.slug ?? ""
    let content: HTML =
      lines.isEmpty
      ? EmptyState(
        title: call.say("Nothing waits", "Nada espera"),
        text: call.say(
          "When a roster names leaders, their roles come here for you to confirm.",
          "Cuando una lista escolar nombra líderes, sus funciones llegan aquí para que las confirmes."
        ),
        action: ButtonLink(call.say("Staff", "Personal"), to: "/d/\(slug)/people")
      ).html : table(call, lines, slug)
    return call.page(
      title,
      .settings,
      """
      \(PageHeading(title, breadcrumbs: SettingsPages.trail(call)).html)
      \(Notice(.info, call.say(
          "Leadership roles from a roster count only once somebody confirms them.",
          "Las funciones de liderazgo de una lista escolar cuentan solo cuando alguien las confirma.")).html)
      \(content)
      """
    )
  }

  private static func table(_ call: Call, _ lines: [RoleLine], _ slug: String) -> HTML {
    DataTable(
      id: "proposed",
      caption: call.say("Proposed roles", "Funciones propuestas"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Name", "Nombre")), .init(call.say("Role", "Función")),
        .init(call.say("Where", "Dónde")),
        .init(call.say("Confirm", "Confirmar")), .init(call.say("Decline", "Rechazar")),
      ],
      rows: lines.map { line in
        .init(
          "<a href=\"/d/\(Link("\(slug)"))/people/\(Link("\(line.person)"))\">\(line.personName)</a>",
          [
            HTML(text: call.say(line.role.label)),
            HTML(text: line.school ?? call.say("Whole district", "Todo el distrito")),
            form(call, "/d/\(slug)/roles/\(line.id)/confirmation", call.say("Confirm", "Confirmar")),
            form(call, "/d/\(slug)/roles/\(line.id)/declination", call.say("Decline", "Rechazar")),
          ]
        )
      }
    ).html
  }

  private static func form(_ call: Call, _ action: Link, _ label: String) -> HTML {
    PostForm(
      action: action,
      token: call.signedIn?.csrfToken ?? "",
      style: "inline",
      content: Button(label, kind: .secondary).html
    ).html
  }
}
