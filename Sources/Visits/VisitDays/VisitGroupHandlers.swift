import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Changing groups and stops by hand. What breaks a rule is told first, and saved when the host insists.
enum VisitGroupHandlers {
  /// `GET /d/:district/visits/:visit/day/people`
  @Sendable static func people(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    return try VisitGroupPages.people(call, visit, VisitGroupEdit(day, version: visit.planVersion))
  }

  /// `POST /d/:district/visits/:visit/day/people`
  @Sendable static func move(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    var chosen: [InquiryGuestID: Int] = [:]
    for visitor in day.visitors where call.form.contains("group-\(visitor.id)") {
      chosen[visitor.id] = Int(call.form["group-\(visitor.id)"]) ?? 0
    }
    var edit = VisitGroupEdit(day.moving(chosen), version: Int(call.form["version"]) ?? -1)
    edit.faults = edit.day.faults(beyond: day)
    if !edit.faults.isEmpty, !isAccepted(call) { return try VisitGroupPages.people(call, visit, edit) }
    do {
      return try await put(
        call,
        scope,
        visit,
        edit,
        call.say("The groups are saved.", "Los grupos se guardaron.")
      )
    } catch Failure.conflict {
      edit.isConflict = true
      edit.version = visit.planVersion
      return try VisitGroupPages.people(call, visit, edit, theirs: day)
    }
  }

  /// `POST /d/:district/visits/:visit/day/groups`
  @Sendable static func add(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    let edit = VisitGroupEdit(try day.addingGroup(), version: Int(call.form["version"]) ?? -1)
    let number = edit.day.groupCount
    return try await put(
      call,
      scope,
      visit,
      edit,
      call.say(
        "Group \(number) is there. Move people into it.",
        "El grupo \(number) ya existe. Mueve personas a él."
      ),
      to: \.people
    )
  }

  /// `GET /d/:district/visits/:visit/day/groups/:group`
  @Sendable static func route(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    let edit = VisitGroupEdit(day, version: visit.planVersion)
    return try VisitGroupPages.route(call, visit, edit, group: group(call, day))
  }

  /// `POST /d/:district/visits/:visit/day/groups/:group`
  @Sendable static func reroute(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    let group = try group(call, day)
    var edit = VisitGroupEdit(day, version: Int(call.form["version"]) ?? -1)
    var chosen: [Int: Int] = [:]
    for time in day.times { chosen[time.number] = Int(call.form["stop-\(time.number)"]) }
    edit.errors = day.unknownRooms(chosen)
    guard edit.errors.isEmpty else { return try VisitGroupPages.route(call, visit, edit, group: group) }
    edit.day = day.routing(group, chosen)
    edit.faults = edit.day.faults(beyond: day)
    if !edit.faults.isEmpty, !isAccepted(call) {
      return try VisitGroupPages.route(call, visit, edit, group: group)
    }
    do {
      return try await put(
        call,
        scope,
        visit,
        edit,
        call.say("The rooms of group \(group) are saved.", "Los salones del grupo \(group) se guardaron.")
      )
    } catch Failure.conflict {
      edit.isConflict = true
      edit.version = visit.planVersion
      return try VisitGroupPages.route(call, visit, edit, group: group, theirs: day)
    }
  }

  /// `POST /d/:district/visits/:visit/day/groups/:group/removal`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    let group = try group(call, day)
    let edit = VisitGroupEdit(day.removing(group), version: Int(call.form["version"]) ?? -1)
    return try await put(
      call,
      scope,
      visit,
      edit,
      call.say(
        "Group \(group) is gone; its people are in no group, and later groups moved up.",
        "El grupo \(group) ya no existe; sus personas no tienen grupo y los siguientes se recorrieron."
      )
    )
  }

  private static func isAccepted(_ call: Call) -> Bool { call.form["accepted"] == "yes" }

  private static func put(
    _ call: Call,
    _ scope: Scope,
    _ visit: InquiryVisit,
    _ edit: VisitGroupEdit,
    _ said: String,
    to page: any KeyPath<VisitDayLinks, Link> & Sendable = \.day
  ) async throws -> Reply {
    try await call.store.write { db in
      let now = try InquiryVisitQueries.visit(db, within: scope, id: visit.id).visit
      // The same form sent twice has nothing left to do.
      if now.planVersion != edit.version, try VisitDayQueries.day(db, of: visit.id).isPlanned(like: edit.day)
      {
        return
      }
      try VisitPlanQueries.put(db, edit.day, in: visit.id, expecting: edit.version)
      try VisitDayEvents.append("visit.plan_changed", visit, scope, at: call.now, db)
    }
    return .seeOther(try VisitDayLinks(call, visit.id)[keyPath: page], flash: FlashMessage(said))
  }

  private static func group(_ call: Call, _ day: VisitDay) throws(Failure) -> Int {
    guard let number = call.parameters["group"].flatMap({ Int($0) }), day.groups.contains(number) else {
      throw .notFound
    }
    return number
  }

  private static func open(_ call: Call, _ scope: Scope) async throws -> (InquiryVisit, VisitDay) {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in
      (try VisitDayQueries.open(db, within: scope, id: id), try VisitDayQueries.day(db, of: id))
    }
  }
}
