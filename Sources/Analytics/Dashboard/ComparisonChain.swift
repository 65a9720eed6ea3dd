/// A chain of comparisons as tables print them: `-15 <= change <= -3`, or `Very Low <= 2.5 < Low <= 5 <
/// Medium`.
struct ComparisonChain {
  private struct Sign {
    let isLess: Bool
    let isIncluded: Bool
  }

  private let terms: [String]
  private let signs: [Sign]

  /// `nil` where a term between two signs is empty.
  init?(_ text: some StringProtocol) {
    var terms: [String] = []
    var signs: [Sign] = []
    var term = ""
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "<" || character == ">" else {
        term.append(character)
        continue
      }
      let isIncluded = rest.first == "="
      if isIncluded { rest.removeFirst() }
      signs.append(Sign(isLess: character == "<", isIncluded: isIncluded))
      terms.append(term.trimmingBlanks)
      term = ""
    }
    terms.append(term.trimmingBlanks)
    guard terms.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.terms = terms
    self.signs = signs
  }

  /// The band a single variable is held in; `|change| < 0.5` holds it on both sides of 0.
  var band: NumberBand? {
    let variables = terms.indices.filter { Double(terms[$0]) == nil }
    guard variables.count == 1, let place = variables.first, !signs.isEmpty, terms.count <= 3 else {
      return nil
    }
    var lower: NumberBand.End?
    var upper: NumberBand.End?
    for index in signs.indices {
      let isVariableLeft = index == place
      guard isVariableLeft || index + 1 == place else { return nil }
      guard let number = Double(terms[isVariableLeft ? index + 1 : index]), number.isFinite else {
        return nil
      }
      let end = NumberBand.End(number, isIncluded: signs[index].isIncluded)
      if signs[index].isLess == isVariableLeft { upper = end } else { lower = end }
    }
    guard terms[place].hasPrefix("|") else { return Self.band(lower, upper) }
    guard let upper, lower == nil else { return nil }
    return Self.band(NumberBand.End(-upper.value, isIncluded: upper.isIncluded), upper)
  }

  /// Names with the bands between the numbers that part them; `nil` where names and numbers do not alternate.
  var namedBands: [(name: String, band: NumberBand)]? {
    guard terms.count % 2 == 1, signs.allSatisfy(\.isLess) else { return nil }
    var lower: NumberBand.End?
    var bands: [(String, NumberBand)] = []
    for index in stride(from: 0, to: terms.count, by: 2) {
      guard Double(terms[index]) == nil else { return nil }
      guard index + 1 < terms.count else {
        bands.append((terms[index], Self.band(lower, nil)))
        continue
      }
      guard let cut = Double(terms[index + 1]), cut.isFinite else { return nil }
      bands.append((terms[index], Self.band(lower, .init(cut, isIncluded: signs[index].isIncluded))))
      lower = .init(cut, isIncluded: signs[index + 1].isIncluded)
    }
    return bands
  }

  private static func band(_ lower: NumberBand.End?, _ upper: NumberBand.End?) -> NumberBand {
    switch (lower, upper) {
    case (let lower?, let upper?): NumberBand(from: lower, to: upper)
    case (let lower?, nil): NumberBand(from: lower)
    case (nil, let upper?): NumberBand(to: upper)
    case (nil, nil): NumberBand()
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
