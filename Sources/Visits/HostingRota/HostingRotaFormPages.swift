import HTTPTypes
import Kernel
import Markup
import Web

/// The forms of the rota: the days of the year, and the day of one school.
enum HostingRotaFormPages {
  static func form(
    _ call: Call,
    _ plan: TriadPlanOfYear,
    _ form: HostingRotaForm,
    _ calendar: HostingCalendar?,
    errors: [FieldError] = [],
    isConflict: Bool = false
  ) throws -> Reply {
    let title = call.say("Find the hosting days", "Buscar los días de visita")
    let link = try call.link(toTriads: plan.id)
    let words = FormWords(call, errors)
    return call.page(
      frame(title, !errors.isEmpty, isConflict),
      """
      \(PageHeading(title, breadcrumbs: try trail(call, plan, link)).html)\(words.summary)
      \(if: isConflict, conflict(call, call.say(
        "The rota was made anew. What you typed is below; send it again to replace it.",
        "El calendario se hizo de nuevo. Abajo está lo que escribiste; envíalo otra vez para reemplazarlo.")))
      <p>\(call.say(
        "Every school hosts once, on a weekday within a term. The visits of a group are spread over the year. Visits that have been stay as they are.",
        "Cada escuela recibe una vez, en un día hábil dentro de un período. Las visitas de un grupo se reparten en el año. Las visitas que ya pasaron quedan como están."))</p>
      \(PostForm(
          action: "\(link)/rota", token: call.signedIn?.csrfToken ?? "", hidden: [("version", "\(calendar?.version ?? 0)")],
          content: """
            \(DayInput(name: "first_on", label: call.say("First day", "Primer día"), value: form.firstOn, error: words["first_on"]).html)
            \(DayInput(name: "last_on", label: call.say("Last day", "Último día"), value: form.lastOn, error: words["last_on"]).html)
            \(TextArea(
              name: "blackouts", label: call.say("Days without visits", "Días sin visitas"), value: form.blackouts,
              hint: call.say(
                "One a line, such as 2026-11-26, or two days for all between them: 2026-12-21 2027-01-08",
                "Uno por línea, como 2026-11-26, o dos días para todos los intermedios: 2026-12-21 2027-01-08"),
              error: words["blackouts"], rows: 6).html)
            \(TextInput(
              name: "most_a_day", label: call.say("Most visits in the district on one day", "Máximo de visitas en el distrito en un día"),
              value: form.mostADay, hint: call.say("Empty means any number", "Vacío significa cualquier número"),
              error: words["most_a_day"], kind: .digits, width: .short, limit: 4).html)
            <div class="actions">\(Button(call.say("Find the days", "Buscar los días")).html)</div>
            """).html)
      """
    )
  }

  static func day(
    _ call: Call,
    _ plan: TriadPlanOfYear,
    _ day: HostingDay,
    typed: String,
    error: Phrase? = nil,
    isConflict: Bool = false
  ) throws -> Reply {
    let title = call.say("When \(day.name) hosts", "Cuándo recibe \(day.name)")
    let link = try call.link(toTriads: plan.id)
    let words = FormWords(call, error.map { [FieldError("host_on", $0)] } ?? [])
    let now = day.day?.words(call.language) ?? ""
    return call.page(
      frame(title, error != nil, isConflict),
      """
      \(PageHeading(title, breadcrumbs: try trail(call, plan, link)).html)\(words.summary)
      \(if: isConflict, conflict(call, call.say(
        "It is now \(now). Below is what you typed; save again to keep yours.",
        "Ahora es \(now). Abajo está lo que escribiste; guarda de nuevo para conservarlo.")))
      \(PostForm(
          action: "\(link)/rota/\(day.school)", token: call.signedIn?.csrfToken ?? "", hidden: [("version", "\(day.version)")],
          content: """
            \(DayInput(name: "host_on", label: call.say("Day of the visit", "Día de la visita"), value: typed, error: words["host_on"]).html)
            <div class="actions">\(Button(call.say("Save the day", "Guardar el día")).html)</div>
            """).html)
      """
    )
  }

  private static func frame(_ title: String, _ isInvalid: Bool, _ isConflict: Bool) -> PageFrame {
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = isInvalid || isConflict
    frame.status = isConflict ? .conflict : isInvalid ? .unprocessableContent : .ok
    return frame
  }

  private static func trail(_ call: Call, _ plan: TriadPlanOfYear, _ link: Link) throws -> Breadcrumbs {
    Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [
        (call.say("Triads", "Tríadas"), "/d/\(try call.district.slug)/triads"), (plan.title, link),
        (call.say("Who hosts when", "Quién recibe y cuándo"), "\(link)/rota"),
      ]
    )
  }

  private static func conflict(_ call: Call, _ words: String) -> HTML {
    Notice(
      .attention,
      title: call.say("Somebody changed it meanwhile", "Alguien lo cambió mientras tanto"),
      words
    ).html
  }
}
