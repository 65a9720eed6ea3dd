package import JSONText

extension JSONValue {
  /// A number as JSON, shortest text that reads back the same; undefined and infinite numbers are null.
  package static func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return value == value.rounded() && abs(value) < 1e15 ? .number("\(Int(value))") : .number("\(value)")
  }

  /// A whole number as JSON.
  package static func count(_ value: Int?) -> JSONValue { value.map { .number("\($0)") } ?? .null }

  /// A list of numbers as JSON.
  package static func numbers(_ values: [Double?]) -> JSONValue { .array(values.map { .number($0) }) }

  /// A list of whole numbers as JSON.
  package static func counts(_ values: [Int?]) -> JSONValue { .array(values.map { .count($0) }) }

  /// A list of yes and no as JSON; unknown is null.
  package static func flags(_ values: [Bool?]) -> JSONValue {
    .array(values.map { $0.map { .bool($0) } ?? .null })
  }

  /// An object with members in the order given.
  package static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member($0.key, $0.value) }))
  }
}

extension JSONObject {
  /// An object with members in the order given.
  package init(members: KeyValuePairs<String, JSONValue>) {
    self.init(members.map { Member($0.key, $0.value) })
  }
}
