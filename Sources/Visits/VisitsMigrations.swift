package import Storage

/// The tables this area owns, in the order they came to be.
package enum VisitsMigrations {
  package static let all: [Migration] = [walkRound, inquiryVisit] + Visits.parts.flatMap(\.migrations)
}
