import Synchronization

/// Counts what was asked and how long it took, by route pattern; never by who asked or what for.
///
/// A class because every connection adds to the same counts.
package final class RequestMetrics: Sendable {
  private struct Key: Hashable, Comparable {
    let route: String
    let method: String

    static func < (left: Self, right: Self) -> Bool {
      (left.route, left.method) < (right.route, right.method)
    }
  }

  private struct Counts {
    var byClass = [Int](repeating: 0, count: 6)
    var inBucket = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
    var seconds = 0.0
  }

  private struct State {
    var inFlight = 0
    var counts: [Key: Counts] = [:]
  }

  /// Upper ends of the histogram's buckets.
  ///
  /// Units: seconds.
  private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 10]

  /// What is served without a route.
  package static let files = "files"
  /// An address nothing is at.
  package static let nothing = "-"

  private let state = Mutex(State())

  package init() {}

  package func began() { state.withLock { $0.inFlight += 1 } }

  /// Shape: `route` is a pattern such as `/d/:district/today`, never an address that was asked for.
  package func ended(method: String, route: String, status: Int, took: Duration) {
    let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
    // Whatever a stranger sends as a verb must not become a label of its own.
    let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].contains(method) ? method : "other"
    state.withLock { state in
      state.inFlight -= 1
      var counts = state.counts[Key(route: route, method: known)] ?? Counts()
      counts.byClass[min(max(status / 100, 0), 5)] += 1
      counts.inBucket[bucket] += 1
      counts.seconds += seconds
      state.counts[Key(route: route, method: known)] = counts
    }
  }

  /// Adds the counts, routes in alphabetical order.
  package func write(to text: inout MetricsText) {
    let (inFlight, counts) = state.withLock { ($0.inFlight, $0.counts) }
    let sorted = counts.sorted { $0.key < $1.key }
    text.figure("throughline_requests_in_flight", .gauge, "Requests being answered.", Double(inFlight))
    text.family("throughline_requests_total", .counter, "Requests by route pattern and class of status.")
    for (key, counts) in sorted {
      for (status, count) in counts.byClass.enumerated() where count > 0 {
        text.sample(
          "throughline_requests_total",
          [("route", key.route), ("method", key.method), ("status", "\(status)xx")],
          Double(count)
        )
      }
    }
    let histogram = "throughline_request_seconds"
    text.family(histogram, .histogram, "How long answers took, by route pattern.")
    for (key, counts) in sorted { Self.write(histogram, key, counts, to: &text) }
  }

  private static func write(_ name: String, _ key: Key, _ counts: Counts, to text: inout MetricsText) {
    let labels = [("route", key.route), ("method", key.method)]
    var sum = 0
    for (bound, count) in zip(bounds.map { "\($0)" } + ["+Inf"], counts.inBucket) {
      sum += count
      text.sample("\(name)_bucket", labels + [("le", bound)], Double(sum))
    }
    text.sample("\(name)_sum", labels, counts.seconds)
    text.sample("\(name)_count", labels, Double(sum))
  }
}
