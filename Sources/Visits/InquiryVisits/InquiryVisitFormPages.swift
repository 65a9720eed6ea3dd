import Kernel
import Markup
import Web

/// The forms of a visit's day and sections.
enum InquiryVisitFormPages {
  static func new(_ call: Call, _ form: InquiryVisitForm, _ schools: [RoundSchool], _ errors: [FieldError])
    throws -> Reply
  {
    let page = VisitFormPage(title: call.say("Prepare a visit", "Preparar una visita"), errors: errors)
    guard !schools.isEmpty else { throw Failure.notFound }
    let fields = VisitFields(call: call, errors: errors)
    let school = Select(
      name: "school",
      label: call.say("Host school", "Escuela anfitriona"),
      choices: schools.map { Choice($0.id.text, $0.name) },
      selected: form.school,
      prompt: schools.count == 1 ? nil : call.say("Choose a school", "Elige una escuela"),
      error: fields.message("school")
    )
    return try page.reply(
      call,
      nil,
      """
      \(Notice(.info, call.say(
          "This takes five minutes. Theory of action, look-fors and guests come next, each saved on its own. Nobody else sees the visit until you send the invitations.",
          "Toma cinco minutos. Después vienen la teoría de acción, los aspectos y las invitaciones, y cada parte se guarda por separado. Nadie más ve la visita hasta que envíes las invitaciones.")).html)\
      \(PostForm(
          action: try call.visitsLink(), token: call.signedIn?.csrfToken ?? "", hidden: [("id", form.id)],
          content: "\(school.html)\(day(fields, form, mayMove: true))\(save(call))").html)
      """
    )
  }

  static func edit(
    _ call: Call,
    _ visit: InquiryVisit,
    _ form: InquiryVisitForm,
    version: Int,
    errors: [FieldError] = [],
    isConflict: Bool = false
  ) throws -> Reply {
    let saved: HTML? = isConflict ? InquiryVisitCards.facts(call, visit) : nil
    let page = VisitFormPage(
      title: call.say("Day and place", "Día y lugar"),
      errors: errors,
      saved: saved
    )
    let fields = VisitFields(call: call, errors: errors)
    return try page.reply(
      call,
      visit,
      PostForm(
        action: try VisitLinks(call, visit.id).visit,
        token: call.signedIn?.csrfToken ?? "",
        hidden: [("version", String(version))],
        content: "\(day(fields, form, mayMove: visit.mayMove(on: call.today)))\(save(call))"
      ).html
    )
  }

  static func save(_ call: Call) -> HTML {
    "<div class=\"actions\">\(Button(call.say("Save", "Guardar")).html)</div>"
  }

  private static func day(_ fields: VisitFields, _ form: InquiryVisitForm, mayMove: Bool) -> HTML {
    let call = fields.call
    let day: HTML =
      mayMove
      ? DayInput(
        name: "visit_on",
        label: call.say("Day", "Día"),
        value: form.day,
        hint: call.say(
          "A school hosts at most one visit a day.",
          "Una escuela recibe a lo más una visita al día."
        ),
        error: fields.message("visit_on"),
        earliest: call.today.description
      ).html : "<input type=\"hidden\" name=\"visit_on\" value=\"\(form.day)\">"
    return """
      \(TextInput(
          name: "title", label: call.say("Title", "Título"), value: form.title,
          hint: call.say(
            "What people will call it, such as “Students talk about mathematics”.",
            "Como la llamarán, por ejemplo «Los estudiantes dialogan en matemáticas»."),
          error: fields.message("title"), limit: 200).html)\
      \(day)\(fields.time("starts_at", call.say("Starts at (local time)", "Empieza a las (hora local)"), form.startsAt))\
      \(fields.time("ends_at", call.say("Ends at", "Termina a las"), form.endsAt))\
      \(TextInput(
          name: "place", label: call.say("Where visitors come to", "A dónde llegan las visitas"), value: form.place,
          hint: call.say("Library, parking, sign-in: one line.", "Biblioteca, estacionamiento, registro: una línea."),
          error: fields.message("place"), limit: 200).html)
      """
  }
}
