/// Prints results as JSON with members in the order given, one member a line.
enum JSONPrinter {
  /// A value to be printed.
  indirect enum Value {
    case null
    case number(Int)
    case string(String)
    case array([Value])
    case object([(key: String, value: Value)])
  }

  /// An object with its members on lines of their own.
  static func object(_ members: [(key: String, value: Value)]) -> String {
    let lines = members.map { "  \(member($0))" }
    return "{\n\(lines.joined(separator: ",\n"))\n}"
  }

  private static func member(_ member: (key: String, value: Value)) -> String {
    "\(quoted(member.key)): \(text(member.value))"
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .number(let number): "\(number)"
    case .string(let string): quoted(string)
    case .array(let values): "[\(values.map(text).joined(separator: ", "))]"
    case .object(let members): "{\(members.map(member).joined(separator: ", "))}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
