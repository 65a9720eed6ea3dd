package import Web

/// Walk rounds and what they publish: the contents page of this area.
package enum Visits {
  package static func area() -> Area {
    Area("Visits", migrations: VisitsMigrations.all)
  }
}
