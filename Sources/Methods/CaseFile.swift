package import JSONText

/// A file of cases: `{"cases": [{"id": …, "input": {…}, "expected": {…}}]}`, or one input alone.
package enum CaseFile {
  /// One case with what established packages computed for it.
  package struct Entry: Sendable {
    package let id: String
    package let input: JSONObject
    package let expected: JSONObject
  }

  /// Every case of a file of expected values.
  ///
  /// Throws: `MethodFault` with line and column where the text is not JSON.
  package static func cases(_ bytes: [UInt8]) throws -> [Entry] {
    guard let list = try root(bytes)["cases"]?.elements else {
      throw MethodFault("A file of expected values has a list “cases”.")
    }
    return try list.enumerated().map { index, value in
      guard let entry = value.object, let input = entry["input"]?.object else {
        throw MethodFault("Case \(index + 1) has no “input”.")
      }
      return Entry(
        id: entry["id"]?.text ?? "case \(index + 1)",
        input: input,
        expected: entry["expected"]?.object ?? JSONObject()
      )
    }
  }

  /// The inputs of a file, with their names if they have any: of each case, or the file itself as one input.
  package static func inputs(_ bytes: [UInt8]) throws -> [(id: String?, input: JSONObject)] {
    let root = try root(bytes)
    if root["cases"] != nil { return try cases(bytes).map { ($0.id, $0.input) } }
    return [(root["id"]?.text, root["input"]?.object ?? root)]
  }

  /// Whether a file holds cases rather than one input.
  package static func isCases(_ bytes: [UInt8]) throws -> Bool { try root(bytes)["cases"] != nil }

  private static func root(_ bytes: [UInt8]) throws -> JSONObject {
    var parser = JSONParser(bytes, depthLimit: 64)
    do {
      guard let root = try parser.parse().object else {
        throw MethodFault("The file must hold a JSON object.")
      }
      return root
    } catch let fault as JSONFault {
      switch fault {
      case .syntax(let line, let column):
        throw MethodFault("Line \(line), column \(column): this is not JSON.")
      case .tooDeep: throw MethodFault("The JSON is nested too deeply; at most 64 levels are read.")
      }
    }
  }
}
