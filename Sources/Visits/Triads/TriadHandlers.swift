import HTTPTypes
import Kernel
import Markup
import People
import Storage
import Web

/// Lists, pages and forms of plans of triads.
enum TriadHandlers {
  /// `GET /d/:district/triads`
  @Sendable static func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    let mayMake = try call.actor().may(TriadPermissions.makeTriads)
    let year = SchoolYear(containing: call.today)
    let model = try await call.store.read { db in
      let plans = try TriadPlanQueries.list(db, within: scope, withDrafts: mayMake)
      let own = try plans.filter { $0.state == .published }.prefix(3).map { plan in
        TriadIndex.Year(plan: plan, groups: try visible(db, scope, plan))
      }
      return TriadIndex(plans: plans, years: own, current: year, mayMake: mayMake)
    }
    return try TriadPages.index(call, model)
  }

  /// `GET /d/:district/triads/new`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    let current = SchoolYear(containing: call.today)
    let asked = call.query("year").flatMap { Int($0) } ?? current.endYear
    let year = SchoolYear(endYear: asked == current.endYear + 1 ? asked : current.endYear)
    let (schools, last) = try await call.store.read { db in
      (try districtSchools(db, scope), try pairsOfLastYear(db, scope, before: year))
    }
    let form = TriadPlanForm(
      rules: .usual,
      title: call.say("Triads \(year)", "Tríadas \(year)"),
      pairs: TriadPlanForm.text(last, schools)
    )
    return try TriadFormPages.form(
      call,
      .init(id: .make(at: call.now), year: year, form: form, schools: schools, lastPairs: last.count)
    )
  }

  /// `POST /d/:district/triads`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id = TriadPlanID(call.form["id"])
    guard UUIDText.isValid(id.text) else { throw Failure.notFound }
    let current = SchoolYear(containing: call.today)
    let year = SchoolYear(endYear: Int(call.form["year"]) ?? current.endYear)
    let form = TriadPlanForm(call.form)
    let schools = try await call.store.read { db in try districtSchools(db, scope) }
    do {
      guard (current.endYear...current.endYear + 1).contains(year.endYear) else {
        throw Failure.invalid([FieldError("title", TriadFormPages.otherYear)])
      }
      let draft = try TriadPlanDraft(form, schools: schools)
      try await call.store.write { db in
        let insertion = try TriadPlanQueries.add(
          db,
          district: scope.district,
          id: id,
          year: year,
          title: draft.title,
          rules: draft.rules,
          forbidden: draft.forbidden
        )
        if insertion == .inserted { try tell("triads.planned", id, call, scope, db) }
      }
    } catch Failure.invalid(let errors) {
      let model = TriadFormPages.Model(id: id, year: year, form: form, schools: schools, errors: errors)
      return try TriadFormPages.form(call, model)
    }
    return .seeOther(try call.link(toTriads: id))
  }

  /// `GET /d/:district/triads/:plan`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let mayMake = try call.actor().may(TriadPermissions.makeTriads)
    let id: TriadPlanID = try call.id("plan")
    if mayMake { return try TriadPages.maker(call, try await view(call, scope, id)) }
    let (plan, groups) = try await call.store.read { db in
      let plan = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: false)
      return (plan, try visible(db, scope, plan))
    }
    return try TriadPages.reader(call, plan, groups)
  }

  /// `GET /d/:district/triads/:plan/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: TriadPlanID = try call.id("plan")
    let (plan, schools, pairs) = try await call.store.read { db in
      let plan = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: true)
      return (plan, try districtSchools(db, scope), try TriadPlanQueries.forbidden(db, plan: id))
    }
    guard plan.state == .draft else { throw Failure.refused(TriadWords.notNow(plan)) }
    let form = TriadPlanForm(
      rules: plan.rules,
      title: plan.title,
      pairs: TriadPlanForm.text(pairs, schools)
    )
    return try TriadFormPages.form(
      call,
      .init(id: id, year: plan.year, form: form, schools: schools, version: plan.version)
    )
  }

  /// `POST /d/:district/triads/:plan`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: TriadPlanID = try call.id("plan")
    let form = TriadPlanForm(call.form)
    let version = Int(call.form["version"]) ?? 0
    let (plan, schools) = try await call.store.read { db in
      (
        try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: true),
        try districtSchools(db, scope)
      )
    }
    guard plan.state == .draft else { throw Failure.refused(TriadWords.notNow(plan)) }
    var model = TriadFormPages.Model(id: id, year: plan.year, form: form, schools: schools, version: version)
    do {
      let draft = try TriadPlanDraft(form, schools: schools)
      try await call.store.write { db in
        try TriadPlanQueries.change(
          db,
          plan,
          title: draft.title,
          rules: draft.rules,
          forbidden: draft.forbidden,
          expecting: version
        )
        try tell("triads.rules_changed", id, call, scope, db)
      }
    } catch Failure.invalid(let errors) {
      model.errors = errors
      return try TriadFormPages.form(call, model)
    } catch Failure.conflict, Failure.notFound {
      model.version = plan.version
      model.theirs = plan
      return try TriadFormPages.form(call, model)
    }
    return .seeOther(
      try call.link(toTriads: id),
      flash: FlashMessage(call.say("The rules are saved.", "Las reglas se guardaron."))
    )
  }

  /// Everything a maker sees of a plan.
  static func view(_ call: Call, _ scope: Scope, _ id: TriadPlanID) async throws -> TriadPlanView {
    try await call.store.read { db in
      let plan = try TriadPlanQueries.plan(db, within: scope, id: id, withDrafts: true)
      return TriadPlanView(
        plan,
        try TriadPlanQueries.members(db, plan: id),
        profiles: try SchoolProfileQueries.all(db, within: scope),
        forbidden: try TriadPlanQueries.forbidden(db, plan: id)
      )
    }
  }

  /// The groups of a published plan that hold a school within the scope.
  static func visible(_ db: Connection, _ scope: Scope, _ plan: TriadPlanOfYear) throws -> [[TriadMember]] {
    let members = try TriadPlanQueries.members(db, plan: plan.id)
    return Dictionary(grouping: members, by: \.group).sorted { $0.key < $1.key }.map(\.value)
      .filter { group in group.contains { scope.reaches($0.school) } }
  }

  /// Writes the event of a change to a plan.
  static func tell(_ verb: String, _ id: TriadPlanID, _ call: Call, _ scope: Scope, _ db: Connection) throws {
    try EventLog.append(
      Event(verb, of: id.text, by: .person(scope.person), district: scope.district),
      at: call.now,
      db
    )
  }

  private static func districtSchools(_ db: Connection, _ scope: Scope) throws -> [TriadSchool] {
    try SchoolProfileQueries.all(db, within: scope).map { profile in
      TriadSchool(
        id: profile.school,
        name: profile.name,
        number: profile.number,
        level: TriadModel.level(profile)
      )
    }
  }

  /// Everybody who shared a group the year before.
  private static func pairsOfLastYear(_ db: Connection, _ scope: Scope, before year: SchoolYear) throws
    -> Set<
      SchoolPair
    >
  {
    let before = SchoolYear(endYear: year.endYear - 1)
    guard let last = try TriadPlanQueries.published(db, district: scope.district, year: before) else {
      return []
    }
    let groups = Dictionary(grouping: try TriadPlanQueries.members(db, plan: last.id), by: \.group).values
    return Set(
      groups.flatMap { group in
        group.indices.flatMap { left in
          group[(left + 1)...].map { SchoolPair(group[left].school, $0.school) }
        }
      }
    )
  }
}

extension TriadPlanForm {
  /// The fields as sent.
  init(_ form: Form) {
    title = form["title"]
    travelLimit = form["travel_limit"]
    pairs = form["pairs"]
    leftOut = Set(form.all("left_out"))
    for variable in TriadVariable.allCases {
      weights[variable.rawValue] = form["weight_\(variable.rawValue)"]
    }
    for level in SchoolLevel.allCases { levels[level.rawValue] = form["level_\(level.rawValue)"] }
  }

  /// Rules as the form shows them.
  init(rules: TriadRules, title: String, pairs: String) {
    self.title = title
    self.pairs = pairs
    travelLimit = rules.travelLimit.map { "\($0)" } ?? ""
    leftOut = Set(rules.leftOut.map(\.text))
    weights = rules.weights.mapValues { "\($0)" }
    levels = rules.levels
  }

  /// Pairs as lines, by name.
  static func text(_ pairs: Set<SchoolPair>, _ schools: [TriadSchool]) -> String {
    let names = Dictionary(uniqueKeysWithValues: schools.map { ($0.id, $0.name) })
    let lines = pairs.compactMap { pair -> String? in
      guard let one = names[pair.first], let other = names[pair.second] else { return nil }
      return [one, other].sorted().joined(separator: "; ")
    }
    return lines.sorted().joined(separator: "\n")
  }
}

extension Call {
  /// The page of a plan of triads.
  func link(toTriads plan: TriadPlanID) throws(Failure) -> Link {
    Link("/d/\(try district.slug)/triads/\(plan)")
  }
}
