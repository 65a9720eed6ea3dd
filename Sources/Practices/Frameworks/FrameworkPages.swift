import HTTPTypes
import Kernel
import Markup
import Web

/// The list of frameworks, and the form for a framework's own words.
enum FrameworkPages {
  static func list(_ call: Call, _ list: [FrameworkLine], mayEdit: Bool) -> Reply {
    let title = call.say("Frameworks", "Marcos")
    let base = Link("/d/\(call.membership?.slug ?? "")/practices/frameworks")
    let actions: [HTML] =
      mayEdit
      ? [
        ButtonLink(
          call.say("Write a framework", "Escribir un marco"),
          to: "\(base)/new",
          kind: .primary,
          icon: .plus
        ).html,
        ButtonLink(call.say("Import a CASE file", "Importar un archivo CASE"), to: "\(base)/import").html,
      ] : []
    let rows = list.map { line in
      DataTable.Row(
        "<a href=\"\(base)/\(Link("\(line.id)"))\" lang=\"\(line.lang)\">\(line.title)</a>",
        [
          HTML(text: line.type), HTML(text: LinkPages.purpose(call, line.purpose)),
          HTML(text: line.practices.grouped()), HTML(text: line.items.grouped()),
        ]
      )
    }
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [practices(call)]), actions: actions).html)
      \(if: list.isEmpty, empty(call), else: DataTable(
          id: "frameworks", caption: call.say("Frameworks of the district", "Marcos del distrito"), isCaptionHidden: true,
          columns: [
            .init(call.say("Framework", "Marco")), .init(call.say("Type", "Tipo")), .init(call.say("Holds", "Contiene")),
            .init(call.say("Practices", "Prácticas"), .number), .init(call.say("Items in all", "Elementos en total"), .number),
          ], rows: rows, narrow: .list).html)
      """
    )
  }

  private static func empty(_ call: Call) -> HTML {
    EmptyState(
      title: call.say("No framework yet", "Aún no hay marcos"),
      text: call.say(
        "A framework describes good teaching in steps. A director or administrator can write one here or import a CASE file.",
        "Un marco describe la buena enseñanza en pasos. La dirección o un administrador puede escribirlo o importar un archivo CASE."
      )
    ).html
  }

  static func form(_ call: Call, _ form: FrameworkForm) -> Reply {
    let title =
      form.framework == nil
      ? call.say("Write a framework", "Escribir un marco") : call.say("Title and type", "Título y tipo")
    var frame = PageFrame(title, .practices)
    frame.hasErrors = !form.errors.isEmpty || form.isConflict
    frame.status = form.isConflict ? .conflict : form.errors.isEmpty ? .ok : .unprocessableContent
    let base = Link("/d/\(call.membership?.slug ?? "")/practices/frameworks")
    let hidden: [(name: String, value: String)] =
      form.framework == nil ? [("id", form.id.text)] : [("version", String(form.version))]
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: form.framework.map { crumbs(call, $0, isWriting: true) }).html)
      \(ErrorSummary(
          title: call.say("Please check", "Revisa"), errors: form.errors.map { ($0.field, call.say($0.message)) }).html)
      \(if: form.isConflict, conflict(call, form))
      \(PostForm(
          action: form.framework.map { "\(base)/\($0.id)/particulars" } ?? base, token: call.signedIn?.csrfToken ?? "",
          hidden: hidden, keeping: .draft(
            key: "framework-\(form.framework?.id.text ?? "new")",
            restored: call.say("Your unsent text is back.", "Tu texto sin enviar está de vuelta."),
            discard: call.say("Discard it", "Descartarlo")),
          content: fields(call, form)).html)
      \(form.framework.map { purpose(call, $0) })
      """
    )
  }

  /// What the framework is for, in a form of its own.
  private static func purpose(_ call: Call, _ framework: FrameworkLine) -> HTML {
    PostForm(
      action: "\(link(call, framework))/purpose",
      token: call.signedIn?.csrfToken ?? "",
      content: """
        \(Radios(
            name: "purpose", legend: call.say("What it is for", "Para qué es"), choices: [
              Choice("practices", call.say("Practices of adults", "Prácticas de adultos")),
              Choice("standards", call.say("Learning standards for students", "Estándares de aprendizaje para estudiantes"),
                hint: call.say("Linked with practices, never looked for in rooms or reflected on",
                  "Se vinculan con prácticas; nunca se buscan en aulas ni se reflexiona sobre ellos")),
            ], selected: framework.purpose.rawValue).html)
        <div class="actions">\(Button(call.say("Save what it is for", "Guardar para qué es"), kind: .secondary).html)</div>
        """
    ).html
  }

  private static func fields(_ call: Call, _ form: FrameworkForm) -> HTML {
    func error(_ name: String) -> String? {
      form.errors.first { $0.field == name }.map { call.say($0.message) }
    }
    return """
      \(if: form.framework == nil, Select(
          name: "language", label: call.say("It is first written in", "Se escribe primero en"),
          choices: form.languages.map { Choice($0, KindWords.language(call, $0)) }, selected: form.languages[0],
          hint: call.say("Readers of other languages see this one until there is a translation",
            "Quien lee en otro idioma ve este hasta que haya traducción")).html)
      \(TextInput(
          name: "type", label: call.say("Type (optional)", "Tipo (opcional)"), value: form.type,
          hint: call.say("For example: Instructional practice continuum", "Por ejemplo: Continuo de prácticas"),
          error: error("type"), limit: 200).html)
      <div class="pair">\(each: form.texts, { text in
        """
        <fieldset class="stack"><legend>\(KindWords.language(call, text.language))</legend>
        \(TextInput(
            name: "title_\(text.language)", label: call.say("Title", "Título"), value: text.title,
            error: error("title_\(text.language)"), limit: 500).html)
        \(TextArea(
            name: "description_\(text.language)", label: call.say("What it is for", "Para qué sirve"),
            value: text.description, error: error("description_\(text.language)"), limit: 5_000).html)</fieldset>
        """
      })</div>
      <div class="actions">\(Button(call.say("Save", "Guardar")).html)</div>
      """
  }

  private static func conflict(_ call: Call, _ form: FrameworkForm) -> HTML {
    """
    \(Notice(.attention, title: call.say("Somebody was faster", "Alguien se adelantó"), call.say(
        "Below is what is saved now, and under it what you typed. Take over what you need, then save again.",
        "Abajo está lo guardado ahora y, después, lo que escribiste. Toma lo que necesites y guarda de nuevo.")).html)
    \(Card(id: "saved", title: call.say("Saved now", "Guardado ahora"), content: """
      <p>\(form.framework?.type ?? "")</p>
      \(each: form.saved, { "<div lang=\"\($0.language)\"><p><strong>\($0.title)</strong></p><p>\($0.description)</p></div>" })
      """).html)
    """
  }

  static func link(_ call: Call, _ framework: FrameworkLine) -> Link {
    "/d/\(call.membership?.slug ?? "")/practices/frameworks/\(framework.id)"
  }

  static func practices(_ call: Call) -> (label: String, link: Link) {
    (call.say("Practices", "Prácticas"), "/d/\(call.membership?.slug ?? "")/practices")
  }

  /// The way back from a page of a framework.
  static func crumbs(_ call: Call, _ framework: FrameworkLine, isWriting: Bool) -> Breadcrumbs {
    var items = [practices(call), (framework.title, link(call, framework))]
    if isWriting { items.append((call.say("Writing", "Escritura"), "\(link(call, framework))/writing")) }
    return Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: items)
  }
}
