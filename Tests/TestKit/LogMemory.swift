package import Logging
import Synchronization

/// Everything a site logs, kept for a test to read.
///
/// A class because the logger writes and the test reads.
package final class LogMemory: Sendable {
  private let lines = Mutex<[String]>([])

  package init() {}

  /// What was logged, a line an entry, with every field.
  package var text: String { lines.withLock { $0.joined(separator: "\n") } }

  /// A logger of the lowest level, so that nothing is left out.
  package var logger: Logger {
    var logger = Logger(label: "memory") { _ in Handler(memory: self) }
    logger.logLevel = .trace
    return logger
  }

  /// Logs a line with a room in it, as careless code would.
  package func write(room: String) { logger.info("note", metadata: ["room": "\(room)"]) }

  private func keep(_ line: String) { lines.withLock { $0.append(line) } }

  private struct Handler: LogHandler {
    let memory: LogMemory
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(
      level: Logger.Level,
      message: Logger.Message,
      metadata extra: Logger.Metadata?,
      source: String,
      file: String,
      function: String,
      line: UInt
    ) {
      let fields = metadata.merging(extra ?? [:]) { $1 }
      memory.keep(
        "\(level) \(message) \(fields.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " "))"
      )
    }
  }
}
