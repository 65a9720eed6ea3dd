import HTTPTypes
import Kernel
import Markup
import Matching
import Web

/// What the overview of a day shows.
struct VisitDayModel: Sendable {
  let day: VisitDay
  let search: VisitSearch?
  /// The identity a search gets when its button is pressed, so that pressing twice starts one.
  let newSearch: VisitSearchID
  /// What kept a search from being started just now.
  var errors: [FieldError] = []
}

/// The day of a visit: what is there, what stands in its way, and who is where when.
enum VisitDayPages {
  static func show(_ call: Call, _ visit: InquiryVisit, _ model: VisitDayModel) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    let day = model.day
    let title = call.say("The day", "El día")
    let isOpen = visit.state == .preparing || visit.state == .shared
    var actions: [HTML] = []
    if day.isPlanned {
      actions.append(
        ButtonLink(call.say("Group cards", "Tarjetas de grupo"), to: frame.links.cards, icon: .print).html
      )
    }
    var page = PageFrame("\(title): \(visit.title)", .visits)
    page.hasErrors = !model.errors.isEmpty
    page.status = model.errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      page,
      """
      \(frame.heading(title, finding: finding(call, day), isBelow: false, actions: actions))\
      \(FormWords(call, model.errors).summary)<div class="stack">
      \(steps(frame, day))\(outcome(frame, model))\(if: isOpen, planning(frame, model))\(if: day.isPlanned, plan(frame, day, isOpen))</div>
      """
    )
  }

  // MARK: - What is there

  private static func finding(_ call: Call, _ day: VisitDay) -> HTML? {
    guard let plan = day.plan else { return nil }
    let rooms = Set(day.stops.values).count
    return HTML(
      text: plan.costs.unseen == 0
        ? call.say(
          "\(day.visitors.count) visitors in \(day.groupCount) groups see all \(rooms) rooms.",
          "\(day.visitors.count) visitantes en \(day.groupCount) grupos ven los \(rooms) salones."
        )
        : call.say(
          "\(day.visitors.count) visitors in \(day.groupCount) groups see \(rooms) of \(day.rooms.count) rooms.",
          "\(day.visitors.count) visitantes en \(day.groupCount) grupos ven \(rooms) de \(day.rooms.count) salones."
        )
    )
  }

  private static func steps(_ frame: VisitDayFrame, _ day: VisitDay) -> HTML {
    let call = frame.call
    func count(_ number: Int) -> String { number == 0 ? call.say("None yet", "Aún nada") : "\(number)" }
    return Steps(
      label: call.say("Parts of the plan", "Partes del plan"),
      items: [
        .init(
          call.say("Visit times", "Horas de visita"),
          note: count(day.times.count),
          link: frame.links.times
        ),
        .init(call.say("Rooms", "Salones"), note: count(day.rooms.count), link: frame.links.rooms),
        .init(call.say("Visitors", "Visitantes"), note: count(day.visitors.count), link: frame.links.visit),
        .init(
          call.say("Groups", "Grupos"),
          note: count(day.groupCount),
          link: day.visitors.isEmpty ? nil : frame.links.people
        ),
      ]
    ).html
  }

  // MARK: - The search

  /// What became of the last search, where that needs words.
  private static func outcome(_ frame: VisitDayFrame, _ model: VisitDayModel) -> HTML {
    let call = frame.call
    guard let search = model.search else { return .empty }
    switch search.state {
    case .done, .stopped: return .empty
    case .waiting, .running:
      return Notice(
        .info,
        html: """
          \(call.say("The day is being planned.", "Se está planeando el día.")) \
          <a class="tap" href="\(frame.links.search)">\(call.say("See how far it is", "Ver cuánto falta"))</a>
          """
      ).html
    case .refused:
      return Notice(
        .attention,
        title: call.say("The day could not be planned", "No se pudo planear el día"),
        search.refusal.map { call.say($0) } ?? ""
      ).html
    case .outdated:
      return Notice(
        .attention,
        title: call.say("Nothing was replaced", "No se reemplazó nada"),
        call.say(
          "Rooms, times, guests or groups changed while the day was being planned. Plan it again.",
          "Cambiaron salones, horas, invitados o grupos mientras se planeaba el día. Planéalo de nuevo."
        )
      ).html
    case .failed:
      return Notice(
        .attention,
        title: call.say("Planning broke off", "La planeación se interrumpió"),
        call.say(
          "It was a fault here, not in your rooms. Nothing was changed. Try again.",
          "Fue una falla de este sistema, no de tus salones. No se cambió nada. Inténtalo de nuevo."
        )
      ).html
    }
  }

  /// What stands in the way of a plan, or the button that makes one.
  private static func planning(_ frame: VisitDayFrame, _ model: VisitDayModel) -> HTML {
    let call = frame.call
    let obstacles = VisitDayWords.obstacles(model.day)
    guard obstacles.isEmpty else {
      return Card(
        id: "obstacles",
        title: call.say("Before the day can be planned", "Antes de planear el día"),
        content: frame.list(obstacles)
      ).html
    }
    if let search = model.search, !search.state.isOver { return .empty }
    let isAgain = model.day.isPlanned
    let button = Button(
      isAgain ? call.say("Plan it anew", "Planearlo de nuevo") : call.say("Plan the day", "Planear el día"),
      kind: isAgain ? .secondary : .primary
    )
    return Card(
      id: "planning",
      title: isAgain
        ? call.say("Plan again", "Planear otra vez") : call.say("Plan the day", "Planear el día"),
      content: """
        <p>\(call.say(
          "Groups of three to five from different schools, at most one principal in each; every room is seen, few twice, and ways are short. It takes a minute at most.",
          "Grupos de tres a cinco personas de distintas escuelas, con un director como máximo en cada uno; se ven todos los salones, pocos dos veces, y se camina poco. Tarda un minuto como máximo."
        )) \(if: isAgain, HTML(text: call.say(
          "The groups there are, and what you changed in them, are replaced.",
          "Se reemplazan los grupos que hay y lo que cambiaste en ellos.")))</p>
        \(VisitDayWords.tooLittleTime(model.day).map { "<p><strong>\(call.say($0))</strong></p>" as HTML })\
        \(waiting(frame, model.day))
        \(frame.form(frame.links.search, [("id", model.newSearch.text)], "<div class=\"actions\">\(button.html)</div>"))
        """
    ).html
  }

  private static func waiting(_ frame: VisitDayFrame, _ day: VisitDay) -> HTML {
    let count = day.visitors.count { !$0.isComing }
    guard count > 0 else { return .empty }
    return """
      <p class="small">\(frame.call.say(
        "\(count) of \(day.visitors.count) visitors have not answered yet; they get a place in a group all the same.",
        "\(count) de \(day.visitors.count) visitantes aún no responden; de todos modos tienen lugar en un grupo."))</p>
      """
  }

  // MARK: - The plan

  private static func plan(_ frame: VisitDayFrame, _ day: VisitDay, _ isOpen: Bool) -> HTML {
    let call = frame.call
    let faults = day.faults.map { VisitDayWords.fault($0, day) }
    let isStopped = day.plan.map { $0.costs.unseen > 0 } ?? false
    return """
      \(if: !faults.isEmpty, Card(
        id: "faults", title: call.say("Look at these", "Revisa esto"), content: frame.list(faults)).html)\
      \(day.plan.map { plan in
        Card(
          id: "costs", title: isStopped ? call.say("What this plan leaves out", "Lo que este plan deja fuera")
            : call.say("What this plan asks", "Lo que pide este plan"),
          content: frame.list(VisitDayWords.costs(plan, day))).html
      })
      <div class="pair">\(each: day.groups, { group in groupCard(frame, day, group, isOpen) })</div>
      \(if: isOpen, edits(frame))
      """
  }

  private static func edits(_ frame: VisitDayFrame) -> HTML {
    let call = frame.call
    return """
      <div class="actions">\(ButtonLink(call.say("Move people", "Mover personas"), to: frame.links.people, icon: .people).html)\
      \(frame.form(frame.links.groups, [("version", String(frame.visit.planVersion))], Button(
        call.say("Add a group", "Agregar un grupo"), kind: .secondary, icon: .plus).html))</div>
      """
  }

  private static func groupCard(_ frame: VisitDayFrame, _ day: VisitDay, _ group: Int, _ isOpen: Bool) -> HTML
  {
    let call = frame.call
    let link = """
      <p><a class="tap" href="\(frame.links.group(group))">\(call.say(
        "Change the rooms of group \(group)", "Cambiar los salones del grupo \(group)"))</a></p>
      """ as HTML
    return Card(
      id: "group-\(group)",
      title: call.say("Group \(group)", "Grupo \(group)"),
      content: """
        \(GroupWords.people(call, day, group))\(GroupWords.route(call, day, group))\(if: isOpen, link)
        """
    ).html
  }
}

/// A group's people and its way, as overview, cards and phone all write them.
enum GroupWords {
  static func people(_ call: Call, _ day: VisitDay, _ group: Int) -> HTML {
    let people = day.people(in: group)
    guard !people.isEmpty else { return "<p>\(call.say("Nobody yet.", "Aún nadie."))</p>" }
    return "<ul class=\"members\">\(each: people, { "<li>\($0.name)\(particulars(call, $0))</li>" })</ul>"
  }

  /// Times and rooms in the order of the day.
  static func route(_ call: Call, _ day: VisitDay, _ group: Int) -> HTML {
    """
    <ol class="route">\(each: day.times, { time in
      """
      <li><span class="when">\(time.words(call.language))</span> <span class="where">\(
        room(call, day.room(of: group, at: time.number)))</span></li>
      """
    })</ol>
    """
  }

  /// The room with its place, or a rest.
  static func room(_ call: Call, _ room: VisitRoom?) -> HTML {
    guard let room else {
      return "\(call.say("No room: write up your notes", "Sin salón: completa tus notas"))"
    }
    let place: HTML? = room.place.map { place in
      " <small>\(call.say("corridor \(place.corridor), door \(place.door)", "pasillo \(place.corridor), puerta \(place.door)"))</small>"
    }
    return "<b>\(room.name)</b>\(place)"
  }

  private static func particulars(_ call: Call, _ visitor: DayVisitor) -> HTML {
    var parts = [visitor.schoolName].compactMap { $0 }
    if visitor.isPrincipal { parts.append(call.say("principal", "director o directora")) }
    guard !parts.isEmpty else { return .empty }
    return " <small>\(parts.joined(separator: ", "))</small>"
  }
}
