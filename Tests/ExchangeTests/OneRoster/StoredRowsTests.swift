import Testing

@testable import Exchange

@Suite("Stored rows")
struct StoredRowsTests {
  private static func entry(_ key: UInt64, isActive: Bool = true) -> StoredRows.Entry {
    .init(
      key: key,
      id: RosterID(high: key, low: 1),
      hash: 0,
      modified: .min,
      isActive: isActive,
      isNew: false
    )
  }

  /// Keys that meet in one slot, keys that share their upper half, and others.
  private static let keys: [UInt64] =
    (1...500).map { $0 << 32 } + (1...500).map { 0xABCD_0000_0000_0000 | $0 }
    + (1...500).map { ($0 &* 0x9E37_79B9_7F4A_7C15) | 1 }

  @Test("every key is found in any order, and no other", arguments: [0, 1_500])
  func finding(reserved: Int) {
    var rows = StoredRows()
    rows.reserve(reserved)
    for key in Self.keys { rows.add(Self.entry(key)) }

    #expect(Self.keys.allSatisfy { rows.id(of: $0)?.high == $0 })
    let (forwards, backwards) = (
      Self.keys.map { rows.find($0) }, Self.keys.reversed().map { rows.find($0) }
    )
    #expect(forwards == Array(Self.keys.indices))
    #expect(backwards == forwards.reversed())
    #expect(!rows.has(501 << 32))
    #expect(!rows.has(0xABCD_0000_0000_0000))
    #expect(!StoredRows().has(1))
  }

  @Test("what is active and was not seen has vanished")
  func vanishing() throws {
    var rows = StoredRows()
    for key in Self.keys.prefix(4) { rows.add(Self.entry(key, isActive: key != Self.keys[3])) }
    let place = rows.find(Self.keys[1])
    rows.see(at: try #require(place))

    #expect(rows.activeBefore == 3)
    #expect(rows.vanished == 2)
    #expect(rows.isVanished(Self.keys[0]))
    #expect(!rows.isVanished(Self.keys[1]))
    #expect(!rows.isVanished(Self.keys[3]))
  }
}
