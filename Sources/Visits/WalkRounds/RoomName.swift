import Foundation

/// A room as two people would both mean it: "Rm. 12", "room 012" and "Salón 12" are the same.
///
/// Where in doubt two rooms become one, never one two: a round must not seem to have seen more rooms than it did.
struct RoomName: Hashable {
  /// Letters and digits only, in lower case without accents.
  let folded: String

  static let lengthLimit = 80
  private static let words: Set<String> = ["room", "rm", "salon", "aula", "classroom"]

  /// Fails when no letter or digit is left to tell the room by.
  init?(_ text: String) {
    guard text.count <= Self.lengthLimit else { return nil }
    let plain = text.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
      locale: nil
    )
    let parts = plain.lowercased().split { !$0.isLetter && !$0.isNumber }.flatMap { Self.withoutWord($0) }
    folded = parts.map(Self.withoutLeadingZeros).joined()
    if folded.isEmpty { return nil }
  }

  private static func withoutWord(_ part: Substring) -> [Substring] {
    if words.contains(String(part)) { return [] }
    // "rm12" is "rm 12"; "rmx" is a name.
    for word in words where part.hasPrefix(word) {
      let rest = part.dropFirst(word.count)
      if rest.first?.isNumber == true { return [rest] }
    }
    return [part]
  }

  private static func withoutLeadingZeros(_ part: Substring) -> String {
    let rest = part.drop { $0 == "0" }
    return rest.first?.isNumber == true ? String(rest) : String(rest.isEmpty ? part.suffix(1) : part)
  }
}
