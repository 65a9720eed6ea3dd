import HTTPTypes
import Kernel
import Markup
import People
import Practices
import Storage
import Web

/// Where everybody lands: what is next for them.
struct TodayHandlers: Sendable {
  let reader: BoardReader
  private static let mostRounds = 4
  private static let mostDecisions = 5
  private static let daysAhead = 30

  /// `GET /d/:district/today`
  @Sendable func today(_ call: Call, _ actor: Actor) async throws -> Reply {
    let (day, language) = (call.today, call.language)
    let model = try await call.store.read { db in try read(db, actor, day, language) }
    let pages = TodayPages(
      words: BoardWords(language: language),
      slug: try call.district.slug,
      name: try call.district.name,
      today: day,
      parts: TodayParts(actor: actor)
    )
    return call.page(call.say("Today", "Hoy"), .today, pages.html(model))
  }

  /// `GET /d/:district/more`: the phone's way to everything that is not in its bar.
  @Sendable func more(_ call: Call, _ actor: Actor) async throws -> Reply {
    let slug = try call.district.slug
    let items = call.site.navigation.filter { item in item.permission.map { actor.may($0) } ?? true }
      .sorted { $0.noun < $1.noun }
    let boards: [(String, Link)] =
      actor.may(BoardsPermissions.viewBoards)
      ? [(call.say("Knowing–doing board", "Tablero de saber y hacer"), Link("/d/\(slug)/practices/board"))]
      : []
    let links =
      items.map { (call.say($0.label), $0.link(slug)) } + boards + [
        (call.say("Your account", "Tu cuenta"), "/account"), (call.say("Help", "Ayuda"), "/help"),
      ]
    return call.page(call.say("More", "Más"), nil, MorePages.list(title: call.say("More", "Más"), links))
  }

  private func read(_ db: Connection, _ actor: Actor, _ day: CalendarDay, _ language: Language) throws
    -> Today
  {
    var model = Today()
    let parts = TodayParts(actor: actor)
    if let scope = actor.scope(for: BoardsPermissions.viewBoards) {
      let whole = try BoardFilter(term: nil, grades: nil, school: nil)
      model.board = try reader.board(db, within: scope, whole, on: day, language: language)
      if scope.extent != .own {
        model.rounds = try TodayQueries.openRounds(db, within: scope, on: day, limit: Self.mostRounds)
        model.decisions = try BoardQueries.openDecisions(db, within: scope, limit: 40)
          .filter {
            ($0.ownerPerson == actor.person || parts.leads) && $0.dueOn <= day.adding(days: Self.daysAhead)
          }.prefix(Self.mostDecisions).map { $0 }
        model.followUps = try BoardQueries.dueFollowUps(db, within: scope, by: day, limit: 40)
          .filter { $0.ownerPerson == actor.person || parts.decides && $0.school.map(scope.reaches) ?? false }
          .prefix(Self.mostDecisions).map { $0 }
        model.ask = try ask(db, actor, model.board, on: day)
      }
    }
    if parts.reflects {
      model.reflections = try TodayQueries.reflections(
        db,
        district: actor.district,
        person: actor.person,
        on: day
      )
    }
    if let scope = actor.scope(for: PeoplePermissions.manageRoles) {
      model.lastImport = try TodayQueries.lastImport(db, within: scope)
      model.proposedRoles = try TodayQueries.proposedRoles(db, within: scope)
    }
    return model
  }

  /// The practice with the widest gap in the reader's schools, until they have said what stands in its way.
  private func ask(_ db: Connection, _ actor: Actor, _ board: Board?, on day: CalendarDay) throws
    -> PracticeSummary?
  {
    guard actor.may(PracticesPermissions.giveReason), let board, let first = board.widest,
      let term = try TermQueries.current(db, district: actor.district, on: day), term.endsOn >= day
    else { return nil }
    let practice = board.practices[first]
    let hasAnswered = try ReasonQueries.hasAnswered(
      db,
      person: actor.person,
      practice: practice.id,
      term: term.id
    )
    return hasAnswered ? nil : practice
  }
}
