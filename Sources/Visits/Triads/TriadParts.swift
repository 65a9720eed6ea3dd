import HTTPTypes
import Kernel
import Storage
import Web

/// What triads of similar schools add to the area.
enum TriadParts {
  static let part = Slice(
    permissions: TriadPermissions.all,
    migrations: [VisitsMigrations.triad],
    routes: plans + search + rota + api,
    jobs: TriadJobs.all,
    eventWords: TriadWords.eventWords
  )

  private static let base = "/d/:district/triads"
  private static let see = TriadPermissions.viewTriads
  private static let make = TriadPermissions.makeTriads

  private static let plans: [Route] = [
    .require(see, .get, base, TriadHandlers.index),
    .require(make, .get, "\(base)/new", TriadHandlers.new),
    .require(make, .post, base, TriadHandlers.create).taking(upTo: 500_000),
    .require(see, .get, "\(base)/:plan", TriadHandlers.show),
    .require(make, .get, "\(base)/:plan/edit", TriadHandlers.edit),
    .require(make, .post, "\(base)/:plan", TriadHandlers.change),
    .require(make, .get, "\(base)/:plan/groups/:number", TriadGroupHandlers.show),
    .require(make, .post, "\(base)/:plan/groups/:number", TriadGroupHandlers.arrange),
  ]

  private static let search: [Route] = [
    .require(make, .post, "\(base)/:plan/solution", TriadSolvingHandlers.solve),
    .require(make, .post, "\(base)/:plan/stopping", TriadSolvingHandlers.stop),
    .require(make, .post, "\(base)/:plan/publication", TriadSolvingHandlers.publish),
    .require(make, .post, "\(base)/:plan/withdrawal", TriadSolvingHandlers.withdraw),
  ]

  private static let rota: [Route] = [
    .require(see, .get, "\(base)/:plan/rota", HostingRotaHandlers.show),
    .require(make, .get, "\(base)/:plan/rota/edit", HostingRotaHandlers.edit),
    .require(make, .post, "\(base)/:plan/rota", HostingRotaHandlers.make),
    .require(make, .get, "\(base)/:plan/rota/:school", HostingRotaHandlers.day),
    .require(make, .post, "\(base)/:plan/rota/:school", HostingRotaHandlers.move),
  ]

  private static let api: [Route] = [
    .require(see, .get, "/api/v1\(base)", TriadAPIHandlers.list).documented(
      APIOperation(
        "listTriadPlans",
        "Plans of triads, the latest year first; drafts only for those who make them.",
        gives: .page(of: TriadAPI.plan)
      )
    ),
    .require(see, .get, "/api/v1\(base)/:plan", TriadAPIHandlers.show).documented(
      APIOperation("getTriadPlan", "A plan with the groups one sees.", gives: TriadAPI.planWithGroups)
    ),
    .require(see, .get, "/api/v1\(base)/:plan/rota", TriadAPIHandlers.rota).documented(
      APIOperation(
        "listHostingDays",
        "Who hosts when, by group, for the groups one sees.",
        gives: .page(of: TriadAPI.hostingDay)
      )
    ),
  ]
}
