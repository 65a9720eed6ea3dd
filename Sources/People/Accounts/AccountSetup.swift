package import Kernel
package import Storage

/// Somebody an operator adds at the command line, before anyone can sign in.
package struct NewStaffMember: Sendable {
  package let email: String
  package let givenName: String
  package let familyName: String
  package let role: Role
  package let school: SchoolID?

  package init(email: String, givenName: String, familyName: String, role: Role, school: SchoolID?) {
    self.email = email
    self.givenName = givenName
    self.familyName = familyName
    self.role = role
    self.school = school
  }
}

/// Adds people and makes their one-time links, as the command line does it.
package enum AccountSetup {
  /// Adds a person with a role and an account, and returns the token of the link that sets the password.
  ///
  /// Throws: `refused` when the name is taken or the role needs a school.
  package static func add(
    _ db: Connection,
    _ member: NewStaffMember,
    district: DistrictID,
    now: Instant
  ) throws -> String {
    guard member.school != nil || !member.role.isHeldAtSchools else {
      throw Failure.refused(
        Phrase(
          "This role is held at a school; name it with --school.",
          "Esta función se tiene en una escuela; indícala con --school."
        )
      )
    }
    guard try AccountQueries.account(db, username: member.email) == nil else {
      throw Failure.refused(
        Phrase("There is an account with this name already.", "Ya existe una cuenta con este nombre.")
      )
    }
    let person = PersonID.make(at: now)
    let account = AccountID.make(at: now)
    let name = "\(member.givenName) \(member.familyName)"
    try db.run(
      """
      INSERT INTO person (id, district_id, kind, given_name, family_name, email, search_key)
      VALUES (\(person), \(district), 'staff', \(member.givenName), \(member.familyName), \(member.email),
        \("\(member.familyName) \(member.givenName)".lowercased()))
      """
    )
    try AccountQueries.make(
      db,
      id: account,
      person: person,
      district: district,
      name: name,
      username: member.email,
      now: now
    )
    let grant = RoleGrant(role: member.role, school: member.school, beginsOn: nil, endsOn: nil)
    _ = try RoleQueries.give(db, district: district, person: person, grant, id: .make(at: now))
    try EventLog.append(
      Event(
        "person.added",
        of: person.text,
        by: .command,
        district: district,
        detail: ["role": member.role.rawValue]
      ),
      at: now,
      db
    )
    return try AccountQueries.makeLink(db, account: account, purpose: .invitation, now: now)
  }

  /// A link with which a person sets a new password; sessions end when it is used.
  ///
  /// Throws: `notFound` when no account has this name.
  package static func reset(_ db: Connection, username: String, now: Instant) throws -> String {
    guard let account = try AccountQueries.account(db, username: username) else { throw Failure.notFound }
    try EventLog.append(Event("password.reset", of: account.text, by: .command, district: nil), at: now, db)
    return try AccountQueries.makeLink(db, account: account, purpose: .reset, now: now)
  }

  /// The district an operator names by its slug.
  ///
  /// Throws: `refused` with the slugs there are.
  package static func district(_ db: Connection, slug: String?) throws -> DistrictID {
    let rows = try db.rows("SELECT id, slug FROM district ORDER BY slug LIMIT 500")
    let all: [(id: DistrictID, slug: String)] = try rows.map { (try $0("id"), try $0("slug")) }
    if let slug, let found = all.first(where: { $0.slug == slug }) { return found.id }
    if slug == nil, all.count == 1 { return all[0].id }
    let names = all.map(\.slug).joined(separator: ", ")
    throw Failure.refused(
      Phrase(
        all.isEmpty
          ? "There is no district yet. Add one with: throughline district add"
          : "Name a district with --district: \(names)",
        all.isEmpty
          ? "Aún no hay distritos. Agrega uno con: throughline district add"
          : "Indica un distrito con --district: \(names)"
      )
    )
  }

  /// The school an operator names.
  ///
  /// Throws: `refused` when no school of the district has this name.
  package static func school(_ db: Connection, named name: String, district: DistrictID) throws -> SchoolID {
    let found: SchoolID? = try db.value(
      "SELECT id FROM org WHERE district_id = \(district) AND type = 'school' AND name = \(name) AND ended_on IS NULL"
    )
    guard let found else {
      throw Failure.refused(
        Phrase(
          "No school of the district is called \(name).",
          "Ninguna escuela del distrito se llama \(name)."
        )
      )
    }
    return found
  }
}
