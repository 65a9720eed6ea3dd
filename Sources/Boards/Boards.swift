package import Web

/// Read models across areas, first the knowing-doing board: the contents page of this area.
package enum Boards {
  package static func area() -> Area {
    Area("Boards")
  }
}
