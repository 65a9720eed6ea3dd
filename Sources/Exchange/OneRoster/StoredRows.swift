import Interchange

/// What is stored of one kind from one source: enough to tell new, changed, unchanged and vanished rows apart.
///
/// About sixty bytes a row, whatever the row holds.
struct StoredRows {
  /// A stored row, or one that this run has added.
  struct Entry {
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

  mutating func reserve(_ count: Int) {
    places.reserve(count)
    entries.reserveCapacity(count)
  }

  mutating func add(_ key: UInt64, _ entry: Entry) {
    if entry.isActive, !entry.isNew { activeBefore += 1 }
    places.add(key, entries.count)
    entries.append(entry)
  }

  func place(of key: UInt64) -> Int? { places[key] }

  func id(of key: UInt64) -> RosterID? { places[key].map { entries[$0].id } }

  mutating func see(at place: Int) { entries[place].isSeen = true }

  /// How many active rows the package no longer has.
  var vanished: Int { entries.reduce(0) { $0 + ($1.isActive && !$1.isSeen ? 1 : 0) } }

  func isVanished(_ key: UInt64) -> Bool {
    places[key].map { entries[$0].isActive && !entries[$0].isSeen } ?? false
  }
}

/// Finds the place of a key; the keys are well mixed already, so they are not hashed again.
private struct PlaceTable {
  private var slots: ContiguousArray<(key: UInt64, place: Int)> = []
  private var count = 0

  mutating func reserve(_ expected: Int) {
    while slots.count * 2 < expected * 3 { grow() }
  }

  subscript(key: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: key)]
    return found.key == 0 ? nil : found.place
  }

  /// Keys are never zero, which marks an empty slot.
  mutating func add(_ key: UInt64, _ place: Int) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let slot = slot(of: key)
    if slots[slot].key == 0 { count += 1 }
    slots[slot] = (key, place)
  }

  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: (0, 0), count: max(64, old.count * 2))
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
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
