package import Kernel
import Synchronization

/// A clock that stands at the cast's moment until a test moves it.
///
/// A class because the site and the test share it.
package final class TestClock: Sendable {
  private let moment = Mutex(Cast.now)

  package init() {}

  package var now: Instant { moment.withLock { $0 } }

  package func advance(seconds: Int) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}
