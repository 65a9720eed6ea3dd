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

/// What one slice adds to its area.
package struct Slice: Sendable {
  package var permissions: [Permission]
  package var migrations: [Migration]
  package var routes: [Route]
  package var jobs: [Job]
  package var eventWords: [String: Phrase]

  /// A slice; what it does not have is left out.
  package init(
    permissions: [Permission] = [],
    migrations: [Migration] = [],
    routes: [Route] = [],
    jobs: [Job] = [],
    eventWords: [String: Phrase] = [:]
  ) {
    self.permissions = permissions
    self.migrations = migrations
    self.routes = routes
    self.jobs = jobs
    self.eventWords = eventWords
  }
}

extension Area {
  /// An area that is the sum of its slices.
  package init(_ name: String, slices: [Slice], navigation: [NavigationItem] = []) {
    self.init(
      name,
      permissions: slices.flatMap(\.permissions),
      migrations: slices.flatMap(\.migrations),
      navigation: navigation,
      routes: slices.flatMap(\.routes),
      jobs: slices.flatMap(\.jobs),
      eventWords: slices.map(\.eventWords).reduce([:]) { all, slice in
        all.merging(slice) { first, _ in first }
      }
    )
  }
}
