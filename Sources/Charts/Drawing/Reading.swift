/// Values as charts take them: numbers one can draw, or nothing.
enum Reading {
  /// Larger magnitudes cannot be told apart on a drawing, and their differences would overflow.
  static let largest = 1e12

  /// The value when it is a number, held within what can be drawn; nothing otherwise.
  static func drawable(_ value: Double?) -> Double? {
    guard let value, value.isFinite else { return nil }
    return min(max(value, -largest), largest)
  }
}
