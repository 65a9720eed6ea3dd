import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Kernel
package import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import Storage
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

  package init(
    host: String,
    port: Int,
    certificateFile: String? = nil,
    keyFile: String? = nil,
    mostConnections: Int = 2_000
  ) {
    self.host = host
    self.port = port
    self.certificateFile = certificateFile
    self.keyFile = keyFile
    self.mostConnections = mostConnections
  }
}

/// Runs the site until it is told to stop.
package struct Server: Sendable {
  private let site: Site
  private let assembly: Assembly
  private let options: ServerOptions
  private let logger: Logger

  package init(site: Site, assembly: Assembly, options: ServerOptions, logger: Logger) {
    self.site = site
    self.assembly = assembly
    self.options = options
    self.logger = logger
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
      services: [JobRunner(site: site, jobs: assembly.jobs, logger: logger)],
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
