import HTTPTypes
import Kernel
import Markup
import Web

/// The list of terms and the form of one.
enum TermPages {
  /// The form's fields as typed.
  struct Fields: Sendable {
    var title = ""
    var startsOn = ""
    var endsOn = ""
    var freezeOn = ""

    init() {}

    init(_ fields: TermFields) {
      title = fields.title
      startsOn = fields.startsOn.description
      endsOn = fields.endsOn.description
      freezeOn = fields.reflectionsFreezeOn.map(\.description) ?? ""
    }

    init(_ form: Form) {
      (title, startsOn) = (form["title"], form["starts_on"])
      (endsOn, freezeOn) = (form["ends_on"], form["freeze_on"])
    }
  }

  /// What the form shows; without a term it is a new one.
  struct Model: Sendable {
    let id: AcademicSessionID
    let fields: Fields
    let term: Term?
    var errors: [FieldError] = []
    var isConflict = false
  }

  static func list(_ call: Call, _ terms: [Term], _ slug: String) -> HTML {
    let rows = terms.map { term in
      DataTable.Row(
        "<a href=\"/d/\(Link("\(slug)"))/terms/\(Link("\(term.id)"))\">\(term.fields.title)</a>",
        [
          HTML(text: term.fields.startsOn.words(call.language)),
          HTML(text: term.fields.endsOn.words(call.language)),
          HTML(
            text: term.fields.reflectionsFreezeOn?.words(call.language) ?? call.say("last day", "último día")
          ),
        ]
      )
    }
    let table: HTML =
      rows.isEmpty
      ? "<p>\(call.say("No term yet. Figures need one: add the first.", "Aún no hay períodos. Las cifras necesitan uno: agrega el primero."))</p>"
      : DataTable(
        id: "terms",
        caption: call.say("Terms, latest first", "Períodos, el último primero"),
        isCaptionHidden: true,
        columns: [
          .init(call.say("Term", "Período")), .init(call.say("First day", "Primer día")),
          .init(call.say("Last day", "Último día")),
          .init(call.say("Reflections counted", "Reflexiones contadas")),
        ],
        rows: rows
      ).html
    let add = ButtonLink(
      call.say("Add a term", "Agregar un período"),
      to: "/d/\(slug)/terms/new",
      icon: .plus
    )
    return "\(table)<p class=\"actions\">\(add.html)</p>"
  }

  static func form(_ call: Call, _ model: Model) -> Reply {
    let title = model.term?.fields.title ?? call.say("New term", "Período nuevo")
    var frame = PageFrame(title, .settings)
    frame.width = .text
    frame.hasErrors = !model.errors.isEmpty || model.isConflict
    frame.status = model.isConflict ? .conflict : model.errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, model.errors)
    let slug = call.membership?.slug ?? ""
    let action: Link = model.term == nil ? "/d/\(slug)/terms" : "/d/\(slug)/terms/\(model.id)"
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: SettingsPages.trail(call)).html)\(words.summary)
      \(if: model.isConflict, conflict(call, model.term?.fields))
      \(PostForm(
          action: action, token: call.signedIn?.csrfToken ?? "",
          hidden: [("id", model.id.text), ("mark", model.term?.fields.mark ?? "")],
          content: "\(fields(call, model, words))<div class=\"actions\">\(Button(call.say("Save term", "Guardar período")).html)</div>"
        ).html)
      """
    )
  }

  private static func fields(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    let freeze = DayInput(
      name: "freeze_on",
      label: call.say("Day on which reflections are counted", "Día en que se cuentan las reflexiones"),
      value: model.fields.freezeOn,
      hint: call.say(
        "Pooled once, and never again for this term. Empty means the last day.",
        "Se cuentan una vez y no más en este período. Vacío significa el último día."
      ),
      error: words["freeze_on"]
    )
    if let term = model.term, term.isFromRoster {
      let days = "\(term.fields.startsOn.words(call.language)) – \(term.fields.endsOn.words(call.language))"
      return """
        <p>\(call.say(
            "Name and days come from the roster: \(days).", "El nombre y los días vienen de la lista escolar: \(days)."))</p>\(freeze.html)
        """
    }
    return """
      \(TextInput(
          name: "title", label: call.say("Name", "Nombre"), value: model.fields.title, error: words["title"],
          limit: 120).html)
      \(DayInput(
          name: "starts_on", label: call.say("First day", "Primer día"), value: model.fields.startsOn,
          error: words["starts_on"]).html)
      \(DayInput(
          name: "ends_on", label: call.say("Last day", "Último día"), value: model.fields.endsOn,
          error: words["ends_on"]).html)\(freeze.html)
      """
  }

  private static func conflict(_ call: Call, _ theirs: TermFields?) -> HTML {
    let saved = theirs.map {
      "\($0.title), \($0.startsOn.words(call.language)) – \($0.endsOn.words(call.language))"
        + ($0.reflectionsFreezeOn.map { " (\($0.words(call.language)))" } ?? "")
    }
    return Notice(
      .attention,
      title: call.say("Somebody saved this term meanwhile", "Alguien guardó este período mientras tanto"),
      call.say(
        "Saved now: \(saved ?? ""). Below is what you typed; save again to keep yours.",
        "Guardado ahora: \(saved ?? ""). Abajo está lo que escribiste; guarda de nuevo para conservarlo."
      )
    ).html
  }
}
