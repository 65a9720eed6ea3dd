import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// Counts open connections per address; a class because all connections share the counts.
final class ConnectionCounts: Sendable {
  private let counts = Mutex<[String: Int]>([:])
  private let limit: Int
  private let exempt: String?

  init(limitPerAddress: Int, exempt: String?) {
    limit = limitPerAddress
    self.exempt = exempt
  }

  func open(_ address: String) -> Bool {
    guard address != exempt else { return true }
    return counts.withLock { counts in
      let count = counts[address, default: 0] + 1
      guard count <= limit else { return false }
      counts[address] = count
      return true
    }
  }

  func close(_ address: String) {
    guard address != exempt else { return }
    counts.withLock { counts in
      let count = counts[address, default: 1] - 1
      counts[address] = count > 0 ? count : nil
    }
  }
}

/// Closes connections that are too many for one address, or whose request takes too long to arrive.
///
/// A class because a channel handler owns its timer; it lives on its connection's event loop only.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  static let firstHeader = TimeAmount.seconds(10)
  static let nextHeader = TimeAmount.seconds(60)
  static let bodyBase = 30
  static let slowestBytesPerSecond = 20_000

  private let counts: ConnectionCounts
  private var address = ""
  private var isCounted = false
  private var timer: Scheduled<Void>?

  init(counts: ConnectionCounts) { self.counts = counts }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    if isCounted { counts.close(address) }
    isCounted = false
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
      expire(context, .seconds(Int64(Self.bodyBase + length / Self.slowestBytesPerSecond)))
    case .body: break
    case .end: timer?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { expire(context, Self.nextHeader) }
    context.write(data, promise: promise)
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard !isCounted else { return }
    address = context.channel.remoteAddress?.ipAddress ?? "local"
    isCounted = counts.open(address)
    guard isCounted else {
      context.close(promise: nil)
      return
    }
    expire(context, Self.firstHeader)
  }

  private func expire(_ context: ChannelHandlerContext, _ time: TimeAmount) {
    timer?.cancel()
    let channel = context.channel
    timer = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
