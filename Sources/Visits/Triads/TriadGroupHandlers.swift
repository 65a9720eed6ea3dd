import HTTPTypes
import Kernel
import Storage
import Web

/// One group of a plan: its schools are locked and moved by hand.
enum TriadGroupHandlers {
  /// `GET /d/:district/triads/:plan/groups/:number`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (view, group) = try await group(call, scope)
    return try TriadGroupPages.show(call, view, group)
  }

  /// `POST /d/:district/triads/:plan/groups/:number`
  @Sendable static func arrange(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (view, group) = try await group(call, scope)
    guard view.plan.state == .draft else { throw Failure.refused(TriadWords.notNow(view.plan)) }
    let numbers = Set(view.groups.map(\.number))
    let highest = numbers.max() ?? 0
    var moves: [(school: SchoolID, group: Int)] = []
    var errors: [FieldError] = []
    for member in group.members {
      let typed = call.form["move_\(member.school)"]
      guard !typed.isEmpty else { continue }
      if let target = Int(typed), numbers.contains(target) || target == highest + 1 {
        if target != group.number { moves.append((member.school, target)) }
      } else {
        errors.append(
          FieldError(
            "move_\(member.school)",
            Phrase("Choose a group from the list.", "Elige un grupo de la lista.")
          )
        )
      }
    }
    let locked = Set(call.form.all("lock"))
    let locks = group.members.map { (school: $0.school, isLocked: locked.contains($0.school.text)) }
    guard errors.isEmpty, let version = Int(call.form["version"]) else {
      return try TriadGroupPages.show(call, view, group, errors: errors, isInvalid: true)
    }
    do {
      try await call.store.write { [moves] db in
        try TriadPlanQueries.arrange(
          db,
          plan: view.plan.id,
          moves: moves,
          locks: locks,
          expecting: version
        )
        try TriadHandlers.tell("triads.arranged", view.plan.id, call, scope, db)
      }
    } catch Failure.conflict, Failure.notFound {
      return try TriadGroupPages.show(call, view, group, isConflict: true)
    }
    return .seeOther(
      try call.link(toTriads: view.plan.id),
      flash: FlashMessage(call.say("The group is saved.", "El grupo se guardó."))
    )
  }

  private static func group(_ call: Call, _ scope: Scope) async throws -> (TriadPlanView, TriadGroupView) {
    let view = try await TriadHandlers.view(call, scope, try call.id("plan"))
    guard let number = call.parameters["number"].flatMap({ Int($0) }),
      let group = view.groups.first(where: { $0.number == number })
    else { throw Failure.notFound }
    return (view, group)
  }
}
