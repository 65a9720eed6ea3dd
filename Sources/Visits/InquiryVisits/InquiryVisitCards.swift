import Analytics
import Kernel
import Markup
import Practices
import Web

/// The parts of a visit's page, each of which other pages show as well.
enum InquiryVisitCards {
  /// Who reads what a host writes here.
  static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      title: call.say("Who reads this", "Quién lee esto"),
      call.say(
        "You and your leadership team now; once invitations are out also your staff, the schools that come, those invited, your supervisor and the district office. Name no teacher and no student.",
        "Ahora tú y tu equipo de liderazgo; al enviar las invitaciones, también tu personal, las escuelas que vienen, las personas invitadas, tu supervisión y la oficina del distrito. No nombres a docentes ni a estudiantes."
      )
    ).html
  }

  static func facts(_ call: Call, _ visit: InquiryVisit) -> HTML {
    Facts([
      (call.say("Title", "Título"), HTML(text: visit.title)),
      (call.say("Day", "Día"), HTML(text: VisitText.day(call, visit.day))),
      (call.say("Time", "Hora"), HTML(text: VisitText.times(call, visit))),
      (call.say("Place", "Lugar"), HTML(text: visit.place.isEmpty ? "—" : visit.place)),
    ]).html
  }

  static func theory(_ call: Call, _ visit: InquiryVisit) -> HTML {
    let theory = visit.theory
    let parts = [
      (call.say("If we", "Si nosotros"), theory.ifWe), (call.say("then", "entonces"), theory.then),
      (call.say("so that", "para que"), theory.soThat),
    ].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else {
      return "<p class=\"small\">\(call.say("Not written yet.", "Aún sin escribir."))</p>"
    }
    let lines = parts.map { part -> HTML in "<p><strong>\(part.0)</strong> \(part.1)</p>" }
    return HTML(joining: lines)
  }

  static func targets(_ call: Call, _ targets: [InquiryTarget]) -> HTML {
    guard !targets.isEmpty else {
      return "<p class=\"small\">\(call.say("None named yet.", "Aún no hay ninguna."))</p>"
    }
    return DataTable(
      id: "targets-table",
      caption: call.say("What is to improve", "Qué debe mejorar"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Measure", "Medida")), .init(call.say("Students", "Estudiantes")),
        .init(call.say("By", "Cuánto")), .init(call.say("Today", "Hoy")), .init(call.say("Until", "Hasta")),
      ],
      rows: targets.map { target in
        .init(
          HTML(text: target.measure),
          [
            HTML(text: target.group), HTML(text: "\(target.amount) \(VisitText.unit(call, target.unit))"),
            HTML(text: target.baseline.isEmpty ? "—" : target.baseline),
            HTML(text: target.dueOn.words(call.language)),
          ]
        )
      },
      narrow: .list
    ).html
  }

  static func lookFors(_ call: Call, _ lookFors: [InquiryLookFor]) -> HTML {
    guard !lookFors.isEmpty else {
      return "<p class=\"small\">\(call.say("None chosen yet.", "Aún no hay ninguno."))</p>"
    }
    return """
      <ol class="talk">\(each: lookFors, { lookFor in
        """
        <li><h3>\(lookFor.title)</h3>\
        <p class="small">\(call.say("Students would:", "Los estudiantes:")) \(lookFor.studentsWould)</p></li>
        """
      })</ol>
      """
  }

  /// What the product knows already; published figures only.
  static func figures(_ call: Call, _ page: InquiryVisitPage) -> HTML {
    let rows = zip(page.lookFors, page.figures).map { lookFor, figure -> DataTable.Row in
      .init(HTML(text: lookFor.title), [doing(call, figure), knowing(call, figure)])
    }
    return DataTable(
      id: "figures-table",
      caption: call.say(
        "What is known about the look-fors at \(page.visit.schoolName)",
        "Qué se sabe de los aspectos en \(page.visit.schoolName)"
      ),
      columns: [
        .init(call.say("Look-for", "Aspecto")),
        .init(call.say("Seen in walk rounds", "Visto en rondas")),
        .init(call.say("Teachers say they understand it", "Docentes dicen comprenderlo")),
      ],
      rows: rows,
      narrow: .list
    ).html
  }

  private static func doing(_ call: Call, _ figure: VisitFigure) -> HTML {
    guard let content = figure.doing, let day = figure.doingOn else {
      return HTML(text: call.say("No round yet", "Aún sin ronda"))
    }
    guard let shown = content.figure else { return HTML(text: call.say(WalkRoundWords.withheldShort)) }
    let date = day.words(call.language)
    return """
      \(PatternText.rate(call, shown.rate)) <span class="small">\(call.say(
          "n = \(shown.count) looks in \(shown.rooms) rooms, \(date)",
          "n = \(shown.count) miradas en \(shown.rooms) salones, \(date)"))</span>
      """
  }

  private static func knowing(_ call: Call, _ figure: VisitFigure) -> HTML {
    guard let knowing = figure.knowing else {
      return HTML(text: call.say("No answers yet", "Aún sin respuestas"))
    }
    guard let shown = knowing.figure.figure else {
      return HTML(text: call.say(WalkRoundWords.withheldShort))
    }
    return """
      \(PatternText.rate(call, shown.rate)) <span class="small">\(call.say(
          "n = \(shown.count) teachers, \(knowing.term)", "n = \(shown.count) docentes, \(knowing.term)"))</span>
      """
  }

  static func decisions(_ call: Call, _ decisions: [VisitDecision]) -> HTML {
    guard !decisions.isEmpty else { return .empty }
    return Card(
      id: "decisions",
      title: call.say("Decided so far", "Decidido hasta ahora"),
      content: """
        <ul class="records">\(each: decisions, { decision in
          """
          <li><p lang="\(decision.lang)">\(decision.statement)</p><p class="meta"><span>\(decision.owner)</span> \
          <span>\(call.say("By \(decision.dueOn.words(.english))", "Para el \(decision.dueOn.words(.spanish))"))</span></p></li>
          """
        })</ul>
        """
    ).html
  }

  static func people(_ call: Call, _ page: InquiryVisitPage) -> HTML {
    let schools = page.partners.map(\.name)
    let guests = page.guests
    let none =
      "<p class=\"small\">\(call.say("Nobody is invited yet.", "Aún no hay invitaciones."))</p>" as HTML
    let list = DataTable(
      id: "guests-table",
      caption: call.say("Who is invited", "Quiénes tienen invitación"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Name", "Nombre")), .init(call.say("School", "Escuela")),
        .init(call.say("Part", "Papel")), .init(call.say("Answer", "Respuesta")),
      ],
      rows: guests.map { guest in
        .init(
          HTML(text: guest.name),
          [
            HTML(text: guest.schoolName ?? ""),
            HTML(
              text: VisitText.part(call, guest.part)
                + (guest.isPrincipal ? call.say(", leads a school", ", dirige una escuela") : "")
            ),
            HTML(
              text: guest.person == nil
                ? call.say("By word of mouth", "De palabra") : VisitText.answer(call, guest.answer)
            ),
          ]
        )
      },
      narrow: .list
    )
    return Card(
      id: "people",
      title: call.say("Who comes", "Quiénes vienen"),
      content: """
        \(if: !schools.isEmpty, "<p>\(call.say("Schools:", "Escuelas:")) \(schools.joined(separator: ", "))</p>")\
        \(if: guests.isEmpty, none, else: list.html)
        """
    ).html
  }
}
