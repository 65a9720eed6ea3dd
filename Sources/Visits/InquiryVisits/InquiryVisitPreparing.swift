import Kernel
import Practices
import Storage
import Web

/// What a host does to a visit, as pages and the API both do it.
enum InquiryVisitPreparing {
  /// A visit that the person asking hosts.
  ///
  /// Throws: `notFound` for those it does not exist for, `forbidden` for those who only come.
  static func hosted(_ db: Connection, _ scope: Scope, _ id: InquiryVisitID) throws -> InquiryVisit {
    let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
    guard standing.isHost else { throw Failure.forbidden(VisitWords.hostsOnly) }
    return visit
  }

  /// A visit that the person asking hosts and may still prepare.
  ///
  /// Throws: `gone` when it is closed or called off.
  static func prepared(_ db: Connection, _ scope: Scope, _ id: InquiryVisitID) throws -> InquiryVisit {
    let visit = try hosted(db, scope, id)
    guard visit.isPrepared else { throw Failure.gone(VisitWords.over) }
    return visit
  }

  static func schools(_ db: Connection, _ scope: Scope) throws -> [RoundSchool] {
    try WalkRoundQueries.schools(db, within: scope)
  }

  /// Throws: `invalid` with every field that needs attention.
  static func create(_ call: Call, _ scope: Scope, _ form: InquiryVisitForm) async throws -> InquiryVisitID {
    let zone = try call.district.timeZone
    return try await call.store.write { db in
      let school = try schools(db, scope).first { $0.id.text == form.school }
      let draft: InquiryVisitDraft
      do {
        draft = try InquiryVisitDraft(form, .init(today: call.today, zone: zone))
        guard school != nil, UUIDText.isValid(form.id, version: "7") else { throw Failure.invalid([]) }
      } catch Failure.invalid(let errors) {
        throw Failure.invalid((school == nil ? [VisitWords.chooseSchool] : []) + errors + stale(form))
      }
      guard let school else { throw Failure.invalid([VisitWords.chooseSchool]) }
      let id = InquiryVisitID(form.id)
      if try InquiryWritingQueries.insert(db, within: scope, id: id, school: school.id, draft) == .inserted {
        try tell(call, scope, "visit.prepared", id, school.id, db)
      }
      return id
    }
  }

  private static func stale(_ form: InquiryVisitForm) -> [FieldError] {
    UUIDText.isValid(form.id, version: "7") ? [] : [VisitWords.staleForm]
  }

  /// Which days the form of a visit may name.
  static func days(_ call: Call, _ visit: InquiryVisit) throws -> InquiryVisitDraft.Days {
    InquiryVisitDraft.Days(
      today: call.today,
      zone: try call.district.timeZone,
      current: visit.day,
      mayMove: visit.mayMove(on: call.today)
    )
  }

  /// Runs one change of a section; look-fors stay once notes may point at them.
  static func change(
    _ call: Call,
    _ scope: Scope,
    _ id: InquiryVisitID,
    _ write: @escaping @Sendable (Connection, InquiryVisit) throws -> Void
  ) async throws {
    try await call.store.write { db in
      let visit = try prepared(db, scope, id)
      try write(db, visit)
      try tell(call, scope, "visit.changed", id, visit.school, db)
    }
  }

  /// Throws: `refused` with what is still missing.
  static func share(_ call: Call, _ scope: Scope, _ id: InquiryVisitID) async throws {
    try await call.store.write { db in
      let visit = try prepared(db, scope, id)
      let page = try InquiryVisitPage.load(db, scope, id, language: call.language)
      let missing = page.missing.filter(\.isNeededToShare)
      guard missing.isEmpty else { throw Failure.refused(VisitWords.cannotShare(missing)) }
      guard visit.state == .shared || visit.day >= call.today else {
        throw Failure.refused(VisitWords.dayIsOver)
      }
      if try InquiryWritingQueries.share(db, visit) {
        try tell(call, scope, "visit.shared", id, visit.school, db)
      }
    }
  }

  /// Throws: `invalid` without words for those invited, `refused` after its day.
  static func cancel(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, because words: String) async throws {
    var check = VisitFormCheck()
    let words = check.text("because", words, limit: 300, missing: VisitWords.sayWhy)
    try check.finish()
    try await call.store.write { db in
      let visit = try hosted(db, scope, id)
      if visit.state == .cancelled { return }
      guard visit.isPrepared else { throw Failure.gone(VisitWords.over) }
      guard visit.state == .preparing || visit.day >= call.today else {
        throw Failure.refused(VisitWords.tooLateToCancel)
      }
      if try InquiryWritingQueries.cancel(db, visit, because: words) {
        try tell(call, scope, "visit.cancelled", id, visit.school, db)
      }
    }
  }

  /// Throws: `notFound` for those who are not invited, `gone` when there is nothing to answer any more.
  static func answer(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, _ typed: String) async throws
    -> GuestAnswer
  {
    guard let answer = GuestAnswer(rawValue: typed), answer != .invited else {
      throw Failure.invalid([FieldError("answer", VisitWords.comingOrNot)])
    }
    try await call.store.write { db in
      let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
      guard standing.isInvited else { throw Failure.notFound }
      guard visit.state == .shared, visit.day >= call.today else { throw Failure.gone(VisitWords.over) }
      _ = try InquiryGuestQueries.answer(db, answer, of: scope.person, to: id)
      try tell(call, scope, "visit.invitation_answered", id, visit.school, db)
    }
    return answer
  }

  static func tell(
    _ call: Call,
    _ scope: Scope,
    _ verb: String,
    _ visit: InquiryVisitID,
    _ school: SchoolID,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: visit.text, by: .person(scope.person), district: scope.district, school: school),
      at: call.now,
      db
    )
  }
}
