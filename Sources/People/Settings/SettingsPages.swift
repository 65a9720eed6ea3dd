import HTTPTypes
import Kernel
import Markup
import Web

/// The page with a district's settings.
enum SettingsPages {
  /// The form's fields as typed, by name.
  struct Fields: Sendable, Hashable {
    static let names = [
      "name", "time_zone", "first_language", "share_percent", "minimum_rooms", "minimum_notes",
      "minimum_answers",
    ]
    private let values: [String: String]

    init(_ settings: DistrictSettings) {
      values = [
        "name": settings.name, "time_zone": settings.timeZone,
        "first_language": settings.firstLanguage.rawValue,
        "share_percent": "\(settings.sharePercentThatMayEnd)", "minimum_rooms": "\(settings.minimumRooms)",
        "minimum_notes": "\(settings.minimumNotes)", "minimum_answers": "\(settings.minimumAnswers)",
      ]
    }

    init(_ form: Form) { values = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, form[$0]) }) }

    subscript(_ name: String) -> String { values[name] ?? "" }
  }

  /// What the page shows.
  struct Model: Sendable {
    let fields: Fields
    let version: Int
    let terms: [Term]
    var errors: [FieldError] = []
    /// What somebody else saved meanwhile.
    var theirs: Fields?
  }

  static func trail(_ call: Call) -> Breadcrumbs {
    Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Settings", "Ajustes"), "/d/\(call.membership?.slug ?? "")/settings")]
    )
  }

  static func page(_ call: Call, _ model: Model) -> Reply {
    let title = call.say("Settings", "Ajustes")
    var frame = PageFrame(title, .settings)
    frame.hasErrors = !model.errors.isEmpty || model.theirs != nil
    frame.status = model.theirs != nil ? .conflict : model.errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, model.errors)
    let slug = call.membership?.slug ?? ""
    return call.page(
      frame,
      """
      \(PageHeading(title).html)\(words.summary)\(model.theirs.map { conflict(call, $0, mine: model.fields) })
      \(links(call, slug))
      <div class="stack">\(Card(id: "district", title: call.say("The district", "El distrito"), content: form(call, model, words, slug)).html)
      \(Card(id: "terms-part", title: call.say("Terms", "Períodos"), content: TermPages.list(call, model.terms, slug)).html)</div>
      """
    )
  }

  private static func links(_ call: Call, _ slug: String) -> HTML {
    let items: [(String, Link)] = [
      (call.say("Roster", "Lista escolar"), "/d/\(slug)/roster"),
      (call.say("Staff", "Personal"), "/d/\(slug)/people"),
      (call.say("Schools", "Escuelas"), "/d/\(slug)/schools"),
      (call.say("Profiles of schools", "Perfiles de las escuelas"), "/d/\(slug)/school-profiles"),
      (call.say("Proposed roles", "Funciones propuestas"), "/d/\(slug)/roles/proposed"),
      (call.say("Who may do what", "Quién puede hacer qué"), "/d/\(slug)/permissions"),
      (call.say("Audit log", "Registro de auditoría"), "/d/\(slug)/audit"),
      (call.say("Who read student records", "Quién leyó datos de estudiantes"), "/d/\(slug)/student-reads"),
    ]
    return Tabs(label: call.say("Settings", "Ajustes"), items: items.map { .init($0.0, $0.1) }).html
  }

  private static func conflict(_ call: Call, _ theirs: Fields, mine: Fields) -> HTML {
    let rows = Fields.names.filter { theirs[$0] != mine[$0] }.map { name in
      DataTable.Row(HTML(text: label(call, name)), [HTML(text: theirs[name]), HTML(text: mine[name])])
    }
    return """
      \(Notice(.attention, call.say(
          "Somebody saved these settings while you were editing. Nothing of yours is lost: look at both and save again.",
          "Alguien guardó estos ajustes mientras los editabas. No perdiste nada: revisa ambos y guarda de nuevo.")).html)
      \(DataTable(
          id: "both", caption: call.say("Both versions", "Las dos versiones"),
          columns: [
            .init(call.say("Field", "Campo")), .init(call.say("Saved now", "Guardado ahora")),
            .init(call.say("Yours", "Lo tuyo")),
          ], rows: rows).html)
      """
  }

  private static func form(_ call: Call, _ model: Model, _ words: FormWords, _ slug: String) -> HTML {
    let zone = model.fields["time_zone"]
    let zones =
      DistrictSettings.timeZones.contains(zone)
      ? DistrictSettings.timeZones : [zone] + DistrictSettings.timeZones
    return PostForm(
      action: "/d/\(slug)/settings",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("version", "\(model.version)")],
      content: """
        \(TextInput(name: "name", label: label(call, "name"), value: model.fields["name"], error: words["name"], limit: 200).html)
        \(Select(
            name: "time_zone", label: label(call, "time_zone"), choices: zones.map { Choice($0, $0) },
            selected: zone, error: words["time_zone"]).html)
        \(Radios(
            name: "first_language", legend: label(call, "first_language"),
            choices: [Choice("en", "English"), Choice("es", "Español")], selected: model.fields["first_language"],
            error: words["first_language"], isInRow: true).html)
        \(number(call, model, words, "share_percent", call.say(
            "A roster that would end more than this share of people or classes is refused.",
            "Se rechaza una lista escolar que terminaría más que esta parte de personas o clases.")))
        <h3>\(call.say("Smallest groups that are shown", "Grupos más pequeños que se muestran"))</h3>
        <p>\(call.say(
            "You can ask for larger groups than these, never for smaller ones: they keep a single classroom or person from being recognised.",
            "Puedes pedir grupos más grandes, nunca más pequeños: así no se reconoce a un aula ni a una persona."))</p>
        \(number(call, model, words, "minimum_rooms", call.say("At least 5.", "Al menos 5.")))
        \(number(call, model, words, "minimum_notes", call.say("At least 8.", "Al menos 8.")))
        \(number(call, model, words, "minimum_answers", call.say("At least 10.", "Al menos 10.")))
        <div class="actions">\(Button(call.say("Save settings", "Guardar ajustes")).html)</div>
        """
    ).html
  }

  private static func number(
    _ call: Call,
    _ model: Model,
    _ words: FormWords,
    _ name: String,
    _ hint: String
  ) -> HTML {
    TextInput(
      name: name,
      label: label(call, name),
      value: model.fields[name],
      hint: hint,
      error: words[name],
      kind: .digits,
      width: .short
    ).html
  }

  private static func label(_ call: Call, _ name: String) -> String {
    switch name {
    case "name": call.say("Name of the district", "Nombre del distrito")
    case "time_zone": call.say("Time zone", "Zona horaria")
    case "first_language": call.say("First language", "Primer idioma")
    case "share_percent":
      call.say("Share that may end at once, in percent", "Parte que puede terminar a la vez, en porcentaje")
    case "minimum_rooms":
      call.say("Rooms behind a figure of a school", "Aulas detrás de una cifra de escuela")
    case "minimum_notes":
      call.say("Notes behind a figure of a school", "Notas detrás de una cifra de escuela")
    default: call.say("Answers of adults behind a figure", "Respuestas de adultos detrás de una cifra")
    }
  }
}
