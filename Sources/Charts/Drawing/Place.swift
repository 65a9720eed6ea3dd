/// A place on a drawing; down is positive.
package struct Place: Hashable, Sendable {
  package let x: Double
  package let y: Double

  /// A place from its coordinates.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// The part of a drawing that data fill.
package struct Frame: Hashable, Sendable {
  package let left: Double
  package let right: Double
  package let top: Double
  package let bottom: Double

  /// A frame from its edges; a frame without room is a line.
  package init(left: Double, right: Double, top: Double, bottom: Double) {
    self.left = left
    self.right = max(left, right)
    self.top = top
    self.bottom = max(top, bottom)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
}
