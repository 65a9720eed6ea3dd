import Interchange

/// What is stored of one kind from one source: enough to tell new, changed, unchanged and vanished rows apart.
///
/// About sixty bytes a row, whatever the row holds.
struct StoredRows {
  /// A stored row, or one that this run has added.
  struct Entry {
    /// Stands for the id of the sender.
    let key: UInt64
    let id: RosterID
    var hash: Int64
    /// When its sender last changed it, in milliseconds; the least number when nobody said.
    var modified: Int64
    var isActive: Bool
    var isSeen = false
    let isNew: Bool
  }

  private var places = PlaceTable()
  private(set) var entries: [Entry] = []
  /// How many were active before this run.
  private(set) var activeBefore = 0
  /// Where the next key of a file in the order of the last one is.
  private var guess = 0

  mutating func reserve(_ count: Int) {
    places.reserve(count)
    entries.reserveCapacity(count)
  }

  mutating func add(_ entry: Entry) {
    if entry.isActive, !entry.isNew { activeBefore += 1 }
    entries.append(entry)
    places.add(entries.count - 1, entries)
  }

  /// The place of a row's own key; the next row is expected behind it.
  mutating func find(_ key: UInt64) -> Int? {
    let place = place(of: key)
    if let place { guess = place + 1 }
    return place
  }

  func has(_ key: UInt64) -> Bool { place(of: key) != nil }

  func id(of key: UInt64) -> RosterID? { place(of: key).map { entries[$0].id } }

  mutating func see(at place: Int) { entries[place].isSeen = true }

  /// How many active rows the package no longer has.
  var vanished: Int { entries.reduce(0) { $0 + ($1.isActive && !$1.isSeen ? 1 : 0) } }

  func isVanished(_ key: UInt64) -> Bool {
    place(of: key).map { entries[$0].isActive && !entries[$0].isSeen } ?? false
  }

  /// The place of a key; at once when it is the one expected.
  private func place(of key: UInt64) -> Int? {
    guess < entries.count && entries[guess].key == key ? guess : places.place(of: key, entries)
  }
}

/// Finds the place of a key; the keys are well mixed already, so they are not hashed again.
///
/// A slot holds the upper half of a key and, below it, its place counted from 1; the whole key is in the entry.
private struct PlaceTable {
  private var slots: ContiguousArray<UInt64> = []
  private var count = 0

  mutating func reserve(_ expected: Int) {
    var size = max(64, slots.count)
    while size * 2 < expected * 3 { size *= 2 }
    if size > slots.count, count == 0 { resize(to: size) }
  }

  func place(of key: UInt64, _ entries: [StoredRows.Entry]) -> Int? {
    guard !slots.isEmpty else { return nil }
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 {
        let place = Self.place(in: slots[slot])
        if (slots[slot] ^ key) >> 32 == 0, entries[place].key == key { return place }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Adds the entry at `place`, whose key is not there yet.
  mutating func add(_ place: Int, _ entries: [StoredRows.Entry]) {
    if (count + 1) * 3 > slots.count * 2 {
      resize(to: max(64, slots.count * 2))
      for earlier in 0..<place { put(earlier, entries[earlier].key) }
    }
    put(place, entries[place].key)
    count += 1
  }

  private mutating func put(_ place: Int, _ key: UInt64) {
    slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (key >> 32) << 32 | UInt64(place + 1)
    }
  }

  private mutating func resize(to size: Int) { slots = ContiguousArray(repeating: 0, count: size) }

  private static func place(in slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }
}

/// Whether two rows say the same.
enum RowFingerprint {
  /// The fingerprint of the cells that are stored, and of what is derived from elsewhere.
  static func of(_ row: borrowing OneRosterRow, _ fields: [Int], mixing extra: UInt64) -> Int64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ extra
    for field in fields {
      let product = (hash ^ row[field].key).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    return Int64(bitPattern: hash)
  }
}
