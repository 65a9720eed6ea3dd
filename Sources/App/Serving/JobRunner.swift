import Kernel
import Logging
import ServiceLifecycle
import Web

/// Runs each area's recurring work until the server stops.
struct JobRunner: Service {
  let site: Site
  let jobs: [Job]
  let logger: Logger
  let counts: JobCounts

  func run() async throws {
    try await cancelWhenGracefulShutdown {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for job in jobs { group.addTask { try await repeatedly(job) } }
        try await group.waitForAll()
      }
    }
  }

  private func repeatedly(_ job: Job) async throws {
    while !Task.isCancelled {
      do {
        try await job.run(site)
        counts.add(job.name, failed: false)
      } catch is CancellationError {
        return
      } catch {
        counts.add(job.name, failed: true)
        logger.error(
          "job failed",
          metadata: ["job": "\(job.name)", "error": "\(String(reflecting: error).prefix(300))"]
        )
      }
      do { try await Task.sleep(for: .seconds(job.everySeconds)) } catch { return }
    }
  }
}
