import Foundation
import Storage

/// A PostgreSQL for the tests: the one named in `THROUGHLINE_TEST_POSTGRES`, or one started here once.
///
/// It ends with the test process, however that ends: a shell holds a pipe to us and stops the server when the
/// pipe closes.
package enum TestPostgres {
  /// Why no server could be had, with what to do.
  package struct Missing: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  /// The URL of the server's database.
  package static func url() async throws -> String { try await started.value }

  /// Makes an empty database of its own, for tests that need more than a schema.
  ///
  /// `sorting`: an ICU locale for text without a collation of its own; the server's bytewise order otherwise.
  package static func makeDatabase(sorting locale: String? = nil) async throws -> String {
    let name = "d_" + randomLetters()
    let order = locale.map { " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '\($0)'" } ?? ""
    let admin = try await url()
    try run("\(try toolFolder())/psql", ["-q", "-d", admin, "-c", "CREATE DATABASE \(name)\(order)"])
    let path = admin.split(separator: "?", maxSplits: 1)
    let server = path[0].split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/"
    )
    return "\(server)/\(name)" + (path.count > 1 ? "?\(path[1])" : "")
  }

  package static func randomLetters() -> String {
    String((0..<12).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement() ?? "a" })
  }

  /// Runs a program to its end and returns what it printed.
  ///
  /// Throws: `Missing` when it is not there or fails.
  @discardableResult
  package static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Missing(description: "\(program) ended with \(process.terminationStatus): \(text)")
    }
    return text
  }

  private static let started = Task { try start() }

  private static func start() throws -> String {
    if let url = ProcessInfo.processInfo.environment["THROUGHLINE_TEST_POSTGRES"], !url.isEmpty { return url }
    let tools = try toolFolder()
    let folder = try run("/bin/mktemp", ["-d", "/tmp/throughline-pg.XXXXXX"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let user = geteuid() == 0 ? ["/usr/sbin/runuser", "-u", "postgres", "--"] : ["/usr/bin/env"]
    if geteuid() == 0 { try run("/bin/chown", ["postgres", folder]) }
    try run(
      user[0],
      user.dropFirst() + [
        "\(tools)/initdb", "-D", "\(folder)/data", "-U", "postgres", "-A", "trust", "-E", "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
      ]
    )
    try launch(user: user, tools: tools, folder: folder)
    return "postgresql:///postgres?host=\(folder)&user=postgres"
  }

  private static func launch(user: [String], tools: String, folder: String) throws {
    let server =
      (user + [
        "\(tools)/postgres", "-D", "\(folder)/data", "-k", folder, "-c", "listen_addresses=", "-c",
        "fsync=off",
        "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300",
        "-c", "shared_buffers=64MB", "-c", "wal_level=minimal", "-c", "max_wal_senders=0",
      ]).map { "'\($0)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // `read` returns when this process is gone; the server's own pid is in its lock file. No `wait`: Foundation
    // starts programs with the child signal blocked, and the shell would wait for ever.
    let stop = """
      read line; pid=$(head -n 1 '\(folder)/data/postmaster.pid'); kill -QUIT $pid
      while kill -0 $pid 2>/dev/null; do sleep 0.1; done; rm -rf '\(folder)'
      """
    process.arguments = ["-c", "\(server) </dev/null & \(stop)"]
    process.standardInput = lifeline
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try run(
      "/bin/sh",
      [
        "-c",
        "for i in $(seq 300); do \(tools)/pg_isready -q -h '\(folder)' -U postgres && exit 0; sleep 0.1; done; exit 1",
      ]
    )
  }

  // Its writing end stays open as long as this process lives; children must not inherit it.
  private static let lifeline: Pipe = {
    let pipe = Pipe()
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
    return pipe
  }()

  private static func toolFolder() throws -> String {
    let folders = ["/usr/lib/postgresql", "/usr/local/pgsql"].flatMap { root in
      ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).sorted().reversed().map {
        "\(root)/\($0)/bin"
      }
    }
    guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") })
    else {
      throw Missing(
        description: """
          These tests need PostgreSQL. Install Debian's postgresql package, or name a server in \
          THROUGHLINE_TEST_POSTGRES=postgres://…
          """
      )
    }
    return folder
  }
}
