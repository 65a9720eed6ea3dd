package import Kernel

/// Looks for who and where in a text that is to be nameless and roomless.
///
/// It knows the host's staff and the visit's rooms; counts such as "3 of 5 students" and grades pass.
package struct NamelessText: Sendable {
  private let staff: Set<String>
  private let everydayStaff: Set<String>
  private let initials: Set<String>
  private let rooms: [[String]]

  /// Shape: `staff` are given and family names of the host's people; `rooms` the names of the visit's rooms.
  package init(staff: [(given: String, family: String)], rooms: [String]) {
    let names = staff.flatMap { ConfusableFold.words($0.given) + ConfusableFold.words($0.family) }.map(
      \.folded
    )
    let told = Set(names.filter { $0.count >= 2 })
    everydayStaff = told.filter { $0.count == 2 || EverydayWords.names.contains($0) }
    self.staff = told.subtracting(everydayStaff)
    initials = Set(
      staff.compactMap { person in
        guard let given = person.given.first, let family = person.family.first else { return nil }
        return "\(given)\(family)".uppercased()
      }
    )
    self.rooms = rooms.map { ConfusableFold.words($0).map(\.folded) }.filter { $0.contains { $0.count > 0 } }
  }

  /// What was found first, or nothing.
  package func finding(in text: String) -> NamelessFinding? {
    let words = ConfusableFold.words(text)
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if let place = room(word, next) ?? listedRoom(words[index...]) { return .place(place) }
      if Self.titles.contains(word.folded), let next, next.isCapitalised,
        !next.startsSentence || word.original.count < 5
      {
        return .person("\(word.original) \(next.original)")
      }
      if names(word) { return .person(word.original) }
    }
    return initials(in: text).map { .person($0) }
  }

  private func names(_ word: ConfusableFold.Word) -> Bool {
    if staff.contains(word.folded) { return true }
    // "Young", "Hall" and "Flores" are words too: a capital in the middle of a sentence makes them a name.
    return everydayStaff.contains(word.folded) && word.isCapitalised && !word.startsSentence
  }

  private func room(_ word: ConfusableFold.Word, _ next: ConfusableFold.Word?) -> String? {
    if Self.roomWords.contains(word.folded), let next, next.hasDigit || isLetter(next) {
      return "\(word.original) \(next.original)"
    }
    // rm12, room12
    let plain = word.original.lowercased()
    for name in ["room", "rm", "salon", "salón", "aula"] where plain.hasPrefix(name) {
      if plain.dropFirst(name.count).first?.isNumber == true { return word.original }
    }
    // B204, but neither 4th nor K2.
    let letters = word.original.prefix { $0.isLetter }
    let digits = word.original.dropFirst(letters.count)
    let isCode = (1...2).contains(letters.count) && digits.count >= 2 && digits.allSatisfy(\.isNumber)
    return isCode ? word.original : nil
  }

  // A capital on its own names a wing or a portable: "Room B".
  private func isLetter(_ word: ConfusableFold.Word) -> Bool {
    word.original.count == 1 && word.isCapitalised
  }

  private func listedRoom(_ words: ArraySlice<ConfusableFold.Word>) -> String? {
    for room in rooms where room.count <= words.count {
      // One plain word ("Library") or one number is no sign of a room.
      guard room.count > 1 || (room[0].contains(where: \.isNumber) && room[0].contains(where: \.isLetter))
      else { continue }
      if Array(words.prefix(room.count).map(\.folded)) == room {
        return words.prefix(room.count).map(\.original).joined(separator: " ")
      }
    }
    return nil
  }

  private func initials(in text: String) -> String? {
    let letters = Array(text)
    for index in letters.indices.dropLast(2) {
      let isStart = index == 0 || !letters[index - 1].isLetter
      guard isStart, letters[index].isUppercase, letters[index + 1] == ".", letters[index + 2].isUppercase
      else { continue }
      let isEnd = index + 3 >= letters.count || !letters[index + 3].isLetter
      if isEnd, initials.contains("\(letters[index])\(letters[index + 2])") {
        return "\(letters[index]).\(letters[index + 2])."
      }
    }
    return nil
  }

  private static let roomWords = Set(
    ["room", "rm", "salon", "aula", "classroom", "portable", "bungalow", "cuarto", "salones", "rooms"].map(
      ConfusableFold.letters
    )
  )
  private static let titles = Set(
    [
      "mr", "mrs", "ms", "miss", "mx", "dr", "sr", "sra", "srta", "coach", "maestra", "maestro", "profe",
      "profesora",
      "profesor", "senora", "senor",
    ].map(ConfusableFold.letters)
  )
}

/// Something in a note that says who or where.
package enum NamelessFinding: Sendable, Hashable {
  case place(String)
  case person(String)

  /// What the author is told.
  package var words: Phrase {
    switch self {
    case .place(let text):
      Phrase(
        "Leave out who and where: “\(text)” tells which room this was. What did students do?",
        "Omite quién y dónde: «\(text)» dice en qué salón fue. ¿Qué hicieron los estudiantes?"
      )
    case .person(let text):
      Phrase(
        "Leave out who and where: “\(text)” tells whose room this was. Write “the teacher” or “a student”.",
        "Omite quién y dónde: «\(text)» dice de quién es el salón. Escribe «la maestra» o «un estudiante»."
      )
    }
  }
}

/// Names that are words as well.
enum EverydayWords {
  static let names = Set(
    [
      "grace", "may", "will", "mark", "art", "rose", "hope", "joy", "faith", "summer", "april", "june",
      "august", "dawn",
      "long", "young", "brown", "white", "black", "green", "gray", "hall", "park", "parks", "reed", "day",
      "king", "grant",
      "bell", "rice", "rich", "bright", "case", "chance", "cook", "cross", "fields", "fox", "frank", "gold",
      "good", "hand",
      "hill", "house", "hunt", "lane", "law", "love", "miles", "moon", "moss", "page", "pool", "price",
      "small", "snow",
      "stone", "strong", "waters", "west", "wise", "wood", "woods", "works", "bird", "book", "books",
      "bridges", "bush",
      "camp", "chase", "church", "coach", "dean", "drew", "early", "field", "fish", "ford", "guy", "ivy",
      "jean", "kind",
      "major", "marks", "means", "miller", "noble", "pace", "pat", "plan", "poe", "power", "quick", "ray",
      "rivers", "rock",
      "sharp", "short", "star", "steel", "swift", "tan", "teller", "turner", "underwood", "van", "walker",
      "wall", "ward",
      "ways", "webb", "wells", "wright", "writer", "do", "an", "so", "to", "he", "she", "you", "in", "le",
      "my", "be",
      "flores", "rosa", "paz", "luz", "blanco", "reyes", "campos", "rios", "cruz", "leon", "sol", "mar",
      "angel", "consuelo",
      "esperanza", "gloria", "guerra", "iglesias", "mesa", "montes", "mora", "pena", "rico", "rubio",
      "santos", "torres",
      "valle", "vega", "vera", "vida", "casas", "calle", "cordero", "delgado", "bueno", "alegria", "linda",
      "dolores",
      "mercedes", "pilar", "rey", "ramos", "rojas", "salas", "sierra", "soto", "duran", "prado", "real",
      "plaza", "maestas",
      "ana", "bonita", "clara", "dulce", "estrella", "lima", "nieves", "perla", "victoria", "virginia",
      "carolina", "georgia",
      "florida", "madison", "lincoln", "washington", "jackson", "jefferson", "israel", "jordan", "china",
      "chad", "paris",
    ].map(ConfusableFold.letters)
  )
}
