package import Kernel
import Matching
package import People

/// Which schools a plan is about and how alike they are: what the search and the pages both stand on.
package struct TriadModel: Sendable {
  /// Schools whose profile lacks a figure that counts.
  package struct Shortage: Error, Sendable, Hashable {
    package let school: SchoolID
    package let name: String
    package let missing: [Phrase]
  }

  let rules: TriadRules
  /// By name; those that stay out are not among them.
  let schools: [SchoolProfile]
  private let bands: [SchoolLevel]
  private let positions: [SchoolID: Int]
  private let forbidden: Set<SchoolPair>
  private let distance: SquareMatrix
  private let minutes: SquareMatrix?
  /// How much each variable alone sets two schools apart.
  private let parts: [(variable: TriadVariable, distance: SquareMatrix)]

  /// Throws: `refused` when profiles lack figures; `shortages` names them.
  package init(_ rules: TriadRules, profiles: [SchoolProfile], forbidden: Set<SchoolPair>) throws(Failure) {
    let schools = Self.included(rules, profiles)
    guard Self.shortages(rules, profiles: profiles).isEmpty else { throw .refused(Self.incomplete) }
    let variables = Self.variables(rules, schools)
    do {
      distance = try Similarity.distance(variables.map(\.similarity), schools: schools.count)
      parts = try variables.map { variable in
        (variable.name, try Similarity.distance([variable.similarity], schools: schools.count))
      }
    } catch {
      throw .refused(Self.incomplete)
    }
    self.rules = rules
    self.schools = schools
    self.forbidden = forbidden
    bands = schools.map { rules.band(Self.level($0)) ?? .other }
    positions = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($0.element.school, $0.offset) })
    let places = schools.map(\.figures.place)
    minutes =
      rules.travelLimit == nil && places.contains(nil)
      ? nil
      : SquareMatrix(count: schools.count) { one, other in
        guard one != other, let here = places[one], let there = places[other] else { return 0 }
        return TravelEstimate.minutes(from: here, to: there) ?? 0
      }
  }

  static let incomplete = Phrase(
    "Some schools lack figures that count here. Complete their profiles, let other figures count, or leave them out.",
    "A algunas escuelas les faltan cifras que aquí cuentan. Completa sus perfiles, haz que cuenten otras cifras o déjalas fuera."
  )

  /// The problem the search solves; `locked` says which schools stay together.
  func problem(locks: [TriadProblem.Lock] = [], language: Language = .english) -> TriadProblem {
    let limit: TriadProblem.TravelLimit? =
      if let most = rules.travelLimit, let minutes {
        TriadProblem.TravelLimit(minutes: minutes, maximumMinutes: most)
      } else {
        nil
      }
    return TriadProblem(
      schools: zip(schools, bands).map { .init(name: $0.name, level: $1.label(language)) },
      distance: distance,
      travelLimit: limit,
      forbiddenPairs: Set(
        forbidden.compactMap { pair in
          guard let one = positions[pair.first], let other = positions[pair.second] else { return nil }
          return TriadProblem.Pair(one, other)
        }
      ),
      locks: locks
    )
  }

  /// What people locked: a whole group stays as it is, single schools stay with each other.
  func locks(_ members: [TriadMember]) -> [TriadProblem.Lock] {
    Dictionary(grouping: members, by: \.group).sorted { $0.key < $1.key }.compactMap { _, group in
      let kept = group.filter { $0.isLocked && positions[$0.school] != nil }
      let indices = kept.compactMap { positions[$0.school] }
      if kept.count == group.count { return .group(indices) }
      return kept.count > 1 ? .together(indices) : nil
    }
  }

  /// Groups as positions in `schools`; schools that are no longer part of the plan are passed over.
  func groups(_ members: [TriadMember]) -> [(number: Int, schools: [Int])] {
    Dictionary(grouping: members, by: \.group).sorted { $0.key < $1.key }.map { number, group in
      (number, group.compactMap { positions[$0.school] }.sorted())
    }
  }

  /// Two schools side by side: how different, how far, and what sets them apart most.
  func pair(_ one: Int, _ other: Int) -> TriadPairFigures {
    let most = parts.max { $0.distance[one, other] < $1.distance[one, other] }
    return TriadPairFigures(
      first: schools[one],
      second: schools[other],
      distance: distance[one, other],
      minutes: minutes?[one, other],
      widest: most.flatMap { $0.distance[one, other] > 0 ? $0.variable : nil }
    )
  }

  /// The level under which a school of the plan is grouped.
  func band(_ index: Int) -> SchoolLevel { bands[index] }

  /// Schools of the plan whose profile lacks something that counts, by name.
  package static func shortages(_ rules: TriadRules, profiles: [SchoolProfile]) -> [Shortage] {
    let schools = included(rules, profiles)
    let usesGlobe = schools.contains { if case .globe = $0.figures.place { true } else { false } }
    return schools.compactMap { profile in
      var missing = TriadVariable.allCases.filter { rules.weight($0) > 0 && value(profile, $0) == nil }
        .map(\.label)
      if rules.travelLimit != nil {
        switch profile.figures.place {
        case nil: missing.append(Phrase("place", "lugar"))
        case .map where usesGlobe:
          missing.append(Phrase("place in degrees, as other schools", "lugar en grados, como otras escuelas"))
        case .map, .globe: break
        }
      }
      return missing.isEmpty ? nil : Shortage(school: profile.school, name: profile.name, missing: missing)
    }
  }

  static func level(_ profile: SchoolProfile) -> SchoolLevel {
    profile.level.flatMap { SchoolLevel(rawValue: $0.rawValue) } ?? .other
  }

  private static func included(_ rules: TriadRules, _ profiles: [SchoolProfile]) -> [SchoolProfile] {
    let leftOut = Set(rules.leftOut)
    return profiles.filter { rules.band(level($0)) != nil && !leftOut.contains($0.school) }
  }

  private static func variables(
    _ rules: TriadRules,
    _ schools: [SchoolProfile]
  ) -> [(name: TriadVariable, similarity: SimilarityVariable)] {
    TriadVariable.allCases.filter { rules.weight($0) > 0 }.map { variable in
      let similarity = SimilarityVariable(
        name: variable.rawValue,
        weight: Double(rules.weight(variable)),
        scale: variable == .enrollment ? .logarithm : .plain,
        values: schools.map { value($0, variable) }
      )
      return (variable, similarity)
    }
  }

  /// The figure of a profile, as a number.
  static func value(_ profile: SchoolProfile, _ variable: TriadVariable) -> Double? {
    if let share = variable.share { return profile.figures.shares[share].map { Double($0) / 10 } }
    return profile.figures.enrollment.map(Double.init)
  }
}

/// Two schools of a group side by side.
struct TriadPairFigures: Sendable, Hashable {
  let first: SchoolProfile
  let second: SchoolProfile
  /// Hundredths of a usual difference between schools.
  let distance: Int
  let minutes: Int?
  /// What sets them apart most; nothing when they are alike in all that counts.
  let widest: TriadVariable?
}
