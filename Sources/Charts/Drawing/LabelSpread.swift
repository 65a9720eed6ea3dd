/// Moves labels apart that would lie on each other, each as little as possible and in their order.
enum LabelSpread {
  /// Heights at least `gap` apart and within a range where there is room, as near as can be to those wanted.
  ///
  /// Shape: as many as `wanted`, in the same order.
  static func spread(_ wanted: [Double], gap: Double, within range: ClosedRange<Double>) -> [Double] {
    guard wanted.count > 1 else {
      return wanted.map { min(max($0, range.lowerBound), range.upperBound) }
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      blocks.append(Block(sum: wanted[index], count: 1))
      while blocks.count > 1, blocks[blocks.count - 2].overlaps(blocks[blocks.count - 1], gap, range) {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].take(last, gap)
      }
    }
    var places = wanted
    var next = 0
    for block in blocks {
      let first = block.first(gap, range)
      for offset in 0..<block.count {
        places[order[next]] = first + Double(offset) * gap
        next += 1
      }
    }
    return places
  }

  /// Labels that touch, and the sum of what they want once the gaps before each are taken off.
  private struct Block {
    var sum: Double
    var count: Int

    mutating func take(_ other: Block, _ gap: Double) {
      sum += other.sum - gap * Double(count) * Double(other.count)
      count += other.count
    }

    func first(_ gap: Double, _ range: ClosedRange<Double>) -> Double {
      let length = Double(count - 1) * gap
      let wanted = sum / Double(count)
      return max(range.lowerBound, min(wanted, range.upperBound - length))
    }

    func overlaps(_ next: Block, _ gap: Double, _ range: ClosedRange<Double>) -> Bool {
      first(gap, range) + Double(count) * gap > next.first(gap, range)
    }
  }
}
