import Kernel
package import Storage
package import Web

/// Goals from the district to a team, and what serves them: the contents page of this area.
package enum Goals {
  /// The area.
  package static func area() -> Area { Area("Goals", slices: slices) }

  /// The tables this area owns, in the order they came to be.
  package static let migrations: [Migration] = slices.flatMap(\.migrations)

  /// What each slice brings.
  private static let slices: [Slice] = [
    Slice(migrations: [GoalsMigrations.goal])
  ]
}
