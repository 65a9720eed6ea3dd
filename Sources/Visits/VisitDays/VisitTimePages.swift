import Kernel
import Markup
import Web

/// What the form of times shows.
struct VisitTimesModel: Sendable {
  var rows: [VisitTimeRow]
  var even = EvenTimesForm()
  var errors: [FieldError] = []
  var version: Int

  init(rows: [VisitTimeRow], version: Int) {
    self.rows = rows
    self.version = version
  }

  init(_ day: VisitDay) {
    self.init(
      rows: day.times.map {
        VisitTimeRow(number: $0.number, start: $0.startsAt.description, end: $0.endsAt.description)
      },
      version: day.version
    )
  }
}

/// The form of a day's times: all equal in one step, or each by itself.
enum VisitTimePages {
  static func form(_ call: Call, _ visit: InquiryVisit, _ model: VisitTimesModel) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    return frame.page(title(call), model.errors, content(frame, model))
  }

  /// Somebody else was faster: what is stored, and what was typed.
  static func conflict(_ call: Call, _ visit: InquiryVisit, _ theirs: VisitDay, _ model: VisitTimesModel)
    throws
    -> Reply
  {
    let frame = try VisitDayFrame(call, visit)
    var model = model
    model.version = theirs.version
    let words = theirs.times.map { $0.words(call.language) }.joined(separator: ", ")
    return frame.page(
      title(call),
      [],
      isConflict: true,
      "\(frame.conflict("\(words)."))\(content(frame, model))"
    )
  }

  private static func title(_ call: Call) -> String { call.say("Visit times", "Horas de visita") }

  private static func content(_ frame: VisitDayFrame, _ model: VisitTimesModel) -> HTML {
    let even = evenForm(frame, model)
    let call = frame.call
    guard !model.rows.isEmpty else { return "\(even)" }
    return """
      \(single(frame, model))\(Details(
        call.say("Replace them by equal times", "Reemplazarlas por horas iguales"),
        isOpen: !model.even.count.isEmpty, content: even).html)
      """
  }

  private static func evenForm(_ frame: VisitDayFrame, _ model: VisitTimesModel) -> HTML {
    let call = frame.call
    let words = FormWords(call, model.errors)
    let even = model.even
    let isFresh = even.count.isEmpty && even.start.isEmpty
    return frame.form(
      frame.links.evenTimes,
      [("version", String(model.version))],
      """
      \(TextInput(name: "count", label: call.say("How many times", "Cuántas horas"), value: isFresh ? "4" : even.count,
        hint: call.say("Groups see one room at each", "Los grupos ven un salón en cada una"), error: words["count"],
        kind: .digits, width: .short).html)\
      \(TimeInput(name: "start", label: call.say("The first one starts", "La primera empieza"),
        value: isFresh ? frame.visit.startsAt.description : even.start, error: words["start"]).html)\
      \(TextInput(name: "minutes", label: call.say("Minutes in a room", "Minutos en un salón"),
        value: isFresh ? "20" : even.minutes, error: words["minutes"], kind: .digits, width: .short).html)\
      \(TextInput(name: "pause", label: call.say("Minutes between two rooms", "Minutos entre dos salones"),
        value: isFresh ? "10" : even.pause, hint: call.say("For walking and writing notes", "Para caminar y anotar"),
        error: words["pause"], kind: .digits, width: .short).html)
      <div class="actions">\(Button(call.say("Make the times", "Crear las horas")).html)</div>
      """
    )
  }

  private static func single(_ frame: VisitDayFrame, _ model: VisitTimesModel) -> HTML {
    let call = frame.call
    let words = FormWords(call, model.errors)
    let typed = model.rows.filter {
      !($0.start.isEmpty && $0.end.isEmpty) || words["start-\($0.number)"] != nil
    }
    let next = (typed.map(\.number).max() ?? 0) + 1
    let rows = typed + (next <= VisitTime.most ? [VisitTimeRow(number: next, start: "", end: "")] : [])
    return frame.form(
      frame.links.times,
      [("version", String(model.version))],
      """
      <p class="hint">\(call.say(
        "Empty both boxes to take a time away. The empty line at the end adds one.",
        "Vacía las dos casillas para quitar una hora. La línea vacía del final agrega una."))</p>
      \(each: rows, { row in line(call, row, words) })
      <div class="actions">\(Button(call.say("Save the times", "Guardar las horas")).html)</div>
      """
    )
  }

  private static func line(_ call: Call, _ row: VisitTimeRow, _ words: FormWords) -> HTML {
    """
    <fieldset class="timerow"><legend>\(call.say("Time \(row.number)", "Hora \(row.number)"))</legend>\
    \(TimeInput(name: "start-\(row.number)", label: call.say("Starts", "Empieza"), value: row.start,
      error: words["start-\(row.number)"]).html)\
    \(TimeInput(name: "end-\(row.number)", label: call.say("Ends", "Termina"), value: row.end,
      error: words["end-\(row.number)"]).html)</fieldset>
    """
  }
}

/// A time on the clock; browsers without a clock of their own take `8:30`.
struct TimeInput: Sendable {
  let name: String
  let label: String
  let value: String
  let error: String?

  var html: HTML {
    Field(id: name, label: label, error: error) { ids in
      """
      <input type="time" id="\(name)" name="\(name)" class="w-short"\(attribute: "value", value.isEmpty ? nil : value)\
      \(attribute: "aria-describedby", ids)\(attribute: "aria-invalid", error == nil ? nil : "true")>
      """
    }.html
  }
}
