import Synchronization
package import Kernel

/// Counts tries per key in windows of a minute and asks for patience beyond a limit.
///
/// A class because its counts are shared by all requests; the lock is held for one dictionary access.
package final class RateLimit: Sendable {
  private struct Window {
    var minute: Int64
    var count: Int
  }

  private let windows = Mutex<[String: Window]>([:])
  private let isOn: Bool

  /// A school shares one address, so the limit for addresses is generous.
  private static let perAddress = 6_000

  package init(isOn: Bool) { self.isOn = isOn }

  /// Counts a request of an address.
  ///
  /// Throws: `tooMany` beyond the limit.
  func admit(address: String, now: Instant) throws(Failure) {
    try count("address:\(address)", limit: Self.perAddress, now: now)
  }

  /// Counts one try of `key`.
  ///
  /// Throws: `tooMany` beyond `limit` tries in a minute.
  package func count(_ key: String, limit: Int, now: Instant) throws(Failure) {
    guard isOn else { return }
    let minute = now.milliseconds / 60_000
    let count = windows.withLock { windows in
      // Old windows go when there are many: an attacker with many addresses must not fill the memory.
      if windows.count > 50_000 { windows = windows.filter { $0.value.minute == minute } }
      var window = windows[key] ?? Window(minute: minute, count: 0)
      if window.minute != minute { window = Window(minute: minute, count: 0) }
      window.count += 1
      windows[key] = window
      return window.count
    }
    guard count <= limit else { throw .tooMany(retryAfterSeconds: Int(60 - now.milliseconds / 1000 % 60)) }
  }
}
