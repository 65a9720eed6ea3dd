import Kernel
import Practices
import Storage

/// Everything the page of a visit shows to one person.
struct InquiryVisitPage: Sendable {
  let visit: InquiryVisit
  let standing: VisitStanding
  let lookFors: [InquiryLookFor]
  let targets: [InquiryTarget]
  let partners: [PartnerSchool]
  let guests: [InquiryGuest]
  let figures: [VisitFigure]
  let decisions: [VisitDecision]
  let day: VisitDayCount
  /// What the person asking said to the invitation; nothing when not invited.
  let answer: GuestAnswer?

  static func load(_ db: Connection, _ scope: Scope, _ id: InquiryVisitID, language: Language) throws
    -> InquiryVisitPage
  {
    let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
    let lookFors = try InquiryVisitQueries.lookFors(db, of: id, language: language)
    let practices = lookFors.map(\.practice)
    let guests = try InquiryGuestQueries.guests(db, of: id)
    return InquiryVisitPage(
      visit: visit,
      standing: standing,
      lookFors: lookFors,
      targets: try InquiryWritingQueries.targets(db, of: id),
      partners: try InquiryGuestQueries.partners(db, of: visit),
      guests: guests,
      figures: try VisitFigureQueries.figures(db, within: scope, of: visit, practices: practices),
      decisions: try VisitFigureQueries.decisions(db, within: scope, of: visit, practices: practices),
      day: try InquiryVisitQueries.dayCount(db, of: id),
      answer: guests.first { $0.person == scope.person }?.answer
    )
  }

  var missing: [MissingPart] { MissingPart.of(self) }
}

/// How far the plan of the day is.
struct VisitDayCount: Sendable, Hashable {
  let rooms: Int
  let times: Int
}

/// What a host has not prepared yet.
enum MissingPart: Sendable, Hashable {
  case lookFors
  case theory
  case place
  case partners
  case guests
  case targets
  case rooms
  case plan

  /// Without these nobody can be invited.
  var isNeededToShare: Bool {
    switch self {
    case .lookFors, .theory, .guests: true
    case .place, .partners, .targets, .rooms, .plan: false
    }
  }

  static func of(_ page: InquiryVisitPage) -> [MissingPart] {
    let theory = page.visit.theory
    let parts: [(MissingPart, Bool)] = [
      (.theory, theory.ifWe.isEmpty || theory.then.isEmpty || theory.soThat.isEmpty),
      (.lookFors, page.lookFors.count < InquiryLookForDraft.limits.lowerBound),
      (.guests, !page.guests.contains { $0.part != .guide && $0.answer != .declined }),
      (.partners, page.partners.isEmpty), (.place, page.visit.place.isEmpty),
      (.targets, page.targets.isEmpty), (.rooms, page.day.rooms == 0 || page.day.times == 0),
      (.plan, page.visit.planVersion == 0),
    ]
    return parts.filter(\.1).map(\.0)
  }
}
