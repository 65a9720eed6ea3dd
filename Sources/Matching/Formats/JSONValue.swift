/// A value of a JSON file that knows where it stands, so that a fault can be named by line and column.
struct JSONValue {
  /// A member of an object.
  struct Member {
    let key: String
    let value: JSONValue
  }

  /// What may stand in a file.
  enum Content {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  let place: FormatError.Place
  let content: Content

  var isNull: Bool { if case .null = content { true } else { false } }

  /// The member `key` of an object that must have it.
  func member(_ key: String) throws(FormatError) -> JSONValue {
    guard let value = try optionalMember(key) else { throw error("There is no “\(key)” here.") }
    return value
  }

  /// The member `key` of an object; `nil` when it is left out or `null`.
  func optionalMember(_ key: String) throws(FormatError) -> JSONValue? {
    guard case .object(let members) = content else {
      throw error("Write an object here, with a member “\(key)”.")
    }
    return members.first { $0.key == key && !$0.value.isNull }?.value
  }

  func array() throws(FormatError) -> [JSONValue] {
    guard case .array(let values) = content else { throw error("Write a list here.") }
    return values
  }

  func string() throws(FormatError) -> String {
    guard case .string(let text) = content else { throw error("Write a text in quotation marks here.") }
    return text
  }

  func bool() throws(FormatError) -> Bool {
    guard case .bool(let value) = content else { throw error("Write true or false here.") }
    return value
  }

  /// A whole number within `range`.
  func wholeNumber(_ range: ClosedRange<Int>) throws(FormatError) -> Int {
    guard case .number(let number) = content, let whole = Int(exactly: number), range.contains(whole) else {
      throw error("Write a whole number from \(range.lowerBound) to \(range.upperBound) here.")
    }
    return whole
  }

  func error(_ message: String) -> FormatError { FormatError(place: place, message: message) }
}
