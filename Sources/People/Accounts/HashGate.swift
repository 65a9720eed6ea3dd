import Kernel
import NIOPosix

/// Lets at most two password hashes run at once: each takes 32 MB and a third of a second of a core.
///
/// An actor because it counts who waits; the work itself runs on its own two threads.
package actor HashGate {
  private let pool = NIOThreadPool(numberOfThreads: 2)
  /// How many are being made or wait for their turn.
  package private(set) var waiting = 0
  /// How many hashes have been made since the start.
  private(set) var made = 0
  private static let mostWaiting = 50

  package init() { pool.start() }

  /// Throws: `tooMany` when too many wait already.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard waiting < Self.mostWaiting else { throw Failure.tooMany(retryAfterSeconds: 5) }
    waiting += 1
    defer {
      waiting -= 1
      made += 1
    }
    return try await pool.runIfActive(work)
  }
}
