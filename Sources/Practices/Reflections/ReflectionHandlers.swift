import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// One's own reflections; every answer is for the person who asks alone.
enum ReflectionHandlers {
  /// `GET /d/:district/practices/reflections`
  @Sendable static func index(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (term, lines, minimum) = try await call.store.read { db in try Self.lines(db, call, scope) }
    return ReflectionPages.index(call, term: term, lines: lines, minimum: minimum)
  }

  /// `GET /d/:district/practices/:practice/reflection?change=1`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let model = try await model(call, scope)
    guard model.term != nil else { return ReflectionPages.noTerm(call, model) }
    let isChanging = call.query("change") != nil
    return model.saved == nil || isChanging
      ? ReflectionPages.form(call, model) : ReflectionPages.saved(call, model)
  }

  /// `POST /d/:district/practices/:practice/reflection`
  @Sendable static func save(_ call: Call, _ scope: Scope) async throws -> Reply {
    var model = try await model(call, scope)
    guard let term = model.term else { return ReflectionPages.noTerm(call, model) }
    model.typed = (call.form["understanding"], call.form["step"], call.form["students"])
    model.version = Int(call.form["version"]) ?? 0
    let practice = model.practice.node.item.id
    let version = model.version
    do {
      let draft = try ReflectionDraft(
        understanding: call.form["understanding"],
        step: call.form["step"],
        students: call.form["students"],
        lastStep: model.lastStep
      )
      try await call.store.write { db in
        try ReflectionQueries.save(
          db,
          scope,
          practice: practice,
          term: term.id,
          draft,
          language: call.language,
          expecting: version
        )
        try ComparisonQueries.count(db, of: scope, term: term.id)
      }
    } catch Failure.invalid(let errors) {
      model.errors = errors
      return ReflectionPages.form(call, model)
    } catch Failure.conflict {
      model.isConflict = true
      model.version = model.saved?.version ?? 0
      return ReflectionPages.form(call, model)
    }
    let saved = FlashMessage(call.say("Saved. Only you can read it.", "Guardado. Solo tú puedes leerlo."))
    guard call.form["then"] == "next", let next = try await next(call, scope, after: practice) else {
      return .seeOther("/d/\(try call.district.slug)/practices/\(practice)/reflection", flash: saved)
    }
    return .seeOther(next, flash: saved)
  }

  /// `POST /d/:district/practices/:practice/reflection/removal`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let practice: FrameworkItemID = try call.id("practice")
    guard UUIDText.isValid(call.form["term"]) else { throw Failure.notFound }
    let term = TermID(call.form["term"])
    try await call.store.write { db in try ReflectionQueries.remove(db, scope, practice: practice, term: term)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/practices/reflections",
      flash: FlashMessage(call.say("Your answer is deleted.", "Tu respuesta se borró."))
    )
  }

  /// The next practice without an answer this term, else the list.
  private static func next(_ call: Call, _ scope: Scope, after practice: FrameworkItemID) async throws
    -> Link?
  {
    let slug = try call.district.slug
    let (_, lines, _) = try await call.store.read { db in try Self.lines(db, call, scope) }
    let start = lines.firstIndex { $0.practice.id == practice } ?? 0
    let open = (lines[start...] + lines[..<start]).first { !$0.isAnswered }
    return open.map { Link("/d/\(slug)/practices/\($0.practice.id)/reflection") }
      ?? "/d/\(slug)/practices/reflections"
  }

  private static func lines(
    _ db: Connection,
    _ call: Call,
    _ scope: Scope
  ) throws -> (term: Term?, lines: [ReflectionLine], minimum: Int) {
    let term = try TermQueries.current(db, district: scope.district, on: call.today)
    let answered = try term.map { try ReflectionQueries.answered(db, scope, term: $0.id) } ?? []
    let practices = try PracticeSummaryQueries.current(db, district: scope.district, language: call.language)
    return (
      term, practices.map { ReflectionLine(practice: $0, isAnswered: answered.contains($0.id)) },
      try FreezeQueries.minimumAnswers(db, scope.district)
    )
  }

  private static func model(_ call: Call, _ scope: Scope) async throws -> ReflectionModel {
    let reading = try scope.actor.grant(PracticesPermissions.viewPractices)
    let practice = try await PracticeHandlers.model(call, reading)
    guard practice.lastSeen == nil else { throw Failure.notFound }
    return try await call.store.read { db in
      let term = try TermQueries.current(db, district: scope.district, on: call.today)
      let mine = try ReflectionQueries.mine(db, scope, practice: practice.node.item.id)
      let (saved, last) = (mine.first { $0.term == term?.id }, mine.first { $0.term != term?.id })
      var model = ReflectionModel(
        practice: practice,
        term: term,
        saved: saved,
        last: last,
        minimum: try FreezeQueries.minimumAnswers(db, scope.district)
      )
      for answer in [saved, last].compactMap({ $0 }) {
        guard let version = answer.frameworkVersion,
          let then = try VersionQueries.counterpart(db, of: answer.practice, in: version)
        else { continue }
        model.stepsThen[answer.term] = try ContinuumQueries.branch(db, within: reading, item: then).node
          .children
      }
      return model
    }
  }
}
