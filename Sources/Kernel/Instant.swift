/// A moment in UTC to the millisecond, written `2026-11-22T16:05:00.000Z`.
package struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads `YYYY-MM-DDTHH:MM:SS(.sss)Z`.
  package init?(_ text: String) {
    guard text.utf8.count >= 20, text.utf8.count <= 24, text.hasSuffix("Z"),
      let day = CalendarDay(text.prefix(10))
    else { return nil }
    let bytes = Array(text.utf8)
    func two(_ at: Int) -> Int64? {
      guard (48...57).contains(bytes[at]), (48...57).contains(bytes[at + 1]) else { return nil }
      return Int64(bytes[at] - 48) * 10 + Int64(bytes[at + 1] - 48)
    }
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = two(11), let minute = two(14), let second = two(17), hour < 24, minute < 60, second < 60
    else { return nil }
    guard let fraction = Self.fraction(bytes[19..<(bytes.count - 1)]) else { return nil }
    milliseconds =
      Int64(day.number) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1000 + fraction
  }

  package var description: String {
    let dayNumber = Int((Double(milliseconds) / 86_400_000).rounded(.down))
    let rest = milliseconds - Int64(dayNumber) * 86_400_000
    func padded(_ value: Int64, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let time =
      "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2))"
    return "\(CalendarDay(number: dayNumber))T\(time).\(padded(rest % 1000, 3))Z"
  }

  package func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }

  package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  private static func fraction(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard let point = bytes.first else { return 0 }
    guard point == UInt8(ascii: "."), bytes.count > 1 else { return nil }
    var value: Int64 = 0
    var scale: Int64 = 100
    for byte in bytes.dropFirst() {
      guard (48...57).contains(byte) else { return nil }
      value += Int64(byte - 48) * scale
      scale /= 10
    }
    return value
  }
}

extension Instant: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "An instant is written 2026-11-22T16:05:00.000Z."
      )
    }
    self = instant
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
