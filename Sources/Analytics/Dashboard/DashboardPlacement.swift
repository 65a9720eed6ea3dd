/// When the Dashboard shows a status, and when a color.
public struct DashboardReporting: Hashable, Sendable, Decodable {
  private enum CodingKeys: String, CodingKey {
    case smallestShown = "min_n_display"
    case smallestColored = "min_n_color"
  }

  /// The fewest students for whom anything is shown.
  public let smallestShown: Int

  /// The fewest students for whom a color is shown.
  public let smallestColored: Int

  /// A rule of reporting: 11 students for a status and 30 for a color, unless stated otherwise.
  public init(smallestShown: Int = 11, smallestColored: Int = 30) {
    self.smallestShown = smallestShown
    self.smallestColored = smallestColored
  }
}

/// Where a school or student group stands in a Dashboard table, and how much of it may be shown.
///
/// Edge cases: a value that is missing or not finite has no level; without a change there is no color.
public struct DashboardPlacement: Hashable, Sendable {
  /// How much may be shown.
  public enum Display: Hashable, Sendable {
    /// Too few students.
    case suppressed
    /// No status is known.
    case nothing
    /// Enough students for a status, not for a color; or no earlier year to change from.
    case statusOnly
    /// Status, change and color.
    case color
  }

  /// The level of status, whether or not it may be shown.
  public let statusLevel: String?

  /// The level of change, whether or not it may be shown.
  public let changeLevel: String?

  /// The color, whether or not it may be shown.
  public let color: String?

  /// How much of it may be shown.
  public let display: Display

  /// The place of one status and change.
  public init(
    in table: DashboardTable,
    status: Double?,
    change: Double?,
    students: Int,
    reporting: DashboardReporting = DashboardReporting()
  ) {
    statusLevel = table.statusLevel(status)
    changeLevel = table.changeLevel(change)
    color = table.color(status: statusLevel, change: changeLevel)
    display =
      if students < reporting.smallestShown {
        .suppressed
      } else if statusLevel == nil {
        .nothing
      } else if students < reporting.smallestColored || color == nil {
        .statusOnly
      } else {
        .color
      }
  }

  /// The level of status where it may be shown.
  public var shownStatusLevel: String? {
    switch display {
    case .suppressed, .nothing: nil
    case .statusOnly, .color: statusLevel
    }
  }

  /// The color where it may be shown.
  public var shownColor: String? { display == .color ? color : nil }
}
