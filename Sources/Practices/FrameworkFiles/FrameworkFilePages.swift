import HTTPTypes
import Interchange
import Kernel
import Markup
import Web

/// Pages around the import of a CASE file.
enum FrameworkFilePages {
  static func form(_ call: Call, problem: Phrase? = nil, refusal: CASERefusal? = nil) -> Reply {
    let title = call.say("Import a CASE file", "Importar un archivo CASE")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = problem != nil || refusal != nil
    frame.status = frame.hasErrors ? .unprocessableContent : .ok
    let base = Link("/d/\(call.membership?.slug ?? "")/practices/frameworks")
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"),
          items: [FrameworkPages.practices(call), (call.say("Frameworks", "Marcos"), base)])).html)\
      \(problem.map { ErrorSummary(title: call.say("Please check", "Revisa"), errors: [("file", call.say($0))]).html })
      \(refusal.map { refused in
        """
        \(Notice(.attention, title: call.say("Nothing was imported", "No se importó nada"), call.say(
            "The file cannot be used as it is. Put right what is listed, then send it again.",
            "El archivo no se puede usar así. Corrige lo que se indica y envíalo de nuevo.")).html)
        \(issues(call, refused.issues))
        """
      })
      <p>\(call.say(
          "CASE is the format in which frameworks and standards are exchanged. What was written here stays; of every item the later change wins.",
          "CASE es el formato en que se intercambian marcos y estándares. Lo escrito aquí se conserva; de cada elemento gana el cambio más reciente."))</p>
      \(PostForm(
          action: "\(base)/import", token: call.signedIn?.csrfToken ?? "", encoding: .multipart,
          content: """
            \(FileInput(
                name: "file", label: call.say("The framework’s JSON file", "El archivo JSON del marco"), accept: ".json,application/json",
                hint: call.say("CASE 1.0 or 1.1, up to 25 MB", "CASE 1.0 o 1.1, hasta 25 MB"), error: problem.map { call.say($0) }).html)
            \(Radios(
                name: "purpose", legend: call.say("What is in it?", "¿Qué contiene?"), choices: [
                  Choice("", call.say("Let the file say", "Que lo diga el archivo"),
                    hint: call.say("Without practices in it, it counts as standards", "Si no tiene prácticas, cuenta como estándares")),
                  Choice("practices", call.say("Practices of adults", "Prácticas de adultos")),
                  Choice("standards", call.say("Learning standards for students", "Estándares de aprendizaje para estudiantes")),
                ], selected: "").html)
            <div class="actions">\(Button(call.say("Import", "Importar")).html)</div>
            """).html)
      """
    )
  }

  static func refused(_ call: Call, _ refusal: CASERefusal) -> Reply { form(call, refusal: refusal) }

  static func report(_ call: Call, _ report: FrameworkImportReport) -> Reply {
    let title = call.say("Import of \(report.title)", "Importación de \(report.title)")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    let base = Link("/d/\(call.membership?.slug ?? "")/practices/frameworks")
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"),
          items: [FrameworkPages.practices(call), (call.say("Frameworks", "Marcos"), base)])).html)
      \(Notice(report.isOlder ? .attention : .success, outcome(call, report)).html)
      \(Facts([
        (call.say("Added", "Agregados"), HTML(text: report.added.grouped())),
        (call.say("Changed", "Cambiados"), HTML(text: report.changed.grouped())),
        (call.say("Removed", "Quitados"), HTML(text: report.removed.grouped())),
        (call.say("Kept because they are in use", "Conservados porque se usan"), HTML(text: report.keptInUse.grouped())),
        (call.say("Links with other frameworks", "Vínculos con otros marcos"), HTML(text: report.linked.grouped())),
      ]).html)
      \(issues(call, report.issues))
      <p class="actions">\(ButtonLink(
          call.say("Open the framework", "Abrir el marco"), to: "\(base)/\(report.framework)", kind: .primary).html)</p>
      """
    )
  }

  private static func outcome(_ call: Call, _ report: FrameworkImportReport) -> String {
    if report.isOlder {
      return call.say(
        "This file is older than the one imported before, so nothing was taken from it.",
        "Este archivo es anterior al que se importó antes, así que no se tomó nada de él."
      )
    }
    if report.isUnchanged {
      return call.say(
        "Everything in this file is here already. Nothing changed.",
        "Todo lo de este archivo ya está aquí. Nada cambió."
      )
    }
    return call.say("The framework is imported.", "El marco quedó importado.")
  }

  private static func issues(_ call: Call, _ issues: [CASEIssue]) -> HTML {
    guard !issues.isEmpty else { return .empty }
    let shown = issues.prefix(100)
    return DataTable(
      id: "issues",
      caption: call.say("What was noticed (\(issues.count))", "Lo que se observó (\(issues.count))"),
      columns: [
        .init(call.say("Where", "Dónde")), .init(call.say("What, and what to do", "Qué, y qué hacer")),
      ],
      rows: shown.map { .init(HTML(text: $0.path), [HTML(text: $0.message(in: call.language.rawValue))]) },
      narrow: .list
    ).html
  }
}
