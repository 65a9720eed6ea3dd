import Foundation
import Matching
import Synchronization

/// What a search and whoever waits for it tell each other.
///
/// A class because both hold it: the search on its thread, and the job that looks in now and then.
final class VisitSearchWatch: Sendable {
  private struct Said {
    var percent = 0
    var isStopped = false
  }

  private let said = Mutex(Said())
  private let deadline: ContinuousClock.Instant
  private let start = ContinuousClock.now
  private let limitSeconds: Double

  init(limitSeconds: Double, isStopped: Bool) {
    self.limitSeconds = limitSeconds
    deadline = start + .seconds(limitSeconds)
    said.withLock { $0.isStopped = isStopped }
  }

  /// How far the search is: by its own account, or by its time if that is further.
  var percent: Int {
    let passed = (ContinuousClock.now - start) / .seconds(max(1, limitSeconds))
    return said.withLock { max($0.percent, min(99, Int(passed * 100))) }
  }

  func stop() { said.withLock { $0.isStopped = true } }

  /// Stops at the deadline, or when told to.
  var control: SearchControl {
    SearchControl(
      report: { progress in self.said.withLock { $0.percent = Int(progress.fraction * 100) } },
      isStopped: { self.said.withLock { $0.isStopped } || ContinuousClock.now >= self.deadline }
    )
  }
}

/// Searches on a thread of its own: a minute of computing must not hold up those who answer requests.
enum VisitSearchThread {
  static func solve(_ problem: VisitDayProblem, with solver: VisitDaySolver, _ watch: VisitSearchWatch) async
    -> Result<VisitDayPlan, VisitDayRefusal>
  {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: outcome(problem, solver, watch))
        }
      }
    } onCancel: {
      watch.stop()
    }
  }

  private static func outcome(_ problem: VisitDayProblem, _ solver: VisitDaySolver, _ watch: VisitSearchWatch)
    -> Result<VisitDayPlan, VisitDayRefusal>
  {
    do {
      return .success(try solver.solve(problem, control: watch.control))
    } catch {
      return .failure(error)
    }
  }
}
