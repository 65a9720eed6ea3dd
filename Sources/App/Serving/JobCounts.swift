import Synchronization

/// Counts runs of recurring work; a class because all jobs add to the same counts.
package final class JobCounts: Sendable {
  private let counts = Mutex<[String: (done: Int, failed: Int)]>([:])

  package init() {}

  func add(_ name: String, failed: Bool) {
    counts.withLock { counts in
      var count = counts[name] ?? (0, 0)
      if failed { count.failed += 1 } else { count.done += 1 }
      counts[name] = count
    }
  }

  /// Jobs by name, each with its outcomes.
  var lines: [(name: String, outcome: String, count: Int)] {
    counts.withLock { $0 }.sorted { $0.key < $1.key }.flatMap { name, count in
      [(name, "done", count.done), (name, "failed", count.failed)]
    }
  }
}
