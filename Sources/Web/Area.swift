package import Kernel
package import Storage

/// The contents page of an area: everything it adds to the whole.
package struct Area: Sendable {
  package let name: String
  package let permissions: [Permission]
  package let migrations: [Migration]
  package let navigation: [NavigationItem]
  package let routes: [Route]
  package let jobs: [Job]
  /// What the area's events are called in the audit log, by their verbs.
  package let eventWords: [String: Phrase]

  package init(
    _ name: String,
    permissions: [Permission] = [],
    migrations: [Migration] = [],
    navigation: [NavigationItem] = [],
    routes: [Route] = [],
    jobs: [Job] = [],
    eventWords: [String: Phrase] = [:]
  ) {
    self.name = name
    self.permissions = permissions
    self.migrations = migrations
    self.navigation = navigation
    self.routes = routes
    self.jobs = jobs
    self.eventWords = eventWords
  }
}

/// Work that is due again and again without anybody asking.
package struct Job: Sendable {
  package let name: String
  package let everySeconds: Int
  package let run: @Sendable (Site) async throws -> Void

  package init(_ name: String, everySeconds: Int, run: @escaping @Sendable (Site) async throws -> Void) {
    self.name = name
    self.everySeconds = everySeconds
    self.run = run
  }
}
