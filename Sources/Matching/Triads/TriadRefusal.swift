/// Why there are no triads, in a form that names the schools to look at.
package enum TriadRefusal: Error, Hashable, Sendable {
  /// One, two or five schools cannot be put in groups of three and four.
  case levelCannotBeDivided(level: String, count: Int)
  /// The school fits into no group at all; `tooFar` and `forbidden` are the schools of its level it cannot
  /// join.
  case schoolHasNoGroup(school: Int, tooFar: [Int], forbidden: [Int])
  /// These can only be grouped among themselves, and they are one, two or five.
  case schoolsCutOff([Int])
  /// Locked schools that may not share a group.
  case lockedPair(TriadProblem.Pair, TriadProblem.Obstacle)
  /// A locked group has another size than three or four, or locked schools are more than four.
  case lockedGroupSize([Int])
  /// The school is locked twice, into different groups.
  case lockedTwice(school: Int)
  /// More groups of four are locked than the level has.
  case lockedFours(level: String, locked: Int, expected: Int)
  /// Each school alone could be placed, and all together not; `leftOver` found no place in the best attempt.
  /// `isProven` when every way was tried.
  case noDivision(level: String, leftOver: [Int], isProven: Bool)
  /// The search was stopped before it had a plan.
  case stopped
}
