import Kernel
import Matching
import People

/// A group of a plan with how alike its schools are.
struct TriadGroupView: Sendable {
  let number: Int
  let members: [TriadMember]
  /// The level it is grouped under; nothing when that is not known any more.
  let level: SchoolLevel?
  /// Every two schools of the group.
  let pairs: [TriadPairFigures]

  /// What the group adds to the sum of differences.
  var sum: Int { pairs.reduce(0) { $0 + $1.distance } }
  /// The two schools that are least alike.
  var widest: TriadPairFigures? { pairs.max { $0.distance < $1.distance } }
  var isLocked: Bool { members.allSatisfy(\.isLocked) }
  var names: String { members.map(\.name).joined(separator: ", ") }
}

/// A plan as those who make it see it.
struct TriadPlanView: Sendable {
  let plan: TriadPlanOfYear
  let groups: [TriadGroupView]
  let shortages: [TriadModel.Shortage]
  /// How many schools the plan is about.
  let schoolCount: Int
  /// Rules that the groups break, in words; `mustChange` are those with which nothing can be published.
  let mustChange: [Phrase]
  let remarks: [Phrase]

  init(
    _ plan: TriadPlanOfYear,
    _ members: [TriadMember],
    profiles: [SchoolProfile],
    forbidden: Set<SchoolPair>
  ) {
    self.plan = plan
    shortages = TriadModel.shortages(plan.rules, profiles: profiles)
    guard let model = try? TriadModel(plan.rules, profiles: profiles, forbidden: forbidden) else {
      // Without figures the groups still stand; what they differ in cannot be said.
      groups = Self.byNumber(members).map { number, members in
        TriadGroupView(number: number, members: members, level: nil, pairs: [])
      }
      (mustChange, remarks, schoolCount) = ([], [], members.count)
      return
    }
    let positions = model.groups(members)
    let byNumber = Dictionary(grouping: members, by: \.group)
    groups = positions.map { number, schools in
      TriadGroupView(
        number: number,
        members: byNumber[number] ?? [],
        level: schools.first.map(model.band),
        pairs: Self.pairs(model, schools)
      )
    }
    schoolCount = model.schools.count
    let faults = members.isEmpty ? [] : model.problem().faults(groups: positions.map(\.schools))
    let words = faults.map { ($0, Self.words($0, model, numbers: positions.map(\.number))) }
    mustChange = words.filter { Self.isGrave($0.0) }.map(\.1)
    remarks = words.filter { !Self.isGrave($0.0) }.map(\.1)
  }

  /// The two schools of the whole plan that are least alike.
  var widest: (group: TriadGroupView, pair: TriadPairFigures)? {
    groups.compactMap { group in group.widest.map { (group, $0) } }.max { $0.1.distance < $1.1.distance }
  }

  var objective: Int { groups.reduce(0) { $0 + $1.sum } }

  private static func pairs(_ model: TriadModel, _ schools: [Int]) -> [TriadPairFigures] {
    schools.indices.flatMap { left in
      schools[(left + 1)...].map { model.pair(schools[left], $0) }
    }
  }

  private static func byNumber(_ members: [TriadMember]) -> [(Int, [TriadMember])] {
    Dictionary(grouping: members, by: \.group).sorted { $0.key < $1.key }
  }

  private static func isGrave(_ fault: TriadFault) -> Bool {
    switch fault {
    case .placed, .size: true
    case .fours, .obstacle, .lock: false
    }
  }

  private static func words(_ fault: TriadFault, _ model: TriadModel, numbers: [Int]) -> Phrase {
    switch fault {
    case .placed(let school, _):
      return Phrase(
        "\(model.schools[school].name) stands in no group. Look for groups again.",
        "\(model.schools[school].name) no está en ningún grupo. Busca grupos de nuevo."
      )
    case .size(let group, let count):
      return Phrase(
        "Group \(numbers[group]) has \(count) schools. A group has three or four: move a school.",
        "El grupo \(numbers[group]) tiene \(count) escuelas. Un grupo tiene tres o cuatro: mueve una escuela."
      )
    case .fours(let level, let count, let expected):
      let spanish = SchoolLevel.allCases.first { $0.label.english == level }?.label.spanish ?? level
      return Phrase(
        "\(level): \(count) groups of four where \(expected) would do.",
        "\(spanish): \(count) grupos de cuatro donde bastarían \(expected)."
      )
    case .obstacle(let pair, let obstacle):
      return obstacleWords(model.pair(pair.first, pair.second), obstacle)
    case .lock: return Phrase("A lock is not kept.", "No se respeta una fijación.")
    }
  }

  private static func obstacleWords(_ pair: TriadPairFigures, _ obstacle: TriadProblem.Obstacle) -> Phrase {
    let (english, spanish) = (
      "\(pair.first.name) and \(pair.second.name)", "\(pair.first.name) y \(pair.second.name)"
    )
    switch obstacle {
    case .differentLevels:
      return Phrase("\(english) are of different levels.", "\(spanish) son de niveles distintos.")
    case .tooFar:
      return Phrase(
        "\(english) are about \(pair.minutes ?? 0) minutes apart, more than your limit.",
        "\(spanish) quedan a unos \(pair.minutes ?? 0) minutos, más que tu límite."
      )
    case .forbidden:
      return Phrase(
        "\(english) were not to meet (last year's partners, or a pair you named).",
        "\(spanish) no debían coincidir (compañeras del año pasado o una pareja que indicaste)."
      )
    }
  }
}
