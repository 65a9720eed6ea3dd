package import Kernel

/// One line of the form of times, as it was typed.
package struct VisitTimeRow: Sendable, Hashable {
  /// The number the time has now; new lines have numbers nothing has yet.
  package let number: Int
  package let start: String
  package let end: String

  package init(number: Int, start: String, end: String) {
    self.number = number
    self.start = start
    self.end = end
  }
}

/// A time, and the number it had before the form was sent.
package struct VisitTimeSlot: Sendable, Hashable {
  package let formerNumber: Int
  package let startsAt: TimeOfDay
  package let endsAt: TimeOfDay
}

/// The times of a day in order, once their form was found to be in order.
package struct VisitTimesDraft: Sendable, Hashable {
  package let slots: [VisitTimeSlot]

  /// Throws: `invalid` with every field that needs attention.
  init(_ rows: [VisitTimeRow], visit: InquiryVisit) throws(Failure) {
    var errors: [FieldError] = []
    var slots: [VisitTimeSlot] = []
    for row in rows where !(row.start.isEmpty && row.end.isEmpty) {
      if let slot = Self.slot(row, visit, &errors) { slots.append(slot) }
    }
    slots.sort { ($0.startsAt, $0.endsAt) < ($1.startsAt, $1.endsAt) }
    for (earlier, later) in zip(slots, slots.dropFirst()) where later.startsAt < earlier.endsAt {
      errors.append(FieldError("start-\(later.formerNumber)", Self.overlap))
    }
    if slots.isEmpty, errors.isEmpty {
      errors.append(FieldError("start-1", Phrase("Enter at least one time.", "Escribe al menos una hora.")))
    }
    if slots.count > VisitTime.most { errors.append(FieldError("start-1", Self.tooMany)) }
    guard errors.isEmpty else { throw .invalid(errors) }
    self.slots = slots
  }

  private static func slot(_ row: VisitTimeRow, _ visit: InquiryVisit, _ errors: inout [FieldError])
    -> VisitTimeSlot?
  {
    let start = TimeOfDay(row.start)
    let end = TimeOfDay(row.end)
    if start == nil {
      errors.append(
        FieldError(
          "start-\(row.number)",
          Phrase("Enter when it starts, like 8:30.", "Escribe cuándo empieza, como 8:30.")
        )
      )
    }
    if end == nil {
      errors.append(
        FieldError(
          "end-\(row.number)",
          Phrase("Enter when it ends, like 8:50.", "Escribe cuándo termina, como 8:50.")
        )
      )
    }
    guard let start, let end else { return nil }
    guard start < end else {
      errors.append(
        FieldError(
          "end-\(row.number)",
          Phrase("Choose an end after the start.", "Elige un final posterior al inicio.")
        )
      )
      return nil
    }
    guard visit.startsAt <= start, end <= visit.endsAt else {
      errors.append(FieldError("start-\(row.number)", outside(visit)))
      return nil
    }
    return VisitTimeSlot(formerNumber: row.number, startsAt: start, endsAt: end)
  }

  static func outside(_ visit: InquiryVisit) -> Phrase {
    Phrase(
      "The visit is from \(visit.startsAt.words(.english)) to \(visit.endsAt.words(.english)). Choose a time within it, or change the visit.",
      "La visita es de \(visit.startsAt.words(.spanish)) a \(visit.endsAt.words(.spanish)). Elige una hora dentro de ella o cambia la visita."
    )
  }

  private static let overlap = Phrase(
    "This time begins before the one before it ends. Change one of the two.",
    "Esta hora empieza antes de que termine la anterior. Cambia una de las dos."
  )
  private static let tooMany = Phrase(
    "A day has at most \(VisitTime.most) visit times.",
    "Un día tiene como máximo \(VisitTime.most) horas de visita."
  )
}

/// A row of equal times with equal pauses, as asked for in one step.
package struct EvenTimesForm: Sendable, Hashable {
  package var count = ""
  package var start = ""
  package var minutes = ""
  package var pause = ""

  package init() {}

  /// The times as rows of the longer form.
  ///
  /// Throws: `invalid` with every field that needs attention.
  func rows(visit: InquiryVisit) throws(Failure) -> [VisitTimeRow] {
    var errors: [FieldError] = []
    let count = Self.number(self.count, "count", 1...VisitTime.most, &errors)
    let minutes = Self.number(self.minutes, "minutes", 5...180, &errors)
    let pause = Self.number(self.pause.isEmpty ? "0" : self.pause, "pause", 0...120, &errors)
    let first = TimeOfDay(start)
    if first == nil {
      errors.append(
        FieldError(
          "start",
          Phrase(
            "Enter when the first one starts, like 8:30.",
            "Escribe cuándo empieza la primera, como 8:30."
          )
        )
      )
    }
    guard let count, let minutes, let pause, let first else { throw .invalid(errors) }
    let end = first.minutes + count * minutes + (count - 1) * pause
    guard first >= visit.startsAt, end <= visit.endsAt.minutes else { throw .invalid([Self.fit(end, visit)]) }
    return (0..<count).compactMap { index in
      let start = first.minutes + index * (minutes + pause)
      guard let from = TimeOfDay(minutes: start), let to = TimeOfDay(minutes: start + minutes) else {
        return nil
      }
      return VisitTimeRow(number: index + 1, start: from.description, end: to.description)
    }
  }

  private static func fit(_ end: Int, _ visit: InquiryVisit) -> FieldError {
    guard let last = TimeOfDay(minutes: end), last > visit.endsAt else {
      return FieldError(
        TimeOfDay(minutes: end) == nil ? "count" : "start",
        TimeOfDay(minutes: end) == nil
          ? Phrase("So many times do not fit into one day.", "Tantas horas no caben en un día.")
          : VisitTimesDraft.outside(visit)
      )
    }
    return FieldError(
      "count",
      Phrase(
        "The last one would end at \(last.words(.english)), after the visit's end at \(visit.endsAt.words(.english)). Choose fewer or shorter times.",
        "La última terminaría a las \(last.words(.spanish)), después del final de la visita a las \(visit.endsAt.words(.spanish)). Elige menos horas o más cortas."
      )
    )
  }

  private static func number(
    _ text: String,
    _ field: String,
    _ range: ClosedRange<Int>,
    _ errors: inout [FieldError]
  ) -> Int? {
    if let number = Int(text), range.contains(number) { return number }
    errors.append(
      FieldError(
        field,
        Phrase(
          "Enter a whole number from \(range.lowerBound) to \(range.upperBound).",
          "Escribe un número entero de \(range.lowerBound) a \(range.upperBound)."
        )
      )
    )
    return nil
  }
}
