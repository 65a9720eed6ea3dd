import Dispatch
import Synchronization

/// Hands values from one thread to another in order; whoever is ahead waits, so that memory stays flat.
///
/// Both ends block: neither may stand on a thread that answers requests. A class because both ends share it.
final class RowPipe<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Element] = []
    var isAbandoned = false
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// At most `capacity` values wait at a time.
  init(capacity: Int) {
    for _ in 0..<capacity { free.signal() }
  }

  /// Hands a value on as soon as there is room; false when nobody will take it.
  func send(_ element: Element) -> Bool {
    free.wait()
    let isTaken = state.withLock { state in
      if !state.isAbandoned { state.waiting.append(element) }
      return !state.isAbandoned
    }
    // Who sends again must not wait for room that nobody makes any more.
    (isTaken ? filled : free).signal()
    return isTaken
  }

  /// The next value as soon as there is one; nothing after the last, or when the pipe was abandoned.
  func next() -> Element? {
    filled.wait()
    let element = state.withLock { state in state.waiting.isEmpty ? nil : state.waiting.removeFirst() }
    (element == nil ? filled : free).signal()
    return element
  }

  /// Says that nothing more will be sent; what waits is still taken.
  func end() { filled.signal() }

  /// Lets both ends go on without each other; what waits is lost.
  func abandon() {
    state.withLock { state in
      state.waiting = []
      state.isAbandoned = true
    }
    free.signal()
    filled.signal()
  }
}
