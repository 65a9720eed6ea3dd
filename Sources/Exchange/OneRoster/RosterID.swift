import Interchange
import Kernel
import Storage

/// A UUID as two words, so that hundreds of thousands can be held and printed without a `String` each.
struct RosterID: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Reads 36 letters; nothing when they are no UUID.
  init?(text: UnsafeRawBufferPointer) {
    var (high, low) = (UInt64(0), UInt64(0))
    var count = 0
    for byte in text where byte != UInt8(ascii: "-") {
      let digit: UInt64
      switch byte {
      case 48...57: digit = UInt64(byte - 48)
      case 97...102: digit = UInt64(byte - 87)
      default: return nil
      }
      guard count < 32 else { return nil }
      if count < 16 { high = high << 4 | digit } else { low = low << 4 | digit }
      count += 1
    }
    guard count == 32 else { return nil }
    self.init(high: high, low: low)
  }

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The 36 letters, as a `String`.
  var text: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      print(into: buffer)
      return 36
    }
  }

  /// Adds the 36 letters to a row that is being put together.
  func write(to row: inout CellBuffer) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { buffer in
      print(into: buffer)
      row.append(text: UnsafeRawBufferPointer(buffer))
    }
  }

  private func print(into buffer: UnsafeMutableBufferPointer<UInt8>) {
    var position = 0
    for word in [high, low] {
      for nibble in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * nibble)) & 0xF
        buffer[position] = digit < 10 ? 48 + digit : 87 + digit
        position += 1
        if position == 8 || position == 13 || position == 18 || position == 23 {
          buffer[position] = UInt8(ascii: "-")
          position += 1
        }
      }
    }
  }
}

/// Makes time-ordered identities that also rise within one moment, so that indexes are filled from the end.
///
/// Source: RFC 9562, section 6.2, a counter in the bits after the version.
struct RosterIDMaker {
  private let moment: UInt64
  private var counter: UInt64 = 0
  private var state: UInt64

  /// One draw from the system seeds a whole run: a draw for each of 300,000 rows costs a fifth of a second.
  init(now: Instant) {
    var generator = SystemRandomNumberGenerator()
    state = generator.next()
    moment = UInt64(bitPattern: now.milliseconds) << 16 | 0x7000
  }

  mutating func next() -> RosterID {
    counter += 1
    let random = draw() & 0xFF_FFFF_FFFF
    return RosterID(
      high: moment | (counter >> 22) & 0x0FFF,
      low: 0x8000_0000_0000_0000 | (counter & 0x3F_FFFF) << 40 | random
    )
  }

  // Steele, Lea and Flood 2014, SplitMix64.
  private mutating func draw() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
