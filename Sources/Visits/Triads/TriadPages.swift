import HTTPTypes
import Kernel
import Markup
import Web

/// What the list of triads shows.
struct TriadIndex: Sendable {
  /// The groups of a published plan that the person asking sees.
  struct Year: Sendable {
    let plan: TriadPlanOfYear
    let groups: [[TriadMember]]
  }

  let plans: [TriadPlanOfYear]
  let years: [Year]
  let current: SchoolYear
  let mayMake: Bool
}

/// Pages of triads for those who visit each other and those who put them together.
enum TriadPages {
  /// How many groups a list shows before it leads to the plan's own page.
  private static let groupsShown = 4

  static func trail(_ call: Call) throws -> Breadcrumbs {
    Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Triads", "Tríadas"), "/d/\(try call.district.slug)/triads")]
    )
  }

  static func index(_ call: Call, _ model: TriadIndex) throws -> Reply {
    let title = call.say("Triads", "Tríadas")
    let base = Link("/d/\(try call.district.slug)/triads")
    let drafts = model.plans.filter { $0.state != .published }
    let next = SchoolYear(endYear: model.current.endYear + 1)
    let actions = [model.current, next].map { year in
      ButtonLink(
        call.say("Plan \(year)", "Planear \(year)"),
        to: Link("\(base)/new").adding(query: [("year", "\(year.endYear)")]),
        kind: year == model.current ? .primary : .secondary,
        icon: .plus
      ).html
    }
    let own = ButtonLink(
      call.say("My calendar", "Mi calendario"),
      to: "/d/\(try call.district.slug)/calendar",
      kind: .quiet
    )
    let empty = EmptyState(
      title: call.say("No triads yet", "Aún no hay tríadas"),
      text: call.say(
        "Three schools that are alike visit each other, each hosting once a year. The district's director puts them together.",
        "Tres escuelas parecidas se visitan entre sí y cada una recibe una vez al año. La dirección del distrito las reúne."
      )
    )
    return call.page(
      title,
      .visits,
      """
      \(PageHeading(
          title,
          particulars: [call.say(
            "Schools that are alike learn from each other: three visit each other, each hosts once a year.",
            "Las escuelas parecidas aprenden unas de otras: tres se visitan y cada una recibe una vez al año.")],
          actions: (model.mayMake ? actions : []) + [own.html]).html)
      \(try VisitsTabs.html(call, current: .triads))
      \(if: model.plans.isEmpty, empty.html)
      \(if: !drafts.isEmpty, plans(call, drafts, base))
      \(each: model.years, { year(call, $0, base) })
      """
    )
  }

  /// Groups for those who are in them: who visits whom, without figures.
  static func reader(_ call: Call, _ plan: TriadPlanOfYear, _ groups: [[TriadMember]]) throws -> Reply {
    let link = try call.link(toTriads: plan.id)
    return call.page(
      plan.title,
      .visits,
      """
      \(PageHeading(
          plan.title, particulars: [plan.year.description], breadcrumbs: try trail(call),
          actions: [rota(call, link)]).html)
      \(if: groups.isEmpty, "<p>\(call.say("None of your schools is in a triad this year.", "Ninguna de tus escuelas está en una tríada este año."))</p>")
      \(if: !groups.isEmpty, names(call, groups, id: "groups", caption: call.say("Who visits whom", "Quién visita a quién")))
      """
    )
  }

  /// A plan for those who make it; `error` says what kept a button from working.
  static func maker(_ call: Call, _ view: TriadPlanView, error: Phrase? = nil) throws -> Reply {
    let plan = view.plan
    let link = try call.link(toTriads: plan.id)
    var frame = PageFrame(plan.title, .visits)
    frame.hasErrors = error != nil
    frame.status = error == nil ? .ok : .unprocessableContent
    let heading = PageHeading(
      plan.title,
      particulars: [
        plan.year.description, call.say(TriadWords.state(plan.state)),
        call.say("\(view.schoolCount) schools", "\(view.schoolCount) escuelas"),
      ],
      breadcrumbs: try trail(call),
      actions: plan.state == .draft
        ? [ButtonLink(call.say("Change the rules", "Cambiar las reglas"), to: "\(link)/edit").html]
        : plan.state == .published ? [rota(call, link)] : []
    )
    var reply = call.page(
      frame,
      """
      \(heading.html)
      \(error.map { ErrorSummary(title: call.say("Please check", "Revisa"), errors: [("state", call.say($0))]).html })
      <div class="stack" id="state">\(plan.isBusy ? TriadResultPages.progress(call, plan, link) : TriadResultPages.result(call, view, link))</div>
      """
    )
    if plan.isBusy, let refresh = HTTPField.Name("Refresh") { reply.headers[refresh] = "2" }
    return reply
  }

  static func rota(_ call: Call, _ link: Link) -> HTML {
    ButtonLink(call.say("Who hosts when", "Quién recibe y cuándo"), to: "\(link)/rota").html
  }

  private static func plans(_ call: Call, _ plans: [TriadPlanOfYear], _ base: Link) -> HTML {
    DataTable(
      id: "plans",
      caption: call.say("Being prepared", "En preparación"),
      columns: [
        .init(call.say("Plan", "Plan")), .init(call.say("Year", "Año")), .init(call.say("State", "Estado")),
      ],
      rows: plans.map { plan in
        .init(
          "<a href=\"\(base)/\(Link("\(plan.id)"))\">\(plan.title)</a>",
          [HTML(text: plan.year.description), HTML(text: call.say(TriadWords.state(plan.state)))]
        )
      }
    ).html
  }

  private static func year(_ call: Call, _ year: TriadIndex.Year, _ base: Link) -> HTML {
    let link = Link("\(base)/\(year.plan.id)")
    let shown = Array(year.groups.prefix(groupsShown))
    let more = year.groups.count - shown.count
    return """
      <section aria-labelledby="y-\(year.plan.id.text)"><h2 id="y-\(year.plan.id.text)">\(year.plan.year.description)</h2>
      \(if: shown.isEmpty, "<p>\(call.say("None of your schools is in a triad.", "Ninguna de tus escuelas está en una tríada."))</p>")
      \(if: !shown.isEmpty, names(
          call, shown, id: "g-\(year.plan.id)",
          caption: call.say("Who visits whom in \(year.plan.year)", "Quién visita a quién en \(year.plan.year)")))
      <p class="actions"><a href="\(link)">\(more > 0
          ? call.say("\(more) more groups of \(year.plan.year)", "\(more) grupos más de \(year.plan.year)")
          : call.say("The triads of \(year.plan.year)", "Las tríadas de \(year.plan.year)"))</a> \(rota(call, link))</p></section>
      """
  }

  private static func names(_ call: Call, _ groups: [[TriadMember]], id: String, caption: String) -> HTML {
    DataTable(
      id: id,
      caption: caption,
      isCaptionHidden: true,
      columns: [.init(call.say("Group", "Grupo")), .init(call.say("Schools", "Escuelas"))],
      rows: groups.map { group in
        .init(
          HTML(text: group.first.map { "\($0.group)" } ?? ""),
          [HTML(text: group.map(\.name).joined(separator: ", "))]
        )
      }
    ).html
  }
}
