package import Kernel
import Matching

/// Finds a day for every school that has not hosted yet.
package enum HostingRotaSearch {
  /// Shape: `days` are those of the plan; a day before `today` stays, because that visit has been.
  ///
  /// Throws: `refused` with words when the days do not suffice.
  package static func hosts(
    _ days: [HostingDay],
    in calendar: HostingCalendar,
    terms: [DayRange],
    from today: CalendarDay
  ) throws(Failure) -> [(school: SchoolID, day: CalendarDay)] {
    guard !terms.isEmpty else { throw .refused(noTerms) }
    let coming = days.filter { $0.day.map { $0 >= today } ?? true }
    let open = OpenDays(calendar: calendar, terms: terms).list(from: today)
    let groups = Dictionary(grouping: coming.indices, by: { coming[$0].group }).sorted { $0.key < $1.key }
      .map(\.value)
    let problem = HostingRotaProblem(
      groups: groups,
      days: open.map(\.number),
      mostVisitsPerDay: calendar.mostADay
    )
    do {
      return try HostingRotaSolver.solve(problem).visits.map {
        (coming[$0.host].school, CalendarDay(number: $0.day))
      }
    } catch {
      let words = error.words(for: problem) { coming[$0].name }
      throw .refused(Phrase(words.english, words.spanish))
    }
  }

  private static let noTerms = Phrase(
    "This school year has no terms yet. An administrator adds them under Settings.",
    "Este año escolar aún no tiene períodos. Una persona de administración los agrega en Ajustes."
  )
}
