import Analytics
import Kernel
import Markup
import Practices
import Visits
import Web

/// The sentences and labels of the board in both languages.
struct BoardWords: Sendable {
  let language: Language

  func say(_ english: String, _ spanish: String) -> String { Phrase(english, spanish)(language) }

  // MARK: - Shares

  /// `35%`, `fewer than 15%`: as part of "… of teachers".
  func share(_ rate: PublishedRate) -> String {
    switch rate {
    case .percent(let value): value.percent(language)
    case .below(let bound):
      say("fewer than \(bound.percent(.english))", "menos del \(bound.percent(.spanish))")
    case .above(let bound):
      say("more than \(bound.percent(.english))", "más del \(bound.percent(.spanish))")
    }
  }

  /// With its article where the language wants one: `el 35 %`.
  func shareWithArticle(_ rate: PublishedRate) -> String {
    switch (rate, language) {
    case (.percent, .spanish): "el \(share(rate))"
    case (.percent, .english), (.below, _), (.above, _): share(rate)
    }
  }

  /// What stands in a cell: `35`, `<15`, `>85`.
  func label(_ rate: PublishedRate) -> String { rate.rawValue }

  // MARK: - Places

  func level(_ level: SchoolLevel) -> String {
    switch level {
    case .elementary: say("Elementary", "Primarias")
    case .k8: "K–8"
    case .middle: say("Middle", "Intermedias")
    case .high: say("High", "Preparatorias")
    case .other: say("Other schools", "Otras escuelas")
    }
  }

  func grades(_ band: GradeBand?) -> String {
    guard let band else { return say("All grades", "Todos los grados") }
    return say("Grades \(band.label)", "Grados \(band.label)")
  }

  func place(_ place: BoardColumn.Place) -> String {
    switch place {
    case .district: say("All schools", "Todas las escuelas")
    case .level(let level): self.level(level)
    case .school(let school): school.name
    }
  }

  /// The same words for every reason.
  var notEnough: String { say("Not enough yet", "Aún no alcanza") }

  // MARK: - The finding

  /// The one sentence of a board.
  func finding(_ board: Board) -> HTML {
    let place = board.columns[board.focus].place
    switch board.headline.finding {
    case .nothingToCompare:
      return HTML(
        text: say(
          "There is not enough yet to compare knowing and doing.",
          "Aún no alcanza para comparar saber y hacer."
        )
      )
    case .cannotTellYet:
      return HTML(
        text: say(
          "We cannot tell yet: every gap here could be chance.",
          "Todavía no se puede decir: cada brecha de aquí podría ser casualidad."
        )
      )
    case .doingAhead:
      return HTML(
        text: say(
          "Where knowing and doing differ by more than chance, more is seen than teachers say they know.",
          "Donde saber y hacer difieren más que por casualidad, se ve más de lo que los docentes dicen saber."
        )
      )
    case .widestGap(let practices, let points):
      if practices.count == 1, let only = practices.first { return widest(board, only, place) }
      let names = practices.map { title(board.practices[$0]) }
      return language == .english
        ? "\(listed(names)) are \(whose(place, plural: true)): \(points) points each."
        : "\(listed(names)) son \(whose(place, plural: true)): \(points) puntos cada una."
    }
  }

  private func widest(_ board: Board, _ practice: Int, _ place: BoardColumn.Place) -> HTML {
    let cell = board.columns[board.focus].cells[practice]
    guard let doing = cell.doing, let knowing = cell.knowing else { return .empty }
    let name = title(board.practices[practice])
    return language == .english
      ? """
      \(name) is \(whose(place, plural: false)): \(share(knowing.rate)) of the teachers who answered say they \
      understand it, and we saw it in \(share(doing.rate)) of visits.
      """
      : """
      \(name) es \(whose(place, plural: false)): \(shareWithArticle(knowing.rate)) de los docentes que \
      respondieron dice comprenderla y la vimos en \(shareWithArticle(doing.rate)) de las visitas.
      """
  }

  /// "our widest gap", "the widest gap at Lincoln".
  private func whose(_ place: BoardColumn.Place, plural: Bool) -> String {
    switch place {
    case .school(let school):
      plural
        ? say("the widest gaps at \(school.name)", "las mayores brechas en \(school.name)")
        : say("the widest gap at \(school.name)", "la mayor brecha en \(school.name)")
    case .district, .level:
      plural
        ? say("our widest gaps", "nuestras mayores brechas") : say("our widest gap", "nuestra mayor brecha")
    }
  }

  /// The name of a practice in bold, with its language when that is not the reader's.
  func title(_ practice: PracticeSummary) -> HTML {
    "<b\(attribute: "lang", practice.lang == language.rawValue ? nil : practice.lang)>\(practice.title)</b>"
  }

  private func listed(_ names: [HTML]) -> HTML {
    guard let last = names.last, names.count > 1 else { return names.first ?? .empty }
    let head = HTML(
      joining: names.dropLast().enumerated().map { $0.offset == 0 ? $0.element : ", \($0.element)" }
    )
    return "\(head) \(say("and", "y")) \(last)"
  }

  // MARK: - Gaps

  /// `−10 points`, `45 points`.
  func points(_ gap: PublishedGap) -> String {
    let number = gap.points < 0 ? "−\(-gap.points)" : "\(gap.points)"
    return say("\(number) points", "\(number) puntos")
  }

  /// What may be said of the sign of a gap.
  func reading(_ gap: PublishedGap) -> String {
    switch gap.reading {
    case .knowingAhead: say("More is known than seen", "Se sabe más de lo que se ve")
    case .doingAhead: say("More is seen than known", "Se ve más de lo que se sabe")
    case .cannotTellYet: say("Cannot tell yet", "Todavía no se puede decir")
    }
  }

  /// `+5`, `−5`, `±0`.
  func change(_ points: Int) -> String { points == 0 ? "±0" : points < 0 ? "−\(-points)" : "+\(points)" }
}
