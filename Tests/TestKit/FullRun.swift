import Foundation

/// How long tests run that could always run longer.
package enum FullRun {
  /// Whether this is the long run, as `bin/test --full` makes it.
  package static var isOn: Bool { ProcessInfo.processInfo.environment["THROUGHLINE_FULL"] == "1" }

  /// A count for the usual run, and the one that is promised for the long run.
  package static func count(quick: Int, full: Int) -> Int { isOn ? full : quick }
}
