package import Kernel
package import Storage

/// A kind of words that visitors leave for the host.
package enum FeedbackKind: String, Sendable, CaseIterable {
  case warm, wondering, suggestion
}

/// What a debrief left for the host: patterns, and the feedback that was sent.
package struct VisitOutcome: Sendable, Hashable {
  package struct Feedback: Sendable, Hashable {
    package let kind: FeedbackKind
    package let body: String
    package let lang: String
  }

  package let patterns: [String]
  package let feedback: [Feedback]

  package static let none = VisitOutcome(patterns: [], feedback: [])
}

/// All SQL that reads what a debrief left; it never reads a note.
package enum VisitOutcomeQueries {
  /// Patterns in their order and feedback that was sent, at most 60 of each; nothing before the visit is closed, and
  /// nothing for those who only see that the visit was.
  package static func outcome(_ db: Connection, of visit: InquiryVisit, for standing: VisitStanding) throws
    -> VisitOutcome
  {
    guard visit.state == .closed, standing.readsOutcome else { return .none }
    return VisitOutcome(
      patterns: try db.rows(
        "SELECT title FROM inquiry_pattern WHERE visit_id = \(visit.id) ORDER BY position, id LIMIT 60"
      ).map { try $0("title") },
      feedback: try db.rows(
        """
        SELECT kind, body, lang FROM inquiry_feedback WHERE visit_id = \(visit.id) AND is_sent = 1
        ORDER BY CASE kind WHEN 'warm' THEN 0 WHEN 'wondering' THEN 1 ELSE 2 END, id LIMIT 60
        """
      ).map { VisitOutcome.Feedback(kind: try $0("kind"), body: try $0("body"), lang: try $0("lang")) }
    )
  }
}

extension VisitStanding {
  /// Whether patterns and feedback are theirs to read: the host's people and those who came, not every colleague of a
  /// partner school and not the district office.
  package var readsOutcome: Bool {
    isHost || isVisitor || isPrincipalPresent || isSupervisor || isOfHostSchool
  }
}
