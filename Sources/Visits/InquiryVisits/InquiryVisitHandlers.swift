import HTTPTypes
import Interchange
import Kernel
import Markup
import Storage
import Web

/// The list of inquiry visits, their pages, and the form of their day.
enum InquiryVisitHandlers {
  /// `GET /d/:district/visits`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let today = call.today
    let lines = try await call.store.read { db in try VisitAskQueries.lines(db, scope, on: today) }
    return try InquiryVisitIndexPages.list(
      call,
      coming: lines.coming,
      past: lines.past,
      mayHost: scope.actor.may(VisitsPermissions.hostVisit)
    )
  }

  /// `GET /d/:district/visits/:visit`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let page = try await page(call, scope)
    let after = try await call.store.read { db in try VisitAftermath.load(db, page) }
    return try InquiryVisitPages.show(call, page, after)
  }

  /// `GET /d/:district/visits/new?school=…&on=…`
  @Sendable static func new(_ call: Call, _ scope: Scope) async throws -> Reply {
    let schools = try await schools(call, scope)
    var form = InquiryVisitForm()
    form.id = InquiryVisitID.make(at: call.now).text
    let wanted = schools.first { $0.id.text == call.query("school") }
    form.school = wanted?.id.text ?? (schools.count == 1 ? schools[0].id.text : "")
    form.day = call.query("on").flatMap { CalendarDay($0)?.description } ?? ""
    form.startsAt = "08:00"
    form.endsAt = "13:30"
    return try InquiryVisitFormPages.new(call, form, schools, [])
  }

  /// `POST /d/:district/visits`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = InquiryVisitForm(call.form)
    let schools = try await schools(call, scope)
    do {
      let id = try await InquiryVisitPreparing.create(call, scope, form)
      return .seeOther(
        try VisitLinks(call, id).visit,
        flash: FlashMessage(
          call.say(
            "The visit is in preparation. The list below says what is still missing.",
            "La visita está en preparación. La lista de abajo dice qué falta."
          )
        )
      )
    } catch Failure.invalid(let errors) {
      if !UUIDText.isValid(form.id) { form.id = InquiryVisitID.make(at: call.now).text }
      return try InquiryVisitFormPages.new(call, form, schools, errors)
    }
  }

  /// `GET /d/:district/visits/:visit/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let visit = try await prepared(call, scope)
    return try InquiryVisitFormPages.edit(call, visit, InquiryVisitForm(visit), version: visit.version)
  }

  /// `POST /d/:district/visits/:visit`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let visit = try await prepared(call, scope)
    var form = InquiryVisitForm(call.form)
    if !visit.mayMove(on: call.today) { form.day = visit.day.description }
    let version = Int(call.form["version"]) ?? 0
    do {
      let draft = try InquiryVisitDraft(form, try InquiryVisitPreparing.days(call, visit))
      try await InquiryVisitPreparing.change(call, scope, visit.id) { db, visit in
        try InquiryWritingQueries.change(db, visit, to: draft, expecting: version)
      }
    } catch Failure.invalid(let errors) {
      return try InquiryVisitFormPages.edit(call, visit, form, version: version, errors: errors)
    } catch Failure.conflict {
      let theirs = try await prepared(call, scope)
      return try InquiryVisitFormPages.edit(call, theirs, form, version: theirs.version, isConflict: true)
    }
    return .seeOther(
      try VisitLinks(call, visit.id).visit,
      flash: FlashMessage(call.say("Day and place are saved.", "Día y lugar quedaron guardados."))
    )
  }

  /// `GET /d/:district/visits/:visit/calendar`
  @Sendable static func calendar(_ call: Call, _ scope: Scope) async throws -> Reply {
    let visit = try await page(call, scope).visit
    let zone = try call.district.timeZone
    let link = try VisitLinks(call, visit.id).visit
    var event = ICalendarEvent(
      uid: "visit-\(visit.id)@throughline",
      stamp: call.now,
      when: .moments(
        visit.startsAt.instant(on: visit.day, in: zone),
        visit.endsAt.instant(on: visit.day, in: zone)
      ),
      summary: "\(visit.title), \(visit.schoolName)"
    )
    event.place = [visit.schoolName, visit.place].filter { !$0.isEmpty }.joined(separator: ", ")
    event.about = visit.cancelledBecause
    event.address = "\(call.site.settings.isHTTPS ? "https" : "http")://\(call.host)\(link.path)"
    event.sequence = visit.version
    event.isCancelled = visit.state == .cancelled
    return .download(
      ICalendar(name: visit.title, events: [event]).bytes,
      type: "text/calendar; charset=utf-8",
      name: "visit-\(visit.day).ics"
    )
  }

  static func page(_ call: Call, _ scope: Scope) async throws -> InquiryVisitPage {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in
      try InquiryVisitPage.load(db, scope, id, language: call.language)
    }
  }

  static func prepared(_ call: Call, _ scope: Scope) async throws -> InquiryVisit {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in try InquiryVisitPreparing.prepared(db, scope, id) }
  }

  private static func schools(_ call: Call, _ scope: Scope) async throws -> [RoundSchool] {
    try await call.store.read { db in try InquiryVisitPreparing.schools(db, scope) }
  }
}

extension InquiryVisitForm {
  /// The fields as sent.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    school = form["school"]
    title = form["title"]
    day = form["visit_on"]
    startsAt = form["starts_at"]
    endsAt = form["ends_at"]
    place = form["place"]
  }
}
