/// How far a search is.
package struct SearchProgress: Hashable, Sendable {
  /// From 0 to 1, never falling.
  package let fraction: Double
  /// The objective of the best plan so far; `nil` until there is one.
  package let objective: Int?
}

/// What whoever waits for a search may do: watch it and stop it.
///
/// A stopped search gives the best plan it has. Both closures are called every few milliseconds at most.
package struct SearchControl: Sendable {
  let report: @Sendable (SearchProgress) -> Void
  let isStopped: @Sendable () -> Bool

  /// Watches with `report`; stops when the task is cancelled, or when `isStopped` says so.
  package init(
    report: @escaping @Sendable (SearchProgress) -> Void = { _ in },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.report = report
    self.isStopped = { Task.isCancelled || isStopped() }
  }
}
