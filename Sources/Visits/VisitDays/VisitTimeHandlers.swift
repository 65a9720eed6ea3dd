import HTTPTypes
import Kernel
import Storage
import Web

/// The times of a visit's day.
enum VisitTimeHandlers {
  /// `GET /d/:district/visits/:visit/day/times`
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    return try VisitTimePages.form(call, visit, VisitTimesModel(day))
  }

  /// `POST /d/:district/visits/:visit/day/times`
  @Sendable static func save(_ call: Call, _ scope: Scope) async throws -> Reply {
    var model = VisitTimesModel(rows: rows(call.form), version: Int(call.form["version"]) ?? -1)
    let (visit, day) = try await open(call, scope)
    do {
      return try await put(call, scope, visit, model.rows, version: model.version)
    } catch Failure.invalid(let errors) {
      model.errors = errors
      return try VisitTimePages.form(call, visit, model)
    } catch Failure.conflict {
      return try VisitTimePages.conflict(call, visit, day, model)
    }
  }

  /// `POST /d/:district/visits/:visit/day/times/even`
  @Sendable static func even(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day) = try await open(call, scope)
    var form = EvenTimesForm()
    form.count = call.form["count"]
    form.start = call.form["start"]
    form.minutes = call.form["minutes"]
    form.pause = call.form["pause"]
    let version = Int(call.form["version"]) ?? -1
    do {
      return try await put(call, scope, visit, form.rows(visit: visit), version: version)
    } catch Failure.invalid(let errors) {
      var model = VisitTimesModel(day)
      model.even = form
      model.errors = errors
      return try VisitTimePages.form(call, visit, model)
    } catch Failure.conflict {
      var model = VisitTimesModel(day)
      model.even = form
      return try VisitTimePages.conflict(call, visit, day, model)
    }
  }

  private static func put(
    _ call: Call,
    _ scope: Scope,
    _ visit: InquiryVisit,
    _ rows: [VisitTimeRow],
    version: Int
  ) async throws -> Reply {
    let draft = try VisitTimesDraft(rows, visit: visit)
    try await call.store.write { db in
      let now = try VisitDayQueries.day(db, of: visit.id)
      // The same form sent twice has nothing left to do.
      if now.version != version, draft.isSame(as: now.times) { return }
      try VisitRoomQueries.put(db, times: draft, in: visit.id, expecting: version)
      try VisitDayEvents.append("visit.times_changed", visit, scope, at: call.now, db)
    }
    let count = draft.slots.count
    return .seeOther(
      try VisitDayLinks(call, visit.id).day,
      flash: FlashMessage(
        count == 1
          ? call.say("The day has one visit time.", "El día tiene una hora de visita.")
          : call.say("The day has \(count) visit times.", "El día tiene \(count) horas de visita.")
      )
    )
  }

  private static func rows(_ form: Form) -> [VisitTimeRow] {
    (1...VisitTime.most + 2).map { number in
      VisitTimeRow(number: number, start: form["start-\(number)"], end: form["end-\(number)"])
    }
  }

  private static func open(_ call: Call, _ scope: Scope) async throws -> (InquiryVisit, VisitDay) {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in
      (try VisitDayQueries.open(db, within: scope, id: id), try VisitDayQueries.day(db, of: id))
    }
  }
}

extension VisitTimesDraft {
  /// Whether these are the times there are.
  func isSame(as times: [VisitTime]) -> Bool {
    slots.map { [$0.startsAt, $0.endsAt] } == times.map { [$0.startsAt, $0.endsAt] }
  }
}

/// What the day's handlers write into the record; never names of rooms or people.
enum VisitDayEvents {
  static func append(_ verb: String, _ visit: InquiryVisit, _ scope: Scope, at now: Instant, _ db: Connection)
    throws
  {
    try EventLog.append(
      Event(
        verb,
        of: visit.id.text,
        by: .person(scope.person),
        district: scope.district,
        school: visit.school
      ),
      at: now,
      db
    )
  }

  static let words: [String: Phrase] = [
    "visit.times_changed": Phrase(
      "changed the times of an inquiry visit",
      "cambió las horas de una visita de indagación"
    ),
    "visit.rooms_changed": Phrase(
      "changed the rooms of an inquiry visit",
      "cambió los salones de una visita de indagación"
    ),
    "visit.planning_asked": Phrase(
      "had the day of an inquiry visit planned",
      "mandó planear el día de una visita de indagación"
    ),
    "visit.day_planned": Phrase(
      "planned the day of an inquiry visit",
      "planeó el día de una visita de indagación"
    ),
    "visit.plan_changed": Phrase(
      "changed the groups of an inquiry visit",
      "cambió los grupos de una visita de indagación"
    ),
  ]
}
