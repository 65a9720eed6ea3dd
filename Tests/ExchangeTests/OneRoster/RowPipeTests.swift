import Synchronization
import Testing

@testable import Exchange

@Suite("Pipes between threads")
struct RowPipeTests {
  private struct Broken: Error, Equatable { let side: String }

  private final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
  }

  @Test("values arrive in order, and the sender is never further ahead than the pipe is long")
  func orderAndBound() throws {
    let (pipe, sent) = (RowPipe<Int>(capacity: 3), Counter())
    var taken: [Int] = []
    var lead = 0

    try SideThread.run(named: "sender") {
      for value in 0..<2_000 where pipe.send(value) { sent.add() }
      pipe.end()
    } beside: {
      while let value = pipe.next() {
        taken.append(value)
        lead = max(lead, sent.count - taken.count)
      }
    }

    #expect(taken == Array(0..<2_000))
    #expect(lead <= 3)
    #expect(pipe.next() == nil)
  }

  @Test("what was sent before the end is still taken")
  func ending() {
    let pipe = RowPipe<Int>(capacity: 4)
    #expect(pipe.send(1) && pipe.send(2))
    pipe.end()

    #expect(pipe.next() == 1)
    #expect(pipe.next() == 2)
    #expect(pipe.next() == nil)
    #expect(pipe.next() == nil)
  }

  @Test("who waits for room goes on when nobody listens any more, with the listener's error")
  func listenerFails() {
    let pipe = RowPipe<Int>(capacity: 2)

    #expect(throws: Broken(side: "listener")) {
      try SideThread.run(named: "sender") {
        var value = 0
        while pipe.send(value) { value += 1 }
        throw Broken(side: "sender")
      } beside: {
        _ = pipe.next()
        pipe.abandon()
        throw Broken(side: "listener")
      }
    }
    #expect(!pipe.send(1))
    #expect(pipe.next() == nil)
  }

  @Test("who waits for a value goes on when the sender fails, with the sender's error")
  func senderFails() {
    let pipe = RowPipe<Int>(capacity: 2)
    var taken: [Int] = []

    #expect(throws: Broken(side: "sender")) {
      try SideThread.run(named: "sender") {
        defer { pipe.end() }
        _ = pipe.send(7)
        throw Broken(side: "sender")
      } beside: {
        while let value = pipe.next() { taken.append(value) }
      }
    }
    #expect(taken == [7])
  }
}
