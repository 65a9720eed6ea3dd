import Interchange
import Kernel
import Storage

/// The hosting days of a person's schools, as calendar events.
enum HostingCalendarQueries {
  @Sendable static func events(_ db: Connection, _ ask: CalendarAsk) throws -> [ICalendarEvent] {
    // Somebody with the whole district in reach is not at every visit.
    let schools = ask.actor.roles.filter { TriadPermissions.viewTriads.reach[$0.role] == .school }
      .reduce(into: Set<SchoolID>()) { $0.formUnion($1.schools) }
    guard !schools.isEmpty else { return [] }
    let days = try HostingRotaQueries.days(
      db,
      ofGroupsWith: schools,
      district: ask.actor.district,
      from: ask.since
    )
    return days.compactMap { host in
      guard let day = host.day, let changed = host.changedAt else { return nil }
      let summary =
        schools.contains(host.school)
        ? ask.say("\(host.name) hosts its triad", "\(host.name) recibe a su tríada")
        : ask.say("Visit to \(host.name)", "Visita a \(host.name)")
      var event = ICalendarEvent(
        uid: "host-\(host.plan)-\(host.school)@throughline",
        stamp: changed,
        when: .days(day, through: day),
        summary: summary
      )
      event.place = host.name
      event.sequence = host.version - 1
      event.address = "\(ask.origin)/d/\(ask.slug)/triads/\(host.plan)/rota"
      return event
    }
  }
}
