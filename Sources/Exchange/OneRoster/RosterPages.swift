import HTTPTypes
import Kernel
import Markup
import Web

/// The page about a district's roster.
enum RosterPages {
  static let chooseFile = FieldError(
    "package",
    Phrase(
      "Choose the ZIP file that your student information system made.",
      "Elige el archivo ZIP que generó tu sistema de información escolar."
    )
  )
  static let shorterSource = FieldError(
    "source",
    Phrase("Use a name of at most 100 letters.", "Usa un nombre de 100 letras como máximo.")
  )

  static func index(
    _ call: Call,
    _ district: Membership,
    _ totals: RosterTotals,
    _ runs: [RosterRun],
    problem: FieldError?
  ) -> Reply {
    let title = call.say("Roster", "Lista escolar")
    var frame = PageFrame(title, .settings)
    frame.hasErrors = problem != nil
    frame.status = problem == nil ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(title, actions: totals.isEmpty ? [] : [export(call, district)]).html)
      \(problem.map { error in
        ErrorSummary(title: call.say("Please check", "Revisa"), errors: [(error.field, call.say(error.message))]).html
      })
      \(stored(call, totals))
      \(upload(call, district, runs, problem))
      \(list(call, district, runs))
      """
    )
  }

  private static func export(_ call: Call, _ district: Membership) -> HTML {
    ButtonLink(
      call.say("Download as OneRoster 1.2", "Descargar como OneRoster 1.2"),
      to: "/d/\(district.slug)/roster/export.zip"
    ).html
  }

  private static func stored(_ call: Call, _ totals: RosterTotals) -> HTML {
    """
    \(Facts([
      (call.say("Schools", "Escuelas"), HTML(text: totals.schools.grouped())),
      (call.say("Classes", "Clases"), HTML(text: totals.classes.grouped())),
      (call.say("Staff", "Personal"), HTML(text: totals.staff.grouped())),
      (call.say("Students", "Estudiantes"), HTML(text: totals.students.grouped())),
      (call.say("Roles waiting for an administrator", "Funciones que esperan a un administrador"),
        HTML(text: totals.proposedRoles.grouped())),
    ]).html)
    \(Notice(.readers, title: call.say("Administrators and data stewards read this page", "Leen esta página administradores y responsables de datos"), call.say(
      "Passwords, telephone numbers, demographics and guardians in a package are never stored.",
      "Nunca se guardan contraseñas, teléfonos, datos demográficos ni tutores que traiga un paquete.")).html)
    """
  }

  private static func upload(
    _ call: Call,
    _ district: Membership,
    _ runs: [RosterRun],
    _ problem: FieldError?
  ) -> HTML {
    let id = call.form.contains("id") ? call.form["id"] : RosterRunID.make(at: call.now).text
    let source = call.form.contains("source") ? call.form["source"] : runs.first?.sourceName ?? "OneRoster"
    let options = call.form.contains("id") ? Set(call.form.all("options")) : ["dry-run"]
    func error(_ field: String) -> String? {
      problem?.field == field ? problem.map { call.say($0.message) } : nil
    }
    return Card(
      id: "load",
      title: call.say("Load a package", "Cargar un paquete"),
      content: PostForm(
        action: "/d/\(district.slug)/roster/runs",
        token: call.signedIn?.csrfToken ?? "",
        hidden: [("id", id)],
        encoding: .multipart,
        content: """
          \(FileInput(
            name: "package", label: call.say("ZIP file", "Archivo ZIP"), accept: ".zip,application/zip",
            hint: call.say(
              "OneRoster CSV 1.1 or 1.2, complete or changes only, up to 200 MB. It is removed once it was read.",
              "OneRoster CSV 1.1 o 1.2, completo o solo cambios, hasta 200 MB. Se borra después de leerlo."),
            error: error("package")).html)
          \(TextInput(
            name: "source", label: call.say("Where it comes from", "De dónde viene"), value: source,
            hint: call.say(
              "A complete package ends only rows that came from the same place.",
              "Un paquete completo solo termina filas que vinieron del mismo lugar."),
            error: error("source"), width: .half, limit: 100).html)
          \(Checkboxes(
            name: "options", legend: call.say("How to load it", "Cómo cargarlo"),
            choices: [
              Choice("dry-run", call.say("Only check: change nothing", "Solo revisar: no cambiar nada")),
              Choice("strict", call.say("Judge as the standard's validator does", "Juzgar como el validador del estándar")),
            ], selected: options).html)
          <div class="actions">\(Button(call.say("Load", "Cargar")).html)</div>
          """
      ).html
    ).html
  }

  private static func list(_ call: Call, _ district: Membership, _ runs: [RosterRun]) -> HTML {
    guard !runs.isEmpty else {
      return EmptyState(
        title: call.say("Nothing was loaded yet", "Aún no se ha cargado nada"),
        text: call.say(
          "Export a OneRoster package from your student information system and load it here, first as a check.",
          "Exporta un paquete OneRoster de tu sistema de información escolar y cárgalo aquí, primero como revisión."
        )
      ).html
    }
    return DataTable(
      id: "runs",
      caption: call.say("Last loads", "Últimas cargas"),
      columns: [
        .init(call.say("When", "Cuándo")), .init(call.say("From", "De")),
        .init(call.say("What happened", "Qué pasó")),
      ],
      rows: runs.map { run in
        let when = RosterRunPages.moment(run.startedAt, district, call.language)
        return .init(
          "<a href=\"/d/\(Link("\(district.slug)"))/roster/runs/\(Link("\(run.id)"))\">\(when)</a>",
          [HTML(text: run.sourceName), HTML(text: call.say(RosterRunPages.state(run)))]
        )
      },
      narrow: .list
    ).html
  }
}
