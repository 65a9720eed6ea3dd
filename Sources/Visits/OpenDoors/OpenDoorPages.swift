import HTTPTypes
import Kernel
import Markup
import Practices
import Web

/// What the list of open doors shows.
struct OpenDoorList: Sendable {
  let doors: ListPage<OpenDoor>
  let filter: OpenDoorFilter
  let offer: OpenDoorOffer
  /// One's own bookings still to come, of both sides.
  let own: [DoorBooking]
  let mayOpen: Bool
}

/// What the page of one door shows.
struct OpenDoorPage: Sendable {
  let door: OpenDoor
  let isHost: Bool
  let days: [DoorDay]
  /// The bookings of this door that are one's own, as host or as visitor.
  let bookings: [DoorBooking]
}

/// The list of open doors, and the page of one.
enum OpenDoorPages {
  static func list(_ call: Call, _ model: OpenDoorList) throws -> Reply {
    let title = call.say("Open doors", "Puertas abiertas")
    let link = try call.openDoorsLink()
    var actions = [ButtonLink(call.say("Yours", "Lo tuyo"), to: "\(link)/mine").html]
    let new = ButtonLink(
      call.say("Open a lesson", "Abrir una clase"),
      to: "\(link)/new",
      kind: .primary,
      icon: .plus
    )
    if model.mayOpen { actions.append(new.html) }
    let heading = PageHeading(
      title,
      particulars: [
        call.say(
          "Colleagues invite you into a lesson. To learn from, never to rate.",
          "Colegas te invitan a una clase. Para aprender, nunca para calificar."
        )
      ],
      actions: actions
    )
    let own = try DoorBookingWords.card(
      call,
      model.own,
      title: call.say("Coming up for you", "Lo que viene para ti")
    )
    return try call.page(
      title,
      .visits,
      """
      \(heading.html)\(VisitsTabs.html(call, current: .openDoors))<div class="stack">\(own)\(evaluators(call))\(filters(call, model, link))\
      \(doors(call, model))\(model.doors.links(call, first: link.adding(query: query(model.filter))))</div>
      """
    )
  }

  static func show(_ call: Call, _ page: OpenDoorPage, _ errors: [FieldError]) throws -> Reply {
    let door = page.door
    let link = try call.link(toDoor: door.id)
    var actions: [HTML] = []
    if page.isHost, door.state == .open {
      actions.append(ButtonLink(call.say("Edit", "Editar"), to: "\(link)/edit").html)
    }
    let heading = PageHeading(
      door.practiceTitle,
      particulars: [
        call.say("\(door.hostName) opens this lesson", "\(door.hostName) abre esta clase"), door.schoolName,
      ],
      breadcrumbs: try crumbs(call),
      actions: actions
    )
    var frame = PageFrame(door.practiceTitle, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, errors)
    let parts: HTML =
      try page.isHost
      ? OpenDoorHostPages.parts(call, page, words) : guestParts(call, page, words)
    return try call.page(
      frame,
      "\(heading.html)\(words.summary)<div class=\"stack\">\(facts(call, door))\(parts)</div>"
    )
  }

  static func crumbs(_ call: Call) throws -> Breadcrumbs {
    Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Open doors", "Puertas abiertas"), try call.openDoorsLink())]
    )
  }

  private static func facts(_ call: Call, _ door: OpenDoor) -> HTML {
    let its = door.particulars
    let manner =
      its.needsAsking
      ? call.say("Ask first; the host answers.", "Pregunta antes; quien invita responde.")
      : call.say("Come without asking; pick a day below.", "Ven sin preguntar; elige un día abajo.")
    return """
      \(Facts([
        (call.say("Subject", "Materia"), HTML(text: call.say(its.subject.label))),
        (call.say("Grades", "Grados"), HTML(text: call.say(DoorGrade.label(its.grades)))),
        (call.say("Time", "Hora"), HTML(text: DoorBookingWords.hours(call, its.startsAt, its.endsAt, its.period))),
        (call.say("Where to come to", "A dónde ir"), HTML(text: its.place)),
        (call.say("How to come", "Cómo venir"), HTML(text: manner)),
      ]).html)\
      \(Card(id: "look-for", title: call.say("What to look for", "Qué observar"), content: """
        <p lang="\(door.lang)">\(its.lookFor)</p>
        """).html)
      """
  }

  private static func guestParts(_ call: Call, _ page: OpenDoorPage, _ words: FormWords) throws -> HTML {
    let own = try DoorBookingWords.card(
      call,
      page.bookings,
      title: call.say("Your visit", "Tu visita")
    )
    return try "\(readers(call))\(own)\(asking(call, page, words))"
  }

  private static func asking(_ call: Call, _ page: OpenDoorPage, _ words: FormWords) throws -> HTML {
    let its = page.door.particulars
    let mine = Set(page.bookings.filter(\.state.isHeld).map(\.day))
    let free = page.days.filter { $0.isOpen && $0.taken < its.seats && !mine.contains($0.day) }
    guard page.door.state == .open, !free.isEmpty else {
      let none = call.say(
        "No day is free at the moment. Look for another door, or come back later.",
        "Por ahora no hay un día libre. Busca otra puerta o vuelve más tarde."
      )
      return "<div id=\"day\" tabindex=\"-1\">\(Notice(.info, none).html)</div>"
    }
    let choices = free.map { day in
      Choice(
        day.day.description,
        day.day.weekdayWords(call.language),
        hint: seats(call, its.seats - day.taken)
      )
    }
    return PostForm(
      action: "\(try call.link(toDoor: page.door.id))/bookings",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", DoorBookingID.makeAnonymous().text)],
      content: """
        \(Radios(
          name: "day", legend: call.say("Which day?", "¿Qué día?"), choices: choices,
          selected: choices.count == 1 ? choices[0].value : nil, error: words["day"]).html)
        <div class="actions">\(Button(
          its.needsAsking ? call.say("Ask to come", "Pedir venir") : call.say("I will come", "Voy a venir")).html)</div>
        """
    ).html
  }

  private static func seats(_ call: Call, _ free: Int) -> String {
    free == 1
      ? call.say("One seat is free", "Queda un lugar")
      : call.say("\(free) seats are free", "Quedan \(free) lugares")
  }

  /// Who learns of a visit.
  static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      title: call.say("Only you two know", "Solo ustedes dos lo saben"),
      call.say(
        """
        Nothing about the lesson is recorded. Who visited whom is known to the host and the visitor, to nobody else: \
        no principal, no district, no log. It is deleted 60 days after the visit.
        """,
        """
        No se registra nada de la clase. Quién visitó a quién lo saben solo quien invita y quien visita: ni la \
        dirección, ni el distrito, ni ningún registro. Se borra 60 días después de la visita.
        """
      )
    ).html
  }

  /// Why somebody who evaluates teachers does not find everybody here.
  private static func evaluators(_ call: Call) throws -> HTML {
    guard try call.actor().roles.contains(where: \.role.evaluatesTeachers) else { return .empty }
    return Notice(
      .info,
      call.say(
        "Doors of people you evaluate are not shown to you: a door is an invitation among colleagues. You are welcome at the others.",
        "No se te muestran las puertas de las personas que evalúas: son una invitación entre colegas. En las demás, te esperan."
      )
    ).html
  }

  private static func filters(_ call: Call, _ model: OpenDoorList, _ link: Link) -> HTML {
    let any = call.say("Any", "Cualquiera")
    return """
      <form class="filters" method="get" action="\(link)">\
      \(Select(
        name: "practice", label: call.say("Practice", "Práctica"),
        choices: model.offer.practices.map { Choice($0.id.text, $0.title) }, selected: model.filter.practice?.text,
        prompt: any).html)\
      \(Select(
        name: "grade", label: call.say("Grade", "Grado"),
        choices: DoorGrade.all.map { Choice(String($0), call.say(DoorGrade.label($0))) },
        selected: model.filter.grade.map(String.init), prompt: any).html)\
      \(Select(
        name: "subject", label: call.say("Subject", "Materia"),
        choices: DoorSubject.allCases.map { Choice($0.rawValue, call.say($0.label)) },
        selected: model.filter.subject?.rawValue, prompt: any).html)\
      \(Select(
        name: "school", label: call.say("School", "Escuela"),
        choices: model.offer.schools.map { Choice($0.id.text, $0.name) }, selected: model.filter.school?.text,
        prompt: any).html)\
      <div class="end">\(Button(call.say("Find", "Buscar"), kind: .secondary, icon: .search).html)</div></form>
      """
  }

  private static func doors(_ call: Call, _ model: OpenDoorList) throws -> HTML {
    guard !model.doors.lines.isEmpty else {
      return EmptyState(
        title: call.say("No open door fits", "Ninguna puerta abierta coincide"),
        text: call.say(
          "Ask for less, or open a lesson of your own: somebody has to begin.",
          "Pide menos o abre una clase tuya: alguien tiene que empezar."
        )
      ).html
    }
    return DataTable(
      id: "doors",
      caption: call.say("Open doors, the soonest first", "Puertas abiertas, las más próximas primero"),
      columns: [
        .init(call.say("Practice", "Práctica")), .init(call.say("Next", "Próxima")),
        .init(call.say("Class", "Clase")), .init(call.say("School", "Escuela")),
        .init(call.say("Host", "Invita")),
      ],
      rows: try model.doors.lines.map { door in
        let its = door.particulars
        let when = door.nextOn.map { $0.weekdayWords(call.language) } ?? ""
        return .init(
          "<a href=\"\(try call.link(toDoor: door.id))\">\(door.practiceTitle)</a>",
          [
            HTML(text: "\(when), \(its.startsAt.words(call.language))"),
            HTML(text: "\(call.say(its.subject.label)), \(call.say(DoorGrade.label(its.grades)))"),
            HTML(text: door.schoolName), HTML(text: door.hostName),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func query(_ filter: OpenDoorFilter) -> [(String, String?)] {
    [
      ("practice", filter.practice?.text), ("grade", filter.grade.map(String.init)),
      ("subject", filter.subject?.rawValue), ("school", filter.school?.text),
    ]
  }
}

extension CalendarDay {
  /// The day with its weekday: `Tuesday, Nov 24, 2026`.
  func weekdayWords(_ language: Language) -> String {
    let names =
      switch language {
      case .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      case .spanish: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
      }
    return "\(names[weekday - 1]), \(words(language))"
  }
}
