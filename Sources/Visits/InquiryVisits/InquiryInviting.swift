import Kernel
import People
import Storage
import Web

/// Inviting schools and people, as pages and the API both do it.
enum InquiryInviting {
  /// What the page of those invited shows.
  struct Board: Sendable {
    let visit: InquiryVisit
    let partners: [PartnerSchool]
    let guests: [InquiryGuest]
    let schools: [RoundSchool]
    /// The staff found by name, or expected from the schools that come.
    let candidates: [GuestCandidate]
    let query: String

    var place: InquiryGuestDraft.Place {
      InquiryGuestDraft.Place(host: visit.school, invited: guests, schools: schools)
    }
  }

  static func board(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, query: String) async throws -> Board {
    let today = call.today
    return try await call.store.read { db in
      let visit = try InquiryVisitPreparing.prepared(db, scope, id)
      let partners = try InquiryGuestQueries.partners(db, of: visit)
      let guests = try InquiryGuestQueries.guests(db, of: id)
      let words = SearchKey.folded(query.prefix(100)).split(whereSeparator: \.isWhitespace).prefix(5)
        .map { String($0.filter { $0 != "%" && $0 != "_" && $0 != "\\" }) }.filter { !$0.isEmpty }
      let found =
        words.isEmpty
        ? try InquiryGuestQueries.expected(
          db,
          within: scope,
          from: partners.map(\.id),
          host: visit.school,
          on: today
        )
        : try InquiryGuestQueries.search(db, within: scope, words: words, host: visit.school, on: today)
      let invited = Set(guests.compactMap(\.person))
      return Board(
        visit: visit,
        partners: partners,
        guests: guests,
        schools: try InquiryGuestQueries.schools(db, district: scope.district),
        candidates: words.isEmpty ? found.filter { !invited.contains($0.person) } : found,
        query: query
      )
    }
  }

  /// Invites people of the staff, each under the id its form made.
  ///
  /// Throws: `invalid` with words about everybody who cannot be invited; then nobody is.
  static func invite(
    _ call: Call,
    _ scope: Scope,
    _ id: InquiryVisitID,
    _ people: [(id: InquiryGuestID, person: PersonID)],
    part: String
  ) async throws {
    let today = call.today
    try await call.store.write { db in
      let visit = try InquiryVisitPreparing.prepared(db, scope, id)
      let found = try InquiryGuestQueries.people(
        db,
        within: scope,
        people.map(\.person),
        host: visit.school,
        on: today
      )
      let chosen = people.compactMap { one in
        found.first { $0.person == one.person }.map { (id: one.id, candidate: $0) }
      }
      let draft = try InquiryGuestDraft(chosen, part: part, at: try place(db, scope, visit))
      try insert(call, scope, visit, draft, db)
    }
  }

  /// Invites somebody by name.
  ///
  /// Throws: `invalid` with every field that needs attention.
  static func invite(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, _ form: PaperGuestForm) async throws
  {
    try await call.store.write { db in
      let visit = try InquiryVisitPreparing.prepared(db, scope, id)
      let draft = try InquiryGuestDraft(form, at: try place(db, scope, visit))
      try insert(call, scope, visit, draft, db)
    }
  }

  static func remove(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, guest: InquiryGuestID) async throws {
    try await call.store.write { db in
      let visit = try InquiryVisitPreparing.prepared(db, scope, id)
      guard visit.mayMove(on: call.today) || visit.day == call.today else {
        throw Failure.refused(VisitWords.listStays)
      }
      guard try InquiryGuestQueries.remove(db, guest, from: id) else { throw Failure.notFound }
      try InquiryVisitPreparing.tell(call, scope, "visit.guest_removed", id, visit.school, db)
    }
  }

  /// Throws: `invalid` when the school is the host or none of the district.
  static func add(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, partner: String) async throws {
    try await call.store.write { db in
      let visit = try InquiryVisitPreparing.prepared(db, scope, id)
      let schools = try InquiryGuestQueries.schools(db, district: scope.district)
      guard let school = schools.first(where: { $0.id.text == partner }) else {
        throw Failure.invalid([FieldError("partner", VisitWords.choosePartner)])
      }
      guard school.id != visit.school else {
        throw Failure.invalid([FieldError("partner", VisitWords.hostIsNoPartner)])
      }
      if try InquiryGuestQueries.add(db, partner: school.id, to: id) == .inserted {
        try InquiryVisitPreparing.tell(call, scope, "visit.partner_added", id, visit.school, db)
      }
    }
  }

  static func remove(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, partner: SchoolID) async throws {
    try await call.store.write { db in
      let visit = try InquiryVisitPreparing.prepared(db, scope, id)
      guard try InquiryGuestQueries.remove(db, partner: partner, from: id) else { throw Failure.notFound }
      try InquiryVisitPreparing.tell(call, scope, "visit.partner_removed", id, visit.school, db)
    }
  }

  private static func place(_ db: Connection, _ scope: Scope, _ visit: InquiryVisit) throws
    -> InquiryGuestDraft.Place
  {
    InquiryGuestDraft.Place(
      host: visit.school,
      invited: try InquiryGuestQueries.guests(db, of: visit.id),
      schools: try InquiryGuestQueries.schools(db, district: scope.district)
    )
  }

  private static func insert(
    _ call: Call,
    _ scope: Scope,
    _ visit: InquiryVisit,
    _ draft: InquiryGuestDraft,
    _ db: Connection
  ) throws {
    for guest in draft.guests {
      guard try InquiryGuestQueries.insert(db, guest, to: visit.id) == .inserted else { continue }
      try InquiryVisitPreparing.tell(call, scope, "visit.guest_invited", visit.id, visit.school, db)
    }
  }
}
