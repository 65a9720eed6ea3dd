import HTTPTypes
import Kernel
import Storage
import Web

/// Open doors for programs: the same rights and words as on the pages, and only one's own bookings.
enum OpenDoorAPIHandlers {
  /// `GET /api/v1/d/:district/open-doors`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in
      try OpenDoorQueries.find(
        db,
        within: scope,
        OpenDoorFilter(call),
        on: call.today,
        language: call.language,
        after: after
      )
    }
    let items = page.items.map { OpenDoorAPI.Door($0, for: scope.person) }
    return try .api(APIPage(items: items, next: page.next?.text))
  }

  /// `GET /api/v1/d/:district/open-doors/:door`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await reply(call, scope, try call.id("door"), status: .ok)
  }

  /// `POST /api/v1/d/:district/open-doors`
  @Sendable static func open(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = try call.body(OpenDoorAPI.NewDoor.self).form
    if form.id.isEmpty { form.id = OpenDoorID.make(at: call.now).text }
    let id = try await OpenDoorActions.open(call, scope, form)
    return try await reply(call, scope, id, status: .created)
  }

  /// `PATCH /api/v1/d/:district/open-doors/:door`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: OpenDoorID = try call.id("door")
    let form = try call.body(OpenDoorAPI.NewDoor.self).form
    guard let version = call.expectedVersion else {
      throw Failure.invalid([
        FieldError(
          "If-Match",
          Phrase("Send the version you read as If-Match.", "Envía como If-Match la versión que leíste.")
        )
      ])
    }
    try await OpenDoorActions.change(call, scope, id, form, version: version)
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/open-doors/:door/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: OpenDoorID = try call.id("door")
    try await OpenDoorActions.close(call, scope, id)
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/open-doors/:door/bookings`
  @Sendable static func ask(_ call: Call, _ scope: Scope) async throws -> Reply {
    let door: OpenDoorID = try call.id("door")
    let body = try call.body(OpenDoorAPI.NewBooking.self)
    let id = try await OpenDoorActions.ask(
      call,
      scope,
      door,
      day: body.day,
      id: body.id ?? DoorBookingID.makeAnonymous().text
    )
    return try await reply(call, scope, booking: id, status: .created)
  }

  /// `GET /api/v1/d/:district/door-bookings`
  @Sendable static func bookings(_ call: Call, _ scope: Scope) async throws -> Reply {
    let own = try await call.store.read { db in
      try DoorBookingQueries.own(
        db,
        within: scope,
        from: call.today.adding(days: -DoorBooking.daysKept),
        on: call.today,
        language: call.language
      )
    }
    return try .api(APIPage(items: own.map { OpenDoorAPI.Booking($0) }, next: nil))
  }

  /// `GET /api/v1/d/:district/door-bookings/:booking`
  @Sendable static func booking(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await reply(call, scope, booking: try call.id("booking"))
  }

  /// `POST /api/v1/d/:district/door-bookings/:booking/answer`
  @Sendable static func answer(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: DoorBookingID = try call.id("booking")
    let body = try call.body(OpenDoorAPI.Answer.self)
    try await DoorBookingActions.answer(
      call,
      scope,
      id,
      answer: body.agrees ? "agree" : "decline",
      words: body.words ?? ""
    )
    return try await reply(call, scope, booking: id)
  }

  /// `POST /api/v1/d/:district/door-bookings/:booking/cancellation`
  @Sendable static func callOff(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: DoorBookingID = try call.id("booking")
    let body = try call.body(OpenDoorAPI.Cancellation.self)
    try await DoorBookingActions.callOff(call, scope, id, words: body.words ?? "")
    return try await reply(call, scope, booking: id)
  }

  /// `POST /api/v1/d/:district/door-bookings/:booking/try`
  @Sendable static func write(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: DoorBookingID = try call.id("booking")
    let body = try call.body(OpenDoorAPI.Line.self)
    try await DoorBookingActions.write(call, scope, id, line: body.line, isShared: body.isShared)
    return try await reply(call, scope, booking: id)
  }

  /// `POST /api/v1/d/:district/door-bookings/:booking/thanks`
  @Sendable static func thank(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: DoorBookingID = try call.id("booking")
    try await DoorBookingActions.thank(
      call,
      scope,
      id,
      words: try call.body(OpenDoorAPI.Thanks.self).words
    )
    return try await reply(call, scope, booking: id)
  }

  /// `GET /api/v1/d/:district/door-echo`
  @Sendable static func echo(_ call: Call, _ scope: Scope) async throws -> Reply {
    let echo = try await call.store.read { db in
      try DoorEchoQueries.echo(db, within: scope, on: call.today)
    }
    return try .api(OpenDoorAPI.Echo(came: echo.came, thanks: echo.thanks.map(\.body)))
  }

  private static func reply(_ call: Call, _ scope: Scope, _ id: OpenDoorID, status: HTTPResponse.Status)
    async throws -> Reply
  {
    try await call.store.read { db in
      let door = try OpenDoorQueries.door(db, within: scope, id: id, on: call.today, language: call.language)
      let days = try OpenDoorQueries.days(db, of: id, from: call.today)
      return try .api(
        OpenDoorAPI.Door(door, for: scope.person, days),
        status: status,
        version: door.version
      )
    }
  }

  private static func reply(
    _ call: Call,
    _ scope: Scope,
    booking id: DoorBookingID,
    status: HTTPResponse.Status = .ok
  ) async throws -> Reply {
    try await call.store.read { db in
      let booking = try DoorBookingActions.booking(db, call, scope, id)
      let line = try DoorEchoQueries.line(db, about: booking, language: call.language)
      return try .api(OpenDoorAPI.Booking(booking, line: line), status: status)
    }
  }
}
