import Kernel
import Markup
import Web

/// Who hosts when, by group, for screens and paper.
enum HostingRotaPages {
  /// What the page shows.
  struct Model: Sendable {
    let plan: TriadPlanOfYear
    let calendar: HostingCalendar?
    /// Schools of the groups one sees, by group and day.
    let days: [HostingDay]
    let mayMake: Bool
    /// Schools for which the person asking prepares visits.
    let hosting: Scope?
  }

  static let publishFirst = Phrase(
    "Publish the triads first; then every school gets its day.",
    "Publica primero las tríadas; después cada escuela recibe su día."
  )

  static func twoHosts(_ other: String) -> Phrase {
    Phrase(
      "\(other) hosts on that day, and the schools of a group cannot be in two places. Choose another day.",
      "\(other) recibe ese día, y las escuelas de un grupo no pueden estar en dos lugares. Elige otro día."
    )
  }

  static func show(_ call: Call, _ model: Model) throws -> Reply {
    let title = call.say("Who hosts when, \(model.plan.year)", "Quién recibe y cuándo, \(model.plan.year)")
    let link = try call.link(toTriads: model.plan.id)
    let slug = try call.district.slug
    let trail = Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Triads", "Tríadas"), "/d/\(slug)/triads"), (model.plan.title, link)]
    )
    let make = ButtonLink(
      model.calendar == nil
        ? call.say("Find the days", "Buscar los días")
        : call.say("Find the days anew", "Buscar los días de nuevo"),
      to: "\(link)/rota/edit",
      kind: model.calendar == nil ? .primary : .secondary
    )
    let calendar = ButtonLink(
      call.say("In my own calendar", "En mi propio calendario"),
      to: "/d/\(slug)/calendar"
    )
    let actions = (model.mayMake && model.plan.state == .published ? [make.html] : []) + [calendar.html]
    return call.page(
      title,
      .visits,
      """
      \(PageHeading(
          title, particulars: [call.say("Every school hosts its partners once a year.", "Cada escuela recibe a sus compañeras una vez al año.")],
          breadcrumbs: trail, actions: actions).html)
      \(if: model.plan.state != .published, Notice(.info, call.say(publishFirst)).html)
      \(if: model.plan.state == .published && model.calendar == nil, none(call, model))
      \(if: model.calendar != nil, table(call, model, link, slug))
      """
    )
  }

  private static func none(_ call: Call, _ model: Model) -> HTML {
    EmptyState(
      title: call.say("No days yet", "Aún no hay días"),
      text: call.say(
        "The director finds a day for every school. They appear here, and in the calendars of those who asked for it.",
        "La dirección del distrito busca un día para cada escuela. Aparecen aquí y en los calendarios de quienes lo pidieron."
      )
    ).html
  }

  private static func table(_ call: Call, _ model: Model, _ link: Link, _ slug: String) -> HTML {
    DataTable(
      id: "rota",
      caption: call.say("Hosting days by group", "Días de visita por grupo"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Host", "Escuela anfitriona")), .init(call.say("Group", "Grupo")),
        .init(call.say("Day", "Día")), .init(call.say("Guests", "Invitadas")),
        .init(call.say("Next", "Siguiente")),
      ],
      rows: model.days.map { day in
        let guests = model.days.filter { $0.group == day.group && $0.school != day.school }.map(\.name)
        return .init(
          HTML(text: day.name),
          [
            HTML(text: "\(day.group)"),
            HTML(text: day.day?.words(call.language) ?? call.say("none yet", "aún ninguno")),
            HTML(text: guests.joined(separator: ", ")),
            next(call, model, day, link, slug),
          ]
        )
      },
      narrow: .list
    ).html
  }

  /// What can be done about a day: change it, or prepare the visit.
  private static func next(_ call: Call, _ model: Model, _ day: HostingDay, _ link: Link, _ slug: String)
    -> HTML
  {
    var links: [HTML] = []
    if let host = day.day, host >= call.today, model.plan.state == .published,
      model.hosting?.reaches(day.school) == true
    {
      let prepare = Link("/d/\(slug)/visits/new").adding(query: [
        ("school", day.school.text), ("on", host.description),
      ])
      links.append("<a href=\"\(prepare)\">\(call.say("Prepare the visit", "Preparar la visita"))</a>")
    }
    if model.mayMake, day.day != nil {
      links.append(
        """
        <a href="\(link)/rota/\(Link("\(day.school)"))">\(call.say("Change", "Cambiar"))<span class="vh"> \(day.name)</span></a>
        """
      )
    }
    return HTML(joining: links)
  }
}
