import Kernel
import Markup
import Web

/// What the page of one's own doors, visits and lines shows.
struct OpenDoorsOfMine: Sendable {
  let doors: [OpenDoor]
  let bookings: [DoorBooking]
  let echo: DoorEcho
  let lines: [DoorTry]
  let mayOpen: Bool
}

/// One's own doors, visits, lines and thanks: a page nobody else can open.
enum OpenDoorMinePages {
  static func show(_ call: Call, _ model: OpenDoorsOfMine) throws -> Reply {
    let title = call.say("Your open doors and visits", "Tus puertas abiertas y visitas")
    let link = try call.openDoorsLink()
    let new = ButtonLink(
      call.say("Open a lesson", "Abrir una clase"),
      to: "\(link)/new",
      kind: .primary,
      icon: .plus
    )
    let heading = PageHeading(
      title,
      breadcrumbs: try OpenDoorPages.crumbs(call),
      actions: model.mayOpen ? [new.html] : []
    )
    let coming = model.bookings.filter { $0.day >= call.today }
    let past = model.bookings.filter { $0.day < call.today && $0.state == .agreed && $0.side == .visitor }
    let nothing = EmptyState(
      title: call.say("Nothing here yet", "Aún no hay nada"),
      text: call.say(
        "Find a lesson you would like to see, and ask to come.",
        "Busca una clase que quieras ver y pide venir."
      ),
      action: ButtonLink(call.say("Find open doors", "Buscar puertas abiertas"), to: link)
    )
    let isEmpty = model.doors.isEmpty && model.bookings.isEmpty && model.lines.isEmpty
    return try call.page(
      title,
      .visits,
      """
      \(heading.html)<div class="stack">\(privacy(call))\(if: isEmpty, nothing.html)\
      \(DoorBookingWords.card(call, coming, title: call.say("Coming up", "Lo que viene")))\
      \(DoorBookingWords.card(call, past, title: call.say("Where you have been", "Dónde has estado"), id: "past"))\
      \(lines(call, model.lines))\(hosting(call, model))</div>
      """
    )
  }

  private static func privacy(_ call: Call) -> HTML {
    Notice(
      .readers,
      title: call.say("Only you see this page", "Solo tú ves esta página"),
      call.say(
        "Your lines are yours alone unless you share one with the host you visited. A host sees how many came, over all, and thanks without a name.",
        "Tus líneas son solo tuyas, salvo que compartas una con quien visitaste. Quien invita ve cuántas personas vinieron en total y los agradecimientos sin nombre."
      )
    ).html
  }

  private static func lines(_ call: Call, _ lines: [DoorTry]) throws -> HTML {
    guard !lines.isEmpty else { return .empty }
    let link = Link("/d/\(try call.district.slug)/door-tries")
    return Card(
      id: "tries",
      title: call.say("What I'll try", "Lo que voy a probar"),
      content: """
        <ul class="entries">\(each: lines, { line in
          """
          <li><p lang="\(line.lang)">\(line.body)</p><p class="small">\(line.practiceTitle), \
          \(month(call, line.month))\(if: line.isShared, "; \(call.say("shared with the host", "compartido con quien invitó"))")</p>\
          \(delete(call, "\(link)/\(line.id)/removal"))</li>
          """
        })</ul>
        """
    ).html
  }

  private static func hosting(_ call: Call, _ model: OpenDoorsOfMine) throws -> HTML {
    guard !model.doors.isEmpty || model.echo.came > 0 else { return .empty }
    let link = Link("/d/\(try call.district.slug)/door-thanks")
    let came =
      model.echo.came == 1
      ? call.say("One colleague has come to your lessons.", "Una persona ha venido a tus clases.")
      : call.say(
        "\(model.echo.came) colleagues have come to your lessons.",
        "\(model.echo.came) personas han venido a tus clases."
      )
    return Card(
      id: "hosting",
      title: call.say("Your doors", "Tus puertas"),
      content: """
        <p>\(came)</p><ul class="entries">\(each: try model.doors.map { try door(call, $0) })</ul>\
        \(if: !model.echo.thanks.isEmpty, """
          <h3>\(call.say("Thanks", "Agradecimientos"))</h3><ul class="entries">\(each: model.echo.thanks, { thanks in
            """
            <li><p lang="\(thanks.lang)">\(thanks.body)</p><p class="small">\(month(call, thanks.month))</p>\
            \(delete(call, "\(link)/\(thanks.id)/removal"))</li>
            """
          })</ul>
          """)
        """
    ).html
  }

  private static func door(_ call: Call, _ door: OpenDoor) throws -> HTML {
    let its = door.particulars
    let when =
      switch (door.state, door.nextOn) {
      case (.closed, _): call.say("closed", "cerrada")
      case (.open, nil): call.say("no day to come", "sin días por venir")
      case (.open, let next?): "\(next.weekdayWords(call.language)), \(its.startsAt.words(call.language))"
      }
    return """
      <li><a href="\(try call.link(toDoor: door.id))">\(door.practiceTitle)</a>, \(call.say(its.subject.label)): \(when)</li>
      """
  }

  private static func delete(_ call: Call, _ link: Link) -> HTML {
    PostForm(
      action: link,
      token: call.signedIn?.csrfToken ?? "",
      style: "inline",
      content: Button(call.say("Delete", "Borrar"), kind: .quiet).html
    ).html
  }

  private static func month(_ call: Call, _ month: CalendarDay) -> String {
    let words = month.words(call.language).split(separator: " ")
    guard let year = words.last else { return "" }
    return "\(call.language == .english ? words[0] : words[1]) \(year)"
  }
}
