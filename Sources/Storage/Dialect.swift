/// The two databases we run on.
package enum Engine: String, Sendable, CaseIterable, Codable {
  case sqlite
  case postgres
}

/// The few places where one SQL text cannot serve both engines.
enum Dialect {
  /// A name in double quotes.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Prints a statement of a migration for one engine.
  ///
  /// `{{int}}`, `{{blob}}` and `{{withoutRowid}}` are replaced. For PostgreSQL every `TEXT` column becomes
  /// `TEXT COLLATE "C"`, so that text sorts by its bytes on both engines.
  static func printed(_ statement: String, for engine: Engine) -> String {
    var text = replacing("{{int}}", by: "BIGINT", in: statement)
    switch engine {
    case .sqlite:
      text = replacing("{{blob}}", by: "BLOB", in: text)
      return replacing("{{withoutRowid}}", by: "WITHOUT ROWID", in: text)
    case .postgres:
      text = replacing("{{blob}}", by: "BYTEA", in: text)
      text = replacing("{{withoutRowid}}", by: "", in: text)
      return definesColumns(text) ? collatingText(text) : text
    }
  }

  private static func replacing(_ token: String, by word: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{") {
      if rest[start...].hasPrefix(token) {
        result += rest[..<start] + word
        rest = rest[start...].dropFirst(token.count)
      } else {
        result += rest[...start]
        rest = rest[rest.index(after: start)...]
      }
    }
    return result + rest
  }

  private static func definesColumns(_ text: String) -> Bool {
    let words = text.uppercased().split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return false }
    return (first == "CREATE" && words.prefix(4).contains("TABLE")) || first == "ALTER"
  }

  // Skips quoted text, comments and `CAST(x AS TEXT)`.
  private static func collatingText(_ text: String) -> String {
    var result = ""
    var word = ""
    var previous = ""
    var quote: Character?
    func flush() {
      let upper = word.uppercased()
      result += word
      if upper == "TEXT", previous != "AS" { result += " COLLATE \"C\"" }
      if !word.isEmpty { previous = upper }
      word = ""
    }
    for character in text {
      if let open = quote {
        result.append(character)
        if character == open { quote = nil }
      } else if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        flush()
        if character == "'" || character == "\"" { quote = character }
        result.append(character)
      }
    }
    flush()
    return result
  }
}
