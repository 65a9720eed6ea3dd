/// A text of the demo district in its two languages.
struct DemoText: Hashable, Sendable {
  let en: String
  let es: String

  /// The text for a language code; anything but Spanish reads English.
  func text(_ language: String) -> String {
    language.hasPrefix("es") ? es : en
  }
}
