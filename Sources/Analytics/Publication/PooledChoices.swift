/// How many of a group chose each of a few answers, as everybody may see it.
///
/// Counts below 3 look alike, and so do those that leave fewer than 3 out: they are ranges. Where the total
/// would give a small count away (one small count alone, or several as large as they can be), one more is
/// blurred with them. Also to somebody who knows this rule, 1 and 2 are never told apart from each other or
/// from 0, nor is it told that everybody chose the same.
///
/// Shape: `ranges` in the order of the counts given; each holds the true count.
/// Source: bottom and top coding with complementary suppression as in NCES 2011-603 (SLDS technical brief 3).
package struct PooledChoices: Hashable, Sendable {
  /// Counts below this are not told apart.
  package static let smallest = 3
  /// Fewer answers than this are never shown, whatever a district sets.
  package static let leastAnswers = 10

  package let answers: Int
  package let ranges: [ClosedRange<Int>]

  /// Nothing when there are fewer answers than the minimum, or when blurring cannot hide the small ones.
  package init?(counts: [Int], minimum: Int) {
    let answers = counts.reduce(0, +)
    guard answers >= max(minimum, Self.leastAnswers), counts.allSatisfy({ $0 >= 0 }) else { return nil }
    let ranges = counts.map { Self.range(of: $0, in: answers) }
    let small = counts.indices.filter { counts[$0] < Self.smallest }
    self.answers = answers
    guard Self.needsPartner(counts, small, ranges) else {
      self.ranges = ranges
      return
    }
    guard let partner = Self.partner(of: small, among: counts) else { return nil }
    let both = counts[partner] + small.map { counts[$0] }.reduce(0, +)
    var paired = ranges
    paired[partner] = max(0, both - (Self.smallest - 1) * small.count)...both
    self.ranges = paired
  }

  private static func range(of count: Int, in answers: Int) -> ClosedRange<Int> {
    if count < smallest { return 0...(smallest - 1) }
    if count > answers - smallest { return (answers - smallest + 1)...answers }
    return count...count
  }

  // What the total leaves for the small counts together is known to every reader.
  private static func needsPartner(_ counts: [Int], _ small: [Int], _ ranges: [ClosedRange<Int>]) -> Bool {
    let isTopped = ranges.indices.contains { ranges[$0].count > 1 && counts[$0] >= smallest }
    guard !small.isEmpty, !isTopped else { return false }
    let together = small.map { counts[$0] }.reduce(0, +)
    return small.count == 1 || together >= (smallest - 1) * small.count - 1
  }

  // By place and not by size, because a choice by size would tell something of the sizes.
  private static func partner(of small: [Int], among counts: [Int]) -> Int? {
    guard let first = small.first else { return nil }
    return (1..<counts.count).map { (first + $0) % counts.count }.first { counts[$0] >= smallest }
  }
}
