import HTTPTypes
import Storage
package import Web

/// Districts, schools, rosters, staff, roles, accounts and sessions: the contents page of this area.
package enum People {
  package static func area(_ parts: PeopleParts) -> Area {
    Area(
      "People", permissions: PeoplePermissions.all, migrations: PeopleMigrations.all, navigation: [],
      routes: signInRoutes(parts),
      jobs: [
        Job("remove expired sessions", everySeconds: 3600) { site in
          let now = site.now()
          try await site.store.write { db in try SessionQueries.removeExpired(db, now: now) }
        }
      ])
  }

  private static func signInRoutes(_ parts: PeopleParts) -> [Route] {
    let handlers = SignInHandlers(parts: parts)
    return [
      .open(.get, "/", because: "leads to sign-in or to Today", handlers.home),
      .open(.get, "/sign-in", because: "the way in", handlers.form),
      .open(.post, "/sign-in", because: "the way in", handlers.signIn),
      .open(.get, "/welcome/:token", because: "the link is the proof", handlers.link),
      .open(.post, "/welcome/:token", because: "the link is the proof", handlers.setPassword),
      .open(.get, "/language", because: "language before signing in", handlers.language),
      .account(.post, "/sign-out", handlers.signOut),
      .account(.get, "/session/token", handlers.token).unstored(),
    ]
  }
}
