/// The performance levels of the same students at two times.
///
/// Shape: levels count from 1 to `levels`. Students without a level at either time are counted and left out
/// of everything else.
public struct LevelPairs: Hashable, Sendable {
  /// How many levels there are; 4 for CAASPP.
  public let levels: Int
  /// Students with a level at both times.
  public let count: Int
  /// Students with a level at one time only, or at neither.
  public let unmatched: Int
  /// How many went from which level (row) to which (column).
  public let transitions: [[Int]]

  /// More levels than this are scores, not levels.
  static let mostLevels = 100

  /// Pairs of levels, student by student in the same order; `nil` where the lists differ in length or there
  /// are not 2 to 100 levels. A level outside 1 to `levels` counts as none.
  public init?(before: [Int?], after: [Int?], levels: Int = 4) {
    guard before.count == after.count, (2...Self.mostLevels).contains(levels) else { return nil }
    var transitions = Array(repeating: Array(repeating: 0, count: levels), count: levels)
    var count = 0
    for case (let first?, let second?) in zip(before, after)
    where (1...levels).contains(first) && (1...levels).contains(second) {
      transitions[first - 1][second - 1] += 1
      count += 1
    }
    self.levels = levels
    self.count = count
    unmatched = before.count - count
    self.transitions = transitions
  }

  /// Which way a student went.
  public enum Movement: CaseIterable, Sendable {
    /// To a lower level.
    case down
    /// Nowhere.
    case stayed
    /// To a higher level.
    case up
  }

  /// How many of those at a level moved this way.
  public func count(_ movement: Movement, from level: Int) -> Int {
    guard (1...levels).contains(level) else { return 0 }
    let row = transitions[level - 1]
    return switch movement {
    case .down: row[..<(level - 1)].reduce(0, +)
    case .stayed: row[level - 1]
    case .up: row[level...].reduce(0, +)
    }
  }

  /// How many started at a level.
  public func started(at level: Int) -> Int {
    (1...levels).contains(level) ? transitions[level - 1].reduce(0, +) : 0
  }

  /// How many moved this way.
  public func count(_ movement: Movement) -> Int {
    (1...levels).reduce(0) { $0 + count(movement, from: $1) }
  }

  /// The share that moved this way, of all matched students; `nil` without any.
  public func share(_ movement: Movement) -> Proportion? { Proportion(count(movement), of: count) }

  /// How many started where they could move this way: nobody rises from the highest level.
  public func couldMove(_ movement: Movement) -> Int {
    switch movement {
    case .down: count - started(at: 1)
    case .stayed: count
    case .up: count - started(at: levels)
    }
  }

  /// The share that moved this way, of those who could; `nil` without any.
  public func shareOfThoseWhoCould(_ movement: Movement) -> Proportion? {
    Proportion(count(movement), of: couldMove(movement))
  }
}
