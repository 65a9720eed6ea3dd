/// UUIDs as 36 lower-case letters, made without Foundation because bulk loads make hundreds of thousands.
package enum UUIDText {
  /// A time-ordered UUID (version 7): rows made later sort later.
  ///
  /// Units: `milliseconds` since 1970.
  package static func version7(milliseconds: Int64, using generator: inout some RandomNumberGenerator)
    -> String
  {
    let random = generator.next()
    let high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | (random & 0x0FFF)
    return text(high: high, low: variant(generator.next()))
  }

  /// A random UUID (version 4), for rows whose identity must not tell when they were made.
  package static func version4(using generator: inout some RandomNumberGenerator) -> String {
    let high = (generator.next() & ~0xF000) | 0x4000
    return text(high: high, low: variant(generator.next()))
  }

  /// Whether `text` is a UUID of the given version, spelled in lower case.
  package static func isValid(_ text: String, version: Character? = nil) -> Bool {
    let letters = Array(text)
    guard letters.count == 36 else { return false }
    for (index, letter) in letters.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard letter == "-" else { return false }
      } else {
        guard letter.isHexDigit, !letter.isUppercase else { return false }
      }
    }
    return version.map { letters[14] == $0 } ?? true
  }

  private static func variant(_ bits: UInt64) -> UInt64 {
    (bits & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
  }

  private static let hex: [UInt8] = Array("0123456789abcdef".utf8)

  private static func text(high: UInt64, low: UInt64) -> String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var position = 0
      for word in [high, low] {
        for nibble in 0..<16 {
          buffer[position] = hex[Int(truncatingIfNeeded: word >> UInt64(60 - 4 * nibble)) & 0xF]
          position += 1
          if position == 8 || position == 13 || position == 18 || position == 23 {
            buffer[position] = UInt8(ascii: "-")
            position += 1
          }
        }
      }
      return 36
    }
  }
}

extension Identifier {
  /// A new time-ordered identity.
  package static func make(at instant: Instant) -> Self {
    var generator = SystemRandomNumberGenerator()
    return Self(UUIDText.version7(milliseconds: instant.milliseconds, using: &generator))
  }

  /// A new identity that tells nothing about when it was made.
  package static func makeAnonymous() -> Self {
    var generator = SystemRandomNumberGenerator()
    return Self(UUIDText.version4(using: &generator))
  }
}
