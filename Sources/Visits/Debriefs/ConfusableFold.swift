import Foundation

/// Text folded so that letters which look alike are alike: `Gаrcía` with a Cyrillic letter is `garcia`.
///
/// Source: the idea of Unicode Technical Standard 39 (confusable detection), for the letters a person on a phone
/// would reach for; both sides of a comparison are folded the same way.
enum ConfusableFold {
  /// Words in lower case without accents, invisible letters or look-alikes; everything else separates.
  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    var isSentenceStart = true
    var startsSentence = true
    func end() {
      guard !current.isEmpty else { return }
      words.append(Word(original: current, startsSentence: startsSentence))
      current = ""
    }
    for character in visible(text) {
      if character.isLetter || character.isNumber || "@$|".contains(character) {
        if current.isEmpty {
          startsSentence = isSentenceStart
          isSentenceStart = false
        }
        current.append(character)
      } else {
        end()
        if ".!?¿¡:\n".contains(character) { isSentenceStart = true }
      }
    }
    end()
    return words
  }

  /// One word of a text, with how it was written and what it folds to.
  struct Word: Hashable {
    let original: String
    /// Whether it begins a sentence, where a capital says nothing.
    let startsSentence: Bool
    let folded: String

    init(original: String, startsSentence: Bool) {
      self.original = original
      self.startsSentence = startsSentence
      folded = ConfusableFold.letters(original)
    }

    var isCapitalised: Bool { original.first?.isUppercase ?? false }
    var hasDigit: Bool { original.contains(where: \.isNumber) }
  }

  /// The letters of one word, folded.
  static func letters(_ word: String) -> String {
    let plain = word.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive],
      locale: nil
    )
    .lowercased()
    // A number stays a number: 12 is no word.
    let mixes = plain.contains(where: \.isLetter)
    return String(plain.flatMap { mixes ? alike[$0, default: String($0)] : String($0) })
  }

  // Joiners and soft hyphens hide inside a letter, so scalars are looked at, not characters.
  private static func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter {
      $0.properties.generalCategory != .format && $0.value != 0x00AD
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let alike: [Character: String] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "l", "ј": "j", "ѕ": "s",
    "ԁ": "d",
    "һ": "h", "ո": "n", "м": "m", "т": "t", "к": "k", "в": "b", "н": "h", "г": "r", "ѵ": "v", "ԛ": "q",
    "ѡ": "w",
    "α": "a", "ο": "o", "ρ": "p", "ε": "e", "ν": "v", "ι": "l", "κ": "k", "τ": "t", "υ": "u", "χ": "x",
    "η": "n",
    "ı": "l", "ɡ": "g", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d",
    "0": "o", "1": "l", "3": "e", "5": "s", "7": "t", "@": "a", "$": "s", "|": "l", "i": "l",
  ]
}
