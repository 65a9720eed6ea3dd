/// Finds to which signal each point of one group belongs.
struct XmRClassifier {
  /// How many points make a trend, or a run on one side of the mean.
  private static let block = 7

  private let values: [Double]
  private let range: Range<Int>
  private let limits: XmRLimits

  init(_ values: [Double], _ range: Range<Int>, _ limits: XmRLimits) {
    self.values = values
    self.range = range
    self.limits = limits
  }

  /// One class for each position of the range, in order.
  func classes() -> [XmRPointClass] {
    let sides = range.map { limits.side(values[$0]) }
    let isOneSided = Self.inBlocks(of: Self.block, sides)
    let trends = trends()
    let isTwoOfThree = twoOfThree(sides)
    return sides.indices.map { index in
      let side = sides[index]
      if limits.isOutside(values[range.lowerBound + index]) {
        return side > 0 ? .aboveUpperLimit : .belowLowerLimit
      }
      if trends[index] != 0 { return trends[index] > 0 ? .rising : .falling }
      if isTwoOfThree[index] { return side > 0 ? .twoOfThreeAbove : .twoOfThreeBelow }
      if isOneSided[index] { return side > 0 ? .sevenAbove : .sevenBelow }
      return .commonCause
    }
  }

  /// Where a sign other than 0 repeats at least so often.
  private static func inBlocks(of length: Int, _ signs: [Int]) -> [Bool] {
    var isInside = [Bool](repeating: false, count: signs.count)
    var start = 0
    for index in signs.indices {
      if signs[index] != signs[start] { start = index }
      let found = index - start + 1
      guard signs[index] != 0, found >= length else { continue }
      // At the length itself all of the block so far, then one more each time.
      for inside in (found == length ? start : index)...index { isInside[inside] = true }
    }
    return isInside
  }

  /// 1 for points that rise with six steps of their neighbours, -1 for those that fall, otherwise 0.
  ///
  /// A point where a rise turns into a fall belongs to what follows. A tie or a missing value breaks a trend.
  private func trends() -> [Int] {
    var trends = [Int](repeating: 0, count: range.count)
    guard range.count >= Self.block else { return trends }
    let steps = range.dropLast().map { position -> Int in
      let (value, next) = (values[position], values[position + 1])
      return next > value ? 1 : next < value ? -1 : 0
    }
    let isTrend = Self.inBlocks(of: Self.block - 1, steps)
    for index in steps.indices where isTrend[index] {
      trends[index] = steps[index]
      trends[index + 1] = steps[index]
    }
    return trends
  }

  /// Points close to a limit in a window of three on one side of the mean, at least two of them close.
  private func twoOfThree(_ sides: [Int]) -> [Bool] {
    var isFound = [Bool](repeating: false, count: sides.count)
    guard sides.count >= 3 else { return isFound }
    let isClose = range.map { limits.isClose(values[$0]) }
    for last in 2..<sides.count {
      let window = (last - 2)...last
      guard sides[last] != 0, window.allSatisfy({ sides[$0] == sides[last] }),
        window.count(where: { isClose[$0] }) >= 2
      else { continue }
      for index in window where isClose[index] { isFound[index] = true }
    }
    return isFound
  }
}
