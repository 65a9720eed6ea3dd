import Kernel
package import Storage
package import Web

/// Measures and what they show: the contents page of this area.
package enum Evidence {
  /// The area.
  package static func area() -> Area { Area("Evidence", slices: slices) }

  /// The tables this area owns, in the order they came to be.
  package static let migrations: [Migration] = slices.flatMap(\.migrations)

  /// What each slice brings.
  private static let slices: [Slice] = [
    Slice(migrations: [EvidenceMigrations.measure])
  ]
}
