/// Reads JSON (RFC 8259) and remembers where everything stands.
struct JSONReader {
  private static let deepest = 64

  private let bytes: [UInt8]
  private var index = 0
  private var place = FormatError.Place()

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value of a file.
  static func read(_ bytes: [UInt8]) throws(FormatError) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.peek == nil else { throw reader.error("The file should end here.") }
    return value
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "\n") {
      place.line += 1
      place.column = 1
    } else if index == bytes.count || bytes[index] & 0xc0 != 0x80 {
      place.column += 1
    }
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || (9...10).contains(byte) || byte == 13 { advance() }
  }

  private mutating func take(_ character: UInt8) -> Bool {
    guard peek == character else { return false }
    advance()
    return true
  }

  private func error(_ message: String) -> FormatError { FormatError(place: place, message: message) }

  private mutating func value(depth: Int) throws(FormatError) -> JSONValue {
    guard depth < Self.deepest else { throw error("Lists are nested too deeply here.") }
    guard let byte = peek else { throw error("The file ends too early.") }
    let start = place
    let content: JSONValue.Content =
      switch byte {
      case UInt8(ascii: "{"): try object(depth: depth)
      case UInt8(ascii: "["): try array(depth: depth)
      case UInt8(ascii: "\""): .string(try string())
      case UInt8(ascii: "t"): try word("true", .bool(true))
      case UInt8(ascii: "f"): try word("false", .bool(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: try number()
      }
    return JSONValue(place: start, content: content)
  }

  private mutating func object(depth: Int) throws(FormatError) -> JSONValue.Content {
    advance()
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("Write a name in quotation marks here.") }
      let start = place
      let key = try string()
      guard keys.insert(key).inserted else {
        throw FormatError(place: start, message: "“\(key)” stands here a second time.")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("Write a colon after “\(key)”.") }
      skipSpace()
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("Write a comma or } here.") }
    }
  }

  private mutating func array(depth: Int) throws(FormatError) -> JSONValue.Content {
    advance()
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipSpace()
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw error("Write a comma or ] here.") }
    }
  }

  private mutating func word(
    _ word: String,
    _ content: JSONValue.Content
  ) throws(FormatError) -> JSONValue.Content {
    let start = place
    for byte in word.utf8 where !take(byte) {
      throw FormatError(place: start, message: "Write \(word) here.")
    }
    return content
  }

  private mutating func number() throws(FormatError) -> JSONValue.Content {
    let start = (index, place)
    while let byte = peek, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { advance() }
    let text = bytes[start.0..<index]
    // Double also reads "+1", ".5" and "1.", which JSON does not.
    let isPlain = text.first.map { $0 == 45 || (48...57).contains($0) } ?? false
    guard isPlain, let last = text.last, (48...57).contains(last),
      let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite
    else { throw FormatError(place: start.1, message: "Write a value here: a number, text, list or object.") }
    return .number(number)
  }
}

// MARK: - Text

extension JSONReader {
  private mutating func string() throws(FormatError) -> String {
    let start = place
    advance()
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        guard let whole = String(validating: text, as: UTF8.self) else {
          throw FormatError(place: start, message: "Save the file as UTF-8; this text is in other letters.")
        }
        return whole
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      case 0..<32: throw error("A text ends on the line where it begins; use \\n for a new line.")
      default:
        text.append(byte)
        advance()
      }
    }
    throw FormatError(place: start, message: "This text has no closing quotation mark.")
  }

  private mutating func escaped() throws(FormatError) -> Unicode.Scalar {
    advance()
    guard let byte = peek else { throw error("The file ends too early.") }
    let plain: [UInt8: Unicode.Scalar] = [
      34: "\"", 92: "\\", 47: "/", 98: "\u{8}", 102: "\u{c}", 110: "\n", 114: "\r", 116: "\t",
    ]
    if let scalar = plain[byte] {
      advance()
      return scalar
    }
    guard byte == UInt8(ascii: "u") else { throw error("There is no such character after \\.") }
    return try escapedScalar()
  }

  // A character beyond U+FFFF is written as two escapes, a high and a low surrogate.
  private mutating func escapedScalar() throws(FormatError) -> Unicode.Scalar {
    let high = try hexadecimal()
    guard (0xd800..<0xdc00).contains(high), take(UInt8(ascii: "\\")) else {
      guard let scalar = Unicode.Scalar(high) else { throw error("This escape is half a character.") }
      return scalar
    }
    let low = try hexadecimal()
    guard (0xdc00..<0xe000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
    else { throw error("This escape is half a character.") }
    return scalar
  }

  private mutating func hexadecimal() throws(FormatError) -> UInt32 {
    guard take(UInt8(ascii: "u")) else { throw error("Write u and four digits here.") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("Write four digits after \\u.")
      }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }
}
