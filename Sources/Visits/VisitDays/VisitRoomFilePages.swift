import Kernel
import Markup
import Web

/// The page on which a list of rooms is loaded at once.
enum VisitRoomFilePages {
  static func form(
    _ call: Call,
    _ visit: InquiryVisit,
    _ day: VisitDay,
    pasted: String,
    _ errors: [FieldError]
  ) throws
    -> Reply
  {
    let frame = try VisitDayFrame(call, visit)
    return frame.page(title(call), errors, content(frame, day, pasted, errors))
  }

  /// Somebody else was faster: what is stored, and what was pasted.
  static func conflict(_ call: Call, _ visit: InquiryVisit, _ day: VisitDay, pasted: String) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    let words = day.rooms.map(\.name).joined(separator: ", ")
    return frame.page(
      title(call),
      [],
      isConflict: true,
      "\(frame.conflict("\(words)."))\(content(frame, day, pasted, []))"
    )
  }

  private static func title(_ call: Call) -> String {
    call.say("Load a list of rooms", "Cargar una lista de salones")
  }

  private static func content(
    _ frame: VisitDayFrame,
    _ day: VisitDay,
    _ pasted: String,
    _ errors: [FieldError]
  ) -> HTML {
    let call = frame.call
    let token = call.signedIn?.csrfToken ?? ""
    // The summary lists every line; the field repeats the first.
    let error = errors.first.map { call.say($0.message) }
    return """
      <div class="prose"><p>\(call.say(
        "Columns: room, corridor, door, grades (K-2, 3-5, 6-8 or 9-12) and times (the numbers below, or all). Only room is needed. The list takes the place of the one there is; if a line needs attention, nothing is changed.",
        "Columnas: room (salón), corridor (pasillo), door (puerta), grades (K-2, 3-5, 6-8 o 9-12) y times (los números de abajo, o all). Solo room es necesaria. La lista reemplaza a la actual; si una línea necesita atención, no se cambia nada."
      ))</p>
      \(if: !day.times.isEmpty, "<ol>\(each: day.times, { "<li>\($0.words(call.language))</li>" })</ol>")
      <p><a class="tap" href="\(frame.links.roomTable)" download>\(day.rooms.isEmpty
        ? call.say("Download a template", "Descargar una plantilla")
        : call.say("Download the rooms there are", "Descargar los salones que hay"))</a></p></div>
      \(PostForm(
        action: frame.links.roomFile, token: token, hidden: [("version", String(day.version))], encoding: .multipart,
        content: """
          \(FileInput(name: "file", label: call.say("A CSV file", "Un archivo CSV"), accept: ".csv,text/csv").html)\
          \(TextArea(
            name: "rows", label: call.say("Or paste lines from a spreadsheet", "O pega líneas de una hoja de cálculo"),
            value: pasted, hint: call.say("With the column names in the first line", "Con los nombres de columna en la primera línea"),
            error: error, rows: 8).html)
          <div class="actions">\(Button(call.say("Load the list", "Cargar la lista")).html)</div>
          """).html)
      """
  }
}
