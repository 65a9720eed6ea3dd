import Kernel

/// The form of a plan as typed.
struct TriadPlanForm: Sendable {
  var title = ""
  /// By the variable's name.
  var weights: [String: String] = [:]
  var travelLimit = ""
  /// By the level's name; empty for a level that stays out.
  var levels: [String: String] = [:]
  var leftOut: Set<String> = []
  /// One pair a line, two schools with a semicolon between.
  var pairs = ""
}

/// A plan as typed, checked.
struct TriadPlanDraft {
  let title: String
  let rules: TriadRules
  let forbidden: Set<SchoolPair>

  private static let mostPairs = 2_000

  /// Shape: `schools` are those of the district by name and number, to tell pairs.
  ///
  /// Throws: `invalid` with every field that needs attention.
  init(_ form: TriadPlanForm, schools: [TriadSchool]) throws(Failure) {
    var errors: [FieldError] = []
    if form.title.isEmpty || form.title.count > 120 {
      errors.append(
        FieldError(
          "title",
          Phrase("Enter a name such as Triads 2026–27.", "Escribe un nombre como Tríadas 2026–27.")
        )
      )
    }
    let weights = Self.weights(form, &errors)
    let limit = Self.limit(form.travelLimit, &errors)
    let levels = Self.levels(form, &errors)
    let pairs = Self.pairs(form.pairs, schools, &errors)
    let known = Set(schools.map(\.id.text))
    guard errors.isEmpty else { throw .invalid(errors) }
    title = form.title
    rules = TriadRules(
      weights: weights,
      travelLimit: limit,
      levels: levels,
      leftOut: form.leftOut.intersection(known).sorted().map { SchoolID($0) }
    )
    forbidden = pairs
  }

  private static func weights(_ form: TriadPlanForm, _ errors: inout [FieldError]) -> [String: Int] {
    var weights: [String: Int] = [:]
    for variable in TriadVariable.allCases {
      let weight = Int(form.weights[variable.rawValue] ?? "") ?? 0
      if (1...TriadRules.mostWeight).contains(weight) { weights[variable.rawValue] = weight }
    }
    if weights.isEmpty {
      errors.append(
        FieldError(
          "weight_\(TriadVariable.enrollment.rawValue)",
          Phrase("Let at least one figure count.", "Haz que cuente al menos una cifra.")
        )
      )
    }
    return weights
  }

  private static func limit(_ text: String, _ errors: inout [FieldError]) -> Int? {
    guard !text.isEmpty else { return nil }
    if let minutes = Int(text), (5...240).contains(minutes) { return minutes }
    errors.append(
      FieldError(
        "travel_limit",
        Phrase(
          "Enter minutes from 5 to 240, or leave it empty for no limit.",
          "Escribe minutos de 5 a 240, o déjalo vacío si no hay límite."
        )
      )
    )
    return nil
  }

  private static func levels(_ form: TriadPlanForm, _ errors: inout [FieldError]) -> [String: String] {
    let chosen = form.levels.filter { SchoolLevel(rawValue: $0.value) != nil }
    if chosen.isEmpty {
      errors.append(
        FieldError(
          "level_\(SchoolLevel.elementary.rawValue)",
          Phrase("Choose at least one level.", "Elige al menos un nivel.")
        )
      )
    }
    for (level, target) in chosen.sorted(by: { $0.key < $1.key }) where chosen[target] != target {
      errors.append(
        FieldError(
          "level_\(level)",
          Phrase(
            "The level you join it to must be grouped by itself.",
            "El nivel al que lo unes debe agruparse por sí mismo."
          )
        )
      )
    }
    return chosen
  }

  private static func pairs(_ text: String, _ schools: [TriadSchool], _ errors: inout [FieldError]) -> Set<
    SchoolPair
  > {
    var byName: [String: SchoolID] = [:]
    for school in schools {
      byName[school.name.lowercased()] = school.id
      if let number = school.number { byName[number.lowercased()] = school.id }
    }
    var pairs: Set<SchoolPair> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let names = line.split(separator: ";").map { name in
        String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      if names.allSatisfy(\.isEmpty) { continue }
      let found = names.map { byName[$0.lowercased()] }
      if found.count == 2, let one = found[0], let other = found[1], one != other, pairs.count < mostPairs {
        pairs.insert(SchoolPair(one, other))
        continue
      }
      let unknown = zip(names, found).first { $0.1 == nil }?.0
      errors.append(FieldError("pairs", pairProblem(index + 1, unknown)))
      break
    }
    return pairs
  }

  private static func pairProblem(_ line: Int, _ unknown: String?) -> Phrase {
    guard let unknown else {
      return Phrase(
        "Line \(line): write two different schools with a semicolon between them.",
        "Línea \(line): escribe dos escuelas distintas con punto y coma entre ellas."
      )
    }
    return Phrase(
      "Line \(line): no school of the district is called “\(unknown.prefix(80))”.",
      "Línea \(line): ninguna escuela del distrito se llama “\(unknown.prefix(80))”."
    )
  }
}

/// A school as the form of a plan names it.
struct TriadSchool: Sendable, Hashable {
  let id: SchoolID
  let name: String
  let number: String?
  let level: SchoolLevel
}
