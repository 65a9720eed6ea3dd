import Kernel
import Markup
import Matching
import Web

/// A plan as somebody would have it, before it is saved.
struct VisitGroupEdit: Sendable {
  var day: VisitDay
  var version: Int
  /// What it would newly break.
  var faults: [VisitDayFault] = []
  var errors: [FieldError] = []
  var isConflict = false

  init(_ day: VisitDay, version: Int) {
    self.day = day
    self.version = version
  }
}

/// The forms by which people and stops are moved.
enum VisitGroupPages {
  static func people(
    _ call: Call,
    _ visit: InquiryVisit,
    _ edit: VisitGroupEdit,
    theirs: VisitDay? = nil
  ) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    let title = call.say("Who goes with whom", "Quién va con quién")
    let day = edit.day
    guard day.isPlanned, !day.visitors.isEmpty else { return page(frame, title, edit, nothing(frame)) }
    let choices =
      [Choice("0", call.say("No group", "Sin grupo"))]
      + day.groups.map { Choice(String($0), call.say("Group \($0)", "Grupo \($0)")) }
    let form = frame.form(
      frame.links.people,
      [("version", String(edit.version))],
      """
      <div class="moves">\(each: day.visitors, { visitor in
        Select(
          name: "group-\(visitor.id)", label: label(call, visitor), choices: choices,
          selected: String(visitor.group ?? 0)).html
      })</div>
      \(buttons(call, edit))
      """
    )
    let words = theirs.map { day in
      day.groups.map { group in
        let names = day.people(in: group).map(\.name).joined(separator: ", ")
        return call.say("group \(group): \(names).", "grupo \(group): \(names).")
      }.joined(separator: " ")
    }
    return page(frame, title, edit, "\(words.map(frame.conflict))\(told(frame, edit))\(form)")
  }

  static func route(
    _ call: Call,
    _ visit: InquiryVisit,
    _ edit: VisitGroupEdit,
    group: Int,
    theirs: VisitDay? = nil
  ) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    let words = FormWords(call, edit.errors)
    let day = edit.day
    let form = frame.form(
      frame.links.group(group),
      [("version", String(edit.version))],
      """
      \(each: day.times, { time in
        Select(
          name: "stop-\(time.number)", label: time.words(call.language), choices: rooms(call, day, group, time),
          selected: day.stops[GroupTime(group: group, time: time.number)].map { String($0) },
          prompt: call.say("No room: write up notes", "Sin salón: completar notas"), error: words["stop-\(time.number)"]).html
      })
      \(buttons(call, edit))
      """
    )
    let removal = frame.form(
      "\(frame.links.group(group))/removal",
      [("version", String(visit.planVersion))],
      Button(call.say("Remove group \(group)", "Quitar el grupo \(group)"), kind: .ending).html
    )
    let stored = theirs.map { day in
      day.times.map { time in
        "\(time.words(call.language)): \(day.room(of: group, at: time.number)?.name ?? "–")"
      }.joined(separator: ", ") + "."
    }
    return page(
      frame,
      call.say("The way of group \(group)", "El recorrido del grupo \(group)"),
      edit,
      """
      \(stored.map(frame.conflict))\(told(frame, edit))\(GroupWords.people(call, day, group))\(form)
      \(Details(call.say("Remove this group", "Quitar este grupo"), content: """
        <p>\(call.say(
          "Its people will be in no group until you move them; later groups get the number before.",
          "Sus personas quedarán sin grupo hasta que las muevas; los grupos siguientes toman el número anterior."))</p>\(removal)
        """).html)
      """
    )
  }

  private static func page(_ frame: VisitDayFrame, _ title: String, _ edit: VisitGroupEdit, _ content: HTML)
    -> Reply
  {
    let faults = edit.faults.map { FieldError("told", VisitDayWords.fault($0, edit.day)) }
    return frame.page(
      title,
      edit.errors + (edit.isConflict ? [] : faults),
      isConflict: edit.isConflict,
      content
    )
  }

  /// Rooms taught then, with who else comes; one that is not taught is offered only if it is chosen already.
  private static func rooms(_ call: Call, _ day: VisitDay, _ group: Int, _ time: VisitTime) -> [Choice] {
    let chosen = day.stops[GroupTime(group: group, time: time.number)]
    return day.rooms.filter { $0.times.contains(time.number) || $0.position == chosen }.map { room in
      let others = day.groups.filter { other in
        other != group && day.stops[GroupTime(group: other, time: time.number)] == room.position
      }
      let isTaught = room.times.contains(time.number)
      let note =
        !isTaught
        ? call.say(" (not taught then)", " (sin clase a esa hora)")
        : others.first.map { call.say(" (group \($0) is there)", " (está el grupo \($0))") } ?? ""
      return Choice(String(room.position), room.name + note)
    }
  }

  private static func buttons(_ call: Call, _ edit: VisitGroupEdit) -> HTML {
    guard !edit.faults.isEmpty else {
      return "<div class=\"actions\">\(Button(call.say("Save", "Guardar")).html)</div>"
    }
    return """
      <div class="actions">\(Button(call.say("Save", "Guardar")).html)\(Button(
        call.say("Save it all the same", "Guardar de todos modos"), kind: .secondary, name: "accepted", value: "yes").html)</div>
      """
  }

  /// What the summary's lines lead to.
  private static func told(_ frame: VisitDayFrame, _ edit: VisitGroupEdit) -> HTML {
    guard !edit.faults.isEmpty else { return .empty }
    let call = frame.call
    return """
      <div id="told" tabindex="-1">\(Notice(
        .attention, title: call.say("This breaks a rule", "Esto rompe una regla"), call.say(
          "You may change it below, or save it all the same: you know your school.",
          "Puedes cambiarlo abajo o guardarlo de todos modos: tú conoces tu escuela.")).html)</div>
      """
  }

  private static func nothing(_ frame: VisitDayFrame) -> HTML {
    let call = frame.call
    return """
      \(EmptyState(
        title: call.say("There are no groups yet", "Aún no hay grupos"),
        text: call.say(
          "Have the day planned first, or add a group and put people into it by hand.",
          "Primero haz planear el día, o agrega un grupo y pon personas en él a mano."),
        action: ButtonLink(call.say("To the day", "Ir al día"), to: frame.links.day)).html)
      \(frame.form(frame.links.groups, [("version", String(frame.visit.planVersion))], Button(
        call.say("Add a group", "Agregar un grupo"), kind: .secondary, icon: .plus).html))
      """
  }

  private static func label(_ call: Call, _ visitor: DayVisitor) -> String {
    var parts = [visitor.name]
    if let school = visitor.schoolName { parts.append(school) }
    if visitor.isPrincipal { parts.append(call.say("principal", "director o directora")) }
    return parts.joined(separator: ", ")
  }
}
