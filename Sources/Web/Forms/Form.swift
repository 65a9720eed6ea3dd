/// The fields of a submitted form, in the order sent.
package struct Form: Sendable {
  /// A file that came with a form, already on disk.
  package struct File: Sendable, Hashable {
    package let field: String
    /// The name on the sender's machine, for messages only.
    package let name: String
    package let path: String
    package let size: Int
  }

  package let fields: [(name: String, value: String)]
  package let files: [File]
  /// The JSON body of an API request.
  package let json: [UInt8]

  package init(fields: [(name: String, value: String)] = [], files: [File] = [], json: [UInt8] = []) {
    self.fields = fields
    self.files = files
    self.json = json
  }

  /// The value of a field, without surrounding space; empty when it was not sent.
  package subscript(_ name: String) -> String {
    guard let value = fields.first(where: { $0.name == name })?.value else { return "" }
    return String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The value of a field exactly as typed, e.g. of a password that begins with a space.
  package func raw(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// Every value sent under a name, e.g. of checkboxes.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  package func contains(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Reads `application/x-www-form-urlencoded`.
  ///
  /// Shape: at most `fieldLimit` fields; nothing when there are more or the encoding is broken.
  package static func parse(urlEncoded bytes: [UInt8], fieldLimit: Int = 2_000) -> Form? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    guard let pairs = parsePairs(text, limit: fieldLimit) else { return nil }
    return Form(fields: pairs)
  }

  static func parsePairs(_ text: String, limit: Int) -> [(name: String, value: String)]? {
    var pairs: [(name: String, value: String)] = []
    for piece in text.utf8.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < limit else { return nil }
      let halves = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = String(halves[0])?.removingPercentEncodingStrictly(plusIsSpace: true) else {
        return nil
      }
      let raw = halves.count > 1 ? String(halves[1]) : ""
      guard let value = raw?.removingPercentEncodingStrictly(plusIsSpace: true) else { return nil }
      pairs.append((name, value.replacing("\r\n", with: "\n")))
    }
    return pairs
  }
}
