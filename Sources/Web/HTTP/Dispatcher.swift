package import Hummingbird
import HTTPTypes
import Kernel
package import Logging
import Markup
import NIOCore

/// Where a request came from, as the server knows it.
package struct ConnectionContext: InitializableFromSource, Sendable {
  package let remoteAddress: String
  package let logger: Logger

  package init(source: ApplicationRequestContextSource) {
    remoteAddress = source.channel.remoteAddress?.ipAddress ?? "local"
    logger = source.logger
  }

  package init(remoteAddress: String, logger: Logger) {
    self.remoteAddress = remoteAddress
    self.logger = logger
  }
}

/// Takes every request through the same steps: route, limits, session, same origin, access, answer, headers.
package struct Dispatcher: HTTPResponder {
  package typealias Context = ConnectionContext

  package let site: Site
  package let table: RouteTable
  private let log: RequestLog

  package init(site: Site, routes: [Route], log: RequestLog) {
    self.site = site
    self.table = RouteTable(routes)
    self.log = log
  }

  package func respond(to request: Request, context: ConnectionContext) async throws -> Response {
    let started = ContinuousClock.now
    site.metrics.began()
    if let response = site.assets.response(to: request) {
      count(request, RequestMetrics.files, response, since: started)
      return response
    }
    let parts = IncomingParts(request, site: site, context: context)
    let (reply, call, pattern) = await answer(request, parts)
    let response = ReplyFinish(site: site, call: call, pattern: pattern).response(to: request, reply)
    log.write(
      id: parts.id,
      method: request.method.rawValue,
      route: pattern?.pattern ?? "-",
      status: response.status.code,
      took: ContinuousClock.now - started
    )
    count(request, pattern?.pattern ?? RequestMetrics.nothing, response, since: started)
    return response
  }

  private func count(
    _ request: Request,
    _ route: String,
    _ response: Response,
    since started: ContinuousClock.Instant
  ) {
    site.metrics.ended(
      method: request.method.rawValue,
      route: route,
      status: response.status.code,
      took: ContinuousClock.now - started
    )
  }

  private func answer(_ request: Request, _ parts: IncomingParts) async -> (Reply, Call, Route?) {
    var call = parts.call(parameters: [:])
    let route: Route
    switch table.match(request.method, parts.path) {
    case .found(let found, let parameters):
      route = found
      call = parts.call(parameters: parameters)
    case .wrongMethod(let allowed):
      await call.recogniseKindly()
      return (FailureReplies.wrongMethod(call, allowed: allowed), call, nil)
    case .none:
      await call.recogniseKindly()
      return (FailureReplies.reply(to: Failure.notFound, call), call, nil)
    }
    let uploads = UploadSink(directory: "\(site.settings.dataDirectory)/uploads/incoming")
    defer { UploadSink.discard(uploads.stored) }
    do {
      let reply = try await run(route, request, &call, uploads)
      return (reply, call, route)
    } catch {
      return (FailureReplies.reply(to: error, call, log: log), call, route)
    }
  }

  private func run(_ route: Route, _ request: Request, _ call: inout Call, _ uploads: UploadSink) async throws
    -> Reply
  {
    try site.rateLimit.admit(address: call.address, now: call.now)
    try await call.recognise()
    try OriginCheck.sameOrigin(call)
    if !call.method.isSafe { call.form = try await BodyReader(route: route, sink: uploads).form(of: request) }
    if let reply = try AccessCheck.stop(route, &call) { return reply }
    if !call.method.isSafe { try OriginCheck.token(call, route: route) }
    return try await route.answer(call)
  }
}

extension HTTPRequest.Method {
  /// Whether the verb only reads.
  var isSafe: Bool { self == .get || self == .head || self == .options }
}
