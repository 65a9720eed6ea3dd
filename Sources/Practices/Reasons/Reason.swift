import Analytics
package import Kernel

/// What can stand in the way of a practice, as people choose it.
package enum ReasonTheme: String, CaseIterable, Sendable, Hashable {
  case time, model, materials, demands, doubt, nothing
  /// Said in a line of one's own, without one of the choices above.
  case other

  /// The six that are offered.
  package static let offered: [ReasonTheme] = [.time, .model, .materials, .demands, .doubt, .nothing]

  /// As the person says it of themselves.
  package var said: Phrase {
    switch self {
    case .time: Phrase("There is no time to plan it", "No hay tiempo para planearla")
    case .model: Phrase("I have not seen it done", "No la he visto hecha")
    case .materials: Phrase("The materials for it are missing", "Faltan los materiales para hacerla")
    case .demands: Phrase("Other things we must do push it out", "Otras cosas obligatorias la desplazan")
    case .doubt:
      Phrase("I am not sure it helps my students", "No tengo claro que ayude a mis estudiantes")
    case .nothing: Phrase("Nothing stands in the way", "Nada lo impide")
    case .other: Phrase("Something else", "Otra cosa")
    }
  }
}

/// An answer as typed, checked; what it says and who says it part ways right after.
struct ReasonDraft: Sendable, Hashable {
  static let lineLimit = 200

  let theme: ReasonTheme
  /// Nothing when no line was written.
  let line: String?

  /// Throws: `invalid` with every field that needs attention.
  init(theme: String, line: String, names: StaffNames) throws(Failure) {
    var errors: [FieldError] = []
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let chosen = ReasonTheme(rawValue: theme).flatMap { ReasonTheme.offered.contains($0) ? $0 : nil }
    if chosen == nil, text.isEmpty || !theme.isEmpty {
      errors.append(
        FieldError(
          "theme",
          Phrase(
            "Choose what stands in the way, or write it in a line below.",
            "Elige qué lo impide o escríbelo abajo en una línea."
          )
        )
      )
    }
    if text.unicodeScalars.count > Self.lineLimit {
      errors.append(FrameworkDraft.tooLong("line", Self.lineLimit))
    } else if !text.isEmpty, !text.contains(where: \.isLetter) {
      errors.append(FieldError("line", Phrase("Write the line in words.", "Escribe la línea con palabras.")))
    } else if let finding = names.finding(in: text) {
      errors.append(FieldError("line", finding.words))
    }
    guard errors.isEmpty else { throw .invalid(errors) }
    self.theme = chosen ?? .other
    self.line = text.isEmpty ? nil : text
  }
}

/// Marker for the identity of a published batch of reasons.
package enum ReasonBatchSubject {}
package typealias ReasonBatchID = Identifier<ReasonBatchSubject>

/// A line somebody wrote, shown apart from its choice.
package struct ReasonLine: Sendable, Hashable {
  package let text: String
  package let lang: String
}

/// Reasons of at least ten people, as they were published once.
package struct ReasonBatch: Sendable, Hashable {
  package let id: ReasonBatchID
  package let practice: FrameworkItemID
  /// Nothing when several schools with few answers are counted together.
  package let school: SchoolID?
  package let term: TermID
  package let termTitle: String
  package let publishedOn: CalendarDay
  package let schools: Int
  package let answers: Int
  package let themes: [ReasonTheme: ClosedRange<Int>]
}

/// How many chose one reason, as far as it is told.
package struct ReasonThemeCount: Sendable, Hashable {
  package let theme: ReasonTheme
  package let range: ClosedRange<Int>
}

/// The batches of one place and term together.
package struct PooledReasons: Sendable, Hashable {
  package let termTitle: String
  package let publishedOn: CalendarDay
  package let schools: Int
  package let answers: Int
  /// Most named first; with equal ones in the order they are offered.
  package let themes: [ReasonThemeCount]
  package var lines: [ReasonLine] = []

  /// Counts up to this one are not told apart.
  package static let few = PooledChoices.smallest - 1

  /// The batches of the newest term among those given; nothing without any.
  package init?(_ batches: [ReasonBatch]) {
    guard let newest = batches.max(by: { ($0.publishedOn, $0.id) < ($1.publishedOn, $1.id) }) else {
      return nil
    }
    let mine = batches.filter { $0.term == newest.term }
    termTitle = newest.termTitle
    publishedOn = newest.publishedOn
    let together = mine.filter { $0.school == nil }.map(\.schools).reduce(0, +)
    schools = Set(mine.compactMap(\.school)).count + together
    answers = mine.map(\.answers).reduce(0, +)
    let sums = ReasonTheme.allCases.map { theme in
      let ranges = mine.compactMap { $0.themes[theme] }
      let low = ranges.map(\.lowerBound).reduce(0, +)
      return ReasonThemeCount(theme: theme, range: low...max(low, ranges.map(\.upperBound).reduce(0, +)))
    }
    themes = sums.enumerated().sorted { one, other in
      let (left, right) = (one.element.range, other.element.range)
      return (right.lowerBound, right.upperBound, one.offset) < (left.lowerBound, left.upperBound, other.offset)
    }.map(\.element)
  }
}
