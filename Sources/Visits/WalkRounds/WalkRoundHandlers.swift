import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Lists, pages and forms of walk rounds.
enum WalkRoundHandlers {
  /// `GET /d/:district/rounds`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let model = try await call.store.read { db in
      let over = try WalkRoundQueries.over(db, within: scope, after: after)
      return WalkRoundList(
        open: after == nil ? try WalkRoundQueries.open(db, within: scope) : [],
        over: over.items,
        next: over.next?.text,
        isFirstPage: after == nil,
        access: try RoundAccess(call)
      )
    }
    return try WalkRoundPages.list(call, model)
  }

  /// `GET /d/:district/rounds/:round`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    let (round, lookFors, cells) = try await call.store.read { db in
      let round = try WalkRoundQueries.round(db, within: scope, id: id)
      let lookFors = try LookForQueries.of(db, round: id, language: call.language)
      return (round, lookFors, try PublishedCellQueries.cells(db, within: scope, round: id))
    }
    let access = try RoundAccess(call)
    if round.state == .closed { return try PatternCardPages.show(call, PatternCard(round, lookFors, cells)) }
    return try WalkRoundPages.show(call, round, lookFors, access)
  }

  /// `GET /d/:district/rounds/new`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    let offer = try await offer(call, scope, call.query("continues"))
    var form = WalkRoundForm()
    form.id = WalkRoundID.make(at: call.now).text
    form.opensOn = call.today.description
    form.closesOn = call.today.adding(days: 13).description
    form.title = offer.earlier?.title ?? ""
    form.school = offer.schools.count == 1 ? offer.schools[0].id.text : ""
    return try WalkRoundFormPages.new(call, form, offer, [])
  }

  /// `POST /d/:district/rounds`
  @Sendable static func open(_ call: Call, _ scope: Scope) async throws -> Reply {
    let form = WalkRoundForm(call.form)
    let offer = try await offer(call, scope, call.form["continues"])
    do {
      let id = try await WalkRoundOpening.open(call, scope, form, offer)
      return .seeOther(
        try call.link(to: id),
        flash: FlashMessage(
          call.say(
            "The round is open. Walk whenever it suits.",
            "La ronda está abierta. Recorre cuando convenga."
          )
        )
      )
    } catch Failure.invalid(let errors) {
      return try WalkRoundFormPages.new(call, form, offer, errors)
    }
  }

  /// `GET /d/:district/rounds/:round/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let round = try await openRound(call, scope)
    return try WalkRoundFormPages.edit(call, round, WalkRoundForm(round), [], version: round.version)
  }

  /// `POST /d/:district/rounds/:round`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let round = try await openRound(call, scope)
    let form = WalkRoundForm(call.form)
    let version = Int(call.form["version"]) ?? 0
    do {
      try await WalkRoundOpening.change(call, scope, round, form, version: version)
    } catch Failure.invalid(let errors) {
      return try WalkRoundFormPages.edit(call, round, form, errors, version: version)
    } catch Failure.conflict {
      let theirs = try await openRound(call, scope)
      return try WalkRoundFormPages.conflict(call, theirs, form)
    }
    return .seeOther(
      try call.link(to: round.id),
      flash: FlashMessage(call.say("The round is changed.", "La ronda cambió."))
    )
  }

  /// `GET /d/:district/rounds/:round/closure`
  @Sendable static func confirmClosure(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    let round = try await call.store.read { db in try WalkRoundQueries.round(db, within: scope, id: id) }
    guard round.isOpen else { return .seeOther(try call.link(to: id)) }
    return try WalkRoundClosurePages.confirm(call, round)
  }

  /// `POST /d/:district/rounds/:round/closure`
  @Sendable static func close(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: WalkRoundID = try call.id("round")
    switch try await WalkRoundClosure.close(call, scope, id) {
    case .tooShort(let shortages):
      let round = try await call.store.read { db in try WalkRoundQueries.round(db, within: scope, id: id) }
      return try WalkRoundClosurePages.tooShort(call, round, shortages)
    case .published:
      return .seeOther(
        try call.link(to: id),
        flash: FlashMessage(
          call.say(
            "The round is closed. This is its pattern card.",
            "La ronda cerró. Esta es su tarjeta de patrones."
          )
        )
      )
    case .notOpen: return .seeOther(try call.link(to: id))
    }
  }

  private static func openRound(_ call: Call, _ scope: Scope) async throws -> WalkRound {
    let id: WalkRoundID = try call.id("round")
    let round = try await call.store.read { db in try WalkRoundQueries.round(db, within: scope, id: id) }
    guard round.isOpen else { throw Failure.gone(WalkRoundWords.over) }
    return round
  }

  private static func offer(_ call: Call, _ scope: Scope, _ continues: String?) async throws
    -> WalkRoundOpening.Offer
  {
    try await call.store.read { db in
      try WalkRoundOpening.offer(db, scope, language: call.language, continues: continues)
    }
  }
}

/// Closing a round, as pages and the API both do it.
enum WalkRoundClosure {
  static func close(_ call: Call, _ scope: Scope, _ id: WalkRoundID) async throws -> WalkRoundClosing {
    let keys = call.roundKeys
    let closing = try await call.store.write { db in
      let round = try WalkRoundQueries.round(db, within: scope, id: id)
      guard round.isOpen else { return WalkRoundClosing.notOpen }
      guard try keys.key(round.keyID) != nil else { throw Failure.refused(WalkRoundWords.keyMissing) }
      let closing = try WalkRoundClosingQueries.close(db, round: id, on: call.today)
      if case .published = closing {
        try WalkRoundOpening.tell(call, scope, "round.closed", id, round.school, db)
      }
      return closing
    }
    // Only now: a key destroyed before the commit would be lost if the commit failed. A job repeats what fails here.
    if case .published(let key, _) = closing { try keys.destroy(key) }
    return closing
  }
}

/// What the person asking may do beside reading.
struct RoundAccess: Sendable {
  private let opening: Scope?
  private let closing: Scope?
  private let recording: Scope?

  init(_ call: Call) throws(Failure) {
    let actor = try call.actor()
    opening = actor.scope(for: VisitsPermissions.openRound)
    closing = actor.scope(for: VisitsPermissions.closeRound)
    recording = actor.scope(for: VisitsPermissions.recordWalkNote)
  }

  var mayOpen: Bool { opening != nil }
  func mayChange(_ round: WalkRound) -> Bool { opening?.reaches(round.school) == true }
  func mayClose(_ round: WalkRound) -> Bool { closing?.reaches(round.school) == true }
  func mayRecord(_ round: WalkRound) -> Bool { recording?.reaches(round.school) == true }
}

extension WalkRoundForm {
  /// The fields as sent.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    title = form["title"]
    school = form["school"]
    opensOn = form["opens_on"]
    closesOn = form["closes_on"]
    lookFors = form.all("look_for")
  }

  /// A round as its own form shows it.
  init(_ round: WalkRound) {
    self.init()
    id = round.id.text
    title = round.title
    school = round.school.text
    opensOn = round.opensOn.description
    closesOn = round.closesOn.description
  }
}

extension Call {
  /// The page of all rounds.
  func roundsLink() throws(Failure) -> Link { Link("/d/\(try district.slug)/rounds") }

  /// The page of a round.
  func link(to round: WalkRoundID) throws(Failure) -> Link { Link("/d/\(try district.slug)/rounds/\(round)") }
}
