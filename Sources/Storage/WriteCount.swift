import Synchronization

/// Counts the transactions that one server has committed. A class because all its requests share it.
final class WriteCount: Sendable {
  private let count = Atomic(0)

  /// How many there were.
  var value: Int { count.load(ordering: .acquiring) }

  /// Notes one more, before its caller is told.
  func add() { count.add(1, ordering: .acquiringAndReleasing) }
}
