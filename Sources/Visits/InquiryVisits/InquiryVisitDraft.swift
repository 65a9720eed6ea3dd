package import Foundation
package import Kernel

/// What was typed into the form of a visit's day, as it was typed.
package struct InquiryVisitForm: Sendable, Hashable {
  package var id = ""
  package var school = ""
  package var title = ""
  package var day = ""
  package var startsAt = ""
  package var endsAt = ""
  package var place = ""

  package init() {}

  /// A visit as its own form shows it.
  package init(_ visit: InquiryVisit) {
    id = visit.id.text
    school = visit.school.text
    title = visit.title
    day = visit.day.description
    startsAt = visit.startsAt.description
    endsAt = visit.endsAt.description
    place = visit.place
  }
}

/// When and where a visit is, once its form was found to be in order.
package struct InquiryVisitDraft: Sendable, Hashable {
  package let title: String
  package let day: CalendarDay
  package let startsAt: TimeOfDay
  package let endsAt: TimeOfDay
  package let place: String

  /// Which days a form may name.
  package struct Days: Sendable, Hashable {
    package let today: CalendarDay
    package let zone: TimeZone
    /// The day the visit has now; it may stay although it is past.
    package let current: CalendarDay?
    /// Whether another day may be chosen.
    package let mayMove: Bool

    package init(today: CalendarDay, zone: TimeZone, current: CalendarDay? = nil, mayMove: Bool = true) {
      self.today = today
      self.zone = zone
      self.current = current
      self.mayMove = mayMove
    }
  }

  /// Later days are almost always a slip of the keyboard.
  static let mostDaysAhead = 500

  /// Throws: `invalid` with every field that needs attention.
  package init(_ form: InquiryVisitForm, _ days: Days) throws(Failure) {
    var check = VisitFormCheck()
    title = check.text(
      "title",
      form.title,
      limit: 200,
      missing: Phrase("Give the visit a title.", "Ponle un título a la visita.")
    )
    place = check.text("place", form.place, limit: 200)
    let day = Self.day(form.day, days, &check)
    let starts = check.time(
      "starts_at",
      form.startsAt,
      missing: Phrase("Enter when it starts, such as 8:30.", "Escribe a qué hora empieza, por ejemplo 8:30.")
    )
    let ends = check.time(
      "ends_at",
      form.endsAt,
      missing: Phrase("Enter when it ends, such as 14:00.", "Escribe a qué hora termina, por ejemplo 14:00.")
    )
    if let starts, let ends {
      if ends <= starts {
        check.refuse(
          "ends_at",
          Phrase("It must end after it starts.", "Debe terminar después de empezar.")
        )
      } else if let day, starts.instant(on: day, in: days.zone) >= ends.instant(on: day, in: days.zone) {
        check.refuse(
          "ends_at",
          Phrase(
            "Clocks change that night and skip this time. Choose other times.",
            "Esa noche cambia la hora y este horario no existe. Elige otro."
          )
        )
      }
    }
    try check.finish()
    guard let day, let starts, let ends else { throw .invalid(check.errors) }
    self.day = day
    startsAt = starts
    endsAt = ends
  }

  private static func day(_ text: String, _ days: Days, _ check: inout VisitFormCheck) -> CalendarDay? {
    let day = check.day(
      "visit_on",
      text,
      missing: Phrase("Enter the day of the visit.", "Escribe el día de la visita.")
    )
    guard let day, day != days.current else { return day }
    if !days.mayMove {
      check.refuse(
        "visit_on",
        Phrase(
          "The visit has begun, so its day stays.",
          "La visita ya comenzó, así que su día no cambia."
        )
      )
    } else if day < days.today {
      check.refuse(
        "visit_on",
        Phrase("This day is over. Choose a day to come.", "Ese día ya pasó. Elige uno por venir.")
      )
    } else if day.number - days.today.number > mostDaysAhead {
      check.refuse(
        "visit_on",
        Phrase(
          "This is more than \(mostDaysAhead) days away. Check the year.",
          "Faltan más de \(mostDaysAhead) días. Revisa el año."
        )
      )
    }
    return day
  }
}
