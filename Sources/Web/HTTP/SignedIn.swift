package import Foundation
package import Kernel

/// A person's place in one district, as far as every page needs it.
package struct Membership: Sendable, Hashable {
  package let district: DistrictID
  package let slug: String
  package let districtName: String
  package let timeZone: TimeZone
  package let person: PersonID
  package let name: String
  package let roles: [HeldRole]

  package init(
    district: DistrictID,
    slug: String,
    districtName: String,
    timeZone: TimeZone,
    person: PersonID,
    name: String,
    roles: [HeldRole]
  ) {
    self.district = district
    self.slug = slug
    self.districtName = districtName
    self.timeZone = timeZone
    self.person = person
    self.name = name
    self.roles = roles
  }
}

/// What a session or a personal token stands for: an account and its places in districts.
package struct SignedIn: Sendable, Hashable {
  /// How the request proved who it is.
  package enum Proof: Sendable, Hashable {
    case session(hash: String)
    case token(id: String, scopes: Set<String>)
  }

  package let account: AccountID
  package let proof: Proof
  package let csrfToken: String
  package let language: Language?
  package let memberships: [Membership]
  /// A second factor is required of one of the roles and has not been shown in this session.
  package let owesSecondFactor: Bool

  package init(
    account: AccountID,
    proof: Proof,
    csrfToken: String,
    language: Language?,
    memberships: [Membership],
    owesSecondFactor: Bool
  ) {
    self.account = account
    self.proof = proof
    self.csrfToken = csrfToken
    self.language = language
    self.memberships = memberships
    self.owesSecondFactor = owesSecondFactor
  }

  /// The actor this account is in the district named by `slug`, when it has a place there.
  package func membership(slug: String) -> Membership? { memberships.first { $0.slug == slug } }

  package func actor(in membership: Membership) -> Actor {
    Actor(
      account: account,
      person: membership.person,
      district: membership.district,
      roles: membership.roles
    )
  }
}
