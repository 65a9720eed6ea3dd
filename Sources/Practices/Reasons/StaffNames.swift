import Foundation
import Kernel

/// Finds rooms and people of the staff in a line of text, before the line is kept.
///
/// Where in doubt a word counts as a name, because its author can write the line again and nobody can take back a
/// name. Ordinary words that are names too count only where a capital says so.
struct StaffNames: Sendable {
  /// What a line names.
  enum Finding: Hashable, Sendable {
    case room, name

    var words: Phrase {
      switch self {
      case .room:
        Phrase(
          "Leave out which room it is. The line is shown without places.",
          "Quita de qué salón se trata. La línea se muestra sin lugares."
        )
      case .name:
        Phrase(
          "Leave out who it is about. The line is shown without names.",
          "Quita de quién se trata. La línea se muestra sin nombres."
        )
      }
    }
  }

  private let names: Set<String>

  /// Takes given and family names; words of fewer than three letters tell nobody apart.
  init(_ people: [(given: String, family: String)]) {
    let words = people.flatMap { Self.words(of: "\($0.given) \($0.family)") }
    names = Set(words.map(\.folded).filter { $0.count > 2 })
  }

  /// The first thing that should be left out, if there is one.
  func finding(in text: String) -> Finding? {
    let words = Self.words(of: text)
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if Self.namesRoom(word, next) { return .room }
      if Self.titles.contains(word.plain), next?.isCapital == true { return .name }
      if names.contains(word.folded), isName(word) { return .name }
    }
    return nil
  }

  private func isName(_ word: Word) -> Bool {
    !Self.ordinary.contains(word.plain) || (word.isCapital && !word.beginsSentence)
  }

  private static func namesRoom(_ word: Word, _ next: Word?) -> Bool {
    for place in places where word.plain.hasPrefix(place) {
      let rest = word.plain.dropFirst(place.count)
      if rest.first?.isNumber == true { return true }
      if rest.isEmpty, let next, !next.beginsSentence, next.numbersRoom { return true }
    }
    // "B204": one letter and two or three digits are a door; "D2" is a practice.
    let digits = word.plain.dropFirst()
    return word.plain != "k12" && word.plain.first?.isLetter == true && (2...3).contains(digits.count) && digits.allSatisfy(\.isNumber)
  }

  /// One word of a text.
  private struct Word {
    /// Lower case without accents and look-alike letters.
    let folded: String
    /// Lower case without accents; digits stay digits.
    let plain: String
    let isCapital: Bool
    let beginsSentence: Bool

    /// Whether it could stand after "room": a number, or one letter that is not the word "I".
    var numbersRoom: Bool {
      plain.contains(where: \.isNumber) || (plain.count == 1 && isCapital && plain != "i")
    }
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var begins = true
    var letters = ""
    func end() {
      guard !letters.isEmpty else { return }
      let plain = letters.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        .lowercased()
      words.append(
        Word(
          folded: fold(plain),
          plain: plain,
          isCapital: letters.first?.isUppercase == true,
          beginsSentence: begins
        )
      )
      letters = ""
      begins = false
    }
    for letter in text where !isInvisible(letter) {
      if letter.isLetter || letter.isNumber || "@$".contains(letter) {
        letters.append(letter)
      } else {
        end()
        if ".!?¡¿:".contains(letter) { begins = true }
      }
    }
    end()
    return words
  }

  // Characters that are not seen could stand inside a name and part it.
  private static func isInvisible(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }

  private static func fold(_ word: String) -> String {
    guard word.contains(where: \.isLetter) else { return word }
    return String(word.map { alike[$0] ?? $0 })
  }

  private static let alike: [Character: Character] = [
    "0": "o", "1": "l", "i": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s",
    "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t", "у": "y",
    "х": "x", "і": "l", "ј": "j", "ѕ": "s", "α": "a", "ο": "o", "ρ": "p", "ι": "l", "ν": "v", "ı": "l", "ł": "l",
  ]

  private static let places = ["room", "rm", "classroom", "portable", "bungalow", "salon", "aula"]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "sr", "sra", "srta", "prof", "profe", "profesor", "profesora", "maestra", "maestro",
  ]

  /// Names that are words of one of the languages, too; without accents.
  private static let ordinary: Set<String> = [
    "art", "best", "brown", "day", "dean", "faith", "grace", "grant", "gray", "green", "hope", "joy", "june", "king",
    "law", "long", "march", "mark", "may", "page", "park", "price", "rich", "rose", "short", "small", "teach", "white",
    "will", "wise", "wood", "young", "april", "august", "bell", "bill", "book", "case", "chance", "field",
    "franco", "bravo", "campos", "consuelo", "cruz", "delgado", "dolores", "flores", "fuentes", "guerra", "leal", "luna",
    "luz", "mora", "paredes", "paz", "pilar", "prado", "rosa", "salas", "santos", "sierra", "torres", "valle", "vega",
    "blanco", "blanca", "bueno", "clara", "mercedes", "iglesias", "calles", "del", "los", "las",
  ]
}
