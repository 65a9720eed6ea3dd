package import JSONText

/// What a comparison of a file's expected values with our own results found.
package struct MethodCheck: Hashable, Sendable {
  /// One value that is not as expected.
  package struct Disagreement: Hashable, Sendable {
    package let caseID: String
    package let path: String
    package let expected: JSONValue
    package let computed: JSONValue?
  }

  package private(set) var method: String
  package private(set) var cases = 0
  package private(set) var values = 0

  /// The largest difference of two numbers, relative to the larger of 1 and the expected size.
  package private(set) var worstDifference = 0.0
  package private(set) var worstPlace = ""

  /// Members of expected values that the method does not compute, each counted.
  package private(set) var notComputed: [String: Int] = [:]
  package private(set) var disagreements: [Disagreement] = []

  /// Whether there was something to compare and all of it agreed.
  package var agrees: Bool { values > 0 && disagreements.isEmpty }

  /// Compares every case of a file `{"cases": [{"id", "input", "expected"}]}`.
  ///
  /// `companions` finds files that stand beside it.
  ///
  /// Throws: `MethodFault` where the text is not JSON or not of this shape.
  package init(
    _ bytes: [UInt8],
    by method: Method,
    companions: @escaping Companions = noCompanions
  ) throws {
    self.method = method.name
    for entry in try CaseFile.cases(bytes) {
      cases += 1
      let computed = try method.run(entry.input, companions: companions)
      for member in entry.expected.members {
        let judged = JudgedMember(
          name: member.name,
          expected: member.value,
          input: CaseInput(entry.input, companions: companions),
          computed: computed
        )
        let judgement = try method.judge?(judged)
        take(judged, judgement, Place(id: entry.id, path: [member.name]), method.tolerance)
      }
    }
  }

  private mutating func take(
    _ member: JudgedMember,
    _ judgement: Judgement?,
    _ place: Place,
    _ tolerance: Tolerance
  ) {
    switch (judgement, member.computed[member.name]) {
    case (.right, _): values += 1
    case (.wrong, let found):
      values += 1
      disagree(place, member.expected, found)
    case (nil, let found?): compare(member.expected, found, place, tolerance)
    case (nil, nil): notComputed[member.name, default: 0] += 1
    }
  }

  private struct Place {
    let id: String
    let path: [String]
    var words: String { path.joined(separator: ".") }
    func under(_ name: String) -> Place { Place(id: id, path: path + [name]) }
  }

  private mutating func compare(
    _ expected: JSONValue,
    _ computed: JSONValue?,
    _ place: Place,
    _ tolerance: Tolerance
  ) {
    switch (expected, computed) {
    case (.object(let expected), .object(let computed)?):
      for member in expected.members {
        guard let found = computed[member.name] else {
          notComputed[member.name, default: 0] += 1
          continue
        }
        compare(member.value, found, place.under(member.name), tolerance)
      }
    case (.array(let expected), .array(let computed)?) where expected.count == computed.count:
      for (index, pair) in zip(expected, computed).enumerated() {
        compare(pair.0, pair.1, place.under("\(index)"), tolerance)
      }
    case (.number(let expectedText), .number(let text)?):
      compareNumbers(expectedText, text, place, tolerance.allowed(under: place.path))
    case _:
      values += 1
      if expected != computed { disagree(place, expected, computed) }
    }
  }

  private mutating func compareNumbers(
    _ expected: String,
    _ computed: String,
    _ place: Place,
    _ allowed: Double
  ) {
    values += 1
    guard let wanted = Double(expected), let found = Double(computed) else {
      return disagree(place, .number(expected), .number(computed))
    }
    let difference = wanted == found ? 0 : abs(wanted - found) / max(1, abs(wanted))
    if difference > worstDifference {
      (worstDifference, worstPlace) = (difference, "\(place.id) \(place.words)")
    }
    if !(difference <= allowed) { disagree(place, .number(expected), .number(computed)) }
  }

  private mutating func disagree(_ place: Place, _ expected: JSONValue, _ computed: JSONValue?) {
    disagreements.append(
      Disagreement(caseID: place.id, path: place.words, expected: expected, computed: computed)
    )
  }
}
