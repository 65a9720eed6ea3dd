/// The best box and cut box for a number of useful points.
struct RunBox {
  let bounds: RunBounds
  let cutBounds: RunBounds

  /// Nothing outside 10 to 100 points.
  static func of(_ usefulPoints: Int) -> RunBox? { nil }
}
