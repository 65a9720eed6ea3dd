import Dispatch
import Foundation
import Synchronization

/// A second thread for the length of a call, for work that goes on beside what must stay on its own thread.
enum SideThread {
  // A class because two threads share it.
  private final class Outcome<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }

  /// Runs `work` on a thread of its own and `here` on this one, and returns when both have ended.
  ///
  /// Throws: what `here` throws, or else what `work` throws; whoever fails must let the other end.
  static func run<Value: Sendable>(
    named name: String,
    _ work: @escaping @Sendable () throws -> Value,
    beside here: () throws -> Void
  ) throws -> Value {
    let outcome = Outcome<Value>()
    let thread = Thread {
      let result = Result { try work() }
      outcome.result.withLock { $0 = result }
      outcome.isThere.signal()
    }
    thread.name = name
    thread.start()
    let own = Result { try here() }
    outcome.isThere.wait()
    try own.get()
    guard let result = outcome.result.withLock({ $0 }) else {
      preconditionFailure("A thread that has ended has left a result.")
    }
    return try result.get()
  }
}
