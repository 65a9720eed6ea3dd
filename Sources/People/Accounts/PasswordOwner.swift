/// Whose password it is going to be: what strangers would try first for this person.
struct PasswordOwner: Sendable {
  let name: String
  var usernames: [String] = []
  /// Names and slugs.
  var districts: [String] = []

  /// Whether a password contains a name of the person, or little beyond the district's.
  func isNamed(in password: String) -> Bool {
    let spellings = CommonPasswords.spellings(password)
    let own = words(name) + usernames.flatMap { words($0.split(separator: "@").first.map(String.init) ?? $0) }
    let isPerson = spellings.contains { spelling in own.contains { spelling.contains($0) } }
    return isPerson || CommonPasswords.hasLittleBeside(Set(districts.flatMap(words)), in: password)
  }

  /// Short words would forbid too much: “Ana” is in “banana”.
  private func words(_ text: String) -> [String] {
    SearchKey.folded(text).split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
  }
}
