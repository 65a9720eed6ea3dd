extension TriadRefusal {
  /// What happened and what to do, in both languages of the interface.
  package func words(for problem: TriadProblem) -> (english: String, spanish: String) {
    switch self {
    case .levelCannotBeDivided(let level, let count):
      (
        """
        \(count) schools of level \(level) cannot be put in groups of three or four. Join them with \
        another level, or leave some out.
        """,
        """
        No se pueden formar grupos de tres o cuatro con \(count) escuelas del nivel \(level). Únalas a \
        otro nivel o deje algunas fuera.
        """
      )
    case .schoolHasNoGroup(let school, let tooFar, let forbidden):
      Self.noGroup(problem.schools[school].name, tooFar.count, forbidden.count)
    case .schoolsCutOff(let schools):
      (
        """
        \(problem.names(schools)) can only be grouped among themselves, and they are \(schools.count). \
        Raise the travel limit or allow a pair of last year.
        """,
        """
        \(problem.names(schools)) solo pueden agruparse entre sí, y son \(schools.count). Suba el límite \
        de viaje o permita una pareja del año pasado.
        """
      )
    case .lockedPair(let pair, let obstacle): Self.locked(problem.names([pair.first, pair.second]), obstacle)
    case .lockedGroupSize(let schools):
      (
        "\(problem.names(schools)) are locked together. A locked group has three or four schools.",
        "\(problem.names(schools)) están fijadas juntas. Un grupo fijo tiene tres o cuatro escuelas."
      )
    case .lockedTwice(let school):
      (
        "\(problem.schools[school].name) is locked twice. Take one of its locks away.",
        "\(problem.schools[school].name) está fijada dos veces. Quite una de las dos."
      )
    case .lockedFours(let level, let locked, let expected):
      (
        """
        \(locked) groups of four are locked at level \(level), and its numbers ask for \(expected). Unlock \
        one.
        """,
        """
        Hay \(locked) grupos fijos de cuatro en el nivel \(level) y sus números piden \(expected). Suelte \
        uno.
        """
      )
    case .noDivision(let level, let leftOver, let isProven):
      Self.noDivision(level, problem.names(leftOver), isProven)
    case .stopped:
      ("Stopped before there was a plan. Start again.", "Se detuvo antes de tener un plan. Empiece de nuevo.")
    }
  }

  private static func noGroup(_ name: String, _ tooFar: Int, _ forbidden: Int) -> (String, String) {
    (
      """
      \(name) fits into no group: \(tooFar) schools of its level are too far and \(forbidden) may not be \
      its partners. Raise the travel limit, allow a pair, or take away a lock.
      """,
      """
      \(name) no cabe en ningún grupo: \(tooFar) escuelas de su nivel están demasiado lejos y \(forbidden) \
      no pueden ser sus compañeras. Suba el límite de viaje, permita una pareja o quite una fijación.
      """
    )
  }

  private static func locked(_ names: String, _ obstacle: TriadProblem.Obstacle) -> (String, String) {
    switch obstacle {
    case .differentLevels:
      (
        "\(names) are locked together and are of different levels. Unlock them.",
        "\(names) están fijadas juntas y son de niveles distintos. Suéltelas."
      )
    case .tooFar:
      (
        "\(names) are locked together and are too far apart. Unlock them or raise the travel limit.",
        "\(names) están fijadas juntas y quedan demasiado lejos. Suéltelas o suba el límite de viaje."
      )
    case .forbidden:
      (
        "\(names) are locked together and may not be partners. Unlock them or allow the pair.",
        "\(names) están fijadas juntas y no pueden ser compañeras. Suéltelas o permita la pareja."
      )
    }
  }

  private static func noDivision(_ level: String, _ names: String, _ isProven: Bool) -> (String, String) {
    let cause =
      isProven
      ? (
        "The schools of level \(level) cannot all be grouped within these rules.",
        "No todas las escuelas del nivel \(level) se pueden agrupar con estas reglas."
      )
      : (
        "No way to group all schools of level \(level) was found.",
        "No se encontró cómo agrupar todas las escuelas del nivel \(level)."
      )
    return (
      "\(cause.0) The best try left over \(names). Raise the travel limit or allow a pair.",
      "\(cause.1) El mejor intento dejó fuera a \(names). Suba el límite de viaje o permita una pareja."
    )
  }
}

extension TriadProblem {
  /// Names of schools, separated by commas.
  func names(_ schools: [Int]) -> String { schools.map { self.schools[$0].name }.joined(separator: ", ") }
}
