import Kernel
import Practices
import Storage
import Web

/// Theory of action, targets and look-fors of a visit, each saved on its own.
enum InquirySectionHandlers {
  /// `GET /d/:district/visits/:visit/theory`
  @Sendable static func theory(_ call: Call, _ scope: Scope) async throws -> Reply {
    let page = try await page(call, scope)
    return try InquirySectionPages.theory(call, SectionState(page), page.visit.theory)
  }

  /// `POST /d/:district/visits/:visit/theory`
  @Sendable static func saveTheory(_ call: Call, _ scope: Scope) async throws -> Reply {
    let typed = TheoryOfAction(
      ifWe: call.form["theory_if"],
      then: call.form["theory_then"],
      soThat: call.form["theory_so_that"]
    )
    return try await save(
      call,
      scope,
      { version in
        let draft = try TheoryDraft(typed)
        return { db, visit in
          try InquiryWritingQueries.change(db, visit, to: draft, expecting: version)
        }
      },
      again: { try InquirySectionPages.theory(call, $0, typed) }
    )
  }

  /// `GET /d/:district/visits/:visit/targets`
  @Sendable static func targets(_ call: Call, _ scope: Scope) async throws -> Reply {
    let page = try await page(call, scope)
    return try InquirySectionPages.targets(call, SectionState(page), page.targets.map(TargetLine.init))
  }

  /// `POST /d/:district/visits/:visit/targets`
  @Sendable static func saveTargets(_ call: Call, _ scope: Scope) async throws -> Reply {
    let typed = (1...InquiryTargetDraft.most).map { number in
      var line = TargetLine()
      line.measure = call.form["measure-\(number)"]
      line.group = call.form["group-\(number)"]
      line.amount = call.form["amount-\(number)"]
      line.unit = call.form["unit-\(number)"]
      line.baseline = call.form["baseline-\(number)"]
      line.dueOn = call.form["due_on-\(number)"]
      return line
    }
    let last = typed.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    return try await save(
      call,
      scope,
      { version in
        guard call.form.contains("measure-1") else {
          throw Failure.invalid([VisitWords.staleSection("measure-1")])
        }
        let draft = try InquiryTargetDraft(typed, today: call.today)
        return { db, visit in
          try InquiryWritingQueries.change(db, visit, to: draft, expecting: version)
        }
      },
      again: { try InquirySectionPages.targets(call, $0, Array(typed.prefix(last))) }
    )
  }

  /// `GET /d/:district/visits/:visit/look-fors`
  @Sendable static func lookFors(_ call: Call, _ scope: Scope) async throws -> Reply {
    let page = try await page(call, scope)
    guard page.visit.mayMove(on: call.today) else { throw Failure.gone(VisitWords.lookForsStay) }
    let typed = page.lookFors.map {
      LookForLine(practice: $0.practice.text, studentsWould: $0.studentsWould)
    }
    let offered = try await offered(call, scope, page)
    return try InquirySectionPages.lookFors(call, SectionState(page), typed, offered: offered)
  }

  /// `POST /d/:district/visits/:visit/look-fors`
  @Sendable static func saveLookFors(_ call: Call, _ scope: Scope) async throws -> Reply {
    let typed = (1...InquiryLookForDraft.limits.upperBound).map { number in
      LookForLine(
        practice: call.form["practice-\(number)"],
        studentsWould: call.form["students-\(number)"]
      )
    }
    let today = call.today
    let offered = try await offered(call, scope, try await page(call, scope))
    return try await save(
      call,
      scope,
      { version in
        let draft = try InquiryLookForDraft(typed, offered: Set(offered.map(\.id)))
        return { db, visit in
          guard visit.mayMove(on: today) else { throw Failure.gone(VisitWords.lookForsStay) }
          try InquiryWritingQueries.change(db, visit, to: draft, expecting: version)
        }
      },
      again: { try InquirySectionPages.lookFors(call, $0, typed, offered: offered) }
    )
  }

  private typealias Write = @Sendable (Connection, InquiryVisit) throws -> Void

  private static func save(
    _ call: Call,
    _ scope: Scope,
    _ read: (_ version: Int) throws -> Write,
    again: (SectionState) throws -> Reply
  ) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let version = Int(call.form["version"]) ?? 0
    do {
      try await InquiryVisitPreparing.change(call, scope, id, try read(version))
    } catch Failure.invalid(let errors) {
      var state = SectionState(try await page(call, scope))
      state.version = version
      state.errors = errors
      return try again(state)
    } catch Failure.conflict {
      var state = SectionState(try await page(call, scope))
      state.isConflict = true
      return try again(state)
    }
    return .seeOther(
      try VisitLinks(call, id).visit,
      flash: FlashMessage(call.say("Saved.", "Guardado."))
    )
  }

  private static func page(_ call: Call, _ scope: Scope) async throws -> InquiryVisitPage {
    _ = try await InquiryVisitHandlers.prepared(call, scope)
    return try await InquiryVisitHandlers.page(call, scope)
  }

  /// The practices of the current framework, and those chosen when another one was.
  private static func offered(_ call: Call, _ scope: Scope, _ page: InquiryVisitPage) async throws
    -> [OfferedPractice]
  {
    let (district, language) = (scope.district, call.language)
    return try await call.store.read { db in
      let current = try LookForQueries.offered(db, district: district, language: language)
      let earlier = page.lookFors.filter { chosen in !current.contains { $0.id == chosen.practice } }
      return current
        + earlier.map {
          OfferedPractice(
            id: $0.practice,
            frameworkVersion: Identifier(""),
            code: $0.code,
            title: $0.title,
            statement: "",
            domain: ""
          )
        }
    }
  }
}
