import Kernel
import Markup
import Web

/// The page where a host invites schools and people.
enum InquiryGuestPages {
  /// What was typed into the page's forms.
  struct Typed {
    var people: Set<String> = []
    var part = GuestPart.visitor.rawValue
    var paper = PaperGuestForm()
  }

  static func show(
    _ call: Call,
    _ board: InquiryInviting.Board,
    _ typed: Typed,
    errors: [FieldError] = []
  ) throws -> Reply {
    let links = try VisitLinks(call, board.visit.id)
    let page = VisitFormPage(title: call.say("Who comes", "Quiénes vienen"), errors: errors)
    let fields = VisitFields(call: call, errors: errors)
    return try page.reply(
      call,
      board.visit,
      """
      \(Notice(.readers, call.say(
          "Everybody who sees the visit reads these names. People who evaluate teachers here go into no room.",
          "Quienes ven la visita leen estos nombres. Quien evalúa a docentes de aquí no entra en ningún salón.")).html)\
      \(partners(call, board, links, fields))\(people(call, board, typed, links, fields))\
      \(paper(call, board, typed, links, fields))\(list(call, board, links))
      """
    )
  }

  private static func partners(
    _ call: Call,
    _ board: InquiryInviting.Board,
    _ links: VisitLinks,
    _ fields: VisitFields
  ) -> HTML {
    let there = Set(board.partners.map(\.id) + [board.visit.school])
    let select = Select(
      name: "partner",
      label: call.say("Add a school", "Añadir una escuela"),
      choices: board.schools.filter { !there.contains($0.id) }.map { Choice($0.id.text, $0.name) },
      prompt: call.say("Choose a school", "Elige una escuela"),
      error: fields.message("partner")
    )
    let form = PostForm(
      action: links.partners,
      token: call.signedIn?.csrfToken ?? "",
      content:
        "\(select.html)<div class=\"actions\">\(Button(call.say("Add the school", "Añadir la escuela"), kind: .secondary).html)</div>"
    )
    return Card(
      id: "partners",
      title: call.say("Partner schools", "Escuelas que vienen"),
      content: """
        \(if: !board.partners.isEmpty, """
          <ul class="records">\(each: board.partners, { school in
            """
            <li><p class="lead">\(school.name)</p>\(school.alsoAt.map { title in
              "<p class=\"small\">\(call.say("On the same day it is at “\(title)”.", "El mismo día está en «\(title)»."))</p>" as HTML
            })\(removal(call, links.partner(school.id), school.name))</li>
            """
          })</ul>
          """)\(form.html)
        """
    ).html
  }

  private static func removal(_ call: Call, _ link: Link, _ name: String) -> HTML {
    PostForm(
      action: link,
      token: call.signedIn?.csrfToken ?? "",
      style: "",
      content: Button(call.say("Remove \(name)", "Quitar a \(name)"), kind: .quiet).html
    ).html
  }

  private static func people(
    _ call: Call,
    _ board: InquiryInviting.Board,
    _ typed: Typed,
    _ links: VisitLinks,
    _ fields: VisitFields
  ) -> HTML {
    let search: HTML = """
      <form method="get" action="\(links.guests)" class="form">\(TextInput(
          name: "q", label: call.say("Search the staff by name", "Buscar personal por nombre"), value: board.query,
          hint: call.say("Principals and leadership teams of partner schools are below already.",
            "Abajo ya están la dirección y los equipos de liderazgo de las escuelas que vienen."),
          kind: .search, limit: 100).html)<div class="actions">\
      \(Button(call.say("Search", "Buscar"), kind: .secondary, icon: .search).html)</div></form>
      """
    let nobody: HTML =
      board.query.isEmpty
      ? .empty
      : "<p>\(call.say("Nobody of that name. Invite them by name below.", "Nadie con ese nombre. Invítale por nombre abajo."))</p>"
    return Card(
      id: "staff",
      title: call.say("People of the district", "Personal del distrito"),
      content: "\(search)\(board.candidates.isEmpty ? nobody : choose(call, board, typed, links, fields))"
    ).html
  }

  private static func choose(
    _ call: Call,
    _ board: InquiryInviting.Board,
    _ typed: Typed,
    _ links: VisitLinks,
    _ fields: VisitFields
  ) -> HTML {
    let boxes = Checkboxes(
      name: "person",
      legend: call.say("Whom do you invite?", "¿A quién invitas?"),
      choices: board.candidates.map { candidate in
        Choice(candidate.person.text, candidate.name, hint: about(call, candidate))
      },
      selected: typed.people,
      error: fields.message("person")
    )
    return PostForm(
      action: links.guests,
      token: call.signedIn?.csrfToken ?? "",
      // The id of each row is made here, so that sending the form twice invites once.
      hidden: [("q", board.query)]
        + board.candidates.map { ("id-\($0.person)", InquiryGuestID.make(at: call.now).text) },
      content: """
        \(boxes.html)\(part(call, "part", typed.part, fields))\
        <div class="actions">\(Button(call.say("Invite those chosen", "Invitar a quienes elegí")).html)</div>
        """
    ).html
  }

  private static func about(_ call: Call, _ candidate: GuestCandidate) -> String {
    let leads = candidate.isPrincipal ? call.say("leads a school", "dirige una escuela") : nil
    return [candidate.schoolName, leads].compactMap { $0 }.joined(separator: ", ")
  }

  private static func part(_ call: Call, _ name: String, _ selected: String, _ fields: VisitFields) -> HTML {
    Radios(
      name: name,
      legend: call.say("As", "Como"),
      choices: [
        Choice(
          "visitor",
          call.say("Visitor", "Visitante"),
          hint: call.say("from a partner school", "de una escuela que viene")
        ),
        Choice(
          "guest",
          call.say("Guest", "Persona invitada"),
          hint: call.say(
            "from anywhere else: county, university, another school",
            "de otro lugar: condado, universidad, otra escuela"
          )
        ),
        Choice(
          "guide",
          call.say("Guide", "Guía"),
          hint: call.say("of your own school; reads no notes", "de tu escuela; no lee notas")
        ),
      ],
      selected: selected,
      error: fields.message(name)
    ).html
  }

  private static func paper(
    _ call: Call,
    _ board: InquiryInviting.Board,
    _ typed: Typed,
    _ links: VisitLinks,
    _ fields: VisitFields
  ) -> HTML {
    let paper = typed.paper
    let form = PostForm(
      action: links.guests,
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", paper.id.isEmpty ? InquiryGuestID.make(at: call.now).text : paper.id)],
      content: """
        \(TextInput(
            name: "name", label: call.say("Name", "Nombre"), value: paper.name, error: fields.message("name"), limit: 120).html)\
        \(Select(
            name: "school", label: call.say("School (optional)", "Escuela (opcional)"),
            choices: board.schools.map { Choice($0.id.text, $0.name) }, selected: paper.school,
            prompt: call.say("None of ours", "Ninguna de las nuestras"), error: fields.message("school")).html)\
        \(Checkboxes(
            name: "is_principal", legend: call.say("Leads a school?", "¿Dirige una escuela?"),
            choices: [Choice("1", call.say("Yes, a principal", "Sí, dirige una"))],
            selected: paper.isPrincipal ? ["1"] : []).html)\
        \(part(call, "paper_part", paper.part.isEmpty ? GuestPart.guest.rawValue : paper.part, fields))\
        <div class="actions">\(Button(call.say("Invite by name", "Invitar por nombre"), kind: .secondary).html)</div>
        """
    )
    return Details(
      call.say("Somebody without an account here", "Alguien sin cuenta aquí"),
      isOpen: fields.errors.contains { ["name", "school", "paper_part"].contains($0.field) },
      content: form.html
    ).html
  }

  private static func list(_ call: Call, _ board: InquiryInviting.Board, _ links: VisitLinks) -> HTML {
    guard !board.guests.isEmpty else { return .empty }
    return Card(
      id: "invited",
      title: call.say("Invited", "Con invitación"),
      content: """
        <ul class="records">\(each: board.guests, { guest in
          """
          <li><p class="lead">\(guest.name)</p><p class="meta"><span>\(VisitText.part(call, guest.part))</span> \
          \(guest.schoolName.map { "<span>\($0)</span> " as HTML })\
          <span>\(guest.person == nil ? call.say("By word of mouth", "De palabra") : VisitText.answer(call, guest.answer))</span></p>\
          \(removal(call, links.guest(guest.id), guest.name))</li>
          """
        })</ul>
        """
    ).html
  }
}
