package import JSONText

/// The members of a case's input, read by the shapes methods use.
///
/// Edge cases: `null` stands for a missing number; a member of another shape throws `MethodFault` with its
/// name.
package struct CaseInput: Sendable {
  /// All members, for methods whose input is nested.
  package let members: JSONObject

  private let companions: Companions

  /// The input of one case, and where files that stand beside it are found.
  package init(_ members: JSONObject, companions: @escaping Companions = noCompanions) {
    self.members = members
    self.companions = companions
  }

  /// The bytes of a file that stands beside the input.
  ///
  /// Throws: `MethodFault` where there is no such file.
  package func companion(_ name: String) throws -> [UInt8] {
    guard let bytes = companions(name) else {
      throw MethodFault("This method reads “\(name)”; put it into the folder of the file.")
    }
    return bytes
  }

  /// Whether the member is there and not null.
  package func has(_ name: String) -> Bool { members[name].map { $0 != .null } ?? false }

  /// A number that must be there.
  package func number(_ name: String) throws -> Double {
    guard let value = try optionalNumber(name) else { throw Self.fault(name, "a number") }
    return value
  }

  /// A number that may be missing.
  package func optionalNumber(_ name: String) throws -> Double? {
    try members[name].flatMap { try Self.number($0, name) }
  }

  /// A whole number that must be there.
  package func count(_ name: String) throws -> Int {
    guard let count = Int(exactly: try number(name)) else { throw Self.fault(name, "a whole number") }
    return count
  }

  /// A whole number that may be missing.
  package func optionalCount(_ name: String) throws -> Int? { has(name) ? try count(name) : nil }

  /// A text that must be there.
  package func text(_ name: String) throws -> String {
    guard let text = members[name]?.text else { throw Self.fault(name, "a text") }
    return text
  }

  /// Yes or no; `fallback` when missing.
  package func flag(_ name: String, else fallback: Bool) throws -> Bool {
    switch members[name] {
    case nil, .null: fallback
    case .bool(let value): value
    case _: throw Self.fault(name, "true or false")
    }
  }

  /// A list of numbers; each may be missing.
  package func optionalNumbers(_ name: String) throws -> [Double?] {
    try list(name).map { try Self.number($0, name) }
  }

  /// A list of numbers, none missing.
  package func numbers(_ name: String) throws -> [Double] {
    try optionalNumbers(name).map { value in
      guard let value else { throw Self.fault(name, "a list without null") }
      return value
    }
  }

  /// A list of whole numbers.
  package func counts(_ name: String) throws -> [Int] {
    try numbers(name).map { number in
      guard let count = Int(exactly: number) else { throw Self.fault(name, "a list of whole numbers") }
      return count
    }
  }

  /// A list of lists of numbers; each number may be missing.
  package func rows(_ name: String) throws -> [[Double?]] {
    try list(name).map { row in
      guard let cells = row.elements else { throw Self.fault(name, "a list of lists") }
      return try cells.map { try Self.number($0, name) }
    }
  }

  /// A list of anything; a list that is null or not there is a fault.
  package func list(_ name: String) throws -> [JSONValue] {
    guard let elements = members[name]?.elements else { throw Self.fault(name, "a list") }
    return elements
  }

  /// A member that holds members.
  package func object(_ name: String) throws -> CaseInput {
    guard let object = members[name]?.object else { throw Self.fault(name, "an object") }
    return CaseInput(object, companions: companions)
  }

  /// The number a JSON value stands for; `nil` for null.
  package static func number(_ value: JSONValue, _ name: String) throws -> Double? {
    switch value {
    case .null: return nil
    case .number(let text):
      guard let number = Double(text) else { throw fault(name, "a number") }
      return number
    case .bool, .string, .array, .object: throw fault(name, "a number")
    }
  }

  /// The fault of a member that has another shape.
  package static func fault(_ name: String, _ wanted: String) -> MethodFault {
    MethodFault("“\(name)” must be \(wanted).")
  }
}
