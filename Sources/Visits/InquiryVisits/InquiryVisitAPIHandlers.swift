import HTTPTypes
import Kernel
import Practices
import Storage
import Web

/// Inquiry visits for programs: the same rights, words and refusals as on the pages.
enum InquiryVisitAPIHandlers {
  /// `GET /api/v1/d/:district/visits`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let after = try call.query("after").map { text throws(Failure) in try PageCursor(text: text, keyCount: 2)
    }
    let page = try await call.store.read { db in try InquiryVisitQueries.page(db, within: scope, after: after)
    }
    return try .api(APIPage(items: page.items.map { InquiryVisitAPI.Visit($0) }, next: page.next?.text))
  }

  /// `GET /api/v1/d/:district/visits/:visit`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await reply(call, scope, try call.id("visit"), status: .ok)
  }

  /// `POST /api/v1/d/:district/visits`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body = try call.body(InquiryVisitAPI.NewVisit.self)
    var form = InquiryVisitForm()
    form.id = body.id ?? InquiryVisitID.make(at: call.now).text
    form.school = body.school
    form.title = body.title
    form.day = body.day
    form.startsAt = body.startsAt
    form.endsAt = body.endsAt
    form.place = body.place ?? ""
    let id = try await InquiryVisitPreparing.create(call, scope, form)
    return try await reply(call, scope, id, status: .created)
  }

  /// `PATCH /api/v1/d/:district/visits/:visit`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let body = try call.body(InquiryVisitAPI.VisitChange.self)
    let visit = try await InquiryVisitHandlers.prepared(call, scope)
    guard let version = call.expectedVersion else {
      throw Failure.invalid([
        FieldError(
          "If-Match",
          Phrase("Send the version you read as If-Match.", "Envía como If-Match la versión que leíste.")
        )
      ])
    }
    var form = InquiryVisitForm(visit)
    form.title = body.title ?? form.title
    form.day = body.day ?? form.day
    form.startsAt = body.startsAt ?? form.startsAt
    form.endsAt = body.endsAt ?? form.endsAt
    form.place = body.place ?? form.place
    let draft = try InquiryVisitDraft(form, try InquiryVisitPreparing.days(call, visit))
    let theory = try body.theory.map { typed throws(Failure) in
      try TheoryDraft(TheoryOfAction(ifWe: typed.ifWe, then: typed.then, soThat: typed.soThat))
    }
    let today = call.today
    let targets = try body.targets.map { typed throws(Failure) in
      try InquiryTargetDraft(typed.map(\.line), today: today)
    }
    let language = call.language
    try await InquiryVisitPreparing.change(call, scope, visit.id) { db, visit in
      var current = version
      try InquiryWritingQueries.change(db, visit, to: draft, expecting: current)
      if let theory {
        current += 1
        try InquiryWritingQueries.change(db, visit, to: theory, expecting: current)
      }
      if let targets {
        current += 1
        try InquiryWritingQueries.change(db, visit, to: targets, expecting: current)
      }
      if let typed = body.lookFors {
        guard visit.mayMove(on: today) else { throw Failure.gone(VisitWords.lookForsStay) }
        let offered = try LookForQueries.offered(db, district: scope.district, language: language).map(\.id)
        let chosen = try InquiryVisitQueries.lookFors(db, of: visit.id, language: language).map(\.practice)
        let lines = typed.map { LookForLine(practice: $0.practice, studentsWould: $0.studentsWould) }
        let draft = try InquiryLookForDraft(lines, offered: Set(offered + chosen))
        try InquiryWritingQueries.change(db, visit, to: draft, expecting: current + 1)
      }
    }
    return try await reply(call, scope, visit.id, status: .ok)
  }

  /// `POST /api/v1/d/:district/visits/:visit/guests`
  @Sendable static func invite(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let body = try call.body(InquiryVisitAPI.NewGuest.self)
    let row = body.id ?? InquiryGuestID.make(at: call.now).text
    guard UUIDText.isValid(row, version: "7") else {
      throw Failure.invalid([
        FieldError(
          "id",
          Phrase("Send a UUID of version 7, or none.", "Envía un UUID de versión 7, o ninguno.")
        )
      ])
    }
    if let person = body.person {
      try await InquiryInviting.invite(
        call,
        scope,
        id,
        [(id: InquiryGuestID(row), person: PersonID(person))],
        part: body.part
      )
    } else {
      var form = PaperGuestForm()
      form.id = row
      form.name = body.name ?? ""
      form.school = body.school ?? ""
      form.part = body.part
      form.isPrincipal = body.isPrincipal ?? false
      try await InquiryInviting.invite(call, scope, id, form)
    }
    return try await reply(call, scope, id, status: .created)
  }

  /// `DELETE /api/v1/d/:district/visits/:visit/guests/:guest`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await InquiryInviting.remove(call, scope, id, guest: try call.id("guest"))
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/visits/:visit/partners`
  @Sendable static func addPartner(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await InquiryInviting.add(
      call,
      scope,
      id,
      partner: try call.body(InquiryVisitAPI.NewPartner.self).school
    )
    return try await reply(call, scope, id, status: .created)
  }

  /// `DELETE /api/v1/d/:district/visits/:visit/partners/:school`
  @Sendable static func removePartner(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await InquiryInviting.remove(call, scope, id, partner: try call.id("school"))
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/visits/:visit/sharing`
  @Sendable static func share(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await InquiryVisitPreparing.share(call, scope, id)
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/visits/:visit/cancellation`
  @Sendable static func cancel(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let words = try call.body(InquiryVisitAPI.Cancellation.self).because
    try await InquiryVisitPreparing.cancel(call, scope, id, because: words)
    return try await reply(call, scope, id, status: .ok)
  }

  /// `PUT /api/v1/d/:district/visits/:visit/answer`
  @Sendable static func answer(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let typed = try call.body(InquiryVisitAPI.Answer.self).answer
    let answer = try await InquiryVisitPreparing.answer(call, scope, id, typed)
    return try .api(InquiryVisitAPI.Answer(answer: answer.rawValue))
  }

  private static func reply(
    _ call: Call,
    _ scope: Scope,
    _ id: InquiryVisitID,
    status: HTTPResponse.Status
  ) async throws -> Reply {
    let page = try await call.store.read { db in
      try InquiryVisitPage.load(db, scope, id, language: call.language)
    }
    return try .api(
      InquiryVisitAPI.Visit(page.visit, InquiryVisitAPI.Parts(page)),
      status: status,
      version: page.visit.version
    )
  }
}
