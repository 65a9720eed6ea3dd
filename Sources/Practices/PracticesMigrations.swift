package import Storage

/// The tables this area owns, in the order they came to be.
package enum PracticesMigrations {
  package static let all: [Migration] =
    [framework, reflection, frameworkVersion, frameworkLink, comparison] + ReasonParts.migrations
    + FollowUpParts.migrations
}
