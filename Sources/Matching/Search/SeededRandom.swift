/// Random numbers that repeat for a seed, so that a plan can be made again exactly (SplitMix64).
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of `seed`.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to and without `bound`; its bias, below 2^-32 for our bounds, does not matter.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A sequence of its own for part number `part`, so that parts do not depend on each other's length.
  static func split(seed: UInt64, part: Int) -> SeededRandom {
    var parent = SeededRandom(seed: seed ^ (UInt64(truncatingIfNeeded: part) &* 0xd134_2543_de82_ef95))
    return SeededRandom(seed: parent.next())
  }
}
