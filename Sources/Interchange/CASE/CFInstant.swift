/// Reads RFC 3339 dates and times far enough to judge and to order them.
package enum CFInstant {
  /// Seconds since 1970 of a complete RFC 3339 date-time, or `nil` when it is not one.
  ///
  /// Only capital `T` and `Z`: other readers of CASE accept nothing else.
  package static func seconds(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = day(bytes[..<10]), bytes[10] == UInt8(ascii: "T"),
      let hour = number(bytes, 11, 2, upTo: 23), bytes[13] == UInt8(ascii: ":"),
      let minute = number(bytes, 14, 2, upTo: 59), bytes[16] == UInt8(ascii: ":"),
      let second = number(bytes, 17, 2, upTo: 60), let offset = offset(bytes[19...])
    else { return nil }
    let whole = day * 86_400 + hour * 3_600 + minute * 60 + second - offset.seconds
    return Double(whole) + offset.fraction
  }

  /// The text as a complete date-time: unchanged if it is one, without a zone taken as UTC, a bare day as
  /// its start; `nil` when it is none of these.
  static func rewritten(_ text: String) -> String? {
    if seconds(text) != nil { return text }
    let joined = text.replacing(" ", with: "T").replacing("t", with: "T").replacing("z", with: "Z")
    return [joined, joined + "Z", joined + "T00:00:00Z"].first { seconds($0) != nil }
  }

  /// Whether the text is a real calendar day `YYYY-MM-DD`.
  static func isDay(_ text: some StringProtocol) -> Bool { day(Array(text.utf8)[...]) != nil }

  private static func offset(_ rest: ArraySlice<UInt8>) -> (seconds: Int, fraction: Double)? {
    var rest = rest
    var fraction = 0.0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (48...57).contains($0) }
      guard !digits.isEmpty, digits.count <= 12 else { return nil }
      fraction = Double("0." + String(decoding: digits, as: UTF8.self)) ?? 0
      rest = rest.dropFirst(digits.count + 1)
    }
    if rest.count == 1, rest.first == UInt8(ascii: "Z") { return (0, fraction) }
    let bytes = Array(rest)
    guard bytes.count == 6, "+-".utf8.contains(bytes[0]), bytes[3] == UInt8(ascii: ":"),
      let hours = number(bytes, 1, 2, upTo: 23), let minutes = number(bytes, 4, 2, upTo: 59)
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return (bytes[0] == UInt8(ascii: "-") ? -seconds : seconds, fraction)
  }

  /// Days since 1970 in the proleptic Gregorian calendar.
  private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes, 0, 4, upTo: 9999), let month = number(bytes, 5, 2, upTo: 12), month > 0
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard let day = number(bytes, 8, 2, upTo: length), day > 0 else { return nil }
    // Years start in March, so that the leap day is the last one.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int, upTo limit: Int) -> Int? {
    guard start + length <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<start + length] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value <= limit ? value : nil
  }
}

/// The form of identifiers in CASE: `8-4-4-4-12` hexadecimal digits.
enum CFIdentifier {
  /// Whether the text is a UUID in its usual form.
  static func isUUID(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index)
        ? byte == UInt8(ascii: "-")
        : (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }
  }
}
