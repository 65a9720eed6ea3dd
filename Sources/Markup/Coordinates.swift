extension HTML.Interpolation {
  /// Adds a place on a drawing with at most one decimal: `x="\(at: x)"`.
  ///
  /// Edge cases: what is not a number is written as 0, and what lies beyond a million as a million, so that a
  /// drawing is always well formed.
  package mutating func appendInterpolation(at coordinate: Double) {
    HTMLEscaping.append(tenths: HTMLEscaping.tenths(coordinate), to: &bytes)
  }

  /// Adds what a path's `d` says of straight lines from place to place: x and y of each in turn.
  ///
  /// Edge cases: a last number without its partner is left out; level and upright lines take the short form.
  package mutating func appendInterpolation(path coordinates: [Double]) {
    var last = (x: 0, y: 0)
    var index = 0
    while index + 1 < coordinates.count {
      let place = (
        x: HTMLEscaping.tenths(coordinates[index]), y: HTMLEscaping.tenths(coordinates[index + 1])
      )
      if index > 0, place.y == last.y {
        bytes.append(UInt8(ascii: "H"))
        HTMLEscaping.append(tenths: place.x, to: &bytes)
      } else if index > 0, place.x == last.x {
        bytes.append(UInt8(ascii: "V"))
        HTMLEscaping.append(tenths: place.y, to: &bytes)
      } else {
        bytes.append(index == 0 ? UInt8(ascii: "M") : UInt8(ascii: "L"))
        HTMLEscaping.append(tenths: place.x, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        HTMLEscaping.append(tenths: place.y, to: &bytes)
      }
      last = place
      index += 2
    }
  }
}

extension HTMLEscaping {
  /// A coordinate in tenths; nought for what is not a number, and a million at most.
  static func tenths(_ coordinate: Double) -> Int {
    let finite = coordinate.isNaN ? 0 : min(max(coordinate, -1_000_000), 1_000_000)
    return Int((finite * 10).rounded())
  }

  /// Appends a number of tenths with one decimal at most, without making a string of it.
  static func append(tenths: Int, to bytes: inout [UInt8]) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(tenths.magnitude)
    append(magnitude / 10, to: &bytes)
    guard magnitude % 10 > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }
}
