import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Kernel
package import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
package import Storage
import UnixSignals
package import Web

/// How the server listens.
package struct ServerOptions: Sendable {
  package var host: String
  package var port: Int
  package var certificateFile: String?
  package var keyFile: String?
  /// Most connections at once; stays below the descriptor limit.
  package var mostConnections: Int
  /// Where `/metrics` is served; nothing for nowhere.
  package var adminPort: Int?
  package var adminHost: String

  package init(
    host: String,
    port: Int,
    certificateFile: String? = nil,
    keyFile: String? = nil,
    mostConnections: Int = 2_000,
    adminPort: Int? = nil,
    adminHost: String = "127.0.0.1"
  ) {
    self.host = host
    self.port = port
    self.certificateFile = certificateFile
    self.keyFile = keyFile
    self.mostConnections = mostConnections
    self.adminPort = adminPort
    self.adminHost = adminHost
  }
}

/// Runs the site until it is told to stop.
package struct Server: Sendable {
  private let site: Site
  private let assembly: Assembly
  private let options: ServerOptions
  private let logger: Logger
  private let jobs = JobCounts()
  private let metrics: Metrics

  /// Shape: `store` is the one that `site` uses.
  package init(
    site: Site,
    assembly: Assembly,
    store: MeasuredStore,
    options: ServerOptions,
    logger: Logger
  ) {
    self.site = site
    self.assembly = assembly
    self.options = options
    self.logger = logger
    metrics = Metrics(site: site, assembly: assembly, store: store, jobs: jobs)
  }

  /// Serves until SIGTERM or SIGINT; requests in flight are finished.
  package func run(onReady: @escaping @Sendable (_ port: Int) -> Void) async throws {
    let dispatcher = Dispatcher(site: site, routes: assembly.routes, log: RequestLog(logger: logger))
    let counts = ConnectionCounts(limitPerAddress: 1_024, exempt: site.settings.trustedProxy)
    let http = HTTPServerBuilder.http1(
      configuration: .init(
        additionalChannelHandlers: [ConnectionGuard(counts: counts)],
        idleTimeout: .seconds(60),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16 * 1024,
          maxHeaderListSize: 16 * 1024,
          maxHeaderFieldCount: 100
        )
      )
    )
    let application = Application(
      responder: dispatcher,
      server: try secured(http),
      configuration: .init(
        address: .hostname(options.host, port: options.port),
        serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(options.mostConnections)
      ),
      services: [JobRunner(site: site, jobs: assembly.jobs, logger: logger, counts: jobs)] + admin,
      onServerRunning: { channel in onReady(channel.localAddress?.port ?? options.port) },
      logger: quiet(logger)
    )
    let group = ServiceGroup(
      configuration: .init(
        services: [.init(service: application, successTerminationBehavior: .gracefullyShutdownGroup)],
        gracefulShutdownSignals: [.sigterm, .sigint],
        logger: quiet(logger)
      )
    )
    try await group.run()
    try await site.store.close()
  }

  /// The listener of those who watch; few of them, and slow ones are cut off as elsewhere.
  private var admin: [any Service] {
    guard let port = options.adminPort else { return [] }
    return [
      Application(
        responder: AdminResponder(site: site, assembly: assembly, metrics: metrics),
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: .init(
          address: .hostname(options.adminHost, port: port),
          serverName: nil,
          availableConnectionsDelegate: MaximumAvailableConnections(20)
        ),
        logger: quiet(logger)
      )
    ]
  }

  private func secured(_ http: HTTPServerBuilder) throws -> HTTPServerBuilder {
    guard let certificateFile = options.certificateFile, let keyFile = options.keyFile else { return http }
    let chain = try NIOSSLCertificate.fromPEMFile(certificateFile).map {
      NIOSSLCertificateSource.certificate($0)
    }
    let key = try NIOSSLPrivateKey(file: keyFile, format: .pem)
    var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
    tls.minimumTLSVersion = .tlsv12
    return try .tls(http, tlsConfiguration: tls)
  }

  private func quiet(_ logger: Logger) -> Logger {
    var copy = logger
    copy.logLevel = max(logger.logLevel, .warning)
    return copy
  }
}
