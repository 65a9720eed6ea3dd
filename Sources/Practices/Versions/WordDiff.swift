/// A run of words of a text that was reworded.
package enum WordRun: Sendable, Hashable {
  case same(String)
  case removed(String)
  case added(String)
}

/// Compares two wordings word by word.
package enum WordDiff {
  /// Longer texts are shown whole, one after the other: nobody reads a thousand scattered words.
  private static let mostComparisons = 1_000_000

  /// The runs in reading order; what was removed stands before what took its place.
  ///
  /// Shape: equal texts give one run, an empty text none. Source: the longest common subsequence of words.
  package static func runs(from old: String, to new: String) -> [WordRun] {
    let (before, after) = (words(old), words(new))
    if before == after { return before.isEmpty ? [] : [.same(before.joined(separator: " "))] }
    guard before.count * after.count <= mostComparisons else {
      return joined(before.map { .removed($0) } + after.map { .added($0) })
    }
    return joined(steps(before, after))
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func steps(_ before: [String], _ after: [String]) -> [WordRun] {
    let width = after.count + 1
    var lengths = [Int32](repeating: 0, count: (before.count + 1) * width)
    for i in before.indices.reversed() {
      for j in after.indices.reversed() {
        lengths[i * width + j] =
          before[i] == after[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var steps: [WordRun] = []
    while i < before.count || j < after.count {
      if i < before.count, j < after.count, before[i] == after[j] {
        steps.append(.same(before[i]))
        (i, j) = (i + 1, j + 1)
      } else if j == after.count || (i < before.count && isRemoval(lengths, i, j, width)) {
        steps.append(.removed(before[i]))
        i += 1
      } else {
        steps.append(.added(after[j]))
        j += 1
      }
    }
    return steps
  }

  private static func isRemoval(_ lengths: [Int32], _ i: Int, _ j: Int, _ width: Int) -> Bool {
    lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]
  }

  /// Words of one kind next to each other become one run, removals before additions between two equal runs.
  private static func joined(_ steps: [WordRun]) -> [WordRun] {
    var runs: [WordRun] = []
    var (gone, come, kept): ([String], [String], [String]) = ([], [], [])
    func flushChange() {
      if !gone.isEmpty { runs.append(.removed(gone.joined(separator: " "))) }
      if !come.isEmpty { runs.append(.added(come.joined(separator: " "))) }
      (gone, come) = ([], [])
    }
    func flushSame() {
      if !kept.isEmpty { runs.append(.same(kept.joined(separator: " "))) }
      kept = []
    }
    for step in steps {
      switch step {
      case .same(let word):
        flushChange()
        kept.append(word)
      case .removed(let word):
        flushSame()
        gone.append(word)
      case .added(let word):
        flushSame()
        come.append(word)
      }
    }
    flushChange()
    flushSame()
    return runs
  }
}
