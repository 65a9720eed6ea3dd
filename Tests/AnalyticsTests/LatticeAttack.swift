@testable import Analytics

/// What somebody with every published number and the visit calendar can find out about rooms.
enum LatticeAttack {
  /// One answer the product gave: how many notes of each room it covers.
  typealias Row = [Double]

  /// The smallest number of rooms that sums and differences of answers can be narrowed to.
  ///
  /// Looks at every row, every difference of two rows, every row of the reduced system, and, when there are
  /// few rows, every combination with small whole coefficients.
  static func smallestIsolated(_ rows: [Row]) -> Int {
    var candidates = rows + reduced(rows)
    for (index, row) in rows.enumerated() {
      candidates += rows[..<index].map { other in zip(row, other).map { $0 - $1 } }
    }
    if rows.count <= 4 { candidates += combinations(rows) }
    return candidates.map { $0.count { abs($0) > 1e-9 } }.filter { $0 > 0 }.min() ?? 0
  }

  /// Rooms whose own value the system of answers determines.
  static func determinedRooms(_ rows: [Row]) -> Int {
    reduced(rows).count { row in row.count { abs($0) > 1e-9 } == 1 }
  }

  /// The reduced row echelon form, without empty rows.
  private static func reduced(_ rows: [Row]) -> [Row] {
    var rows = rows
    var pivot = 0
    for column in 0..<(rows.first?.count ?? 0) where pivot < rows.count {
      guard let found = (pivot..<rows.count).first(where: { abs(rows[$0][column]) > 1e-9 }) else { continue }
      rows.swapAt(pivot, found)
      let lead = rows[pivot][column]
      rows[pivot] = rows[pivot].map { $0 / lead }
      let base = rows[pivot]
      for index in rows.indices where index != pivot {
        let factor = rows[index][column]
        guard abs(factor) > 1e-9 else { continue }
        rows[index] = zip(rows[index], base).map { $0 - factor * $1 }
      }
      pivot += 1
    }
    return Array(rows[..<pivot])
  }

  private static func combinations(_ rows: [Row]) -> [Row] {
    guard let last = rows.last else { return [] }
    let rest =
      rows.dropLast().isEmpty ? [Row(repeating: 0, count: last.count)] : combinations(Array(rows.dropLast()))
    return rest.flatMap { sum in
      (-2...2).map { factor in zip(sum, last).map { $0 + Double(factor) * $1 } }
    }
  }

  /// Rooms whose number of seen marks is the same in every world that gives the same answers.
  ///
  /// `worlds` are all ways the marks could be, `answer` is what the product shows about one of them.
  static func pinnedRooms<Answer: Hashable>(_ worlds: [[Int]], _ answer: ([Int]) -> Answer) -> Int {
    Dictionary(grouping: worlds, by: answer).values.reduce(0) { sum, same in
      sum + (same.first?.indices.count { room in Set(same.map { $0[room] }).count == 1 } ?? 0)
    }
  }

  /// Every possible number of seen marks per room.
  static func worlds(_ notesPerRoom: [Int]) -> [[Int]] {
    notesPerRoom.reduce([[]]) { worlds, notes in worlds.flatMap { world in (0...notes).map { world + [$0] } }
    }
  }

  /// The notes of one world: `seen[room]` of `notesPerRoom[room]` marks are seen.
  static func notes(_ seen: [Int], of notesPerRoom: [Int], bands: [Int]) -> [WalkNote] {
    notesPerRoom.indices.flatMap { room in
      (0..<notesPerRoom[room]).map { visit in
        WalkNote(room: room, band: bands[room], marks: [visit < seen[room] ? .seen(step: nil) : .notSeen])
      }
    }
  }
}
