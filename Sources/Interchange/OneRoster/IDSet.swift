/// A set of 64-bit fingerprints at eight bytes a slot; two ids sharing one is less likely than a bad disk.
struct IDSet {
  private var slots: ContiguousArray<UInt64> = []
  private(set) var count = 0

  /// Makes room for about so many fingerprints at once, which saves moving them as the set grows.
  mutating func reserve(_ expected: Int) {
    while slots.count * 2 < min(expected, 1 << 20) * 3 { grow() }
  }

  /// Adds a fingerprint; false when it was there.
  mutating func insert(_ fingerprint: UInt64) -> Bool {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let slot = slot(of: fingerprint)
    guard slots[slot] == 0 else { return false }
    slots[slot] = fingerprint
    count += 1
    return true
  }

  func contains(_ fingerprint: UInt64) -> Bool {
    !slots.isEmpty && slots[slot(of: fingerprint)] == fingerprint
  }

  private func slot(of fingerprint: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: fingerprint) & mask
      while slots[slot] != 0, slots[slot] != fingerprint { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: 0, count: max(64, old.count * 2))
    for fingerprint in old where fingerprint != 0 { slots[slot(of: fingerprint)] = fingerprint }
  }
}
