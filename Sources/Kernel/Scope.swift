/// Proof that somebody may do one thing, and how far: only this file can make one.
///
/// Queries over people or schools demand a scope; what lies outside is not found.
package struct Scope: Sendable, Hashable {
  package let district: DistrictID
  package let actor: Actor
  package let extent: Extent

  /// How far a scope carries.
  package enum Extent: Sendable, Hashable {
    case own
    case schools(Set<SchoolID>)
    case district
  }

  fileprivate init(actor: Actor, extent: Extent) {
    self.actor = actor
    self.district = actor.district
    self.extent = extent
  }

  package var person: PersonID { actor.person }

  /// Whether the scope reaches a school.
  package func reaches(_ school: SchoolID) -> Bool {
    switch extent {
    case .own: false
    case .schools(let schools): schools.contains(school)
    case .district: true
    }
  }

  /// Throws: `notFound` when the school is out of reach, so that its existence is not told.
  package func require(_ school: SchoolID) throws(Failure) {
    guard reaches(school) else { throw .notFound }
  }
}

extension Actor {
  /// The widest scope that the roles held today give for `permission`, or nothing.
  package func scope(for permission: Permission) -> Scope? {
    var schools: Set<SchoolID> = []
    var best: Reach?
    for held in roles {
      guard let reach = permission.reach[held.role] else { continue }
      best = max(best ?? reach, reach)
      if reach == .school || reach == .schools { schools.formUnion(held.schools) }
    }
    switch best {
    case nil: return nil
    case .district: return Scope(actor: self, extent: .district)
    case .school, .schools: return Scope(actor: self, extent: .schools(schools))
    case .own: return Scope(actor: self, extent: .own)
    }
  }

  /// Throws: `forbidden` when no role held today carries `permission`.
  package func grant(_ permission: Permission) throws(Failure) -> Scope {
    guard let scope = scope(for: permission) else {
      throw .forbidden(
        Phrase(
          "Your role here does not include this: \(permission.label.english).",
          "Tu función aquí no incluye esto: \(permission.label.spanish)."
        )
      )
    }
    return scope
  }

  /// Whether any role held today carries `permission`.
  package func may(_ permission: Permission) -> Bool {
    roles.contains { permission.reach[$0.role] != nil }
  }
}
