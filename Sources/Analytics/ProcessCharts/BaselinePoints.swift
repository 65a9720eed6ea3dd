/// The points of one phase from which its centre and limits are taken.
struct BaselinePoints {
  let range: Range<Int>

  /// The points, of which excluded ones are passed over; `nil` when none is.
  let points: [ChartPoint]?

  /// Calls `body` with the position of each point that is included, in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    guard let points else { return range.forEach(body) }
    for position in range where !points[position].isExcluded { body(position) }
  }

  /// How many values there are.
  func count(_ values: [Double]) -> Int {
    var count = 0
    forEach { if !values[$0].isNaN { count += 1 } }
    return count
  }

  /// Whether there are at least two values and all are the same.
  func areAllEqual(_ values: [Double]) -> Bool {
    var lowest = Double.infinity
    var highest = -Double.infinity
    var count = 0
    forEach { position in
      let value = values[position]
      guard !value.isNaN else { return }
      lowest = min(lowest, value)
      highest = max(highest, value)
      count += 1
    }
    return count > 1 && lowest == highest
  }

  /// The mean of the values; NaN without any.
  ///
  /// The mean of the remainders is added to a first mean, so the mean of equal values is exactly that value.
  func mean(_ values: [Double]) -> Double {
    let first = plainMean { values[$0] }
    return first + plainMean { values[$0] - first }
  }

  @inline(__always)
  private func plainMean(_ value: (Int) -> Double) -> Double {
    var sum = 0.0
    var count = 0.0
    forEach { position in
      let value = value(position)
      guard !value.isNaN else { return }
      sum += value
      count += 1
    }
    return count > 0 ? sum / count : .nan
  }

  /// The middle value, or the mean of the two in the middle; NaN without any.
  func median(_ values: [Double]) -> Double {
    var sorted: [Double] = []
    sorted.reserveCapacity(range.count)
    forEach { if !values[$0].isNaN { sorted.append(values[$0]) } }
    guard !sorted.isEmpty else { return .nan }
    sorted.sort()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The sum of numerators by the sum of denominators; NaN when nothing was counted.
  func pooledRatio(_ columns: ChartColumns) -> Double {
    var numerator = 0.0
    var denominator = 0.0
    forEach { position in
      guard !columns.numerators[position].isNaN else { return }
      numerator += columns.numerators[position]
      denominator += columns.denominators[position]
    }
    return numerator / denominator
  }

  /// The mean of moving ranges; with `screen`, ranges not below so many times the mean are dropped once.
  ///
  /// Shape: `range` is given two successive positions and answers NaN where an end is missing: such a range
  /// is dropped, never bridged. An excluded point is as if it had never been: its neighbours are successive.
  /// Edge cases: NaN without any range, and when screening leaves none (all values equal).
  /// Source: Nelson 1982, J. Qual. Technol. 14(3):172-173.
  @inline(__always)
  func meanMovingRange(screen: Double?, _ range: (Int, Int) -> Double) -> Double {
    let all = meanMovingRange(below: .infinity, range)
    guard let screen else { return all }
    return meanMovingRange(below: screen * all, range)
  }

  @inline(__always)
  private func meanMovingRange(below bound: Double, _ range: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    var count = 0.0
    var before: Int?
    forEach { position in
      if let before {
        let size = range(before, position)
        if size < bound {
          sum += size
          count += 1
        }
      }
      before = position
    }
    return count > 0 ? sum / count : .nan
  }
}
