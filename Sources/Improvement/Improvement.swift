import Kernel
package import Storage
package import Web

/// Theories, cycles, meetings, checkpoints and gates: the contents page of this area.
package enum Improvement {
  /// The area.
  package static func area() -> Area { Area("Improvement", slices: slices) }

  /// The tables this area owns, in the order they came to be.
  package static let migrations: [Migration] = slices.flatMap(\.migrations)

  /// What each slice brings.
  private static let slices: [Slice] = [
    Slice(migrations: [ImprovementMigrations.theory, ImprovementMigrations.cycle])
  ]
}
