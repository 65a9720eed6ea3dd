internal import Foundation

/// The bytes of one cell, borrowed from the reader's buffer and valid only while its row is.
package typealias CellBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether the cell holds exactly these bytes.
  package func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    guard count > 0, let base = baseAddress else { return true }
    return memcmp(base, text.utf8Start, count) == 0
  }

  /// Whether the cell holds these bytes when the case of ASCII letters is ignored.
  package func equalsIgnoringCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    let other = text.utf8Start
    for index in 0..<count where lowered(self[index]) != lowered(other[index]) { return false }
    return true
  }

  /// The cell as a `String`; the reader has already checked that it is UTF-8.
  package var text: String { String(decoding: self, as: UTF8.self) }

  /// The cell without spaces and tabs around it.
  var trimmed: UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = count
    while start < end, isBlankByte(self[start]) { start += 1 }
    while end > start, isBlankByte(self[end - 1]) { end -= 1 }
    return start == 0 && end == count ? self : UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// A 64-bit fingerprint for membership tests; never zero, so that zero can mean "empty slot".
  var fingerprint: UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    while index &+ 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = (tail << 8) | UInt64(raw[index])
      index &+= 1
    }
    hash = mixed(hash ^ tail)
    return hash == 0 ? 1 : hash
  }
}

@inline(__always)
private func lowered(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

@inline(__always)
private func isBlankByte(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09
}

@inline(__always)
private func mixed(_ value: UInt64) -> UInt64 {
  let product = (value ^ (value >> 32)).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
