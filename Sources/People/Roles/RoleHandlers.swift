import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Giving and ending roles, and settling the ones a roster proposed.
struct RoleHandlers: Sendable {
  let parts: PeopleParts

  /// `POST /d/:district/people/:person/roles`: also when it makes an evaluator of somebody who coaches; what
  /// such a person may no longer read is decided from the roles at each reading.
  @Sendable func give(_ call: Call, _ scope: Scope) async throws -> Reply {
    let person = try call.id("person", of: PersonSubject.self)
    let id = Identifier<RoleLine>(call.form["id"])
    guard UUIDText.isValid(id.text) else { throw Failure.notFound }
    let grant: RoleGrant
    do {
      grant = try RoleGrant(
        role: call.form["role"],
        school: call.form["school"],
        beginsOn: call.form["begins_on"],
        endsOn: call.form["ends_on"]
      )
    } catch {
      guard case .invalid(let errors) = error else { throw error }
      let staff = StaffHandlers(memory: parts.schools)
      return try await staff.answer(call, scope, person: person, errors: errors)
    }
    try await call.store.write { db in
      let member = try StaffQueries.member(db, within: scope, person: person)
      if let school = grant.school { _ = try SchoolQueries.school(db, within: scope, id: school) }
      guard try RoleQueries.give(db, district: scope.district, person: person, grant, id: id) == .inserted
      else { return }
      try Self.endTokens(db, account: member.account, factor: member.hasSecondFactor, role: grant.role)
      try EventLog.append(
        Event(
          "role.given",
          of: "person:\(person)",
          by: .person(scope.person),
          district: scope.district,
          school: grant.school,
          detail: ["role": grant.role.rawValue]
        ),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
    return back(call, person, call.say("The role is given.", "La función se asignó."))
  }

  /// `POST /d/:district/people/:person/roles/:role/ending`
  @Sendable func end(_ call: Call, _ scope: Scope) async throws -> Reply {
    let person = try call.id("person", of: PersonSubject.self)
    let role = try call.id("role", of: RoleLine.self)
    let today = call.today
    try await call.store.write { db in
      let owner = try RoleQueries.end(db, within: scope, id: role, on: today)
      guard owner == person else { throw Failure.notFound }
      try EventLog.append(
        Event("role.ended", of: "person:\(person)", by: .person(scope.person), district: scope.district),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
    return back(call, person, call.say("The role has ended.", "La función terminó."))
  }

  /// `GET /d/:district/roles/proposed`
  @Sendable func proposed(_ call: Call, _ scope: Scope) async throws -> Reply {
    let lines = try await call.store.read { db in try RoleQueries.list(db, within: scope, state: .proposed) }
    return RolePages.proposed(call, lines)
  }

  /// `POST /d/:district/roles/:role/confirmation`
  @Sendable func confirm(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await settle(call, scope, as: .confirmed)
    return proposedAgain(call, call.say("The role is confirmed.", "La función se confirmó."))
  }

  /// `POST /d/:district/roles/:role/declination`
  @Sendable func decline(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await settle(call, scope, as: .declined)
    return proposedAgain(call, call.say("The role is declined.", "La función se rechazó."))
  }

  private func settle(_ call: Call, _ scope: Scope, as state: RoleState) async throws {
    let role = try call.id("role", of: RoleLine.self)
    try await call.store.write { db in
      let person = try RoleQueries.settle(db, within: scope, id: role, as: state)
      if state == .confirmed {
        let member = try StaffQueries.member(db, within: scope, person: person)
        let given = member.roles.first { $0.id == role }?.role
        try Self.endTokens(db, account: member.account, factor: member.hasSecondFactor, role: given)
      }
      try EventLog.append(
        Event(
          "role.\(state.rawValue)",
          of: "person:\(person)",
          by: .person(scope.person),
          district: scope.district
        ),
        at: call.now,
        db
      )
    }
    parts.sessions.clear()
  }

  // Tokens made before the role asked for a second factor never saw one.
  private static func endTokens(_ db: Connection, account: AccountID?, factor: Bool, role: Role?) throws {
    guard let account, !factor, role?.requiresSecondFactor == true else { return }
    try TokenQueries.revokeAll(db, account: account)
  }

  private func back(_ call: Call, _ person: PersonID, _ words: String) -> Reply {
    .seeOther("/d/\(call.membership?.slug ?? "")/people/\(person)", flash: FlashMessage(words))
  }

  private func proposedAgain(_ call: Call, _ words: String) -> Reply {
    .seeOther("/d/\(call.membership?.slug ?? "")/roles/proposed", flash: FlashMessage(words))
  }
}
