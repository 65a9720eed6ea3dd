package import Web

/// Frameworks, self-reflection and decisions about practices: the contents page of this area.
package enum Practices {
  package static func area() -> Area {
    Area("Practices", migrations: PracticesMigrations.all)
  }
}
