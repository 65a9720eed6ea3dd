import Kernel
import Practices

/// A round that takes notes, as Today names it.
struct OpenRound: Hashable, Sendable {
  let id: String
  let school: String
  let title: String
  let closesOn: CalendarDay
}

/// How far somebody's own reflections of the term are.
struct ReflectionsSoFar: Hashable, Sendable {
  let term: String
  let done: Int
  let all: Int
}

/// How the roster was last loaded.
struct LastImport: Hashable, Sendable {
  let source: String
  let state: String
  let finishedAt: Instant?
}

/// Everything Today says to one person; what a role does not need is absent.
struct Today: Sendable {
  var board: Board?
  var rounds: [OpenRound] = []
  var decisions: [OpenDecision] = []
  /// Decisions whose day to say what came of them has come.
  var followUps: [OpenDecision] = []
  /// The practice one is asked about: what stands in its way.
  var ask: PracticeSummary?
  var reflections: ReflectionsSoFar?
  var lastImport: LastImport?
  var proposedRoles: Int?
}

/// Which parts of Today a person gets, from the roles held today.
struct TodayParts: Hashable, Sendable {
  let actor: Actor

  var reflects: Bool {
    [Role.teacher, .teacherLeader, .instructionalLeadershipTeam].contains(where: actor.holds)
  }

  var keepsRoster: Bool { [Role.administrator, .dataSteward].contains(where: actor.holds) }

  /// Who decides for a school or the district also looks again.
  var decides: Bool { actor.may(PracticesPermissions.decideNextStep) }

  /// Leaders are told the finding; teachers a bright spot.
  var leads: Bool {
    [Role.principal, .principalSupervisor, .director, .analyst, .boardViewer, .coach].contains(
      where: actor.holds
    )
  }
}
