import Kernel
import Practices

/// What somebody decided to do about a gap, as the board shows it until it is done.
struct OpenDecision: Hashable, Sendable {
  let id: String
  let practice: FrameworkItemID
  /// Nothing means the whole district.
  let school: SchoolID?
  let statement: String
  let lang: String
  let owner: String
  let ownerPerson: PersonID
  let dueOn: CalendarDay
  /// What was stopped to make room; empty when nothing was.
  var stopped = ""
  /// The day to say what came of it.
  var followUpOn: CalendarDay?
}
