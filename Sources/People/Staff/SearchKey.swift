import Foundation

/// Names as they are sorted and searched: without case and accents, family name first.
package enum SearchKey {
  /// The key of a person's row.
  package static func of(given: String, family: String) -> String { folded("\(family) \(given)") }

  /// Text without case and accents, with single spaces.
  package static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of a search, at most five; letters that mean something to `LIKE` are dropped.
  static func words(_ typed: String) -> [String] {
    folded(String(typed.prefix(100))).split(separator: " ").prefix(5)
      .map { String($0.filter { $0 != "%" && $0 != "_" && $0 != "\\" }) }.filter { !$0.isEmpty }
  }
}
