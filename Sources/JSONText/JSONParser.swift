/// Why a text is not JSON, and where.
package enum JSONFault: Error, Hashable {
  case syntax(line: Int, column: Int)
  case tooDeep
}

/// Reads one JSON text (RFC 8259) with a limit on nesting.
///
/// Written here because Foundation's reader forgets the order of members, turns 1.10 into 1.1, and has no
/// depth limit of its own.
package struct JSONParser {
  private let bytes: [UInt8]
  private let depthLimit: Int
  private var position = 0

  /// A parser for UTF-8 text; a byte order mark is skipped.
  package init(_ bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The value the text holds.
  package mutating func parse() throws(JSONFault) -> JSONValue {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault }
    return value
  }

  private var fault: JSONFault {
    let read = bytes[..<min(position, bytes.count)]
    let line = read.count { $0 == 0x0A } + 1
    let start = (read.lastIndex(of: 0x0A) ?? -1) + 1
    return .syntax(line: line, column: read.count - start + 1)
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth <= depthLimit else { throw .tooDeep }
    skipSpace()
    guard position < bytes.count else { throw fault }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case _: return .number(try number())
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
    var object = JSONObject()
    position += 1
    if take("}") { return object }
    repeat {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault }
      let name = try string()
      guard take(":") else { throw fault }
      object.members.append(.init(name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw fault }
    return object
  }

  private mutating func array(depth: Int) throws(JSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw fault }
    return elements
  }

  private mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw fault }
        position += 1
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault
      case _:
        text.append(byte)
        position += 1
      }
    }
    throw fault
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard position + 1 < bytes.count else { throw fault }
    position += 1
    let code = bytes[position]
    position += 1
    switch code {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(code)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(Character(try scalar())).utf8
    case _: throw fault
    }
  }

  /// The scalar of a `\u` escape, two of them for characters outside the basic plane.
  private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
    let high = try unit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800..<0xDC00).contains(high), bytes[position...].starts(with: "\\u".utf8) else { throw fault }
    position += 2
    let low = try unit()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    else { throw fault }
    return scalar
  }

  private mutating func unit() throws(JSONFault) -> UInt32 {
    guard position + 4 <= bytes.count else { throw fault }
    let digits = bytes[position..<position + 4]
    let text = String(decoding: digits, as: UTF8.self)
    guard text.allSatisfy(\.isHexDigit), let unit = UInt32(text, radix: 16) else { throw fault }
    position += 4
    return unit
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = position
    if peek("-") { position += 1 }
    let startsWithZero = peek("0")
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { throw fault }
    if peek(".") {
      position += 1
      guard digits() > 0 else { throw fault }
    }
    if peek("e") || peek("E") {
      position += 1
      if peek("+") || peek("-") { position += 1 }
      guard digits() > 0 else { throw fault }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      position += 1
    }
    return position - start
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault }
    position += word.utf8.count
    return value
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek(character) else { return false }
    position += 1
    return true
  }

  private func peek(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: character)
  }
}
