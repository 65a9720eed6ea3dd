import HTTPTypes
import Kernel
import Markup
import Web

/// The page of one booking: what was arranged, and what each side can do about it.
enum DoorBookingPages {
  static func show(_ call: Call, _ booking: DoorBooking, _ line: DoorTry?, _ errors: [FieldError]) throws
    -> Reply
  {
    let title = DoorBookingWords.title(call, booking)
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let hasBegun = booking.hasBegun(at: call.now, in: try call.district.timeZone)
    var actions: [HTML] = []
    if booking.state != .asked, booking.state != .declined {
      let label = call.say("Add to my calendar", "Agregar a mi calendario")
      actions.append(
        ButtonLink(label, to: "\(try call.link(toBooking: booking.id))/calendar.ics", icon: .download).html
      )
    }
    let heading = PageHeading(
      title,
      particulars: [DoorBookingWords.state(call, booking)],
      breadcrumbs: try OpenDoorPages.crumbs(call),
      actions: actions
    )
    let words = FormWords(call, errors)
    let parts = Parts(call: call, booking: booking, line: line, words: words)
    return try call.page(
      frame,
      """
      \(heading.html)\(words.summary)<div class="stack">\(parts.news)\(parts.facts)\
      \(hasBegun ? parts.afterwards : parts.before)</div>
      """
    )
  }

  /// The parts of the page, for one side.
  private struct Parts {
    let call: Call
    let booking: DoorBooking
    let line: DoorTry?
    let words: FormWords

    var news: HTML {
      let moved: HTML =
        booking.isMoved && booking.side == .visitor
        ? Notice(
          .attention,
          call.say(
            "The host has changed the time or the place since you asked. Look below, and take it to your calendar again.",
            "Quien invita cambió la hora o el lugar desde que preguntaste. Revisa abajo y agrégalo otra vez a tu calendario."
          )
        ).html : .empty
      let said: HTML =
        booking.words.isEmpty
        ? .empty
        : Notice(
          .info,
          title: call.say("A word with it", "Unas palabras"),
          html: "<span lang=\"\(booking.lang)\">\(booking.words)</span>"
        ).html
      return "\(moved)\(said)"
    }

    var facts: HTML {
      let other =
        booking.side == .visitor ? call.say("Host", "Invita") : call.say("Visitor", "Visita")
      return """
        \(Facts([
          (other, HTML(text: booking.otherName)),
          (call.say("Day", "Día"), HTML(text: booking.day.weekdayWords(call.language))),
          (call.say("Time", "Hora"), HTML(text: DoorBookingWords.hours(call, booking.startsAt, booking.endsAt, booking.period))),
          (call.say("Where to come to", "A dónde ir"), HTML(text: "\(booking.schoolName), \(booking.place)")),
        ]).html)\(Card(id: "look-for", title: call.say("What to look for", "Qué observar"), content: """
          <p lang="\(booking.lookForLang)">\(booking.lookFor)</p>
          """).html)\(OpenDoorPages.readers(call))
        """
    }

    var before: HTML {
      get throws {
        switch (booking.state, booking.side) {
        case (.asked, .host): return try answering
        case (.asked, .visitor), (.agreed, _): return try callingOff
        case (.declined, _), (.withdrawn, _), (.calledOff, _): return .empty
        }
      }
    }

    var afterwards: HTML {
      get throws {
        guard booking.state == .agreed else { return .empty }
        switch booking.side {
        case .visitor: return try "\(writing)\(thanking)"
        case .host: return shared
        }
      }
    }

    private var answering: HTML {
      get throws {
        try form(
          "answer",
          """
          \(Radios(
            name: "answer", legend: call.say("Does it suit you?", "¿Te viene bien?"),
            choices: [
              Choice("agree", call.say("Yes, come", "Sí, ven")),
              Choice("decline", call.say("Not this time", "Esta vez no")),
            ], error: words["answer"], isInRow: true).html)\
          \(TextInput(
            name: "words", label: call.say("A friendly word (optional)", "Unas palabras amables (opcional)"),
            hint: call.say("Only your colleague reads it.", "Solo lo lee tu colega."), error: words["words"], limit: 200).html)
          """,
          Button(call.say("Answer", "Responder"))
        )
      }
    }

    private var callingOff: HTML {
      get throws {
        let content = try form(
          "cancellation",
          TextInput(
            name: "words",
            label: call.say("A word with it (optional)", "Unas palabras (opcional)"),
            error: words["words"],
            limit: 200
          ).html,
          Button(call.say("Call it off", "Cancelar la visita"), kind: .ending)
        )
        return Details(
          call.say("Something came up?", "¿Surgió algo?"),
          isOpen: words["words"] != nil,
          content: content
        ).html
      }
    }

    private var writing: HTML {
      get throws {
        let content = try form(
          "try",
          """
          \(TextInput(
            name: "line", label: call.say("I'll try …", "Voy a probar…"), value: line?.body ?? "",
            hint: call.say(
              "One line about what you will do, not about the lesson you saw.",
              "Una línea sobre lo que harás tú, no sobre la clase que viste."), error: words["line"], limit: 280).html)\
          \(Checkboxes(
            name: "share", legend: call.say("Who reads it", "Quién lo lee"),
            choices: [Choice("1", call.say("Share it with my host", "Compartirlo con quien me invitó"))],
            selected: line?.isShared == true ? ["1"] : [],
            hint: call.say("Left empty, only you can read it.", "Si lo dejas vacío, solo tú puedes leerlo.")).html)
          """,
          Button(call.say("Keep it", "Guardar"))
        )
        return Card(id: "try", title: call.say("What will you try?", "¿Qué vas a probar?"), content: content)
          .html
      }
    }

    private var thanking: HTML {
      get throws {
        guard !booking.hasThanked else {
          return Notice(.success, call.say("You have said thank you.", "Ya diste las gracias.")).html
        }
        let content = try form(
          "thanks",
          TextInput(
            name: "thanks",
            label: call.say("A few words of thanks", "Unas palabras de agradecimiento"),
            hint: call.say(
              "Your host reads them without your name; sign if you like. They are not for feedback.",
              "Quien te invitó las lee sin tu nombre; firma si quieres. No son para comentarios sobre la clase."
            ),
            error: words["thanks"],
            limit: 140
          ).html,
          Button(call.say("Send thanks", "Enviar gracias"), kind: .secondary)
        )
        return Card(id: "thank", title: call.say("Say thank you", "Dar las gracias"), content: content).html
      }
    }

    private var shared: HTML {
      guard let line else { return .empty }
      return Card(
        id: "shared",
        title: call.say(
          "Shared with you: what your visitor will try",
          "Compartido contigo: lo que va a probar"
        ),
        content: "<p lang=\"\(line.lang)\">\(line.body)</p>"
      ).html
    }

    private func form(_ action: String, _ fields: HTML, _ button: Button) throws -> HTML {
      PostForm(
        action: "\(try call.link(toBooking: booking.id))/\(action)",
        token: call.signedIn?.csrfToken ?? "",
        content: "\(fields)<div class=\"actions\">\(button.html)</div>"
      ).html
    }
  }
}

/// Short texts about bookings.
enum DoorBookingWords {
  static func title(_ call: Call, _ booking: DoorBooking) -> String {
    switch booking.side {
    case .visitor:
      call.say("Visit to “\(booking.practiceTitle)”", "Visita a «\(booking.practiceTitle)»")
    case .host:
      call.say(
        "A colleague comes to “\(booking.practiceTitle)”",
        "Un colega viene a «\(booking.practiceTitle)»"
      )
    }
  }

  static func state(_ call: Call, _ booking: DoorBooking) -> String {
    switch (booking.state, booking.side) {
    case (.asked, .visitor): call.say("Asked; your host has not answered yet", "Pedida; aún sin respuesta")
    case (.asked, .host): call.say("Asks to come; please answer", "Pide venir; responde, por favor")
    case (.agreed, _):
      booking.isMoved
        ? call.say("Agreed; time or place has changed", "Acordada; cambió la hora o el lugar")
        : call.say("Agreed", "Acordada")
    case (.declined, .visitor): call.say("It does not suit your host this time", "Esta vez no le viene bien")
    case (.declined, .host): call.say("You declined", "Dijiste que no")
    case (.withdrawn, .visitor): call.say("You took it back", "La retiraste")
    case (.withdrawn, .host): call.say("Taken back by your visitor", "La retiró quien venía")
    case (.calledOff, .visitor): call.say("Called off by your host", "La canceló quien invita")
    case (.calledOff, .host): call.say("You called it off", "La cancelaste")
    }
  }

  static func hours(_ call: Call, _ from: TimeOfDay, _ to: TimeOfDay, _ period: String) -> String {
    let hours = call.say(
      "\(from.words(.english)) to \(to.words(.english))",
      "\(from.words(.spanish)) a \(to.words(.spanish))"
    )
    return period.isEmpty ? hours : "\(hours) (\(period))"
  }

  /// A card of bookings, each a link to its page; nothing when there are none.
  static func card(_ call: Call, _ bookings: [DoorBooking], title: String, id: String = "bookings") throws
    -> HTML
  {
    guard !bookings.isEmpty else { return .empty }
    return Card(
      id: id,
      title: title,
      content: """
        <ul class="entries">\(each: try bookings.map { try item(call, $0) })</ul>
        """
    ).html
  }

  private static func item(_ call: Call, _ booking: DoorBooking) throws -> HTML {
    let when = "\(booking.day.weekdayWords(call.language)), \(booking.startsAt.words(call.language))"
    return """
      <li><a href="\(try call.link(toBooking: booking.id))">\(when)</a>: \(booking.otherName), \(booking.practiceTitle). \
      <strong>\(state(call, booking))</strong></li>
      """
  }
}
