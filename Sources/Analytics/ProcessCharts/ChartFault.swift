/// Why a chart cannot be drawn from its points. Positions count from 0.
public enum ChartFault: Error, Hashable, Sendable {
  /// This kind of chart needs numerators and denominators.
  case needsDenominator(position: Int)
  /// Something happened where nothing could: a numerator above 0 with a denominator of 0.
  case countWithoutDenominator(position: Int)
  /// A denominator below 0.
  case negativeDenominator(position: Int)
  /// A time between events of 0 or less.
  case timeNotPositive(position: Int)
}
