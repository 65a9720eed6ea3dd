package import Kernel
import Matching
package import People

/// One search for groups, from profiles to schools put together.
package struct TriadSearch: Sendable {
  /// How it ended.
  package enum Outcome: Sendable {
    case groups([[SchoolID]], standing: TriadPlanOfYear.Standing, objective: Int)
    case refused(Phrase)
  }

  private let model: TriadModel
  private let locks: [TriadProblem.Lock]

  /// Throws: `refused` when profiles lack figures.
  package init(
    _ rules: TriadRules,
    profiles: [SchoolProfile],
    forbidden: Set<SchoolPair>,
    members: [TriadMember]
  ) throws(Failure) {
    model = try TriadModel(rules, profiles: profiles, forbidden: forbidden)
    locks = model.locks(members)
  }

  /// The search in a few hundredths of a second: groups that are legal and good, not the best there are.
  package func quick() -> Outcome { solve(TriadSolver(goes: 1), control: SearchControl()) }

  /// The search in full, for a thread of its own.
  func run(_ control: SearchControl) -> Outcome { solve(TriadSolver(), control: control) }

  private func solve(_ solver: TriadSolver, control: SearchControl) -> Outcome {
    let problem = model.problem(locks: locks)
    guard !model.schools.isEmpty else { return .refused(Self.nobody) }
    do {
      let plan = try solver.solve(problem, control: control)
      let groups = plan.groups.map { group in group.map { model.schools[$0].school } }
      return .groups(groups, standing: Self.standing(plan.standing), objective: plan.objective)
    } catch {
      let spanish = model.problem(locks: locks, language: .spanish)
      return .refused(
        Phrase(error.words(for: problem).english, error.inSpanish.words(for: spanish).spanish)
      )
    }
  }

  private static let nobody = Phrase(
    "No school is part of this plan. Choose levels that have schools.",
    "Ninguna escuela forma parte de este plan. Elige niveles que tengan escuelas."
  )

  private static func standing(_ standing: TriadPlan.Standing) -> TriadPlanOfYear.Standing {
    switch standing {
    case .proven: .proven
    case .searched: .searched
    case .stopped: .stopped
    case .byHand: .byHand
    }
  }
}

extension TriadRefusal {
  /// The same refusal with levels named in Spanish, as the problem in Spanish names them.
  fileprivate var inSpanish: TriadRefusal {
    switch self {
    case .levelCannotBeDivided(let level, let count):
      .levelCannotBeDivided(level: Self.spanish(level), count: count)
    case .lockedFours(let level, let locked, let expected):
      .lockedFours(level: Self.spanish(level), locked: locked, expected: expected)
    case .noDivision(let level, let leftOver, let isProven):
      .noDivision(level: Self.spanish(level), leftOver: leftOver, isProven: isProven)
    case .schoolHasNoGroup, .schoolsCutOff, .lockedPair, .lockedGroupSize, .lockedTwice, .stopped: self
    }
  }

  private static func spanish(_ english: String) -> String {
    SchoolLevel.allCases.first { $0.label.english == english }?.label.spanish ?? english
  }
}
