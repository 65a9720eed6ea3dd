package import Kernel
package import Practices

/// Marker for the identity of a walk round.
package enum WalkRoundSubject {}
package typealias WalkRoundID = Identifier<WalkRoundSubject>

/// Where a walk round stands.
package enum WalkRoundState: String, Sendable, CaseIterable, Codable {
  /// It takes notes; also past its last day, as long as it is too short to close.
  case open
  /// Its figures were made, once.
  case closed
  /// Its notes went to a later round that asks the same.
  case joined
  /// It stayed too short until the end of the term, and its notes were deleted.
  case unpublished
}

/// A school's walk round: dates and two to five look-fors, and never how many notes it has.
package struct WalkRound: Sendable, Hashable {
  /// Marker for the identity of a framework's version.
  package enum FrameworkVersion {}

  package let id: WalkRoundID
  package let school: SchoolID
  package let schoolName: String
  package let level: SchoolLevel
  package let term: TermID
  package let termTitle: String
  package let termEndsOn: CalendarDay
  package let frameworkVersion: Identifier<FrameworkVersion>
  package let title: String
  package let opensOn: CalendarDay
  package let closesOn: CalendarDay
  package let state: WalkRoundState
  package let closedOn: CalendarDay?
  /// The file of the key that rooms are counted under.
  package let keyID: WalkRoundID
  package let joinedInto: WalkRoundID?
  package let version: Int

  package var isOpen: Bool { state == .open }

  /// Whether notes are taken on a day.
  package func takesNotes(on day: CalendarDay) -> Bool { isOpen && opensOn <= day }

  /// Whether its last day has passed although it is still open.
  package func isOverdue(on day: CalendarDay) -> Bool { isOpen && closesOn < day }
}

/// A practice chosen for a round, with its words in the language of the reader.
package struct LookFor: Sendable, Hashable {
  /// From 1, in the order chosen.
  package let position: Int
  package let practice: FrameworkItemID
  package let code: String
  package let title: String
  package let statement: String
  /// The names of its steps, lowest first, at most three.
  package let steps: [String]
}

/// A practice that a new round may look for.
package struct OfferedPractice: Sendable, Hashable {
  package let id: FrameworkItemID
  package let frameworkVersion: Identifier<WalkRound.FrameworkVersion>
  package let code: String
  package let title: String
  package let statement: String
  package let domain: String
}

/// A school that somebody may open a round for.
package struct RoundSchool: Sendable, Hashable {
  package let id: SchoolID
  package let name: String
}
