import App
import ArgumentParser
import Kernel
import Logging
import NIOCore
import NIOPosix
import Storage
import Web

/// `throughline serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the site.",
    discussion: """
      Examples:
        throughline serve --data /var/lib/throughline --port 8080
        throughline serve --data /var/lib/throughline --certificate cert.pem --key key.pem --bind 0.0.0.0 --port 443
        throughline serve --data /var/lib/throughline --trusted-proxy 127.0.0.1 --admin-port 9090
      """
  )

  @OptionGroup var installation: InstallationOptions
  @Option(help: "The port to listen on.") var port = 8080
  @Option(help: "The address to listen on.") var bind = "127.0.0.1"
  @Option(help: "The address of a proxy whose X-Forwarded headers are believed; HTTPS is then assumed.")
  var trustedProxy: String?
  @Option(help: "A TLS certificate chain in PEM.") var certificate: String?
  @Option(help: "The private key of the certificate in PEM.") var key: String?
  @Option(help: "A port for /metrics and /health, for those who watch over the server; none without it.")
  var adminPort: Int?
  @Option(help: "The address of that port; leave it on this machine or on a network of your own.")
  var adminBind = "127.0.0.1"
  @Flag(help: "Log every request as a line of JSON.") var logRequests = false
  @Flag(help: .hidden) var demo = false
  @Flag(help: .hidden) var noRateLimits = false

  func run() async throws {
    let opened = try installation.open()
    _ = try await opened.migrate(now: SystemClock.now())
    try await Serving.run(opened, options: self, isDemo: demo) { _ in }
  }
}

/// Serving as `serve` and `demo` share it.
enum Serving {
  static func run(
    _ opened: Installation,
    options: ServeCommand,
    isDemo: Bool,
    onReady: @escaping @Sendable (Int) -> Void
  ) async throws {
    useEventLoopsForTasks()
    let isHTTPS = options.certificate != nil || options.trustedProxy != nil
    let settings = SiteSettings(
      dataDirectory: opened.dataDirectory,
      isDemo: isDemo,
      isHTTPS: isHTTPS,
      trustedProxy: options.trustedProxy,
      limitsRates: !options.noRateLimits,
      installationKey: opened.installationKey
    )
    let store = MeasuredStore(opened.store)
    let assembly = Assembly(store: store, now: SystemClock.now)
    let site = assembly.site(
      store: store,
      now: SystemClock.now,
      settings: settings,
      assets: try AssetFolders.load()
    )
    var logger = Logger(label: "throughline")
    logger.logLevel = options.logRequests ? .info : .warning
    let server = Server(
      site: site,
      assembly: assembly,
      store: store,
      options: ServerOptions(
        host: options.bind,
        port: options.port,
        certificateFile: options.certificate,
        keyFile: options.key,
        adminPort: options.adminPort,
        adminHost: options.adminBind
      ),
      logger: logger
    )
    try await server.run { port in
      Console.say("Throughline listens on \(isHTTPS ? "https" : "http")://\(options.bind):\(port)")
      onReady(port)
    }
  }

  /// Runs requests on the threads that read them, which saves handing each from pool to pool.
  private static func useEventLoopsForTasks() {
    _ = NIOSingletons.unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()
  }
}
