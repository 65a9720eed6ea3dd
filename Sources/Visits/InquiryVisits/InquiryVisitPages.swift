import HTTPTypes
import Kernel
import Markup
import Web

/// The page of one visit, as far as one's standing opens it.
enum InquiryVisitPages {
  static func show(
    _ call: Call,
    _ page: InquiryVisitPage,
    errors: [FieldError] = [],
    _ after: VisitAftermath? = nil
  )
    throws -> Reply
  {
    let (visit, standing) = (page.visit, page.standing)
    let links = try VisitLinks(call, visit.id)
    var frame = PageFrame(visit.title, .visits)
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let isMine = standing.isHost && visit.isPrepared
    return call.page(
      frame,
      """
      \(try heading(call, page, links))\(VisitFields(call: call, errors: errors).summary)<div class="stack">\
      \(readers(call, page))\(state(call, page))\(invitation(call, page, links, errors))\(steps(call, page, links))\
      \(if: isMine, missing(call, page, links))\(after?.html(call, page, links))\
      \(section(call, "theory", call.say("Theory of action", "Teoría de acción"), isMine ? links.theory : nil,
          InquiryVisitCards.theory(call, visit)))\
      \(section(call, "targets", call.say("Improvement targets", "Metas de mejora"), isMine ? links.targets : nil,
          InquiryVisitCards.targets(call, page.targets)))\
      \(section(
          call, "look-fors", call.say("What visitors look for", "Qué buscan las visitas"),
          isMine && visit.mayMove(on: call.today) ? links.lookFors : nil,
          InquiryVisitCards.lookFors(call, page.lookFors)))\
      \(if: !page.figures.isEmpty, section(
          call, "figures", call.say("What we know already", "Lo que ya sabemos"), nil,
          InquiryVisitCards.figures(call, page)))\
      \(InquiryVisitCards.decisions(call, page.decisions))\(InquiryVisitCards.people(call, page))</div>
      """
    )
  }

  private static func heading(_ call: Call, _ page: InquiryVisitPage, _ links: VisitLinks) throws -> HTML {
    let visit = page.visit
    var actions: [HTML] = []
    if page.standing.isHost, visit.isPrepared {
      actions.append(ButtonLink(call.say("Day and place", "Día y lugar"), to: links.edit).html)
      actions.append(ButtonLink(call.say("Invite", "Invitar"), to: links.guests).html)
      if visit.state == .preparing || visit.day >= call.today {
        actions.append(
          ButtonLink(call.say("Call it off", "Cancelar"), to: links.cancellation, kind: .quiet).html
        )
      }
    }
    if visit.state != .preparing {
      actions.append(
        ButtonLink(
          call.say("Into my calendar", "A mi calendario"),
          to: links.calendar,
          kind: .quiet,
          icon: .download
        ).html
      )
    }
    return PageHeading(
      visit.title,
      particulars: [
        visit.schoolName, VisitText.day(call, visit.day), VisitText.times(call, visit), visit.place,
        VisitText.state(call, visit),
      ].filter { !$0.isEmpty },
      breadcrumbs: try VisitText.crumbs(call),
      actions: actions
    ).html
  }

  private static func readers(_ call: Call, _ page: InquiryVisitPage) -> HTML {
    if page.standing.isHost, page.visit.state == .preparing { return InquiryVisitCards.readers(call) }
    return Notice(
      .readers,
      title: call.say("A visit is never an evaluation", "Una visita nunca es una evaluación"),
      call.say(
        "Notes name no teacher and no room, only visitors read them, and they are deleted after \(InquiryVisit.daysNotesAreKept) days. The principal of the host school sees patterns, wonderings and suggestions.",
        "Las notas no nombran docentes ni salones, solo las leen las visitas y se borran a los \(InquiryVisit.daysNotesAreKept) días. La dirección de la escuela anfitriona ve patrones, preguntas y sugerencias."
      )
    ).html
  }

  private static func state(_ call: Call, _ page: InquiryVisitPage) -> HTML {
    let visit = page.visit
    if visit.state == .cancelled {
      return Notice(
        .attention,
        title: call.say("This visit was called off", "Esta visita se canceló"),
        visit.cancelledBecause
      ).html
    }
    guard page.standing.isHost, visit.isPrepared, visit.day > call.today, !visit.day.isSchoolWeekday else {
      return .empty
    }
    let day = VisitText.day(call, visit.day)
    return Notice(
      .attention,
      call.say(
        "\(day) is on a weekend. Is there school that day?",
        "El \(day) cae en fin de semana. ¿Hay clases ese día?"
      )
    ).html
  }

  private static func invitation(
    _ call: Call,
    _ page: InquiryVisitPage,
    _ links: VisitLinks,
    _ errors: [FieldError]
  ) -> HTML {
    guard let answer = page.answer, page.visit.state == .shared, page.visit.day >= call.today else {
      return .empty
    }
    let radios = Radios(
      name: "answer",
      legend: call.say("Do you come?", "¿Vas a venir?"),
      choices: [
        Choice("coming", call.say("I come", "Voy")),
        Choice("declined", call.say("I cannot come", "No puedo ir")),
      ],
      selected: answer.rawValue,
      error: VisitFields(call: call, errors: errors).message("answer"),
      isInRow: true
    )
    let form = PostForm(
      action: links.answer,
      token: call.signedIn?.csrfToken ?? "",
      content: "\(radios.html)<div class=\"actions\">\(Button(call.say("Answer", "Responder")).html)</div>"
    )
    return Card(
      id: "invitation",
      title: call.say("You are invited", "Tienes una invitación"),
      content: form.html
    )
    .html
  }

  private static func steps(_ call: Call, _ page: InquiryVisitPage, _ links: VisitLinks) -> HTML {
    let offered = links.offered(page, on: call.today)
    guard !offered.isEmpty else { return .empty }
    return Card(
      id: "open",
      title: call.say("Open to you", "Abierto para ti"),
      content: """
        <ul class="records">\(each: offered, {
          "<li><p class=\"lead\"><a href=\"\($0.link)\">\(call.say($0.label))</a></p></li>"
        })</ul>
        """
    ).html
  }

  /// What is still to do, and the button that sends the invitations when enough is there.
  private static func missing(_ call: Call, _ page: InquiryVisitPage, _ links: VisitLinks) -> HTML {
    let missing = page.missing
    let mayShare = page.visit.state == .preparing && !missing.contains(where: \.isNeededToShare)
    let share = PostForm(
      action: links.sharing,
      token: call.signedIn?.csrfToken ?? "",
      content: """
        <p>\(call.say(
          "Those invited, their schools, your staff, your supervisor and the district office will see this page, with the figures below.",
          "Verán esta página, con las cifras de abajo, las personas invitadas, sus escuelas, tu personal, tu supervisión y la oficina del distrito."))</p>\
        <div class="actions">\(Button(call.say("Send the invitations", "Enviar las invitaciones")).html)</div>
        """
    )
    let also = page.partners.compactMap { partner in
      partner.alsoAt.map { title in
        call.say(
          "\(partner.name) is at “\(title)” on the same day.",
          "\(partner.name) está en «\(title)» el mismo día."
        )
      }
    }
    guard !missing.isEmpty || mayShare || !also.isEmpty else { return .empty }
    let parts = missing.map { part -> HTML in
      "<li><a href=\"\(link(part, links))\">\(call.say(VisitWords.text(part)))</a></li>"
    }
    let clashes = also.map { text -> HTML in "<li>\(text)</li>" }
    let list: HTML = "<ul class=\"records\">\(HTML(joining: parts + clashes))</ul>"
    return Card(
      id: "missing",
      title: missing.isEmpty
        ? call.say("Ready", "Todo listo") : call.say("What is still missing", "Lo que aún falta"),
      content: "\(if: !missing.isEmpty || !also.isEmpty, list)\(if: mayShare, share.html)"
    ).html
  }

  private static func link(_ part: MissingPart, _ links: VisitLinks) -> Link {
    switch part {
    case .lookFors: links.lookFors
    case .theory: links.theory
    case .place: links.edit
    case .partners, .guests: links.guests
    case .targets: links.targets
    case .rooms, .plan: links.day
    }
  }

  private static func section(_ call: Call, _ id: String, _ title: String, _ edit: Link?, _ content: HTML)
    -> HTML
  {
    Card(
      id: id,
      title: title,
      content: """
        \(content)\(edit.map { link in
          "<p class=\"noprint\"><a class=\"tap\" href=\"\(link)\">\(call.say("Change: \(title)", "Cambiar: \(title)"))</a></p>" as HTML
        })
        """
    ).html
  }
}
