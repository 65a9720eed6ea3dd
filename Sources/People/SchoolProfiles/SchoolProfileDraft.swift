import Kernel

/// A profile as typed, checked.
struct SchoolProfileDraft {
  let figures: SchoolFigures

  /// Shape: `text` gives what was typed for a column; empty means unknown.
  ///
  /// Throws: `invalid` with every column that needs attention.
  init(_ text: (ProfileColumn) -> String) throws(Failure) {
    var reading = Reading()
    var figures = SchoolFigures()
    figures.enrollment = reading.enrollment(text(.enrollment))
    for column in ProfileColumn.allCases {
      guard let share = column.share else { continue }
      figures.shares[share] = reading.share(text(column), column)
    }
    figures.place = reading.place(text)
    figures.countedOn = reading.day(text(.countedOn))
    guard reading.errors.isEmpty else { throw .invalid(reading.errors) }
    self.figures = figures
  }

  /// Reads one column after another and collects what is wrong.
  private struct Reading {
    private(set) var errors: [FieldError] = []

    private static let digits = Set("0123456789")
    private static let mostMiles = 500.0

    mutating func enrollment(_ text: String) -> Int? {
      guard !text.isEmpty else { return nil }
      let plain = text.filter { $0 != "," && $0 != "." && $0 != " " }
      if plain.allSatisfy(Self.digits.contains), let count = Int(plain), (1...20_000).contains(count) {
        return count
      }
      wrong(
        .enrollment,
        "Enter how many students there are: a whole number from 1 to 20,000, or leave it empty.",
        "Escribe cuántos estudiantes hay: un número entero de 1 a 20,000, o déjalo vacío."
      )
      return nil
    }

    /// Takes `63.4`, `63,4` and a percent sign.
    mutating func share(_ text: String, _ column: ProfileColumn) -> Int? {
      guard !text.isEmpty else { return nil }
      let plain = text.filter { $0 != "%" && !$0.isWhitespace }.replacing(",", with: ".")
      let isPlain = plain.allSatisfy { Self.digits.contains($0) || $0 == "." }
      if isPlain, let percent = Double(plain), (0...100).contains(percent) {
        return Int((percent * 10).rounded())
      }
      wrong(
        column,
        "Enter a percentage from 0 to 100, such as 63.4, or leave it empty.",
        "Escribe un porcentaje de 0 a 100, como 63.4, o déjalo vacío."
      )
      return nil
    }

    mutating func place(_ text: (ProfileColumn) -> String) -> SchoolPlace? {
      let globe = pair(text, .latitude, .longitude, 90, 180)
      let map = pair(text, .x, .y, Self.mostMiles, Self.mostMiles)
      if globe != nil, map != nil {
        wrong(
          .latitude,
          "Give latitude and longitude, or miles on your map, but not both.",
          "Indica latitud y longitud, o millas en su mapa, pero no ambas."
        )
        return nil
      }
      if let globe { return .globe(latitude: globe.0, longitude: globe.1) }
      return map.map { .map(x: $0.0, y: $0.1) }
    }

    mutating func day(_ text: String) -> CalendarDay? {
      guard !text.isEmpty else { return nil }
      if let day = CalendarDay(text) { return day }
      wrong(
        .countedOn,
        "Enter the day of the count as 2026-10-07, or leave it empty.",
        "Escribe el día del conteo como 2026-10-07, o déjalo vacío."
      )
      return nil
    }

    private mutating func pair(
      _ text: (ProfileColumn) -> String,
      _ one: ProfileColumn,
      _ other: ProfileColumn,
      _ mostOne: Double,
      _ mostOther: Double
    ) -> (Double, Double)? {
      let first = number(text(one), one, mostOne)
      let second = number(text(other), other, mostOther)
      if let first, let second { return (first, second) }
      if text(one).isEmpty != text(other).isEmpty {
        wrong(
          text(one).isEmpty ? one : other,
          "A place needs both numbers. Enter this one as well, or empty the other.",
          "Un lugar necesita los dos números. Escribe también este, o vacía el otro."
        )
      }
      return nil
    }

    private mutating func number(_ text: String, _ column: ProfileColumn, _ most: Double) -> Double? {
      guard !text.isEmpty else { return nil }
      let isPlain = text.allSatisfy { Self.digits.contains($0) || $0 == "." || $0 == "-" }
      if isPlain, let value = Double(text), abs(value) <= most { return value }
      let limit = Int(most)
      wrong(
        column,
        "Enter a number from −\(limit) to \(limit) such as 34.05.",
        "Escribe un número de −\(limit) a \(limit), como 34.05."
      )
      return nil
    }

    private mutating func wrong(_ column: ProfileColumn, _ english: String, _ spanish: String) {
      errors.append(FieldError(column.rawValue, Phrase(english, spanish)))
    }
  }
}
