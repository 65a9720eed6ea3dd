import Crypto

/// The secret of one round, by which a room becomes a sign that can be counted and not read.
package struct RoundKey: Sendable {
  package static let byteCount = 32

  let bytes: [UInt8]

  /// A new key that nobody knows.
  package init() {
    var generator = SystemRandomNumberGenerator()
    bytes = (0..<Self.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A key read back; fails when it has another length.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  /// The sign of a room, 64 hexadecimal digits; nothing when the text names no room.
  ///
  /// Source: HMAC-SHA-256, RFC 2104.
  package func sign(ofRoom text: String) -> String? {
    guard let room = RoomName(text) else { return nil }
    let code = HMAC<SHA256>.authenticationCode(for: Array(room.folded.utf8), using: SymmetricKey(data: bytes))
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: code.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
