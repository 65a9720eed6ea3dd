import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Finding open doors, opening one's own, and asking to come.
enum OpenDoorHandlers {
  /// `GET /d/:district/open-doors`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let filter = OpenDoorFilter(call)
    let model = try await call.store.read { db in
      let found = try OpenDoorQueries.find(
        db,
        within: scope,
        filter,
        on: call.today,
        language: call.language,
        after: after
      )
      return OpenDoorList(
        doors: ListPage(found, isFirst: after == nil),
        filter: filter,
        offer: try OpenDoorActions.offer(db, scope, language: call.language),
        own: after == nil
          ? try DoorBookingQueries.own(
            db,
            within: scope,
            from: call.today,
            on: call.today,
            language: call.language
          ) : [],
        mayOpen: try call.actor().may(VisitsPermissions.openDoor)
      )
    }
    return try OpenDoorPages.list(call, model)
  }

  /// `GET /d/:district/open-doors/mine`
  @Sendable static func mine(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await call.store.read { db in
      OpenDoorsOfMine(
        doors: try OpenDoorQueries.own(db, within: scope, on: call.today, language: call.language),
        bookings: try DoorBookingQueries.own(
          db,
          within: scope,
          from: call.today.adding(days: -DoorBooking.daysKept),
          on: call.today,
          language: call.language
        ),
        echo: try DoorEchoQueries.echo(db, within: scope, on: call.today),
        lines: try DoorEchoQueries.own(db, within: scope, language: call.language),
        mayOpen: try call.actor().may(VisitsPermissions.openDoor)
      )
    }
    return try OpenDoorMinePages.show(call, model)
  }

  /// `GET /d/:district/open-doors/new`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    let offer = try await offer(call, scope)
    var form = OpenDoorForm()
    form.id = OpenDoorID.make(at: call.now).text
    form.school = offer.schools.count == 1 ? offer.schools[0].id.text : ""
    return try OpenDoorFormPages.new(call, form, offer, [])
  }

  /// `POST /d/:district/open-doors`
  @Sendable static func open(_ call: Call, _ scope: Scope) async throws -> Reply {
    let form = OpenDoorForm(call.form)
    do {
      let id = try await OpenDoorActions.open(call, scope, form)
      return .seeOther(
        try call.link(toDoor: id),
        flash: FlashMessage(
          call.say(
            "Your door is open. Leave out days on which there is no school.",
            "Tu puerta está abierta. Quita los días sin clases."
          )
        )
      )
    } catch Failure.invalid(let errors) {
      return try OpenDoorFormPages.new(call, form, try await offer(call, scope), errors)
    }
  }

  /// `GET /d/:district/open-doors/:door`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try OpenDoorPages.show(call, try await page(call, scope), [])
  }

  /// `GET /d/:district/open-doors/:door/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let page = try await page(call, scope)
    guard page.isHost else { throw Failure.forbidden(OpenDoorActions.notYours) }
    guard page.door.state == .open else { throw Failure.gone(OpenDoorWords.closed) }
    return try OpenDoorFormPages.edit(
      call,
      page.door,
      OpenDoorForm(page.door),
      try await offer(call, scope),
      [],
      version: page.door.version
    )
  }

  /// `POST /d/:district/open-doors/:door`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: OpenDoorID = try call.id("door")
    let form = OpenDoorForm(call.form)
    let version = Int(call.form["version"]) ?? 0
    do {
      try await OpenDoorActions.change(call, scope, id, form, version: version)
    } catch Failure.invalid(let errors) {
      let door = try await page(call, scope).door
      let offer = try await offer(call, scope)
      return try OpenDoorFormPages.edit(call, door, form, offer, errors, version: version)
    } catch Failure.conflict {
      let theirs = try await page(call, scope).door
      return try OpenDoorFormPages.conflict(call, theirs, form, try await offer(call, scope))
    }
    return .seeOther(
      try call.link(toDoor: id),
      flash: FlashMessage(
        call.say(
          "Changed. Whoever comes sees it in their list.",
          "Cambiado. Quien venga lo verá en su lista."
        )
      )
    )
  }

  /// `POST /d/:district/open-doors/:door/days`
  @Sendable static func setDay(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: OpenDoorID = try call.id("door")
    let isOpen = call.form["change"] == "add"
    do {
      try await OpenDoorActions.setDay(call, scope, id, call.form["day"], isOpen: isOpen)
    } catch Failure.invalid(let errors) {
      return try OpenDoorPages.show(call, try await page(call, scope), errors)
    }
    let said =
      isOpen
      ? call.say("The day is open.", "El día está abierto.")
      : call.say(
        "The day is left out. Whoever would have come sees it in their list.",
        "El día queda fuera. Quien iba a venir lo verá en su lista."
      )
    return .seeOther(try call.link(toDoor: id), flash: FlashMessage(said))
  }

  /// `POST /d/:district/open-doors/:door/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: OpenDoorID = try call.id("door")
    try await OpenDoorActions.close(call, scope, id)
    return .seeOther(
      try call.link(toDoor: id),
      flash: FlashMessage(call.say("Your door is closed.", "Tu puerta está cerrada."))
    )
  }

  /// `POST /d/:district/open-doors/:door/bookings`
  @Sendable static func ask(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: OpenDoorID = try call.id("door")
    do {
      let booking = try await OpenDoorActions.ask(
        call,
        scope,
        id,
        day: call.form["day"],
        id: call.form["id"]
      )
      return .seeOther(try call.link(toBooking: booking))
    } catch Failure.invalid(let errors) {
      return try OpenDoorPages.show(call, try await page(call, scope), errors)
    }
  }

  private static func page(_ call: Call, _ scope: Scope) async throws -> OpenDoorPage {
    let id: OpenDoorID = try call.id("door")
    let seeing = try call.actor().grant(VisitsPermissions.visitDoors)
    return try await call.store.read { db in
      let door = try OpenDoorQueries.door(db, within: seeing, id: id, on: call.today, language: call.language)
      let bookings = try DoorBookingQueries.own(
        db,
        within: scope,
        from: call.today,
        on: call.today,
        language: call.language
      )
      return OpenDoorPage(
        door: door,
        isHost: door.host == scope.person,
        days: try OpenDoorQueries.days(db, of: id, from: call.today),
        bookings: bookings.filter { $0.door == id }
      )
    }
  }

  private static func offer(_ call: Call, _ scope: Scope) async throws -> OpenDoorOffer {
    try await call.store.read { db in try OpenDoorActions.offer(db, scope, language: call.language) }
  }
}

extension OpenDoorForm {
  /// The fields as sent.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    school = form["school"]
    practice = form["practice"]
    subject = form["subject"]
    gradeFrom = form["grade_from"]
    gradeTo = form["grade_to"]
    lookFor = form["look_for"]
    day = form["day"]
    repeats = form["repeats"]
    until = form["until"]
    startsAt = form["starts_at"]
    endsAt = form["ends_at"]
    period = form["period"]
    place = form["place"]
    seats = form["seats"]
    manner = form["manner"]
  }

  /// A door as its own form shows it.
  init(_ door: OpenDoor) {
    self.init()
    let its = door.particulars
    practice = its.practice.text
    subject = its.subject.rawValue
    gradeFrom = String(its.grades.lowerBound)
    gradeTo = String(its.grades.upperBound)
    lookFor = its.lookFor
    startsAt = its.startsAt.description
    endsAt = its.endsAt.description
    period = its.period
    place = its.place
    seats = String(its.seats)
    manner = its.needsAsking ? "ask" : "come"
  }
}

extension OpenDoorFilter {
  /// What the address asks for; a value that is none is taken as any.
  init(_ call: Call) {
    self.init()
    practice = call.query("practice").flatMap { UUIDText.isValid($0) ? .init($0) : nil }
    school = call.query("school").flatMap { UUIDText.isValid($0) ? .init($0) : nil }
    subject = call.query("subject").flatMap(DoorSubject.init(rawValue:))
    grade = call.query("grade").flatMap(Int.init).flatMap { DoorGrade.all.contains($0) ? $0 : nil }
  }
}

extension Call {
  /// The page of all open doors.
  func openDoorsLink() throws(Failure) -> Link { Link("/d/\(try district.slug)/open-doors") }

  /// The page of an open door.
  func link(toDoor door: OpenDoorID) throws(Failure) -> Link {
    Link("/d/\(try district.slug)/open-doors/\(door)")
  }

  /// The page of a booking.
  func link(toBooking booking: DoorBookingID) throws(Failure) -> Link {
    Link("/d/\(try district.slug)/door-bookings/\(booking)")
  }
}
