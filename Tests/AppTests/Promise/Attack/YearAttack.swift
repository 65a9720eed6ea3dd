import Analytics
import Kernel
import Practices
import TestKit

/// Takes apart what some people together were told in a year, with the whole visit calendar known.
struct YearAttack {
  let year: SchoolYear
  /// What was published about single rounds, to anybody: sums over terms are made of it.
  let published: Set<Claim>

  init(year: SchoolYear, published: some Sequence<Claim>) {
    self.year = year
    self.published = Set(published).filter { if case .round = $0.subject { true } else { false } }
  }

  /// What the claims give away.
  struct Result: Sendable {
    var outcome = VisitEquations.Outcome()
    var smallCells = 0
    /// Rooms of small cells for which only one share of *seen* fits.
    var pinned = 0
    /// Claims whose number is not the sum of the visits they say they are about: something nobody has explained.
    var unexplained: [String] = []
  }

  func run(on claims: Set<Claim>) -> Result {
    var result = Result()
    for claim in claims where !explains(claim) {
      result.unexplained.append("\(claim.subject) \(claim.practice) \(claim.band): n = \(claim.count)")
    }
    for (index, practice) in SchoolYear.practices.enumerated() {
      let mine = claims.filter { $0.practice == practice.text }
      let equations = VisitEquations(rooms: year.visits.map(year.room), sums: mine.map { visits($0) })
      result.outcome = result.outcome.joined(equations.attack())
      for claim in mine where claim.count <= 12 {
        guard let cell = smallCell(claim, practice: index) else { continue }
        result.smallCells += 1
        result.pinned += cell.pinnedRooms
      }
    }
    return result
  }

  // MARK: - What a claim is about

  /// The visits a claim sums over, by the calendar.
  private func visits(_ claim: Claim) -> Set<Int> {
    switch claim.subject {
    case .round(let id):
      Set(
        year.visits.indices.filter { index in
          let visit = year.visits[index]
          guard year.rounds[visit.round].id.text == id else { return false }
          return claim.band == "all" || year.band(of: visit).rawValue == claim.band
        }
      )
    case .term: parts(of: claim).map(visits).reduce(into: []) { $0.formUnion($1) }
    }
  }

  /// The rounds' figures that a sum over a term is made of: the newest one of each school.
  private func parts(of claim: Claim) -> [Claim] {
    guard case .term(let term, let school, let level, let last) = claim.subject else { return [] }
    var newest: [Int: (number: Int, part: Claim)] = [:]
    for part in published where part.practice == claim.practice && part.band == claim.band {
      guard case .round(let id) = part.subject, let round = year.rounds.first(where: { $0.id.text == id }),
        termID(round.number) == term, round.number <= last
      else { continue }
      let place = year.schools[round.school]
      guard school == nil || place.id.text == school, level == nil || place.level == level else { continue }
      if newest[round.school].map({ $0.number < round.number }) ?? true {
        newest[round.school] = (round.number, part)
      }
    }
    return newest.values.map(\.part)
  }

  private func termID(_ number: Int) -> String {
    number < 2 ? Cast.fall.text : SchoolYear.terms[number - 2].id
  }

  /// Whether the number is what the calendar and the marks say it must be.
  private func explains(_ claim: Claim) -> Bool {
    guard let practice = SchoolYear.practices.firstIndex(where: { $0.text == claim.practice }) else {
      return false
    }
    switch claim.subject {
    case .round:
      return visits(claim).count { year.visits[$0].marks[practice] != .notExpected } == claim.count
    case .term: return parts(of: claim).reduce(0) { $0 + $1.count } == claim.count
    }
  }

  // MARK: - Small cells

  /// The adversary is told the exact number of *seen* unless it lies at a blurred end.
  private func smallCell(_ claim: Claim, practice: Int) -> SmallCell? {
    guard case .round = claim.subject, let rooms = claim.rooms,
      let label = RateLabel.counts(claim.label, of: claim.count)
    else { return nil }
    let visits = visits(claim)
    let seen = visits.count { if case .seen = year.visits[$0].marks[practice] { true } else { false } }
    let isBlurred = claim.label.hasPrefix("<") || claim.label.hasPrefix(">")
    let perRoom = Dictionary(grouping: visits, by: { year.room(of: year.visits[$0]) }).mapValues(\.count)
    return SmallCell(
      visits: perRoom.sorted { $0.key < $1.key }.map(\.value),
      counted: claim.count,
      rooms: rooms,
      seen: isBlurred ? label : seen...seen
    )
  }
}
