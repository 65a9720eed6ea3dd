import HTTPTypes
import Kernel
import Markup
import People
package import Web

/// Imports and exports as use cases: the contents page of this area.
package enum Exchange {
  package static func area(_ parts: ExchangeParts) -> Area {
    Area(
      "Exchange",
      navigation: [
        NavigationItem(
          .settings,
          Phrase("Roster", "Lista escolar"),
          permission: PeoplePermissions.importRoster
        ) { slug in
          "/d/\(slug)/roster"
        }
      ],
      routes: rosterRoutes(parts),
      jobs: [
        Job("import waiting rosters", everySeconds: 1) { site in try await RosterJobs.run(site, parts) },
        Job("remove old roster files", everySeconds: 600) { site in try await RosterJobs.tidy(site) },
      ],
      eventWords: ExchangeEventWords.all
    )
  }

  private static func rosterRoutes(_ parts: ExchangeParts) -> [Route] {
    let pages = RosterHandlers(parts: parts)
    let permission = PeoplePermissions.importRoster
    return [
      .require(permission, .get, "/d/:district/roster", pages.index),
      .require(permission, .get, "/d/:district/roster/export.zip", pages.export).unstored(),
      .require(permission, .post, "/d/:district/roster/runs", pages.upload).takingFiles(upTo: 200_000_000),
      .require(permission, .get, "/d/:district/roster/runs/:run", pages.run).unstored(),
      .require(permission, .get, "/d/:district/roster/runs/:run/issues.csv", pages.issues).unstored(),
      .require(permission, .post, "/d/:district/roster/runs/:run/consent", pages.consent),
      .require(permission, .get, "/api/v1/d/:district/roster-imports", RosterAPI.list).documented(
        RosterAPI.listing
      ),
      .require(permission, .get, "/api/v1/d/:district/roster-imports/:run", RosterAPI.one).documented(
        RosterAPI.reading
      ),
    ]
  }
}
