import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Comparing pooled answers among colleagues who all agreed; no event tells of it, and nobody else finds it.
enum ComparisonHandlers {
  /// `GET /d/:district/practices/comparisons`
  @Sendable static func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    let groups = try await call.store.read { db in try ComparisonQueries.mine(db, scope, on: call.today) }
    return ComparisonGroupPages.index(
      call,
      groups,
      person: scope.person,
      mayPropose: !ComparisonQueries.schools(scope.actor).isEmpty
    )
  }

  /// `GET /d/:district/practices/comparisons/new?school=…`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = try await form(call, scope, school: call.query("school"))
    form.id = ComparisonID.make(at: call.now)
    return ComparisonGroupPages.form(call, form)
  }

  /// `POST /d/:district/practices/comparisons`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    guard UUIDText.isValid(call.form["id"]) else { throw Failure.notFound }
    var form = try await form(call, scope, school: call.form["school"])
    form.id = ComparisonID(call.form["id"])
    form.name = call.form["name"]
    form.chosen = Set(call.form.all("members"))
    guard let term = form.term else { return ComparisonGroupPages.form(call, form) }
    do {
      let draft = try ComparisonDraft(
        name: form.name,
        others: call.form.all("members"),
        colleagues: Set(form.colleagues.map(\.person))
      )
      let (id, school) = (form.id, form.school)
      try await call.store.write { db in
        try ComparisonQueries.insert(db, scope, id: id, school: school, term: term.id, draft)
        _ = try ComparisonQueries.one(db, scope, id: id, on: call.today)
      }
    } catch Failure.invalid(let errors) {
      form.errors = errors
      return ComparisonGroupPages.form(call, form)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/comparisons/\(form.id)",
      flash: FlashMessage(
        call.say("Everybody named is asked now.", "Ahora se le pregunta a cada persona nombrada.")
      )
    )
  }

  private static func form(_ call: Call, _ scope: Scope, school: String?) async throws -> ComparisonForm {
    let schools = ComparisonQueries.schools(scope.actor)
    let chosen = schools.first { $0.text == school } ?? schools.first
    guard let chosen else {
      throw Failure.forbidden(
        Phrase(
          "Those who evaluate colleagues do not compare answers with them.",
          "Quien evalúa a colegas no compara respuestas con ellos."
        )
      )
    }
    return try await call.store.read { db in
      ComparisonForm(
        school: chosen,
        term: try TermQueries.current(db, district: scope.district, on: call.today),
        colleagues: try ComparisonQueries.colleagues(db, scope, at: chosen, on: call.today)
      )
    }
  }

  /// `GET /d/:district/practices/comparisons/:comparison`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: ComparisonID = try call.id("comparison")
    let (group, counts, practices) = try await call.store.read { db in
      let group = try ComparisonQueries.one(db, scope, id: id, on: call.today)
      return (
        group, try ComparisonQueries.counts(db, of: group),
        try PracticeSummaryQueries.current(db, district: scope.district, language: call.language)
      )
    }
    return ComparisonGroupPages.show(call, group, counts, practices, person: scope.person)
  }

  /// `POST /d/:district/practices/comparisons/:comparison/agreement`
  @Sendable static func agree(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: ComparisonID = try call.id("comparison")
    try await call.store.write { db in
      try ComparisonQueries.agree(db, scope, try ComparisonQueries.one(db, scope, id: id, on: call.today))
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/comparisons/\(id)",
      flash: FlashMessage(call.say("You agreed.", "Aceptaste."))
    )
  }

  /// `POST /d/:district/practices/comparisons/:comparison/withdrawal`
  @Sendable static func withdraw(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: ComparisonID = try call.id("comparison")
    try await call.store.write { db in try ComparisonQueries.end(db, scope, id) }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/comparisons",
      flash: FlashMessage(
        call.say(
          "The comparison is gone, for everybody. Nobody is told who ended it.",
          "La comparación desapareció para todos. A nadie se le dice quién la terminó."
        )
      )
    )
  }
}

/// What the form for proposing a group shows.
struct ComparisonForm: Sendable {
  let school: SchoolID
  let term: Term?
  let colleagues: [ComparisonMember]
  var id = ComparisonID("")
  var name = ""
  var chosen: Set<String> = []
  var errors: [FieldError] = []

  init(school: SchoolID, term: Term?, colleagues: [ComparisonMember]) {
    self.school = school
    self.term = term
    self.colleagues = colleagues
  }
}
