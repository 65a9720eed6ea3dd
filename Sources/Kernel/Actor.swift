/// Marker for the identity of a district.
package enum DistrictSubject {}
/// Marker for the identity of a school.
package enum SchoolSubject {}
/// Marker for the identity of a person in a district.
package enum PersonSubject {}
/// Marker for the identity of an account of the installation.
package enum AccountSubject {}

package typealias DistrictID = Identifier<DistrictSubject>
package typealias SchoolID = Identifier<SchoolSubject>
package typealias PersonID = Identifier<PersonSubject>
package typealias AccountID = Identifier<AccountSubject>

/// A role somebody holds today, with the schools it is held at (empty for district-wide roles).
package struct HeldRole: Hashable, Sendable {
  package let role: Role
  package let schools: Set<SchoolID>

  package init(_ role: Role, at schools: Set<SchoolID> = []) {
    self.role = role
    self.schools = schools
  }
}

/// Who asks: a person of one district with the roles held today.
package struct Actor: Sendable, Hashable {
  package let account: AccountID
  package let person: PersonID
  package let district: DistrictID
  package let roles: [HeldRole]

  package init(account: AccountID, person: PersonID, district: DistrictID, roles: [HeldRole]) {
    self.account = account
    self.person = person
    self.district = district
    self.roles = roles
  }

  /// Every school that any held role names.
  package var schools: Set<SchoolID> { roles.reduce(into: []) { $0.formUnion($1.schools) } }

  package func holds(_ role: Role) -> Bool { roles.contains { $0.role == role } }

  /// Whether this person evaluates teachers of `school`.
  package func evaluates(at school: SchoolID) -> Bool {
    roles.contains { $0.role.evaluatesTeachers && $0.schools.contains(school) }
  }
}
