import Foundation
import Kernel
import Markup
import Web

/// What a visitor sees of the day: the own group's rooms, and everybody's times.
struct MyGroup: Sendable {
  let visit: InquiryVisit
  let day: VisitDay
  let group: Int?
  let lookFors: [InquiryLookFor]

  /// The time that is now, or the first one that has not begun; nothing on other days and after the last.
  func current(at now: Instant, in zone: TimeZone) -> (time: VisitTime, hasBegun: Bool)? {
    guard now.day(in: zone) == visit.day else { return nil }
    let time = day.times.first { now < $0.endsAt.instant(on: visit.day, in: zone) }
    return time.map { ($0, $0.startsAt.instant(on: visit.day, in: zone) <= now) }
  }
}

/// The page a visitor holds in the corridor. It is kept on the phone and marks the next room by the phone's clock.
enum MyGroupPages {
  static let cancelled = Phrase(
    "This visit was called off. Ask the school that invited you whether there is a new date.",
    "Esta visita se canceló. Pregunta a la escuela que te invitó si hay una nueva fecha."
  )

  static func show(_ call: Call, _ model: MyGroup) throws -> Reply {
    let visit = model.visit
    let links = try VisitDayLinks(call, visit.id)
    let title =
      model.group.map { call.say("Group \($0)", "Grupo \($0)") } ?? call.say("Your group", "Tu grupo")
    var frame = PageFrame("\(title), \(visit.title)", .visits)
    frame.width = .text
    frame.scripts = ["capture.js", "my-group.js"]
    let heading = PageHeading(
      title,
      particulars: [visit.schoolName, visit.day.words(call.language)]
        + (visit.place.isEmpty ? [] : [visit.place]),
      breadcrumbs: Breadcrumbs(
        label: call.say("You are here", "Estás aquí"),
        items: [(visit.title, links.visit)]
      )
    )
    return try call.page(
      frame,
      """
      \(heading.html)<div class="stack">\(try way(call, model))
      \(if: visit.state == .shared, notes(call, links))\(people(call, model))
      <div class="seekpart">\(LookForWords.list(call, model.lookFors))\(NoteWords.kinds(call))\(NoteWords.promise(call))</div>
      <p class="small">\(call.say(
        "Kept on this phone: it opens without a network, as of \(call.words(call.now)).",
        "Guardado en este teléfono: abre sin red, tal como estaba el \(call.words(call.now))."))</p></div>
      """
    )
  }

  private static func way(_ call: Call, _ model: MyGroup) throws -> HTML {
    let zone = try call.district.timeZone
    guard !model.day.times.isEmpty else { return unplanned(call) }
    let current = model.current(at: call.now, in: zone)
    let words = (now: call.say("Now", "Ahora"), next: call.say("Next", "Sigue"))
    let list: HTML = """
      <ol class="route myway" data-clock data-now="\(words.now)" data-next="\(words.next)">\(each: model.day.times, { time in
        let isCurrent = current?.time == time
        let mark = isCurrent ? (current?.hasBegun == true ? words.now : words.next) : ""
        return """
          <li data-from="\(time.startsAt.instant(on: model.visit.day, in: zone).description)" \
          data-to="\(time.endsAt.instant(on: model.visit.day, in: zone).description)"\
          \(attribute: "aria-current", isCurrent ? "time" : nil)>\
          <span class="at">\(time.words(call.language))</span> <span class="in">\(
            model.group.map { GroupWords.room(call, model.day.room(of: $0, at: time.number)) })</span>\
          <strong data-mark>\(mark)</strong></li>
          """
      })</ol>
      """
    return "\(if: model.group == nil, unplanned(call))\(list)"
  }

  private static func unplanned(_ call: Call) -> HTML {
    Notice(
      .info,
      call.say(
        "Your group is not known yet. The school that hosts the visit plans the day; look again before you leave.",
        "Aún no se sabe tu grupo. La escuela anfitriona planea el día; vuelve a mirar antes de salir."
      )
    ).html
  }

  private static func people(_ call: Call, _ model: MyGroup) -> HTML {
    guard let group = model.group else { return .empty }
    return
      "<div><h2>\(call.say("You go with", "Vas con"))</h2>\(GroupWords.people(call, model.day, group))</div>"
  }

  private static func notes(_ call: Call, _ links: VisitDayLinks) -> HTML {
    """
    <p class="noprint">\(ButtonLink(call.say("Write notes", "Escribir notas"), to: links.notes, kind: .primary, icon: .plus).html)</p>
    """
  }
}
