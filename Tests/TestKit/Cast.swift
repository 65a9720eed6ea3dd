import App
import Foundation
package import Kernel
import People
package import Storage

/// The people every test knows, with fixed identities; names tell role and place.
package enum Cast {
  /// One of the cast: what they are, and where.
  package enum Member: String, CaseIterable, Sendable {
    case ana, ben, cyd, dee, eli, fay, gil, hana, ivo, jo, kim
    /// A teacher of Lincoln who sits on its leadership team.
    case lea
    /// A board member who sees published pages only.
    case max
  }

  /// Sunday evening in Los Angeles would hide time-zone faults; this is a Thursday morning there.
  package static let now = Instant(milliseconds: 1_794_506_400_000)

  package static let maravilla = DistrictID("01900000-0000-7000-8000-0000000000d1")
  package static let dosRobles = DistrictID("01900000-0000-7000-8000-0000000000d2")
  package static let lincoln = SchoolID("01900000-0000-7000-8000-000000000051")
  package static let grant = SchoolID("01900000-0000-7000-8000-000000000052")
  package static let roble = SchoolID("01900000-0000-7000-8000-000000000053")
  package static let fall = Identifier<TermSubject>("01900000-0000-7000-8000-0000000000f1")
  package static let password = "four unrelated words here"

  package static func person(_ member: Member) -> PersonID { PersonID(identifier(member, "1")) }
  package static func account(_ member: Member) -> AccountID { AccountID(identifier(member, "2")) }
  package static func username(_ member: Member) -> String { "\(member.rawValue)@example.org" }

  package static func district(_ member: Member) -> DistrictID { member == .kim ? dosRobles : maravilla }
  package static func slug(_ member: Member) -> String { member == .kim ? "dos-robles" : "maravilla" }

  package static func roles(_ member: Member) -> [HeldRole] {
    switch member {
    case .ana: [HeldRole(.coach, at: [lincoln])]
    case .ben: [HeldRole(.teacher, at: [lincoln])]
    case .cyd: [HeldRole(.teacher, at: [grant])]
    case .dee: [HeldRole(.director)]
    case .eli: [HeldRole(.principal, at: [lincoln])]
    case .fay: [HeldRole(.dataSteward)]
    case .gil: [HeldRole(.principalSupervisor, at: [lincoln, grant])]
    case .hana: [HeldRole(.analyst)]
    case .ivo: [HeldRole(.partnerFacilitator)]
    case .jo: [HeldRole(.administrator)]
    case .kim: [HeldRole(.principal, at: [roble])]
    case .lea: [HeldRole(.teacher, at: [lincoln]), HeldRole(.instructionalLeadershipTeam, at: [lincoln])]
    case .max: [HeldRole(.boardViewer)]
    }
  }

  package static func actor(_ member: Member) -> Actor {
    Actor(account: account(member), person: person(member), district: district(member), roles: roles(member))
  }

  /// Puts two districts, three schools, a term and the whole cast into an empty, migrated database.
  package static func settle(in store: any Store) async throws {
    try await store.write { db in
      try places(db)
      for member in Member.allCases { try add(member, db) }
    }
  }

  private static func places(_ db: Connection) throws {
    for (id, slug, name) in [
      (maravilla, "maravilla", "Maravilla Unified"), (dosRobles, "dos-robles", "Dos Robles Joint Unified"),
    ] {
      try db.run(
        "INSERT INTO district (id, slug, name, time_zone) VALUES (\(id), \(slug), \(name), 'America/Los_Angeles')"
      )
    }
    for (id, district, name) in [
      (lincoln, maravilla, "Lincoln Elementary"), (grant, maravilla, "Grant Middle"),
      (roble, dosRobles, "Roble Elementary"),
    ] {
      try db.run(
        """
        INSERT INTO org (id, district_id, type, name, level)
        VALUES (\(id), \(district), 'school', \(name), \(name.hasSuffix("Middle") ? "middle" : "elementary"))
        """
      )
    }
    try db.run(
      """
      INSERT INTO academic_session (id, district_id, title, type, starts_on, ends_on, school_year)
      VALUES (\(fall), \(maravilla), 'Fall 2026', 'term', '2026-08-10', '2026-12-18', 2027)
      """
    )
  }

  private static func add(_ member: Member, _ db: Connection) throws {
    let given = member.rawValue.prefix(1).uppercased() + member.rawValue.dropFirst()
    try db.run(
      """
      INSERT INTO person (id, district_id, kind, given_name, family_name, email, search_key)
      VALUES (\(person(member)), \(district(member)), 'staff', \(given), 'Castro', \(username(member)), \("castro \(member.rawValue)"))
      """
    )
    try AccountQueries.make(
      db,
      id: account(member),
      person: person(member),
      district: district(member),
      name: "\(given) Castro",
      username: username(member),
      now: now
    )
    for held in roles(member) {
      let schools: [SchoolID?] = held.schools.isEmpty ? [nil] : held.schools.sorted().map { $0 }
      for school in schools {
        _ = try RoleQueries.give(
          db,
          district: district(member),
          person: person(member),
          RoleGrant(role: held.role, school: school, beginsOn: nil, endsOn: nil),
          id: .makeAnonymous()
        )
      }
    }
  }

  private static func identifier(_ member: Member, _ kind: String) -> String {
    let index = Member.allCases.firstIndex(of: member) ?? 0
    let hex = String(index + 16, radix: 16)
    return "01900000-0000-7000-8000-00000000\(kind)0\(hex)"
  }
}

/// Marker for the identity of an academic session used as a term.
package enum TermSubject {}
