import HTTPTypes
import Interchange
import Kernel
import Markup
import People
import Storage
import Web

/// A person's own calendar: its addresses, and the file that calendar programs fetch.
enum CalendarHandlers {
  /// How long what has been stays in the calendar.
  private static let daysKept = 60
  private static let perMinute = 30
  /// Many people of a school share one address.
  private static let perMinuteAndAddress = 600

  /// `GET /d/:district/calendar`
  @Sendable static func page(_ call: Call, _ actor: Actor) async throws -> Reply {
    let links = try await call.store.read { db in try CalendarLinkQueries.list(db, of: actor) }
    return try CalendarPages.page(call, links)
  }

  /// `POST /d/:district/calendar/links`: the answer is the only page that ever shows the address.
  @Sendable static func make(_ call: Call, _ actor: Actor) async throws -> Reply {
    let id = CalendarLinkID(call.form["id"])
    guard UUIDText.isValid(id.text) else { throw Failure.notFound }
    let token = try await call.store.write { db in
      let token = try CalendarLinkQueries.make(db, id: id, for: actor, language: call.language, now: call.now)
      try tell("calendar.link_made", call, actor, db)
      return token
    }
    return try CalendarPages.made(call, address: "\(origin(call))/calendars/\(token).ics")
  }

  /// `POST /d/:district/calendar/links/:link/revocation`
  @Sendable static func revoke(_ call: Call, _ actor: Actor) async throws -> Reply {
    let id: CalendarLinkID = try call.id("link")
    try await call.store.write { db in
      guard try CalendarLinkQueries.revoke(db, id: id, of: actor, now: call.now) else {
        throw Failure.notFound
      }
      try tell("calendar.link_ended", call, actor, db)
    }
    return .seeOther(
      "/d/\(try call.district.slug)/calendar",
      flash: FlashMessage(
        call.say(
          "The address no longer works. Remove it from your calendar program as well.",
          "La dirección ya no funciona. Quítala también de tu programa de calendario."
        )
      )
    )
  }

  /// `GET /calendars/:token`: fetched by calendar programs, which cannot sign in.
  @Sendable static func feed(_ call: Call) async throws -> Reply {
    let typed = call.parameters["token"] ?? ""
    let hash = SecretToken.hash(typed.hasSuffix(".ics") ? String(typed.dropLast(4)) : typed)
    try call.site.rateLimit.count("calendar-from:\(call.address)", limit: perMinuteAndAddress, now: call.now)
    try call.site.rateLimit.count("calendar:\(hash)", limit: perMinute, now: call.now)
    let origin = origin(call)
    let calendar = try await call.store.read { db -> ICalendar in
      guard let owner = try CalendarLinkQueries.owner(db, tokenHash: hash) else { throw Failure.notFound }
      guard !owner.isRevoked else { throw Failure.gone(ended) }
      let places = try MembershipQueries.memberships(db, account: owner.account, now: call.now)
      guard let place = places.first(where: { $0.district == owner.district }) else { throw Failure.notFound }
      let ask = CalendarAsk(
        actor: Actor(
          account: owner.account,
          person: place.person,
          district: place.district,
          roles: place.roles
        ),
        slug: place.slug,
        timeZone: place.timeZone,
        language: owner.language,
        since: call.now.day(in: place.timeZone).adding(days: -daysKept),
        origin: origin
      )
      return ICalendar(name: place.districtName, events: try CalendarEntries.of(db, ask))
    }
    return Reply(
      status: .ok,
      headers: [.contentType: "text/calendar; charset=utf-8"],
      body: .bytes(calendar.bytes)
    )
  }

  private static let ended = Phrase(
    "This calendar address was ended by its owner. Make a new one on the page My calendar.",
    "Su dueño terminó esta dirección de calendario. Crea otra en la página Mi calendario."
  )

  private static func origin(_ call: Call) -> String {
    "\(call.site.settings.isHTTPS ? "https" : "http")://\(call.host)"
  }

  private static func tell(_ verb: String, _ call: Call, _ actor: Actor, _ db: Connection) throws {
    try EventLog.append(
      Event(verb, of: actor.person.text, by: .person(actor.person), district: actor.district),
      at: call.now,
      db
    )
  }
}
