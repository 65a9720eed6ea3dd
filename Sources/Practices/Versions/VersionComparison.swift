/// What differs between two versions of a framework, line by line.
package struct VersionComparison: Sendable, Hashable {
  /// One line that differs.
  package enum Change: Sendable, Hashable {
    case added(PlacedItem)
    case removed(PlacedItem)
    /// The same line with other words, in another place, or both.
    case changed(from: PlacedItem, to: PlacedItem, isReworded: Bool, isMoved: Bool)

    /// What the line is called in every version.
    package var identifier: String { line.identifier }

    /// The line as it stands now, or stood last.
    package var line: PlacedItem {
      switch self {
      case .added(let line), .removed(let line), .changed(_, let line, _, _): line
      }
    }
  }

  /// In the order of the newer version, then what it no longer has in the order of the older one.
  package let changes: [Change]

  /// Compares two outlines, each from top to bottom.
  package init(from old: [PlacedItem], to new: [PlacedItem]) {
    let before = Dictionary(old.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.identifier))
    let moved = Self.moved(from: old, to: new)
    var changes = new.compactMap { line -> Change? in
      guard let earlier = before[line.identifier] else { return .added(line) }
      let isReworded = !line.saysTheSame(as: earlier)
      let isMoved = moved.contains(line.identifier)
      guard isReworded || isMoved else { return nil }
      return .changed(from: earlier, to: line, isReworded: isReworded, isMoved: isMoved)
    }
    changes += old.filter { !after.contains($0.identifier) }.map { .removed($0) }
    self.changes = changes
  }

  package var added: Int { changes.count { if case .added = $0 { true } else { false } } }
  package var removed: Int { changes.count { if case .removed = $0 { true } else { false } } }
  package var reworded: Int { changes.count { if case .changed(_, _, true, _) = $0 { true } else { false } } }
  package var moved: Int { changes.count { if case .changed(_, _, _, true) = $0 { true } else { false } } }

  /// Lines under another parent, and those that changed places with their neighbours.
  ///
  /// Of the lines under one parent, as many as possible keep their order; the others have moved.
  private static func moved(from old: [PlacedItem], to new: [PlacedItem]) -> Set<String> {
    let parents = Dictionary(old.map { ($0.identifier, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var moved: Set<String> = []
    var stayed: [String?: [String]] = [:]
    for line in new {
      guard let earlier = parents[line.identifier] else { continue }
      if earlier == line.parent {
        stayed[line.parent, default: []].append(line.identifier)
      } else {
        moved.insert(line.identifier)
      }
    }
    let places = Dictionary(
      old.enumerated().map { ($1.identifier, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for lines in stayed.values {
      let kept = longestRise(lines.map { places[$0] ?? 0 })
      for (index, line) in lines.enumerated() where !kept.contains(index) { moved.insert(line) }
    }
    return moved
  }

  /// The places in `values` of one longest rising subsequence.
  private static func longestRise(_ values: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      let place = ends.firstIndex { values[$0] >= value } ?? ends.count
      before[index] = place == 0 ? nil : ends[place - 1]
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var rise: Set<Int> = []
    var next = ends.last
    while let index = next {
      rise.insert(index)
      next = before[index]
    }
    return rise
  }
}
