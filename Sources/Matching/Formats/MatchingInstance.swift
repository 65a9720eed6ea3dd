/// A problem as a file holds it, with its name.
package struct MatchingInstance<Problem: Sendable>: Sendable {
  package let name: String
  package let problem: Problem
}

extension MatchingInstance {
  /// Reads `{problem, name, instance}`, of which `instance` is left to `read`.
  static func read(
    _ bytes: [UInt8],
    kind: String,
    _ read: (JSONValue) throws(FormatError) -> Problem
  ) throws(FormatError) -> MatchingInstance {
    let root = try JSONReader.read(bytes)
    let problem = try root.member("problem")
    let found = try problem.string()
    guard found == kind else {
      throw problem.error("This file is of kind “\(found)”; “\(kind)” is asked for.")
    }
    let name = try root.member("name").string()
    return MatchingInstance(name: name, problem: try read(try root.member("instance")))
  }
}
