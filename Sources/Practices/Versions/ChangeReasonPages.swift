import HTTPTypes
import Kernel
import Markup
import Web

/// Asking and telling who shaped a change and which evidence caused it.
enum ChangeReasonPages {
  static func form(_ call: Call, _ form: ChangeReasonForm) -> Reply {
    let title = call.say("Why this line changes", "Por qué cambia esta línea")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = !form.errors.isEmpty || form.isConflict
    frame.status = form.isConflict ? .conflict : form.errors.isEmpty ? .ok : .unprocessableContent
    let base = FrameworkPages.link(call, form.framework)
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [form.name], breadcrumbs: DraftPages.crumbs(call, form.framework)).html)
      \(summary(call, form.errors))
      \(if: form.isConflict, """
        \(Notice(.attention, title: call.say("Somebody was faster", "Alguien se adelantó"), call.say(
            "Below is what is saved now, and under it what you typed. Take over what you need, then save again.",
            "Abajo está lo guardado ahora y, después, lo que escribiste. Toma lo que necesites y guarda de nuevo.")).html)
        \(form.saved.map { Card(content: told(call, $0)).html })
        """)
      \(readers(call))
      \(PostForm(
          action: "\(base)/draft/reasons/\(form.item)", token: call.signedIn?.csrfToken ?? "",
          hidden: [("version", String(form.version))],
          content: """
            \(fields(call, form.fields, form.errors))
            <div class="actions">\(Button(call.say("Save", "Guardar")).html)
            \(ButtonLink(call.say("Back to the draft", "Volver al borrador"), to: "\(base)/draft", kind: .quiet).html)</div>
            """).html)
      """
    )
  }

  static func summary(_ call: Call, _ errors: [FieldError]) -> HTML {
    ErrorSummary(
      title: call.say("Please check", "Revisa"),
      errors: errors.map { ($0.field, call.say($0.message)) }
    ).html
  }

  static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      call.say(
        "Everybody in the district can read this once the draft is published. Name groups rather than people, and nobody who answered.",
        "Todo el distrito puede leer esto cuando el borrador se publique. Nombra grupos más que personas, y a nadie que haya respondido."
      )
    ).html
  }

  /// The fields of a reason, for a line or for the whole version.
  static func fields(_ call: Call, _ fields: ReasonFields, _ errors: [FieldError]) -> HTML {
    func error(_ name: String) -> String? {
      errors.first { $0.field == name }.map { call.say($0.message) }
    }
    return """
      \(TextInput(
          name: "shaped_by", label: call.say("Who shaped the change", "Quién dio forma al cambio"), value: fields.shapedBy,
          hint: call.say("For example: teacher leaders of nine schools, with the parents’ council",
            "Por ejemplo: docentes líderes de nueve escuelas, con el consejo de familias"),
          error: error("shaped_by"), limit: 500).html)
      \(Radios(
          name: "evidence_kind", legend: call.say("Which evidence caused it?", "¿Qué evidencia lo motivó?"),
          choices: EvidenceKind.allCases.map { Choice($0.rawValue, kind(call, $0)) }, selected: fields.kind,
          error: error("evidence_kind"), isInRow: true).html)
      \(TextArea(
          name: "evidence", label: call.say("What it showed", "Qué mostró"), value: fields.evidence,
          hint: call.say("What was asked or seen, and what came of it", "Qué se preguntó o se vio, y qué resultó"),
          error: error("evidence"), rows: 3, limit: 1_000).html)
      <div class="pair">\(DayInput(
          name: "held_on", label: call.say("When (optional)", "Cuándo (opcional)"), value: fields.heldOn, error: error("held_on")).html)
      \(TextInput(
          name: "answers", label: call.say("How many people or lessons (optional)", "Cuántas personas o lecciones (opcional)"),
          value: fields.answers, error: error("answers"), kind: .digits, width: .short, limit: 7).html)</div>
      \(TextInput(
          name: "link", label: call.say("Where to read more (optional)", "Dónde leer más (opcional)"), value: fields.link,
          hint: call.say("An address that begins with https://", "Una dirección que empieza con https://"),
          error: error("link"), kind: .url, limit: 500).html)
      """
  }

  /// A reason in words, as history shows it.
  static func told(_ call: Call, _ reason: ChangeReason) -> HTML {
    var particulars = [kind(call, reason.kind)]
    if let day = reason.heldOn { particulars.append(day.words(call.language)) }
    if let answers = reason.answers { particulars.append("n = \(answers.grouped())") }
    return """
      <p><span class="lab">\(call.say("Shaped by", "Le dio forma"))</span> <span lang="\(reason.lang)">\(reason.shapedBy)</span></p>
      <p><span class="lab">\(call.say("Evidence", "Evidencia"))</span> <span lang="\(reason.lang)">\(reason.evidence)</span>
      <span class="small">(\(particulars.joined(separator: ", ")))</span></p>
      \(if: !reason.link.isEmpty, """
        <p class="small"><a\(attribute: "href", reason.link) rel="noopener noreferrer">\(reason.link)</a></p>
        """)
      """
  }

  static func kind(_ call: Call, _ kind: EvidenceKind) -> String {
    switch kind {
    case .survey: call.say("A survey", "Una encuesta")
    case .interviews: call.say("Interviews", "Entrevistas")
    case .study: call.say("A study", "Un estudio")
    case .visits: call.say("Visits", "Visitas")
    case .other: call.say("Something else", "Otra cosa")
    }
  }
}
