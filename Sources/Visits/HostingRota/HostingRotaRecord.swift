package import Kernel

/// On which days of a school year the triads of a plan visit each other.
package struct HostingCalendar: Sendable, Hashable {
  package let plan: TriadPlanID
  package let firstOn: CalendarDay
  package let lastOn: CalendarDay
  /// Visits in the district on one day; nothing for any number.
  package let mostADay: Int?
  package let blackouts: [DayRange]
  package let version: Int

  package init(
    plan: TriadPlanID,
    firstOn: CalendarDay,
    lastOn: CalendarDay,
    mostADay: Int?,
    blackouts: [DayRange],
    version: Int
  ) {
    self.plan = plan
    self.firstOn = firstOn
    self.lastOn = lastOn
    self.mostADay = mostADay
    self.blackouts = blackouts
    self.version = version
  }
}

/// Days in a row, both ends included.
package struct DayRange: Sendable, Hashable, Comparable {
  package let first: CalendarDay
  package let last: CalendarDay

  package init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

  package static func < (left: Self, right: Self) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}

/// The day on which a school hosts the others of its group.
package struct HostingDay: Sendable, Hashable {
  package let plan: TriadPlanID
  package let school: SchoolID
  package let name: String
  package let group: Int
  /// Nothing while it has none.
  package let day: CalendarDay?
  package let changedAt: Instant?
  package let version: Int
}

/// Which days of a year visits may be on.
struct OpenDays: Sendable {
  let calendar: HostingCalendar
  /// Terms of the district, as they touch the year.
  let terms: [DayRange]

  /// Why nobody can host on a day; nothing when they can.
  func obstacle(_ day: CalendarDay) -> Phrase? {
    guard day.isSchoolWeekday else {
      return Phrase("That day is on a weekend.", "Ese día cae en fin de semana.")
    }
    guard calendar.firstOn <= day, day <= calendar.lastOn else {
      return Phrase(
        "That day is outside the days of the rota.",
        "Ese día está fuera de los días del calendario de visitas."
      )
    }
    guard terms.contains(where: { $0.contains(day) }) else {
      return Phrase(
        "There is no school on that day: it is in no term.",
        "Ese día no hay clases: no está en ningún período."
      )
    }
    guard !calendar.blackouts.contains(where: { $0.contains(day) }) else {
      return Phrase("That day is one without visits.", "Ese día es uno sin visitas.")
    }
    return nil
  }

  /// All days on which visits may be, from a day on.
  func list(from day: CalendarDay) -> [CalendarDay] {
    let first = max(day, calendar.firstOn)
    guard first <= calendar.lastOn else { return [] }
    return (first.number...calendar.lastOn.number).map { CalendarDay(number: $0) }
      .filter { obstacle($0) == nil }
  }
}
