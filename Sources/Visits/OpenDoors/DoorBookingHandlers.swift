import HTTPTypes
import Interchange
import Kernel
import Markup
import Storage
import Web

/// A booking as its two sides have it: answers, calling off, the calendar file, and what comes afterwards.
enum DoorBookingHandlers {
  /// `GET /d/:district/door-bookings/:booking`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await page(call, scope, [])
  }

  /// `GET /d/:district/door-bookings/:booking/calendar.ics`
  @Sendable static func calendar(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (id, zone) = (try call.id("booking", of: DoorBookingSubject.self), try call.district.timeZone)
    let booking = try await call.store.read { db in try DoorBookingActions.booking(db, call, scope, id) }
    // Only what both hold is in a calendar; a request is not yet.
    guard booking.state != .asked, booking.state != .declined else { throw Failure.notFound }
    let event = DoorCalendarEntry(booking).event(in: zone, language: call.language)
    return .download(
      ICalendar(name: call.say("Open doors", "Puertas abiertas"), events: [event]).bytes,
      type: "text/calendar; charset=utf-8",
      name: "open-door-\(booking.day).ics"
    )
  }

  /// `POST /d/:district/door-bookings/:booking/answer`
  @Sendable static func answer(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await change(call, scope, call.say("Your answer is there.", "Tu respuesta está lista.")) { id in
      try await DoorBookingActions.answer(
        call,
        scope,
        id,
        answer: call.form["answer"],
        words: call.form["words"]
      )
    }
  }

  /// `POST /d/:district/door-bookings/:booking/cancellation`
  @Sendable static func callOff(_ call: Call, _ scope: Scope) async throws -> Reply {
    let said = call.say(
      "Called off. The other side sees it in their list.",
      "Cancelado. La otra persona lo verá en su lista."
    )
    return try await change(call, scope, said) { id in
      try await DoorBookingActions.callOff(call, scope, id, words: call.form["words"])
    }
  }

  /// `POST /d/:district/door-bookings/:booking/try`
  @Sendable static func write(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await change(call, scope, call.say("Kept.", "Guardado.")) { id in
      try await DoorBookingActions.write(
        call,
        scope,
        id,
        line: call.form["line"],
        isShared: call.form["share"] == "1"
      )
    }
  }

  /// `POST /d/:district/door-bookings/:booking/thanks`
  @Sendable static func thank(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await change(call, scope, call.say("Your thanks are sent.", "Tu agradecimiento está enviado.")) {
      id in
      try await DoorBookingActions.thank(call, scope, id, words: call.form["thanks"])
    }
  }

  /// `POST /d/:district/door-tries/:line/removal`
  @Sendable static func removeLine(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: Identifier<DoorTry> = try call.id("line")
    try await call.store.write { db in try DoorEchoQueries.remove(db, within: scope, line: id) }
    return try removed(call)
  }

  /// `POST /d/:district/door-thanks/:thanks/removal`
  @Sendable static func removeThanks(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: Identifier<DoorThanks> = try call.id("thanks")
    try await call.store.write { db in try DoorEchoQueries.remove(db, within: scope, thanks: id) }
    return try removed(call)
  }

  private static func removed(_ call: Call) throws -> Reply {
    .seeOther(
      Link("\(try call.openDoorsLink())/mine"),
      flash: FlashMessage(call.say("Deleted.", "Borrado."))
    )
  }

  private static func change(
    _ call: Call,
    _ scope: Scope,
    _ said: String,
    _ action: @Sendable (DoorBookingID) async throws -> Void
  ) async throws -> Reply {
    let id: DoorBookingID = try call.id("booking")
    do {
      try await action(id)
    } catch Failure.invalid(let errors) {
      return try await page(call, scope, errors)
    }
    return .seeOther(try call.link(toBooking: id), flash: FlashMessage(said))
  }

  private static func page(_ call: Call, _ scope: Scope, _ errors: [FieldError]) async throws -> Reply {
    let id: DoorBookingID = try call.id("booking")
    let (booking, line) = try await call.store.read { db in
      let booking = try DoorBookingActions.booking(db, call, scope, id)
      return (booking, try DoorEchoQueries.line(db, about: booking, language: call.language))
    }
    return try DoorBookingPages.show(call, booking, line, errors)
  }
}
