import Foundation

/// A falling temperature and the rule by which a worse state is accepted (Metropolis).
///
/// Source: Kirkpatrick, Gelatt and Vecchi, Optimization by Simulated Annealing, Science 220 (1983).
struct Annealing {
  /// Steps between two looks at the clock of the schedule and at the stop button.
  static let block = 2048

  let blocks: Int
  private let factor: Double
  private(set) var temperature: Double

  /// Falls from `start` to `end` geometrically over `steps` steps.
  init(steps: Int, start: Double, end: Double) {
    blocks = max(1, steps / Self.block)
    temperature = start
    factor = pow(end / start, 1 / Double(blocks))
  }

  mutating func cool() { temperature *= factor }

  /// Whether a change by `delta` is accepted.
  func accepts(_ delta: Int, _ random: inout SeededRandom) -> Bool {
    if delta <= 0 { return true }
    return Double(delta) < temperature * Self.exponential[Int(truncatingIfNeeded: random.next() >> 52)]
  }

  // -ln(u) at the middle of 4,096 equal parts: a logarithm for every step would cost more than the step.
  private static let exponential: [Double] = (0..<4096).map { -log((Double($0) + 0.5) / 4096) }
}
