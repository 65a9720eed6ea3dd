/// The invented continuum of Maravilla Unified: six domains, eighteen practices, three steps each.
enum DemoFramework {
  static let title: DemoText = DemoText(
    en: "What Learning Looks Like in Maravilla",
    es: "Cómo se ve el aprendizaje en Maravilla"
  )

  static let introduction: DemoText = DemoText(
    en: """
      Six ideas about teaching and working together, each with practices we can learn, try and look for. \
      The steps show how a practice grows. They describe work, and nobody is rated on them.
      """,
    es: """
      Seis ideas sobre enseñar y trabajar en equipo, cada una con prácticas que podemos aprender, probar y \
      observar. Los pasos muestran cómo crece una práctica. Describen el trabajo y a nadie se califica con \
      ellos.
      """
  )

  static let domains: [DemoDomain] = [domainA, domainB, domainC, domainD, domainE, domainF]

  /// The eighteen practices in the order of the continuum.
  static let practices: [DemoPractice] = domains.flatMap(\.practices)

  /// The practice with a code such as "D2", if there is one.
  static func practice(_ code: String) -> DemoPractice? {
    practices.first { $0.code == code }
  }
}

/// One domain of the continuum, with why it matters.
struct DemoDomain: Sendable {
  let code: String
  let title: DemoText
  let why: DemoText
  let practices: [DemoPractice]
}

/// One practice: what it is, why, what students would be doing, and how it grows in three steps.
struct DemoPractice: Sendable {
  /// Whose practice it is.
  enum Kind: String, CaseIterable, Sendable {
    case teacher, leader, team
  }

  let code: String
  let kind: Kind
  let title: DemoText
  /// What one would see, in under sixty letters.
  let statement: DemoText
  let description: DemoText
  let why: DemoText
  /// What students would be doing where the practice is at home.
  let students: DemoText
  let steps: [DemoStep]

  /// Only a teacher's practice can be looked for in a classroom.
  var isLookedForInRooms: Bool { kind == .teacher }
}

/// One developmental step of a practice, with what can be seen there.
struct DemoStep: Sendable {
  let practice: String
  let number: Int
  let sentence: DemoText
  let first: DemoText
  let second: DemoText

  /// Stable code such as "D2.1".
  var code: String { "\(practice).\(number)" }

  /// The two indicators, coded "D2.1a" and "D2.1b".
  var indicators: [DemoIndicator] {
    [DemoIndicator(code: "\(code)a", text: first), DemoIndicator(code: "\(code)b", text: second)]
  }
}

/// Something a visitor can see or hear at a step.
struct DemoIndicator: Hashable, Sendable {
  let code: String
  let text: DemoText
}
