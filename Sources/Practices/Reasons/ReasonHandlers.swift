import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// What stands in the way of a practice, asked of everybody concerned.
enum ReasonHandlers {
  /// `GET /d/:district/practices/:practice/reason`
  @Sendable static func ask(_ call: Call, _ scope: Scope) async throws -> Reply {
    switch try await model(call, scope) {
    case .closed(let practice, let why): ReasonPages.closed(call, practice, why: call.say(why))
    case .open(let form):
      form.hasAnswered ? ReasonPages.answered(call, form) : ReasonPages.form(call, form)
    }
  }

  /// `POST /d/:district/practices/:practice/reason`
  @Sendable static func give(_ call: Call, _ scope: Scope) async throws -> Reply {
    switch try await model(call, scope) {
    case .closed(_, let why): throw Failure.refused(why)
    case .open(var form):
      (form.theme, form.line, form.school) = (call.form["theme"], call.form["line"], call.form["school"])
      let answer = form
      do {
        let school = try school(answer.school, among: answer.schools.map(\.id))
        try await save(call, scope, answer, school: school)
      } catch Failure.invalid(let errors) {
        form.errors = errors
        return ReasonPages.form(call, form)
      }
      return .seeOther(
        "\(ReasonPages.practice(call, form.practice))/reason",
        flash: FlashMessage(call.say("Thank you. That is all.", "Gracias. Eso es todo."))
      )
    }
  }

  /// The figures of one's own school about a practice and the way to answer, for the practice's page.
  static func card(_ call: Call, practice: FrameworkItemID) async throws -> HTML {
    let actor = try call.actor()
    let reading = actor.scope(for: PracticesPermissions.viewReasons)
    let asked = actor.may(PracticesPermissions.giveReason)
    guard reading != nil || asked else { return .empty }
    let reasons = try await call.store.read { db -> PooledReasons? in
      guard let reading else { return nil }
      let mine = try ReasonQueries.batches(db, district: actor.district, practice: practice)
        .filter { batch in reading.extent == .district || batch.school.map(reading.reaches) ?? false }
      return try ReasonQueries.pooled(db, mine)
    }
    let link = Link("/d/\(try call.district.slug)/practices/\(practice)/reason")
    return ReasonCard(reasons, language: call.language, ask: asked ? link : nil).html
  }

  // MARK: - Shared with the API

  /// Saves an answer about `form.practice` at a school; a second one of the same person counts nothing.
  static func save(_ call: Call, _ scope: Scope, _ form: ReasonForm, school: SchoolID) async throws {
    let (language, practice, term) = (call.language, form.practice.id, form.term.id)
    try await call.store.write { db in
      let names = try ReasonQueries.staff(db, within: scope, school: school)
      let draft = try ReasonDraft(theme: form.theme, line: form.line, names: names)
      _ = try ReasonQueries.give(
        db,
        scope,
        practice: practice,
        school: school,
        term: term,
        draft,
        language: language
      )
    }
  }

  /// One of the schools one may answer for.
  ///
  /// Throws: `invalid` when none is named and there are several, `notFound` for one that is out of reach.
  static func school(_ text: String, among schools: [SchoolID]) throws(Failure) -> SchoolID {
    if text.isEmpty {
      guard schools.count == 1, let only = schools.first else {
        throw .invalid([FieldError("school", Phrase("Choose the school.", "Elige la escuela."))])
      }
      return only
    }
    guard schools.contains(SchoolID(text)) else { throw .notFound }
    return SchoolID(text)
  }

  /// What can be asked about the practice in the address.
  enum Model {
    case open(ReasonForm)
    /// Why nothing is asked now.
    case closed(PracticeSummary, Phrase)
  }

  static func model(_ call: Call, _ scope: Scope) async throws -> Model {
    let id: FrameworkItemID = try call.id("practice")
    let (day, language) = (call.today, call.language)
    return try await call.store.read { db in
      let practices = try PracticeSummaryQueries.current(db, district: scope.district, language: language)
      guard let practice = practices.first(where: { $0.id == id }) else { throw Failure.notFound }
      guard let term = try TermQueries.current(db, district: scope.district, on: day), term.endsOn >= day else {
        return .closed(
          practice,
          Phrase("No term is running. Come back when it begins.", "Ningún período está en curso. Vuelve cuando empiece.")
        )
      }
      let schools = try DecisionQueries.schools(db, within: scope)
      guard !schools.isEmpty else {
        return .closed(
          practice,
          Phrase(
            "You belong to no school, and answers are counted by school.",
            "No perteneces a ninguna escuela y las respuestas se cuentan por escuela."
          )
        )
      }
      return .open(
        ReasonForm(
          practice: practice,
          term: term,
          schools: schools,
          minimum: max(try FreezeQueries.minimumAnswers(db, scope.district), ReasonCount.leastAnswers),
          hasAnswered: try ReasonQueries.hasAnswered(db, person: scope.person, practice: id, term: term.id)
        )
      )
    }
  }
}
