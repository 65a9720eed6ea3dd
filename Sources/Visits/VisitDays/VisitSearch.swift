package import Kernel

/// Marker for the identity of a search for a day's plan.
package enum VisitSearchSubject {}
package typealias VisitSearchID = Identifier<VisitSearchSubject>

/// How far the search for a plan is, or how it ended.
package enum VisitSearchState: String, Sendable, CaseIterable, Codable {
  case waiting, running
  /// The search ran to its end, and the day is planned.
  case done
  /// It was stopped, by a person or after its minute, and the best so far is the plan.
  case stopped
  /// The rules cannot be kept; the words say why.
  case refused
  /// Rooms, times, guests or groups changed meanwhile, and nothing was saved.
  case outdated
  /// It broke off because of a fault here.
  case failed

  package var isOver: Bool { self != .waiting && self != .running }
}

/// The last search for a visit's plan; a visit has one at a time.
package struct VisitSearch: Sendable, Hashable {
  package let id: VisitSearchID
  package let visit: InquiryVisitID
  package let state: VisitSearchState
  /// Who asked, as events write it.
  package let askedBy: String
  package let percent: Int
  package let isStopAsked: Bool
  /// Only of a refused search.
  package let refusal: Phrase?

  /// No search runs longer.
  package static let limitSeconds = 60
}
