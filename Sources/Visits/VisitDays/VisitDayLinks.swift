import HTTPTypes
import Kernel
import Markup
import Web

/// The addresses around the day of a visit.
struct VisitDayLinks: Sendable {
  let visits: Link
  let visit: Link
  let day: Link

  init(_ call: Call, _ id: InquiryVisitID) throws(Failure) {
    visits = Link("/d/\(try call.district.slug)/visits")
    visit = Link("\(visits)/\(id)")
    day = Link("\(visit)/day")
  }

  var times: Link { "\(day)/times" }
  var evenTimes: Link { "\(day)/times/even" }
  var rooms: Link { "\(day)/rooms" }
  var roomFile: Link { "\(day)/rooms/file" }
  var roomTable: Link { "\(day)/rooms.csv" }
  var search: Link { "\(day)/search" }
  var stop: Link { "\(day)/search/stop" }
  var people: Link { "\(day)/people" }
  var groups: Link { "\(day)/groups" }
  var cards: Link { "\(day)/cards" }
  var notes: Link { "\(visit)/notes" }

  func group(_ number: Int) -> Link { "\(day)/groups/\(number)" }
}

/// What the pages about a visit's day have in common.
struct VisitDayFrame {
  let call: Call
  let visit: InquiryVisit
  let links: VisitDayLinks

  init(_ call: Call, _ visit: InquiryVisit) throws(Failure) {
    self.call = call
    self.visit = visit
    links = try VisitDayLinks(call, visit.id)
  }

  /// The top of the overview, or of a page below it.
  func heading(_ title: String, finding: HTML? = nil, isBelow: Bool = true, actions: [HTML] = []) -> HTML {
    let above: [(String, Link)] = [
      (call.say("Inquiry visits", "Visitas de indagación"), links.visits), (visit.title, links.visit),
    ]
    let day = isBelow ? [(call.say("The day", "El día"), links.day)] : []
    return PageHeading(
      title,
      finding: finding,
      particulars: [
        visit.schoolName, visit.day.words(call.language),
        "\(visit.startsAt.words(call.language)) – \(visit.endsAt.words(call.language))",
      ],
      breadcrumbs: Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: above + day),
      actions: actions
    ).html
  }

  func form(_ action: Link, _ hidden: [(name: String, value: String)], _ content: HTML) -> HTML {
    PostForm(action: action, token: call.signedIn?.csrfToken ?? "", hidden: hidden, content: content).html
  }

  /// A page with a form: 422 with what needs attention, 409 when somebody was faster.
  func page(_ title: String, _ errors: [FieldError], isConflict: Bool = false, _ content: HTML) -> Reply {
    var frame = PageFrame(title, .visits)
    frame.hasErrors = !errors.isEmpty || isConflict
    frame.status = isConflict ? .conflict : errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      "\(heading(title))\(FormWords(call, errors).summary)<div class=\"stack\">\(content)</div>"
    )
  }

  /// Said above a form that lost a race; `theirs` says what is stored now.
  func conflict(_ theirs: String) -> HTML {
    Notice(
      .attention,
      title: call.say("Someone else changed this meanwhile", "Alguien más cambió esto mientras tanto"),
      call.say(
        "It is now: \(theirs) Below is what you typed; save it to replace theirs.",
        "Ahora es: \(theirs) Abajo está lo que escribiste; guárdalo para reemplazar lo suyo."
      )
    ).html
  }

  /// Sentences under each other.
  func list(_ phrases: [Phrase]) -> HTML {
    "<ul class=\"says\">\(each: phrases, { "<li>\(call.say($0))</li>" })</ul>"
  }
}
