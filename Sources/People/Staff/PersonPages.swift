import HTTPTypes
import Kernel
import Markup
import Web

/// The page of one person of the staff.
enum PersonPages {
  /// What the page shows.
  struct Model: Sendable {
    let member: StaffMember
    let schools: [SchoolLine]
    let mayManageRoles: Bool
    let mayManageAccounts: Bool
    var errors: [FieldError] = []
  }

  static func page(_ call: Call, _ model: Model) -> Reply {
    var frame = PageFrame(model.member.name)
    frame.hasErrors = !model.errors.isEmpty
    frame.status = model.errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, model.errors)
    let slug = call.membership?.slug ?? ""
    let trail = Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Staff", "Personal"), "/d/\(slug)/people")]
    )
    return call.page(
      frame,
      """
      \(PageHeading(model.member.name, particulars: [model.member.email].compactMap { $0 }, breadcrumbs: trail).html)
      \(words.summary)
      \(roles(call, model, slug))
      \(if: model.mayManageRoles, giveRole(call, model, words, slug))
      \(if: model.mayManageAccounts, PersonAccountPages.card(call, model.member, words, slug))
      """
    )
  }

  private static func roles(_ call: Call, _ model: Model, _ slug: String) -> HTML {
    guard !model.member.roles.isEmpty else {
      return Card(
        id: "roles",
        title: call.say("Roles", "Funciones"),
        content:
          "<p>\(call.say("No role yet. Without one, a person sees almost nothing.", "Aún sin función. Sin ella, una persona casi no ve nada."))</p>"
      ).html
    }
    let rows = model.member.roles.map { line in
      DataTable.Row(
        HTML(text: call.say(line.role.label)),
        [
          HTML(text: line.school ?? call.say("Whole district", "Todo el distrito")),
          HTML(text: period(call, line)),
          model.mayManageRoles ? ending(call, line, slug) : HTML(text: state(call, line.state)),
        ]
      )
    }
    return Card(
      id: "roles",
      title: call.say("Roles", "Funciones"),
      content: DataTable(
        id: "role-table",
        caption: call.say("Roles held, where and when", "Funciones, dónde y cuándo"),
        isCaptionHidden: true,
        columns: [
          .init(call.say("Role", "Función")), .init(call.say("Where", "Dónde")),
          .init(call.say("When", "Cuándo")),
          .init(model.mayManageRoles ? call.say("Action", "Acción") : call.say("State", "Estado")),
        ],
        rows: rows,
        narrow: .list
      ).html
    ).html
  }

  private static func ending(_ call: Call, _ line: RoleLine, _ slug: String) -> HTML {
    guard line.state == .confirmed else {
      return "<a href=\"/d/\(Link("\(slug)"))/roles/proposed\">\(state(call, line.state))</a>"
    }
    return PostForm(
      action: "/d/\(slug)/people/\(line.person)/roles/\(line.id)/ending",
      token: call.signedIn?.csrfToken ?? "",
      style: "inline",
      content: Button(call.say("End today", "Terminar hoy"), kind: .secondary).html
    ).html
  }

  private static func giveRole(_ call: Call, _ model: Model, _ words: FormWords, _ slug: String) -> HTML {
    let id = Identifier<RoleLine>.make(at: call.now)
    let wasSent = call.form.contains("role")
    return Card(
      id: "give-role",
      title: call.say("Give a role", "Dar una función"),
      content: PostForm(
        action: "/d/\(slug)/people/\(model.member.id)/roles",
        token: call.signedIn?.csrfToken ?? "",
        hidden: [("id", id.text)],
        content: """
          \(Select(
              name: "role", label: call.say("Role", "Función"),
              choices: Role.allCases.map { Choice($0.rawValue, call.say($0.label)) }, selected: call.form["role"],
              prompt: call.say("Choose a role", "Elige una función"), error: words["role"]).html)
          \(Select(
              name: "school", label: call.say("School", "Escuela"),
              choices: model.schools.map { Choice($0.id.text, $0.name) }, selected: call.form["school"],
              prompt: call.say("Choose a school", "Elige una escuela"),
              hint: call.say("Only for roles held at a school.", "Solo para funciones que se tienen en una escuela."),
              error: words["school"]).html)
          \(DayInput(
              name: "begins_on", label: call.say("First day", "Primer día"),
              value: wasSent ? call.form["begins_on"] : call.today.description, error: words["begins_on"]).html)
          \(DayInput(
              name: "ends_on", label: call.say("Last day, if it is known", "Último día, si se conoce"),
              value: call.form["ends_on"], error: words["ends_on"]).html)
          <div class="actions">\(Button(call.say("Give role", "Dar función")).html)</div>
          """
      ).html
    ).html
  }

  static func period(_ call: Call, _ line: RoleLine) -> String {
    switch (line.beginsOn, line.endsOn) {
    case (nil, nil): call.say("no dates", "sin fechas")
    case (let begins?, nil): call.say("from \(begins.words(.english))", "desde el \(begins.words(.spanish))")
    case (nil, let ends?): call.say("until \(ends.words(.english))", "hasta el \(ends.words(.spanish))")
    case (let begins?, let ends?):
      call.say(
        "\(begins.words(.english)) to \(ends.words(.english))",
        "\(begins.words(.spanish)) a \(ends.words(.spanish))"
      )
    }
  }

  private static func state(_ call: Call, _ state: RoleState) -> String {
    switch state {
    case .confirmed: call.say("Confirmed", "Confirmada")
    case .proposed: call.say("Waits for confirmation", "Espera confirmación")
    case .declined: call.say("Declined", "Rechazada")
    }
  }
}
