import Kernel
import Markup
import Web

/// The cards of a day's groups, to be printed and cut or handed out.
enum GroupCardPages {
  static func show(
    _ call: Call,
    _ visit: InquiryVisit,
    _ day: VisitDay,
    _ lookFors: [InquiryLookFor],
    isPageEach: Bool
  ) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    let title = call.say("Group cards", "Tarjetas de grupo")
    guard day.isPlanned else { return call.page(title, .visits, "\(frame.heading(title))\(empty(frame))") }
    let other = isPageEach ? frame.links.cards : frame.links.cards.adding(query: [("each", "page")])
    let label =
      isPageEach
      ? call.say("Several cards to a page", "Varias tarjetas por página")
      : call.say("A page for each card", "Una página por tarjeta")
    return call.page(
      title,
      .visits,
      """
      <div class="noprint">\(frame.heading(title, actions: [ButtonLink(label, to: other).html]))
      <p class="hint">\(call.say(
        "Print this page with your browser. The cards name people and rooms: collect them after the visit.",
        "Imprime esta página con tu navegador. Las tarjetas nombran personas y salones: recógelas después de la visita."))</p></div>
      <div class="groupcards\(if: isPageEach, " each")">\(each: day.groups, { group in
        card(frame, day, lookFors, group)
      })</div>
      """
    )
  }

  private static func card(
    _ frame: VisitDayFrame,
    _ day: VisitDay,
    _ lookFors: [InquiryLookFor],
    _ group: Int
  ) -> HTML {
    let call = frame.call
    let visit = frame.visit
    let place = visit.place.isEmpty ? "" : " · \(visit.place)"
    return """
      <section class="card pad groupcard" aria-labelledby="card-\(group)">\
      <p class="small">\(visit.title) · \(visit.schoolName) · \(visit.day.words(call.language))\(place)</p>\
      <h2 id="card-\(group)">\(call.say("Group \(group)", "Grupo \(group)"))</h2>
      <div class="halves"><div><h3>\(call.say("You go with", "Vas con"))</h3>\(GroupWords.people(call, day, group))\
      <h3>\(call.say("Your rooms", "Tus salones"))</h3>\(GroupWords.route(call, day, group))</div>
      <div>\(LookForWords.list(call, lookFors))\(NoteWords.kinds(call))</div></div>
      \(NoteWords.promise(call))</section>
      """
  }

  private static func empty(_ frame: VisitDayFrame) -> HTML {
    let call = frame.call
    return EmptyState(
      title: call.say("There are no groups yet", "Aún no hay grupos"),
      text: call.say("The cards are made from the plan of the day.", "Las tarjetas salen del plan del día."),
      action: ButtonLink(call.say("To the day", "Ir al día"), to: frame.links.day, kind: .primary)
    ).html
  }
}

/// What visitors look for, as cards and phone write it.
enum LookForWords {
  static func list(_ call: Call, _ lookFors: [InquiryLookFor]) -> HTML {
    guard !lookFors.isEmpty else { return .empty }
    return """
      <h3>\(call.say("Look for", "Observa"))</h3>
      <ul class="seek">\(each: lookFors, { "<li><b>\($0.title)</b> <span>\($0.studentsWould)</span></li>" })</ul>
      """
  }
}

/// How notes are written on a visit, and what is promised about them.
enum NoteWords {
  /// The three kinds, with what each is for.
  static func kinds(_ call: Call) -> HTML {
    """
    <h3>\(call.say("Three kinds of notes", "Tres tipos de notas"))</h3>
    <ul class="seek"><li><b>\(call.say("I saw", "Vi"))</b> <span>\(call.say(
      "what students did, as a camera would", "lo que hicieron los alumnos, como una cámara"))</span></li>\
    <li><b>\(call.say("I heard", "Oí"))</b> <span>\(call.say(
      "what students said, in their words", "lo que dijeron los alumnos, con sus palabras"))</span></li>\
    <li><b>\(call.say("I wonder", "Me pregunto"))</b> <span>\(call.say(
      "what you would like to understand", "lo que te gustaría comprender"))</span></li></ul>
    """
  }

  static func promise(_ call: Call) -> HTML {
    """
    <p class="promise"><strong>\(call.say("No names, no rooms in notes.", "Sin nombres ni salones en las notas."))</strong> \
    \(call.say(
      "This visit looks for practice, never at a person. Nobody is rated.",
      "Esta visita busca prácticas, nunca a una persona. A nadie se le califica."))</p>
    """
  }
}
