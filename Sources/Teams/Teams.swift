import Kernel
package import Storage
package import Web

/// Teams and who belongs to them: the contents page of this area.
package enum Teams {
  /// The area.
  package static func area() -> Area { Area("Teams", slices: slices) }

  /// The tables this area owns, in the order they came to be.
  package static let migrations: [Migration] = slices.flatMap(\.migrations)

  /// What each slice brings.
  private static let slices: [Slice] = [
    Slice(migrations: [TeamsMigrations.team])
  ]
}
