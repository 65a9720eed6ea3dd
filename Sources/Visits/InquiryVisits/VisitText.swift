import HTTPTypes
import Kernel
import Markup
import Web

/// Short texts about an inquiry visit.
enum VisitText {
  private static let weekdays = [
    Phrase("Monday", "lunes"), Phrase("Tuesday", "martes"), Phrase("Wednesday", "miércoles"),
    Phrase("Thursday", "jueves"), Phrase("Friday", "viernes"), Phrase("Saturday", "sábado"),
    Phrase("Sunday", "domingo"),
  ]

  /// `Thursday, Dec 10, 2026`
  static func day(_ call: Call, _ day: CalendarDay) -> String {
    "\(call.say(weekdays[day.weekday - 1])), \(day.words(call.language))"
  }

  /// `8:30 a.m. to 2:00 p.m.`
  static func times(_ call: Call, _ visit: InquiryVisit) -> String {
    call.say(
      "\(visit.startsAt.words(.english)) to \(visit.endsAt.words(.english))",
      "de \(visit.startsAt.words(.spanish)) a \(visit.endsAt.words(.spanish))"
    )
  }

  static func state(_ call: Call, _ visit: InquiryVisit) -> String {
    switch visit.state {
    case .preparing: call.say("In preparation", "En preparación")
    case .shared where visit.day == call.today: call.say("Today", "Hoy")
    case .shared where visit.day < call.today: call.say("Debrief to be closed", "Falta cerrar la reflexión")
    case .shared: call.say("Invitations are out", "Invitaciones enviadas")
    case .closed: call.say("Closed", "Cerrada")
    case .cancelled: call.say("Called off", "Cancelada")
    }
  }

  static func part(_ call: Call, _ part: GuestPart) -> String {
    switch part {
    case .visitor: call.say("Visitor", "Visitante")
    case .guide: call.say("Guide", "Guía")
    case .guest: call.say("Guest", "Persona invitada")
    }
  }

  static func answer(_ call: Call, _ answer: GuestAnswer) -> String {
    switch answer {
    case .invited: call.say("Not answered yet", "Sin respuesta aún")
    case .coming: call.say("Comes", "Viene")
    case .declined: call.say("Cannot come", "No puede venir")
    }
  }

  static func unit(_ call: Call, _ unit: TargetUnit) -> String {
    switch unit {
    case .points: call.say("points", "puntos")
    case .percent: call.say("percent", "por ciento")
    case .students: call.say("students", "estudiantes")
    }
  }

  static func crumbs(_ call: Call, _ visit: InquiryVisit? = nil) throws -> Breadcrumbs {
    var items = [(label: call.say("Inquiry visits", "Visitas de indagación"), link: try call.visitsLink())]
    if let visit { items.append((visit.title, try VisitLinks(call, visit.id).visit)) }
    return Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: items)
  }
}

/// What needs attention in a form of a visit, and where.
struct VisitFields {
  let call: Call
  let errors: [FieldError]

  func message(_ field: String) -> String? {
    errors.first { $0.field == field }.map { call.say($0.message) }
  }

  var summary: HTML {
    ErrorSummary(
      title: call.say("Please check", "Revisa"),
      errors: errors.map { ($0.field, call.say($0.message)) }
    ).html
  }

  func time(_ name: String, _ label: String, _ value: String) -> HTML {
    Field(id: name, label: label, hint: nil, error: message(name)) { ids in
      """
      <input type="time" id="\(name)" name="\(name)" class="w-day"\(attribute: "value", value.isEmpty ? nil : value)\
      \(attribute: "aria-describedby", ids)\(attribute: "aria-invalid", message(name) == nil ? nil : "true")>
      """
    }.html
  }
}

/// A page that holds one form of a visit: as it is, with what needs attention, or after a lost race.
struct VisitFormPage {
  let title: String
  var errors: [FieldError] = []
  /// What is saved now, when somebody else was faster.
  var saved: HTML?

  func reply(_ call: Call, _ visit: InquiryVisit?, _ content: HTML) throws -> Reply {
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty || saved != nil
    frame.status = saved != nil ? .conflict : errors.isEmpty ? .ok : .unprocessableContent
    let heading = PageHeading(
      title,
      particulars: visit.map { [$0.schoolName, VisitText.day(call, $0.day)] } ?? [],
      breadcrumbs: try VisitText.crumbs(call, visit)
    )
    return call.page(
      frame,
      """
      \(heading.html)\(VisitFields(call: call, errors: errors).summary)<div class="stack">\
      \(saved.map { conflict(call, $0) })\(content)</div>
      """
    )
  }

  private func conflict(_ call: Call, _ saved: HTML) -> HTML {
    """
    \(Notice(.attention, title: call.say("Someone else saved this meanwhile", "Alguien más guardó esto mientras tanto"),
        call.say(
          "Below is what is saved now, and under it what you typed. Take over what you need, then save again.",
          "Abajo está lo guardado ahora y, después, lo que escribiste. Toma lo que necesites y guarda de nuevo.")).html)\
    \(Card(id: "saved", title: call.say("Saved now", "Guardado ahora"), content: saved).html)
    """
  }
}
