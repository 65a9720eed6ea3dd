/// A JSON value that keeps what round trips need: the order of members and the exact text of numbers.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The text of a string value.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The members of an object value.
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The elements of an array value.
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
}

/// The members of a JSON object in their order; a name may occur twice in files of strangers.
package struct JSONObject: Hashable, Sendable {
  /// One name with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    /// A member.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package var members: [Member]

  /// An object with these members.
  package init(_ members: [Member] = []) { self.members = members }

  package var isEmpty: Bool { members.isEmpty }

  /// The value under a name; the last one if there are several.
  package subscript(name: String) -> JSONValue? { members.last { $0.name == name }?.value }

  /// Appends a member unless the value is missing.
  package mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { members.append(Member(name, value)) }
  }

  /// Appends a text unless it is missing.
  package mutating func add(_ name: String, _ text: String?) { add(name, text.map(JSONValue.string)) }

  /// Appends a whole number unless it is missing.
  package mutating func add(_ name: String, _ number: Int?) { add(name, number.map { .number(String($0)) }) }

  /// Appends a list of texts unless it is missing.
  package mutating func add(_ name: String, _ texts: [String]?) {
    add(name, texts.map { .array($0.map(JSONValue.string)) })
  }
}

extension JSONValue {
  /// The value as indented UTF-8 text, two spaces a level.
  package func encoded() -> [UInt8] {
    var out: [UInt8] = []
    write(to: &out, depth: 0)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func write(to out: inout [UInt8], depth: Int) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .number(let text): out += text.utf8
    case .string(let text): Self.write(text, to: &out)
    case .array(let elements):
      Self.writeList(elements, between: ("[", "]"), to: &out, depth) { $0.write(to: &$1, depth: depth + 1) }
    case .object(let object):
      Self.writeList(object.members, between: ("{", "}"), to: &out, depth) { member, out in
        Self.write(member.name, to: &out)
        out += ": ".utf8
        member.value.write(to: &out, depth: depth + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element],
    between ends: (String, String),
    to out: inout [UInt8],
    _ depth: Int,
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    out += ends.0.utf8
    for (index, element) in elements.enumerated() {
      out += (index == 0 ? "\n" : ",\n").utf8
      out += String(repeating: "  ", count: depth + 1).utf8
      write(element, &out)
    }
    if !elements.isEmpty { out += "\n\(String(repeating: "  ", count: depth))".utf8 }
    out += ends.1.utf8
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out += "\\\"".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20: out += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      case _: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
