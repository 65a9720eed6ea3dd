import Kernel

/// The terms of the demo, relative to the day it is made.
struct DemoCalendar: Sendable {
  /// One term of the story, or one that is still to come this school year.
  struct Term: Sendable, Hashable {
    let title: String
    let startsOn: CalendarDay
    let endsOn: CalendarDay
    let schoolYear: SchoolYear
  }

  /// The six terms of the story, oldest first; the last one is far enough along to have figures.
  let story: [Term]
  /// Terms after those until the school year ends.
  let coming: [Term]
  let today: CalendarDay

  /// How many days of a term must be over before its figures exist.
  private static let daysUntilFigures = 70

  init(today: CalendarDay) {
    let all = (today.year - 5...today.year + 1).flatMap(Self.terms)
    let begun = all.filter { $0.startsOn <= today }
    let current = begun.last ?? all[0]
    let hasFigures = today >= current.startsOn.adding(days: Self.daysUntilFigures)
    story = Array((hasFigures ? begun : begun.dropLast()).suffix(DemoStory.termCount))
    let last = story.last ?? current
    let year = SchoolYear(containing: today)
    coming = all.filter { $0.startsOn > last.startsOn && ($0.schoolYear <= year || $0 == current) }
    self.today = today
  }

  /// The term of today: the newest one that has begun.
  var current: Term? { (story + coming).last { $0.startsOn <= today } }

  /// Spring and fall of a calendar year.
  private static func terms(_ year: Int) -> [Term] {
    [
      term(
        "Spring \(year)",
        CalendarDay(year: year, month: 1, day: 11),
        CalendarDay(year: year, month: 6, day: 11),
        year
      ),
      term(
        "Fall \(year)",
        CalendarDay(year: year, month: 8, day: 10),
        CalendarDay(year: year, month: 12, day: 18),
        year + 1
      ),
    ].compactMap { $0 }
  }

  private static func term(_ title: String, _ first: CalendarDay?, _ last: CalendarDay?, _ endYear: Int)
    -> Term?
  {
    guard let first, let last else { return nil }
    return Term(title: title, startsOn: first, endsOn: last, schoolYear: SchoolYear(endYear: endYear))
  }

  /// The day a term's reflections were pooled.
  func frozenOn(_ term: Term) -> CalendarDay { min(term.endsOn.adding(days: -21), today.adding(days: -9)) }

  /// First and last day of one of `count` rounds of a term; all are over by today.
  func roundDays(_ term: Term, number: Int, of count: Int, schoolDays: Int) -> (CalendarDay, CalendarDay) {
    let first = term.startsOn.adding(days: 14)
    let last = min(term.endsOn.adding(days: -12), today.adding(days: -4))
    let width = max(last.number - first.number, count)
    let opens = first.adding(days: width * (number - 1) / count)
    let closes = min(opens.adding(days: schoolDays * 7 / 5 + 2), last)
    return (opens, max(opens, closes))
  }
}
