import Kernel
import Markup
import Practices
import Web

/// What the form of rooms shows.
struct VisitRoomsModel: Sendable {
  let day: VisitDay
  let level: SchoolLevel
  var rows: [VisitRoomRow]
  var errors: [FieldError] = []
  var version: Int
  var blankLines = 3

  init(_ day: VisitDay, _ level: SchoolLevel) {
    self.day = day
    self.level = level
    rows = day.rooms.map(VisitRoomRow.init)
    version = day.version
  }
}

/// The form of a visit's rooms: one line each, on a phone one block each.
enum VisitRoomPages {
  static func form(_ call: Call, _ visit: InquiryVisit, _ model: VisitRoomsModel) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    return frame.page(title(call), model.errors, content(frame, model))
  }

  /// Somebody else was faster: what is stored, and what was typed.
  static func conflict(_ call: Call, _ visit: InquiryVisit, _ model: VisitRoomsModel) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    var model = model
    model.version = model.day.version
    let words = model.day.rooms.map(\.name).joined(separator: ", ")
    return frame.page(
      title(call),
      [],
      isConflict: true,
      "\(frame.conflict("\(words)."))\(content(frame, model))"
    )
  }

  private static func title(_ call: Call) -> String { call.say("Rooms to visit", "Salones por visitar") }

  private static func content(_ frame: VisitDayFrame, _ model: VisitRoomsModel) -> HTML {
    let call = frame.call
    guard !model.day.times.isEmpty else {
      return EmptyState(
        title: call.say("First the times, then the rooms", "Primero las horas, luego los salones"),
        text: call.say(VisitRoomsDraft.timesFirst),
        action: ButtonLink(
          call.say("Enter the times", "Escribir las horas"),
          to: frame.links.times,
          kind: .primary
        )
      ).html
    }
    let words = FormWords(call, model.errors)
    let blank = blankRows(model)
    return """
      <div class="prose"><p>\(call.say(
        "A room takes part at the times that are ticked. Corridor and door keep walks short: number the corridors as they lie, an upper floor as the next one, and count the doors from one end. Leave both empty everywhere if walking does not matter.",
        "Un salón participa en las horas marcadas. Pasillo y puerta acortan los recorridos: numera los pasillos como están, un piso superior como el siguiente, y cuenta las puertas desde un extremo. Deja ambos vacíos en todos si caminar no importa."
      ))</p>
      <p><a class="tap" href="\(frame.links.roomFile)">\(call.say("Load a list from a file or a spreadsheet", "Cargar una lista de un archivo o una hoja de cálculo"))</a></p></div>
      \(frame.form(frame.links.rooms, [("version", String(model.version))], """
        <div class="roomrows" id="rows">\(each: model.rows.filter { !$0.isBlank || hasError($0, model) } + blank, { row in
          line(call, row, model, words)
        })</div>
        <p class="hint">\(call.say(
          "Empty the name to take a room away.", "Vacía el nombre para quitar un salón."))\
        \(if: model.blankLines < 20, more(frame))</p>
        <div class="actions">\(Button(call.say("Save the rooms", "Guardar los salones")).html)</div>
        """))
      """
  }

  private static func more(_ frame: VisitDayFrame) -> HTML {
    let link = frame.links.rooms.adding(query: [("more", "20")])
    return
      " <a class=\"tap\" href=\"\(link)\">\(frame.call.say("Show 20 empty lines", "Mostrar 20 líneas vacías"))</a>"
  }

  private static func hasError(_ row: VisitRoomRow, _ model: VisitRoomsModel) -> Bool {
    model.errors.contains { $0.field.hasSuffix("-\(row.position)") }
  }

  private static func blankRows(_ model: VisitRoomsModel) -> [VisitRoomRow] {
    let used =
      (model.rows.filter { !$0.isBlank }.map(\.position) + model.day.rooms.map(\.position)).max() ?? 0
    let count = min(model.blankLines, max(0, 200 - used))
    return (0..<count).map { index in
      var row = VisitRoomRow(position: used + 1 + index)
      row.times = model.day.times.map { String($0.number) }
      return row
    }
  }

  private static func line(_ call: Call, _ row: VisitRoomRow, _ model: VisitRoomsModel, _ words: FormWords)
    -> HTML
  {
    let key = row.position
    let legend = row.name.isEmpty ? call.say("Another room", "Otro salón") : row.name
    return """
      <fieldset class="roomrow"><legend class="vh">\(legend)</legend>\
      \(TextInput(name: "name-\(key)", label: call.say("Room", "Salón"), value: row.name, error: words["name-\(key)"],
        autocomplete: "off", limit: RoomName.lengthLimit).html)\
      \(TextInput(name: "corridor-\(key)", label: call.say("Corridor", "Pasillo"), value: row.corridor,
        error: words["corridor-\(key)"], kind: .digits, width: .short).html)\
      \(TextInput(name: "door-\(key)", label: call.say("Door", "Puerta"), value: row.door,
        error: words["door-\(key)"], kind: .digits, width: .short).html)\
      \(if: model.level.bands.count > 1, band(call, row, model, words))\
      \(times(call, row, model.day.times, words))</fieldset>
      """
  }

  private static func band(_ call: Call, _ row: VisitRoomRow, _ model: VisitRoomsModel, _ words: FormWords)
    -> HTML
  {
    Select(
      name: "band-\(row.position)",
      label: call.say("Grades", "Grados"),
      choices: model.level.bands.map { Choice($0.rawValue, $0.label) },
      selected: row.band,
      prompt: call.say("Any", "Todos"),
      error: words["band-\(row.position)"]
    ).html
  }

  /// Small boxes side by side; the error stands in front of them, as everywhere.
  private static func times(_ call: Call, _ row: VisitRoomRow, _ times: [VisitTime], _ words: FormWords)
    -> HTML
  {
    let key = row.position
    let id = "times-\(key)"
    return """
      <div class="taught\(if: words[id] != nil, " wrong")" id="\(id)" role="group" aria-label="\(call.say("Taught at", "Con clase a las"))"\
      \(attribute: "aria-describedby", words[id] == nil ? nil : "\(id)-error")><span aria-hidden="true">\(call.say("Taught at", "Con clase a las"))</span>\
      \(words[id].map { "<p class=\"error\" id=\"\(id)-error\">\(Icon.attention.html) \($0)</p>" as HTML })\
      \(each: times, { time in
        """
        <label><input type="checkbox" name="\(id)" value="\(time.number)"\
        \(attribute: "checked", if: row.times.contains(String(time.number)))> \(time.startsAt.words(call.language))</label>
        """
      })</div>
      """
  }
}
