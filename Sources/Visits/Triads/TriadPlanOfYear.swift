package import Kernel

/// Marker for the identity of a plan of triads.
package enum TriadPlanSubject {}
package typealias TriadPlanID = Identifier<TriadPlanSubject>

/// The triads of a school year: by which rules schools are put together, and how far that is.
package struct TriadPlanOfYear: Sendable, Hashable {
  /// Where a plan stands.
  package enum State: String, Sendable, CaseIterable {
    case draft
    /// Somebody asked for groups, and the search has not begun.
    case waiting
    case solving
    /// Schools see whom they visit.
    case published
  }

  /// How the groups came to be.
  package enum Standing: String, Sendable, CaseIterable {
    /// No groups have smaller differences.
    case proven
    case searched
    /// Somebody stopped the search; these were the best so far.
    case stopped
    /// A person moved a school.
    case byHand = "by_hand"
  }

  package let id: TriadPlanID
  package let year: SchoolYear
  package let title: String
  package let rules: TriadRules
  package let state: State
  /// How much of the search is done, 0 to 100.
  package let percent: Int
  /// The sum of differences of the best groups so far.
  package let best: Int?
  package let isStopAsked: Bool
  /// Nothing while there are no groups.
  package let standing: Standing?
  /// Why the last search ended without groups.
  package let refusal: Phrase?
  package let publishedOn: CalendarDay?
  package let version: Int

  /// Whether the search is asked for and not over.
  package var isBusy: Bool { state == .waiting || state == .solving }
}

/// A school in a group of a plan.
package struct TriadMember: Sendable, Hashable {
  package let school: SchoolID
  package let name: String
  package let group: Int
  /// Stays with the other locked schools of its group when groups are looked for again.
  package let isLocked: Bool
}

/// Two schools that shall not share a group; the smaller identity first.
package struct SchoolPair: Sendable, Hashable {
  package let first: SchoolID
  package let second: SchoolID

  package init(_ one: SchoolID, _ other: SchoolID) {
    first = min(one, other)
    second = max(one, other)
  }
}
