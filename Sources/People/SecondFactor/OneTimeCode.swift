import Crypto
import Foundation

/// Time-based one-time codes of six digits, a new one every 30 seconds.
///
/// Source: RFC 6238 with SHA-1, as every authenticator app expects.
enum OneTimeCode {
  static let stepSeconds: Int64 = 30

  /// The step a moment belongs to. Units: milliseconds since 1970.
  static func step(atMilliseconds milliseconds: Int64) -> Int64 { milliseconds / 1000 / stepSeconds }

  static func code(seed: [UInt8], step: Int64) -> String {
    let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: seed))
    )
    let offset = Int(mac[19] & 0x0F)
    var value: UInt32 = 0
    for byte in mac[offset..<(offset + 4)] { value = value << 8 | UInt32(byte) }
    let digits = String((value & 0x7FFF_FFFF) % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The step a code is right for, one either side of now, later than the last one used; a code works once.
  static func acceptedStep(_ code: String, seed: [UInt8], now: Int64, after last: Int64) -> Int64? {
    let current = step(atMilliseconds: now)
    return [current, current - 1, current + 1].first { $0 > last && Self.code(seed: seed, step: $0) == code }
  }

  /// The seed as people type it into an app.
  ///
  /// Source: RFC 4648 base32, without padding.
  static func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var buffer: UInt32 = 0
    var bits = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        text.append(alphabet[Int(buffer >> UInt32(bits - 5)) & 31])
        bits -= 5
      }
      buffer &= (1 << UInt32(bits)) - 1
    }
    if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
    return text
  }
}
