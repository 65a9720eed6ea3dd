import Foundation
import Matching
import Synchronization

/// Runs a long computation on a thread of its own, so that requests never wait for it.
enum SolverThread {
  static func run<Value: Sendable>(named name: String, _ work: @escaping @Sendable () -> Value) async -> Value
  {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.name = name
      thread.start()
    }
  }
}

/// What a search and those who watch it tell each other.
///
/// A class because two threads share it; the lock is held for one assignment.
final class SolverWatch: Sendable {
  private struct State {
    var percent = 0
    var best: Int?
    var isStopped = false
  }

  private let state = Mutex(State())

  var percent: Int { state.withLock { $0.percent } }
  var best: Int? { state.withLock { $0.best } }

  func stop() { state.withLock { $0.isStopped = true } }

  /// What the search is given.
  var control: SearchControl {
    SearchControl(
      report: { progress in
        self.state.withLock {
          $0.percent = Int(progress.fraction * 100)
          $0.best = progress.objective ?? $0.best
        }
      },
      isStopped: { self.state.withLock { $0.isStopped } }
    )
  }
}
