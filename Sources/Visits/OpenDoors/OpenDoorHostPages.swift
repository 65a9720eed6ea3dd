import Kernel
import Markup
import Web

/// What only the host sees on the page of a door.
enum OpenDoorHostPages {
  static func parts(_ call: Call, _ page: OpenDoorPage, _ words: FormWords) throws -> HTML {
    let guests = try DoorBookingWords.card(
      call,
      page.bookings,
      title: call.say("Who asks, and who comes", "Quién pregunta y quién viene")
    )
    guard page.door.state == .open else {
      return """
        \(Notice(.info, call.say(OpenDoorWords.closed)).html)\(guests)
        """
    }
    return try """
    \(OpenDoorPages.readers(call))\(guests)\(days(call, page))\(adding(call, page, words))\(closing(call, page))
    """
  }

  private static func days(_ call: Call, _ page: OpenDoorPage) throws -> HTML {
    let link = Link("\(try call.link(toDoor: page.door.id))/days")
    let token = call.signedIn?.csrfToken ?? ""
    return Card(
      id: "days",
      title: call.say("Days", "Días"),
      content: """
        \(if: page.days.isEmpty, "<p>\(call.say("No day is left.", "No queda ningún día."))</p>")\
        <ul class="entries">\(each: page.days, { day in
          let name = day.day.weekdayWords(call.language)
          let button = day.isOpen ? call.say("Leave out", "Quitar") : call.say("Open again", "Abrir de nuevo")
          return """
            <li class="row"><span>\(name): \(state(call, day, page.door.particulars.seats))</span>\(PostForm(
              action: link, token: token,
              hidden: [("day", day.day.description), ("change", day.isOpen ? "leave-out" : "add")],
              label: "\(button): \(name)", style: "inline",
              content: Button(button, kind: .quiet).html).html)</li>
            """
        })</ul>
        """
    ).html
  }

  private static func state(_ call: Call, _ day: DoorDay, _ seats: Int) -> String {
    guard day.isOpen else { return call.say("left out", "fuera") }
    return call.say("\(day.taken) of \(seats) seats taken", "\(day.taken) de \(seats) lugares ocupados")
  }

  private static func adding(_ call: Call, _ page: OpenDoorPage, _ words: FormWords) throws -> HTML {
    PostForm(
      action: "\(try call.link(toDoor: page.door.id))/days",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("change", "add")],
      label: call.say("Add a day", "Agregar un día"),
      content: """
        \(DayInput(
          name: "day", label: call.say("One more day", "Un día más"), error: words["day"] ?? words["starts_at"],
          earliest: call.today.description).html)
        <div class="actions">\(Button(call.say("Add the day", "Agregar el día"), kind: .secondary).html)</div>
        """
    ).html
  }

  private static func closing(_ call: Call, _ page: OpenDoorPage) throws -> HTML {
    Details(
      call.say("Close this door", "Cerrar esta puerta"),
      content: """
        <p>\(call.say(
          "Nobody can ask any more, and whoever would have come sees that you called it off.",
          "Nadie podrá pedir venir, y quien iba a venir verá que lo cancelaste."))</p>
        \(PostForm(
          action: "\(try call.link(toDoor: page.door.id))/closure", token: call.signedIn?.csrfToken ?? "",
          content: Button(call.say("Close for good", "Cerrar definitivamente"), kind: .ending).html).html)
        """
    ).html
  }
}
