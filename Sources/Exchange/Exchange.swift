package import Web

/// Imports and exports as use cases: the contents page of this area.
package enum Exchange {
  package static func area() -> Area {
    Area("Exchange")
  }
}
