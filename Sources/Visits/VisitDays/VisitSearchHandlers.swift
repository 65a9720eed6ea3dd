import HTTPTypes
import Kernel
import Storage
import Web

/// Having a day planned: starting the search, watching it, stopping it.
enum VisitSearchHandlers {
  /// `POST /d/:district/visits/:visit/day/search`
  @Sendable static func start(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let asked = call.form["id"]
    let search = UUIDText.isValid(asked) ? VisitSearchID(asked) : .make(at: call.now)
    do {
      try await begin(call, scope, id, search)
    } catch Failure.invalid(let errors) {
      let (visit, model) = try await call.store.read { db in
        let visit = try VisitDayQueries.open(db, within: scope, id: id)
        return (visit, try VisitDayHandlers.overview(db, call, visit))
      }
      var refused = model
      refused.errors = errors
      return try VisitDayPages.show(call, visit, refused)
    }
    return .seeOther(try VisitDayLinks(call, id).search)
  }

  /// `GET /d/:district/visits/:visit/day/search`: renews itself until the search is over.
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let (visit, search) = try await call.store.read { db in
      (try VisitDayQueries.hosted(db, within: scope, id: id), try VisitSearchQueries.search(db, for: id))
    }
    let day = try VisitDayLinks(call, id).day
    guard let search, !search.state.isOver else {
      return .seeOther(day, flash: search.flatMap { outcome(call, $0.state) })
    }
    var reply = try VisitSearchPages.show(call, visit, search)
    if let refresh = HTTPField.Name("Refresh") { reply.headers[refresh] = "2" }
    return reply
  }

  /// `POST /d/:district/visits/:visit/day/search/stop`
  @Sendable static func stop(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await call.store.write { db in
      _ = try VisitDayQueries.open(db, within: scope, id: id)
      try VisitSearchQueries.stop(db, for: id)
    }
    return .seeOther(try VisitDayLinks(call, id).search)
  }

  /// Notes that a search is wanted.
  ///
  /// Throws: `invalid` with what stands in its way.
  static func begin(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, _ search: VisitSearchID) async throws
  {
    try await call.store.write { db in
      let visit = try VisitDayQueries.open(db, within: scope, id: id)
      let obstacles = VisitDayWords.obstacles(try VisitDayQueries.day(db, of: id))
      guard obstacles.isEmpty else {
        throw Failure.invalid(obstacles.map { FieldError("obstacles", $0) })
      }
      let insertion = try VisitSearchQueries.ask(
        db,
        search,
        for: id,
        by: .person(scope.person),
        at: call.now
      )
      guard insertion == .inserted else { return }
      try VisitDayEvents.append("visit.planning_asked", visit, scope, at: call.now, db)
    }
  }

  private static func outcome(_ call: Call, _ state: VisitSearchState) -> FlashMessage? {
    switch state {
    case .done: FlashMessage(call.say("The day is planned.", "El día está planeado."))
    case .stopped:
      FlashMessage(
        call.say(
          "Planning was stopped. This is the best plan found so far.",
          "La planeación se detuvo. Este es el mejor plan hallado hasta ahora."
        )
      )
    case .waiting, .running, .refused, .outdated, .failed: nil
    }
  }
}
