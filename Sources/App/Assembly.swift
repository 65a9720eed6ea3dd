package import Kernel
import People
import Practices
import Boards
import Evidence
import Exchange
import Goals
import Improvement
import Teams
import Visits
package import Storage
package import Web

/// The registry of areas: what they add up to.
package struct Assembly: Sendable {
  package let areas: [Area]
  let sessions: SessionCache
  let hashes: HashGate
  package let probe: HealthProbe

  package init(store: any Store, now: @escaping @Sendable () -> Instant) {
    let sessions = SessionCache(store: store, now: now)
    let hashes = HashGate()
    let people = PeopleParts(hashes: hashes, sessions: sessions)
    let probe = HealthProbe(migrations: Self.migrations)
    self.sessions = sessions
    self.hashes = hashes
    self.probe = probe
    let areas = [
      People.area(people), Practices.area(sections: [Visits.practiceSection]), Visits.area(),
      Teams.area(), Evidence.area(), Goals.area(), Improvement.area(), Boards.area(),
      Exchange.area(ExchangeParts(sessions: sessions)),
    ]
    // The document describes every route, so it is told of them when it is asked for, itself included.
    let described = { @Sendable in
      SiteArea.area(probe: probe, routes: { [] }).routes + areas.flatMap(\.routes)
    }
    self.areas = areas + [SiteArea.area(probe: probe, routes: described)]
  }

  package var routes: [Route] { areas.flatMap(\.routes) }
  package var jobs: [Job] { areas.flatMap(\.jobs) }
  package var permissions: [Permission] { areas.flatMap(\.permissions) }
  package var navigation: [NavigationItem] { areas.flatMap(\.navigation) }

  /// What every event is called, by its verb.
  package var eventWords: [String: Phrase] {
    areas.map(\.eventWords).reduce(DemoDistrict.eventWords) { words, area in
      words.merging(area) { first, _ in first }
    }
  }

  /// Every migration of the installation, oldest first.
  package static let migrations: [Migration] =
    ([EventLog.migration] + PeopleMigrations.all + PracticesMigrations.all + VisitsMigrations.all
    + Teams.migrations + Evidence.migrations + Goals.migrations + Improvement.migrations
    + BoardsMigrations.all)
    .sorted { $0.id < $1.id }

  /// The site that handlers see.
  package func site(
    store: any Store,
    now: @escaping @Sendable () -> Instant,
    settings: SiteSettings,
    assets: Assets
  ) -> Site {
    Site(
      store: store,
      now: now,
      settings: settings,
      assets: assets,
      navigation: navigation,
      permissions: permissions,
      sessions: sessions.lookup,
      rateLimit: RateLimit(isOn: settings.limitsRates),
      eventWords: eventWords
    )
  }
}
