package import Kernel

/// Marker for the identity of a roster run.
package enum RosterRunSubject {}
package typealias RosterRunID = Identifier<RosterRunSubject>

/// How far a run is, or how it ended.
package enum RosterRunState: String, Sendable, Codable, CaseIterable {
  case waiting, running, applied, checked, refused, failed

  /// Whether nothing will happen to the run any more.
  package var isOver: Bool {
    switch self {
    case .waiting, .running: false
    case .applied, .checked, .refused, .failed: true
    }
  }
}

/// What somebody asked for.
package struct RosterRunRequest: Sendable {
  package let id: RosterRunID
  package let district: DistrictID
  package let sourceName: String
  package let isStrict: Bool
  package let isDryRun: Bool
  /// Applies a package even when more would end than the district's share.
  package let mayEndAnyShare: Bool
  package let requestedBy: EventActor

  package init(
    id: RosterRunID,
    district: DistrictID,
    sourceName: String,
    isStrict: Bool,
    isDryRun: Bool,
    mayEndAnyShare: Bool,
    requestedBy: EventActor
  ) {
    self.id = id
    self.district = district
    self.sourceName = sourceName
    self.isStrict = isStrict
    self.isDryRun = isDryRun
    self.mayEndAnyShare = mayEndAnyShare
    self.requestedBy = requestedBy
  }
}

/// A run as it is stored.
package struct RosterRun: Sendable {
  package let id: RosterRunID
  package let district: DistrictID
  package let sourceName: String
  package let startedAt: Instant
  package let finishedAt: Instant?
  package let requestedBy: String
  package let state: RosterRunState
  package let progressPercent: Int
  package let isDryRun: Bool
  package let isStrict: Bool
  package let mayEndAnyShare: Bool
  package let report: RosterReport
}
