import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Who hosts when: seen by the schools, made and changed by the director.
enum HostingRotaHandlers {
  /// `GET /d/:district/triads/:plan/rota`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: TriadPlanID = try call.id("plan")
    let actor = try call.actor()
    let mayMake = actor.may(TriadPermissions.makeTriads)
    let model = try await call.store.read { db in
      let plan = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: mayMake)
      let days = try HostingRotaQueries.days(db, plan: id)
      let own = Set(days.filter { scope.reaches($0.school) }.map(\.group))
      return HostingRotaPages.Model(
        plan: plan,
        calendar: try HostingRotaQueries.calendar(db, plan: id),
        days: days.filter { own.contains($0.group) },
        mayMake: mayMake,
        hosting: actor.scope(for: VisitsPermissions.hostVisit)
      )
    }
    return try HostingRotaPages.show(call, model)
  }

  /// `GET /d/:district/triads/:plan/rota/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (plan, calendar, terms) = try await rota(call, scope)
    return try HostingRotaFormPages.form(call, plan, offered(call, plan, calendar, terms), calendar)
  }

  /// `POST /d/:district/triads/:plan/rota`
  @Sendable static func make(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (plan, calendar, _) = try await rota(call, scope)
    let form = HostingRotaForm(call.form)
    guard plan.state == .published else { throw Failure.refused(HostingRotaPages.publishFirst) }
    do {
      let draft = try HostingRotaDraft(form, year: plan.year)
      let version = Int(call.form["version"]) ?? 0
      let new = HostingCalendar(
        plan: plan.id,
        firstOn: draft.firstOn,
        lastOn: draft.lastOn,
        mostADay: draft.mostADay,
        blackouts: draft.blackouts,
        version: version
      )
      try await call.store.write { db in
        let days = try HostingRotaQueries.days(db, plan: plan.id)
        let terms = try HostingRotaQueries.terms(db, district: scope.district, year: plan.year)
        let hosts = try HostingRotaSearch.hosts(days, in: new, terms: terms, from: call.today)
        try HostingRotaQueries.replace(db, new, hosts: hosts, now: call.now)
        try TriadHandlers.tell("rota.made", plan.id, call, scope, db)
      }
    } catch Failure.invalid(let errors) {
      return try HostingRotaFormPages.form(call, plan, form, calendar, errors: errors)
    } catch Failure.refused(let words) {
      return try HostingRotaFormPages.form(
        call,
        plan,
        form,
        calendar,
        errors: [FieldError("first_on", words)]
      )
    } catch Failure.conflict {
      return try HostingRotaFormPages.form(call, plan, form, calendar, isConflict: true)
    }
    return .seeOther(
      try rotaLink(call, plan.id),
      flash: FlashMessage(call.say("Every school has its day.", "Cada escuela tiene su día."))
    )
  }

  /// `GET /d/:district/triads/:plan/rota/:school`
  @Sendable static func day(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (plan, day, _) = try await hostingDay(call, scope)
    return try HostingRotaFormPages.day(call, plan, day, typed: day.day?.description ?? "")
  }

  /// `POST /d/:district/triads/:plan/rota/:school`
  @Sendable static func move(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (plan, day, open) = try await hostingDay(call, scope)
    let typed = call.form["host_on"]
    guard let target = CalendarDay(typed) else {
      let error = Phrase("Enter the day of the visit.", "Escribe el día de la visita.")
      return try HostingRotaFormPages.day(call, plan, day, typed: typed, error: error)
    }
    if target < call.today {
      let error = Phrase(
        "That day is over. Enter a day to come.",
        "Ese día ya pasó. Escribe un día por venir."
      )
      return try HostingRotaFormPages.day(call, plan, day, typed: typed, error: error)
    }
    if let obstacle = open.obstacle(target) {
      return try HostingRotaFormPages.day(call, plan, day, typed: typed, error: obstacle)
    }
    let version = Int(call.form["version"]) ?? 0
    do {
      try await call.store.write { db in
        let days = try HostingRotaQueries.days(db, plan: plan.id)
        if let other = days.first(where: {
          $0.group == day.group && $0.school != day.school && $0.day == target
        }) {
          throw Failure.invalid([FieldError("host_on", HostingRotaPages.twoHosts(other.name))])
        }
        try HostingRotaQueries.move(
          db,
          plan: plan.id,
          school: day.school,
          to: target,
          expecting: version,
          now: call.now
        )
        try TriadHandlers.tell("rota.day_changed", plan.id, call, scope, db)
      }
    } catch Failure.invalid(let errors) {
      return try HostingRotaFormPages.day(call, plan, day, typed: typed, error: errors.first?.message)
    } catch Failure.conflict {
      return try HostingRotaFormPages.day(call, plan, day, typed: typed, isConflict: true)
    }
    return .seeOther(
      try rotaLink(call, plan.id),
      flash: FlashMessage(call.say("The day is changed.", "El día cambió."))
    )
  }

  private static func rotaLink(_ call: Call, _ plan: TriadPlanID) throws(Failure) -> Link {
    Link("\(try call.link(toTriads: plan))/rota")
  }

  private static func rota(_ call: Call, _ scope: Scope) async throws -> (
    TriadPlanOfYear, HostingCalendar?, [DayRange]
  ) {
    let id: TriadPlanID = try call.id("plan")
    return try await call.store.read { db in
      let plan = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: true)
      return (
        plan, try HostingRotaQueries.calendar(db, plan: id),
        try HostingRotaQueries.terms(db, district: scope.district, year: plan.year)
      )
    }
  }

  private static func hostingDay(_ call: Call, _ scope: Scope) async throws -> (
    TriadPlanOfYear, HostingDay, OpenDays
  ) {
    let school = try call.id("school", of: SchoolSubject.self)
    let (plan, calendar, terms) = try await rota(call, scope)
    let days = try await call.store.read { db in try HostingRotaQueries.days(db, plan: plan.id) }
    guard let calendar, let day = days.first(where: { $0.school == school }), day.day != nil else {
      throw Failure.notFound
    }
    return (plan, day, OpenDays(calendar: calendar, terms: terms))
  }

  /// What the form begins with: the rota there is, or the terms of the year.
  private static func offered(
    _ call: Call,
    _ plan: TriadPlanOfYear,
    _ calendar: HostingCalendar?,
    _ terms: [DayRange]
  ) -> HostingRotaForm {
    var form = HostingRotaForm()
    let bounds = (
      CalendarDay(year: plan.year.endYear - 1, month: 7, day: 1),
      CalendarDay(year: plan.year.endYear, month: 6, day: 30)
    )
    let first = calendar?.firstOn ?? terms.first.map { max($0.first, bounds.0 ?? $0.first, call.today) }
    let last = calendar?.lastOn ?? terms.last.map { min($0.last, bounds.1 ?? $0.last) }
    form.firstOn = first?.description ?? ""
    form.lastOn = last?.description ?? ""
    form.mostADay = calendar?.mostADay.map { "\($0)" } ?? ""
    form.blackouts = (calendar?.blackouts ?? []).map { range in
      range.first == range.last ? "\(range.first)" : "\(range.first) \(range.last)"
    }.joined(separator: "\n")
    return form
  }
}

extension HostingRotaForm {
  /// The fields as sent.
  init(_ form: Form) {
    firstOn = form["first_on"]
    lastOn = form["last_on"]
    blackouts = form["blackouts"]
    mostADay = form["most_a_day"]
  }
}
