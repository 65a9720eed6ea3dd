import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Tells a page that something it shows has a new version, as server-sent events.
///
/// The server looks again and again; nothing is pushed from the database, so it works with several nodes. A stream
/// ends after a short while and the browser opens it anew: rights are checked again, and a stopping server waits
/// for nobody long.
package struct EventStream: Sendable {
  /// The version now; asked for about ten times a second.
  package let version: @Sendable () async throws -> String

  package init(version: @escaping @Sendable () async throws -> String) { self.version = version }

  private static let between = Duration.milliseconds(100)
  private static let lasting = Duration.seconds(15)
  private static let again = "retry: 300\n\n"

  func response(status: HTTPResponse.Status, headers: HTTPFields, count: StreamCount) -> Response {
    var headers = headers
    headers[.contentType] = "text/event-stream; charset=utf-8"
    headers[.cacheControl] = "no-store"
    let body = ResponseBody { writer in
      count.add(1)
      defer { count.add(-1) }
      try await writer.write(ByteBuffer(string: Self.again))
      let ends = ContinuousClock.now + Self.lasting
      var told = ""
      while ContinuousClock.now < ends {
        let now = try await version()
        if now != told {
          try await writer.write(ByteBuffer(string: "event: version\nid: \(now)\ndata: \(now)\n\n"))
          told = now
        }
        try await Task.sleep(for: Self.between)
      }
      try await writer.finish(nil)
    }
    return Response(status: status, headers: headers, body: body)
  }
}

/// How many streams are open; a class because all connections share the number.
package final class StreamCount: Sendable {
  /// Beyond this pages are told to ask again later, which they do by themselves.
  package static let limit = 400
  private let count = Mutex(0)

  package init() {}

  package var isFull: Bool { count.withLock { $0 >= Self.limit } }

  func add(_ difference: Int) { count.withLock { $0 += difference } }
}
