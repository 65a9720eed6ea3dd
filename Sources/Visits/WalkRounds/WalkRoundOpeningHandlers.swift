import Kernel
import Practices
import Storage
import Web

/// Opening a round and changing its days, as pages and the API both do it.
enum WalkRoundOpening {
  /// What a form or an API request asks for.
  struct Request: Sendable {
    let form: WalkRoundForm
    /// The earlier round it continues, under whose key its rooms are counted.
    let earlier: WalkRound?
  }

  /// What a form needs to offer.
  struct Offer: Sendable {
    let schools: [RoundSchool]
    let practices: [OfferedPractice]
    let earlier: WalkRound?
    let earlierLookFors: [LookFor]
  }

  static func offer(
    _ db: Connection,
    _ scope: Scope,
    language: Language,
    continues: String?
  ) throws -> Offer {
    let earlier = try continues.flatMap { $0.isEmpty ? nil : $0 }.map { text in
      guard UUIDText.isValid(text) else { throw Failure.notFound }
      return try WalkRoundQueries.round(db, within: scope, id: WalkRoundID(text))
    }
    return Offer(
      schools: try WalkRoundQueries.schools(db, within: scope),
      practices: try LookForQueries.offered(db, district: scope.district, language: language),
      earlier: earlier,
      earlierLookFors: try earlier.map { try LookForQueries.of(db, round: $0.id, language: language) } ?? []
    )
  }

  /// Throws: `invalid` with every field that needs attention; `gone` when the earlier round is over.
  static func open(_ call: Call, _ scope: Scope, _ form: WalkRoundForm, _ offer: Offer) async throws
    -> WalkRoundID
  {
    let new = try await prepared(call, scope, form, offer)
    let keys = call.roundKeys
    return try await call.store.write { db in
      // The key is on the disk before the round is; making it twice keeps the first, and an orphan is swept up.
      if new.keyID == new.id { try keys.make(new.id) }
      guard try WalkRoundQueries.open(db, new) == .inserted else { return new.id }
      try tell(call, scope, "round.opened", new.id, new.school, db)
      if let earlier = offer.earlier {
        try WalkRoundQueries.join(db, earlier.id, into: new.id)
        try tell(call, scope, "round.joined", earlier.id, new.school, db)
      }
      return new.id
    }
  }

  /// Throws: `conflict` when somebody else changed the round since `version`.
  static func change(_ call: Call, _ scope: Scope, _ round: WalkRound, _ form: WalkRoundForm, version: Int)
    async throws
  {
    guard round.isOpen else { throw Failure.gone(WalkRoundWords.over) }
    var errors: [FieldError] = []
    // A round that has begun keeps its first day.
    let earliest = min(round.opensOn, call.today)
    var fixed = form
    if round.opensOn <= call.today { fixed.opensOn = round.opensOn.description }
    guard let dates = WalkRoundDates(fixed, earliest: earliest, &errors) else {
      throw Failure.invalid(errors)
    }
    guard dates.opensOn >= min(call.today, round.opensOn),
      dates.opensOn == round.opensOn || dates.opensOn >= call.today
    else { throw Failure.invalid([pastDay]) }
    try await call.store.write { db in
      let term = try commonTerm(db, scope, dates, staying: round.opensOn <= call.today ? round.term : nil)
      try WalkRoundQueries.change(db, round.id, to: dates, term: term, expecting: version)
      try tell(call, scope, "round.changed", round.id, round.school, db)
    }
  }

  static func tell(
    _ call: Call,
    _ scope: Scope,
    _ verb: String,
    _ round: WalkRoundID,
    _ school: SchoolID,
    _ db: Connection
  ) throws {
    try EventLog.append(
      Event(verb, of: round.text, by: .person(scope.person), district: scope.district, school: school),
      at: call.now,
      db
    )
  }

  private static func prepared(
    _ call: Call,
    _ scope: Scope,
    _ form: WalkRoundForm,
    _ offer: Offer
  ) async throws -> NewWalkRound {
    guard let earlier = offer.earlier else {
      let draft = try WalkRoundDraft(
        form,
        schools: offer.schools,
        offered: offer.practices,
        today: call.today
      )
      let term = try await call.store.read { db in try commonTerm(db, scope, draft.dates, staying: nil) }
      return NewWalkRound(
        id: draft.id,
        district: scope.district,
        school: draft.school,
        term: term,
        frameworkVersion: draft.frameworkVersion,
        dates: draft.dates,
        lookFors: draft.lookFors
      )
    }
    // Sent twice, the earlier round is joined into this very one already.
    guard earlier.isOpen || earlier.joinedInto?.text == form.id else {
      throw Failure.gone(WalkRoundWords.over)
    }
    var errors: [FieldError] = []
    guard let dates = WalkRoundDates(form, earliest: call.today, &errors) else {
      throw Failure.invalid(errors)
    }
    guard UUIDText.isValid(form.id, version: "7") else { throw Failure.notFound }
    let term = try await call.store.read { db in try commonTerm(db, scope, dates, staying: earlier.term) }
    return NewWalkRound(
      id: WalkRoundID(form.id),
      district: scope.district,
      school: earlier.school,
      term: term,
      frameworkVersion: earlier.frameworkVersion,
      dates: dates,
      lookFors: offer.earlierLookFors.map(\.practice),
      keyID: earlier.keyID
    )
  }

  private static func commonTerm(_ db: Connection, _ scope: Scope, _ dates: WalkRoundDates, staying: TermID?)
    throws -> TermID
  {
    let term = try TermQueries.holding(
      db,
      district: scope.district,
      from: dates.opensOn,
      through: dates.closesOn
    )?.id
    guard let term, staying == nil || staying == term else {
      throw Failure.invalid([
        FieldError(
          "closes_on",
          Phrase(
            "Both days must lie in one and the same term. Choose other days, or ask your administrator to add the term.",
            "Ambos días deben estar en un mismo período. Elige otros o pide a tu administrador que agregue el período."
          )
        )
      ])
    }
    return term
  }

  private static let pastDay = FieldError(
    "opens_on",
    Phrase("Choose a first day that is not over yet.", "Elige un primer día que aún no haya pasado.")
  )
}

extension Call {
  /// Where the keys of open rounds lie.
  var roundKeys: RoundKeyFolder { RoundKeyFolder(dataDirectory: site.settings.dataDirectory) }
}
