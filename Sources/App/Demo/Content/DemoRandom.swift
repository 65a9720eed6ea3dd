/// Repeatable numbers for the demo district: the same words always give the same sequence.
///
/// Source: SplitMix64 (Steele, Lea, Flood 2014), seeded by FNV-1a, because `Hasher` differs on every start.
struct DemoRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(_ words: String...) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in word.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    state = hash
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed: UInt64 = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A fraction from 0 up to but not including 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// A whole number from 0 up to but not including `count`, which is at least 1.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(count, 1))).high)
  }

  /// A number between -reach and reach, most often near 0 (the mean of three even draws).
  mutating func spread(_ reach: Double) -> Double {
    let sum: Double = fraction() + fraction() + fraction()
    return (sum / 1.5 - 1) * reach
  }

  /// One of the elements, or nothing from an empty list.
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// The index drawn from weights that need not sum to one; the last one when they are all zero.
  mutating func pick(weights: [Double]) -> Int {
    var left: Double = fraction() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return max(weights.count - 1, 0)
  }
}
