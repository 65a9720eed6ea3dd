import Kernel

/// Marker for the identity of a group that compares its answers.
enum ComparisonSubject {}
typealias ComparisonID = Identifier<ComparisonSubject>

/// Somebody in a group, and whether they agreed.
struct ComparisonMember: Sendable, Hashable {
  let person: PersonID
  let name: String
  let hasAgreed: Bool
}

/// Colleagues of one school who may see their answers of one term pooled, once all of them agreed.
struct Comparison: Sendable {
  /// With fewer, taking away one's own answer would leave two people.
  static let fewestMembers = 4
  static let mostMembers = 30

  let id: ComparisonID
  let name: String
  let school: SchoolID
  let schoolName: String
  let term: TermID
  let termTitle: String
  let members: [ComparisonMember]

  var isComplete: Bool { members.count >= Self.fewestMembers && members.allSatisfy(\.hasAgreed) }

  func hasAgreed(_ person: PersonID) -> Bool { members.contains { $0.person == person && $0.hasAgreed } }
}

/// What a group said of one practice, together; it never changes.
struct ComparisonCount: Sendable {
  let practice: FrameworkItemID
  let answers: Int
  /// How many understand it or could explain it.
  let understood: Int
  /// How many are at the first step or further.
  let begun: Int
}

/// A group as proposed, checked.
struct ComparisonDraft: Sendable, Hashable {
  let name: String
  /// Without whoever proposes it.
  let others: Set<PersonID>

  /// `colleagues` are those who may be asked.
  ///
  /// Throws: `invalid` with every field that needs attention.
  init(name: String, others: [String], colleagues: Set<PersonID>) throws(Failure) {
    var errors: [FieldError] = []
    let chosen = Set(others.map { PersonID($0) })
    if name.isEmpty {
      errors.append(FieldError("name", Phrase("Give the group a name.", "Ponle un nombre al grupo.")))
    }
    if name.count > 120 { errors.append(FrameworkDraft.tooLong("name", 120)) }
    if !chosen.isSubset(of: colleagues)
      || !(Comparison.fewestMembers - 1..<Comparison.mostMembers).contains(chosen.count)
    {
      errors.append(
        FieldError(
          "members",
          Phrase(
            "Choose at least three colleagues, and at most twenty-nine.",
            "Elige al menos tres colegas y como máximo veintinueve."
          )
        )
      )
    }
    guard errors.isEmpty else { throw .invalid(errors) }
    self.name = name
    self.others = chosen
  }
}
