import App
import ArgumentParser
import Foundation
import Synchronization

/// `throughline demo`
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Build an invented district and serve it.",
    discussion: """
      Builds the demo the first time; afterwards what was entered stays. Nobody in it is real.

      Examples:
        throughline demo
        throughline demo --size small --port 9000
        throughline demo --no-serve --data /tmp/demo
      """
  )

  @OptionGroup var installation: InstallationOptions
  @Option(help: "small has 6 schools, full has 85 and 74,000 students.") var size = DemoSizeOption.full
  @Option(help: "The port to listen on.") var port = 8080
  @Option(help: "The address to listen on.") var bind = "127.0.0.1"
  @Flag(inversion: .prefixedNo, help: "Serve the demo once it is there.") var serve = true
  @Flag(help: .hidden) var noRateLimits = false

  func run() async throws {
    let opened = try installation.open()
    _ = try await opened.migrate(now: SystemClock.now())
    switch try await DemoDistrict.find(in: opened.store) {
    case .demo: print("demo: already there, keeping what was entered")
    case .other:
      print("demo: this database holds a real district. Choose an empty folder with --data.")
      throw ExitCode(2)
    case .empty: try await build(opened)
    }
    guard serve else { return try await opened.close() }
    let options = try ServeCommand.parse(
      ["--port", "\(port)", "--bind", bind] + (noRateLimits ? ["--no-rate-limits"] : [])
    )
    let roles = try await DemoDistrict.roles(in: opened.store)
    let bind = bind
    try await Serving.run(opened, options: options, isDemo: true) { port in
      for role in roles {
        print("  http://\(bind == "127.0.0.1" ? "localhost" : bind):\(port)/demo/as/\(role)")
      }
      // Into a file or a pipe, what is printed would otherwise wait until the server stops.
      fflush(nil)
    }
  }

  private func build(_ opened: Installation) async throws {
    print("demo: building the \(size.rawValue) district")
    let start = Date()
    let demo = DemoDistrict(
      store: opened.store,
      dataDirectory: opened.dataDirectory,
      size: size.value,
      now: SystemClock.now()
    )
    let shown = ProgressLine()
    try await demo.build { percent, what in shown.show(percent, what) }
    print("demo: built in \(Int(Date().timeIntervalSince(start).rounded(.up))) s")
  }
}

/// The size as it is spelled on the command line.
enum DemoSizeOption: String, ExpressibleByArgument, CaseIterable {
  case small, full

  var value: DemoSize {
    switch self {
    case .small: .small
    case .full: .full
    }
  }
}

/// Says how far a long job is, a line for every tenth; a class because the job reports from another thread.
final class ProgressLine: Sendable {
  private let tenth = Mutex(-1)

  func show(_ percent: Int, _ what: String) {
    let isNew = tenth.withLock { tenth in
      guard percent / 10 > tenth else { return false }
      tenth = percent / 10
      return true
    }
    if isNew { print("demo: \(percent) % \(what)") }
  }
}
