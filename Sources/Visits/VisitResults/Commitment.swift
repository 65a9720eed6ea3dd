package import Kernel
package import Practices

/// Marker for the identity of a commitment.
package enum CommitmentSubject {}
package typealias CommitmentID = Identifier<CommitmentSubject>

/// What became of a commitment.
package enum CommitmentState: String, Sendable, CaseIterable, Codable {
  case open, kept, dropped
}

/// What a host promised after a visit: one thing, who sees to it, and by when.
package struct Commitment: Sendable, Hashable {
  package let id: CommitmentID
  package let visit: InquiryVisitID
  package let visitTitle: String
  package let visitDay: CalendarDay
  package let school: SchoolID
  package let schoolName: String
  package let body: String
  package let practice: FrameworkItemID?
  package let owner: PersonID
  package let ownerName: String
  package let dueOn: CalendarDay
  package let state: CommitmentState
  /// What came of it, once it was kept or dropped.
  package let outcome: String
  package let version: Int

  /// Whether its day has passed and nobody said what became of it.
  package func isOverdue(on today: CalendarDay) -> Bool { state == .open && dueOn < today }
}

/// Somebody of the host school who can see to a commitment.
package struct CommitmentOwner: Sendable, Hashable {
  package let person: PersonID
  package let name: String
}
