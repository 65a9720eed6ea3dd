import Kernel
import Markup
import Web

/// The list of staff.
enum StaffPages {
  /// What the list shows.
  struct List: Sendable {
    let page: ListPage<StaffLine>
    let schools: [SchoolLine]
    let typedName: String
    let filter: StaffFilter
  }

  /// What stands under the frame; the same for everybody who sees the same people.
  static func list(_ call: Call, _ model: List) -> HTML {
    let title = call.say("Staff", "Personal")
    let slug = call.membership?.slug ?? ""
    return """
      \(PageHeading(title, actions: actions(call, slug)).html)
      \(filters(call, model, slug))
      \(model.page.lines.isEmpty ? empty(call) : table(call, model, slug))
      \(pages(call, model, slug))
      """
  }

  static func roleWords(_ call: Call, _ roles: [StaffRole]) -> String {
    roles.map { role in
      role.school.map { "\(call.say(role.role.label)), \($0)" } ?? call.say(role.role.label)
    }.joined(separator: "; ")
  }

  private static func actions(_ call: Call, _ slug: String) -> [HTML] {
    [ButtonLink(call.say("Schools", "Escuelas"), to: "/d/\(slug)/schools").html]
  }

  private static func filters(_ call: Call, _ model: List, _ slug: String) -> HTML {
    """
    <form method="get" action="/d/\(Link("\(slug)"))/people" class="filters" role="search">
    \(TextInput(
        name: "name", label: call.say("Name", "Nombre"), value: model.typedName, kind: .search, width: .half, limit: 100).html)
    \(Select(
        name: "school", label: call.say("School", "Escuela"), choices: model.schools.map { Choice($0.id.text, $0.name) },
        selected: model.filter.school?.text, prompt: call.say("All schools", "Todas las escuelas")).html)
    \(Select(
        name: "role", label: call.say("Role", "Función"),
        choices: Role.allCases.map { Choice($0.rawValue, call.say($0.label)) }, selected: model.filter.role?.rawValue,
        prompt: call.say("All roles", "Todas las funciones")).html)
    <div class="end">\(Button(call.say("Search", "Buscar"), kind: .secondary, icon: .search).html)</div></form>
    """
  }

  private static func table(_ call: Call, _ model: List, _ slug: String) -> HTML {
    DataTable(
      id: "staff",
      caption: call.say("Staff by family name", "Personal por apellido"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Name", "Nombre")), .init(call.say("Roles", "Funciones")),
        .init(call.say("Email", "Correo")),
      ],
      rows: model.page.lines.map { line in
        .init(
          "<a href=\"/d/\(Link("\(slug)"))/people/\(Link("\(line.id)"))\">\(line.name)</a>",
          [HTML(text: roleWords(call, line.roles)), HTML(text: line.email ?? "")]
        )
      },
      narrow: .list
    ).html
  }

  private static func empty(_ call: Call) -> HTML {
    EmptyState(
      title: call.say("Nobody fits", "No hay coincidencias"),
      text: call.say(
        "Try fewer letters of the name, or all schools and roles.",
        "Prueba con menos letras del nombre, o con todas las escuelas y funciones."
      )
    ).html
  }

  private static func pages(_ call: Call, _ model: List, _ slug: String) -> HTML {
    let here = Link("/d/\(slug)/people").adding(query: [
      ("name", model.typedName.isEmpty ? nil : model.typedName), ("school", model.filter.school?.text),
      ("role", model.filter.role?.rawValue),
    ])
    return model.page.links(call, first: here)
  }
}
