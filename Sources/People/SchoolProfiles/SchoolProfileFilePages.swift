import HTTPTypes
import Kernel
import Markup
import Web

/// The page on which many profiles are loaded from one file.
enum SchoolProfileFilePages {
  static func form(_ call: Call, problem: Phrase? = nil, issues: [SchoolProfileFile.Issue] = []) -> Reply {
    let title = call.say("Load profiles from a file", "Cargar perfiles de un archivo")
    var frame = PageFrame(title, .settings)
    frame.width = .text
    frame.hasErrors = problem != nil || !issues.isEmpty
    frame.status = frame.hasErrors ? .unprocessableContent : .ok
    let words = FormWords(call, problem.map { [FieldError("file", $0)] } ?? [])
    let base = Link("/d/\(call.membership?.slug ?? "")/school-profiles")
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: SchoolProfilePages.trail(call)).html)\(words.summary)
      \(if: !issues.isEmpty, refused(call, issues))
      <p>\(call.say(
        "One line a school. The first line names the columns; a school is found by its number, or by its name. Columns you leave out stay as they are, and an empty cell means that the figure is not known.",
        "Una línea por escuela. La primera línea nombra las columnas; la escuela se busca por su número o por su nombre. Las columnas que falten quedan como están, y una celda vacía significa que la cifra no se conoce."))</p>
      <p>\(call.say(
        "The easiest way: save the file there is now, change it, and load it again.",
        "Lo más fácil: guarda el archivo actual, cámbialo y cárgalo de nuevo.")) \
      <a href="\(base).csv" download>\(call.say("Save the file", "Guardar el archivo"))</a></p>
      \(PostForm(
          action: base, token: call.signedIn?.csrfToken ?? "", encoding: .multipart,
          content: """
            \(FileInput(
              name: "file", label: call.say("CSV file", "Archivo CSV"), accept: ".csv,text/csv",
              hint: call.say("Up to 5 MB. It is applied as a whole, or not at all.", "Hasta 5 MB. Se aplica entero o nada."),
              error: words["file"]).html)
            <div class="actions">\(Button(call.say("Load profiles", "Cargar perfiles")).html)</div>
            """).html)
      \(Details(call.say("The columns", "Las columnas"), content: columns(call)).html)
      """
    )
  }

  private static func refused(_ call: Call, _ issues: [SchoolProfileFile.Issue]) -> HTML {
    let table = DataTable(
      id: "issues",
      caption: call.say("What to put right", "Qué corregir"),
      columns: [
        .init(call.say("Where", "Dónde")), .init(call.say("What to do", "Qué hacer")),
      ],
      rows: issues.map { .init(HTML(text: place(call, $0)), [HTML(text: call.say($0.what))]) },
      narrow: .list
    )
    return """
      \(Notice(.attention, title: call.say("Nothing was changed", "No se cambió nada"), call.say(
        "The file cannot be used as it is. Put right what is listed, then load it again.",
        "El archivo no se puede usar así. Corrige lo que se indica y cárgalo de nuevo.")).html)
      \(table.html)
      """
  }

  private static func place(_ call: Call, _ issue: SchoolProfileFile.Issue) -> String {
    var parts = [call.say("line \(issue.line)", "línea \(issue.line)")]
    if let column = issue.column { parts.append(call.say("column \(column)", "columna \(column)")) }
    if let name = issue.name { parts.append(name) }
    return parts.joined(separator: ", ")
  }

  private static func columns(_ call: Call) -> HTML {
    let own: [(String, String)] = [
      ("number", call.say("The school's number", "El número de la escuela")),
      ("school", call.say("The school's name", "El nombre de la escuela")),
    ]
    let all = own + ProfileColumn.allCases.map { ($0.rawValue, call.say($0.label)) }
    return "<ul>\(each: all, { "<li><code>\($0.0)</code> – \($0.1)</li>" })</ul>"
  }
}
