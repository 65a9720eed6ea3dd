import Synchronization

@testable import Matching

/// Stops a search after it has asked so many times; a class because the search asks from its own closure.
final class PollCount: Sendable {
  private let left: Mutex<Int>
  private let seen = Mutex<[SearchProgress]>([])

  init(stopAfter polls: Int = .max) { left = Mutex(polls) }

  /// What was reported, in order.
  var reports: [SearchProgress] { seen.withLock { $0 } }

  var control: SearchControl {
    SearchControl(
      report: { [self] progress in seen.withLock { $0.append(progress) } },
      isStopped: { [self] in
        left.withLock { left in
          left -= 1
          return left < 0
        }
      }
    )
  }
}
