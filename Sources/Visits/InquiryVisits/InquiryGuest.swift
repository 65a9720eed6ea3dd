package import Kernel

/// What somebody who is invited does on the day.
package enum GuestPart: String, Sendable, CaseIterable, Codable {
  /// Goes into rooms and debriefs.
  case visitor
  /// Shows the way at their own school; never reads notes.
  case guide
  /// From outside the partner schools: goes into rooms and debriefs as visitors do.
  case guest
}

/// What somebody who is invited said.
package enum GuestAnswer: String, Sendable, CaseIterable, Codable {
  case invited, coming, declined
}

/// Somebody invited to an inquiry visit, with an account or by name on paper.
package struct InquiryGuest: Sendable, Hashable {
  package let id: InquiryGuestID
  /// Nothing for somebody who is on paper only.
  package let person: PersonID?
  package let name: String
  package let school: SchoolID?
  package let schoolName: String?
  package let part: GuestPart
  /// Leads a school.
  package let isPrincipal: Bool
  package let answer: GuestAnswer
}

/// A school that comes to an inquiry visit.
package struct PartnerSchool: Sendable, Hashable {
  package let id: SchoolID
  package let name: String
  /// Another visit it hosts or joins on the same day, by its title.
  package let alsoAt: String?
}

/// Somebody of the staff who may be invited.
package struct GuestCandidate: Sendable, Hashable {
  package let person: PersonID
  package let name: String
  package let roles: [HeldRole]
  /// A school they work at, the host's when that is one.
  package let school: SchoolID?
  package let schoolName: String?

  package var isPrincipal: Bool { roles.contains { $0.role == .principal } }
  package func evaluates(at school: SchoolID) -> Bool {
    roles.contains { $0.role.evaluatesTeachers && $0.schools.contains(school) }
  }
  package func works(at school: SchoolID) -> Bool { roles.contains { $0.schools.contains(school) } }
}
