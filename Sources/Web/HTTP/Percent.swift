extension String {
  /// The text with `%XX` decoded, or nothing when it is not valid UTF-8 or ends in half a code.
  func removingPercentEncodingStrictly(plusIsSpace: Bool = false) -> String? {
    let source = Array(utf8)
    guard source.contains(UInt8(ascii: "%")) || plusIsSpace else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "%"):
        guard index + 2 < source.count, let high = Self.hexValue(source[index + 1]),
          let low = Self.hexValue(source[index + 2])
        else { return nil }
        bytes.append(high << 4 | low)
        index += 3
      case UInt8(ascii: "+") where plusIsSpace:
        bytes.append(UInt8(ascii: " "))
        index += 1
      default:
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
