import Kernel

/// The form of the rota as typed.
struct HostingRotaForm: Sendable {
  var firstOn = ""
  var lastOn = ""
  /// A day or a range a line.
  var blackouts = ""
  var mostADay = ""
}

/// The days of a rota as typed, checked.
struct HostingRotaDraft {
  let firstOn: CalendarDay
  let lastOn: CalendarDay
  let blackouts: [DayRange]
  let mostADay: Int?

  private static let mostLines = 200

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: HostingRotaForm, year: SchoolYear) throws(Failure) {
    var errors: [FieldError] = []
    let first = Self.day(form.firstOn, "first_on", year, &errors)
    let last = Self.day(form.lastOn, "last_on", year, &errors)
    if let first, let last, last < first {
      errors.append(
        FieldError(
          "last_on",
          Phrase("The last day is before the first.", "El último día es anterior al primero.")
        )
      )
    }
    let blackouts = Self.blackouts(form.blackouts, &errors)
    let most = Int(form.mostADay)
    if !form.mostADay.isEmpty, !(1...1000).contains(most ?? 0) {
      errors.append(
        FieldError(
          "most_a_day",
          Phrase(
            "Enter how many visits there may be on one day, or leave it empty.",
            "Escribe cuántas visitas puede haber en un día, o déjalo vacío."
          )
        )
      )
    }
    guard errors.isEmpty, let first, let last else { throw .invalid(errors) }
    (firstOn, lastOn, mostADay) = (first, last, most)
    self.blackouts = blackouts
  }

  private static func day(
    _ text: String,
    _ field: String,
    _ year: SchoolYear,
    _ errors: inout [FieldError]
  ) -> CalendarDay? {
    if let day = CalendarDay(text), SchoolYear(containing: day) == year { return day }
    errors.append(
      FieldError(
        field,
        Phrase("Enter a day of the school year \(year).", "Escribe un día del año escolar \(year).")
      )
    )
    return nil
  }

  private static func blackouts(_ text: String, _ errors: inout [FieldError]) -> [DayRange] {
    var ranges: Set<DayRange> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = line.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isNumber } }
      if parts.isEmpty, line.allSatisfy(\.isWhitespace) { continue }
      let days = parts.map { CalendarDay($0) }
      if (1...2).contains(days.count), index < mostLines, let first = days[0], let last = days.last ?? nil {
        ranges.insert(DayRange(first, last))
        continue
      }
      errors.append(
        FieldError(
          "blackouts",
          Phrase(
            "Line \(index + 1): write a day such as 2026-11-26, or two days for all between them.",
            "Línea \(index + 1): escribe un día como 2026-11-26, o dos días para todos los intermedios."
          )
        )
      )
      break
    }
    return ranges.sorted()
  }
}
