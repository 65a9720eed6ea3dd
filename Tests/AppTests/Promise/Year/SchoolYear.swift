import Analytics
import Kernel
import Practices
import TestKit
import Visits

/// A school year of walks in four schools, the same for the same seed.
struct SchoolYear: Sendable {
  /// A school with its rooms.
  struct School: Sendable {
    let id: SchoolID
    let name: String
    let level: String
    let rooms: [(name: String, band: GradeBand)]
    /// How many visits one round has.
    let visits: ClosedRange<Int>
    /// Which of the four rounds it walks.
    let rounds: [Int]
  }

  /// A round of a school, by days from the cast's today.
  struct Round: Sendable {
    let id: WalkRoundID
    let school: Int
    let number: Int
    var opens: Int { SchoolYear.opens[number] }
    var closes: Int { SchoolYear.closes[number] }
  }

  /// A short visit to a room, with what was marked.
  struct Visit: Sendable {
    let id: WalkNoteID
    let round: Int
    let room: Int
    /// Days from the cast's today; nobody stores it, the adversary's calendar has it.
    let day: Int
    var marks: [WalkMark]
  }

  /// A world that differs from the truth in marks only, never in the calendar.
  enum World: Sendable {
    case truth
    /// The marks of two rooms that were visited equally often are exchanged, and those of one room reordered.
    case swapped
    /// Every mark fell otherwise.
    case remarked
  }

  static let opens = [0, 18, 60, 152]
  static let closes = [12, 34, 71, 163]
  static let terms = [
    (id: "01900000-0000-7000-8000-0000000000f2", title: "Winter 2027", from: "2027-01-04", to: "2027-03-26"),
    (id: "01900000-0000-7000-8000-0000000000f3", title: "Spring 2027", from: "2027-03-29", to: "2027-06-11"),
  ]
  static let valley = SchoolID("01900000-0000-7000-8000-000000000054")
  static let cerro = SchoolID("01900000-0000-7000-8000-000000000055")
  static let practices = (1...3).map { FrameworkItemID("01900000-0000-7000-8000-00000000e10\($0)") }

  let seed: Int
  let schools: [School]
  let rounds: [Round]
  let visits: [Visit]

  init(seed: Int, world: World = .truth) {
    var dice = Dice(seed: seed)
    let schools = Self.schools
    let rounds = schools.indices.flatMap { school in
      schools[school].rounds.map { number in
        Round(
          id: WalkRoundID("01900000-0000-7000-8000-0000000a0\(school)0\(number)"),
          school: school,
          number: number
        )
      }
    }
    var visits = rounds.indices.flatMap { Self.calendar(of: $0, rounds, schools, &dice) }
    var marks = Dice(seed: world == .remarked ? seed + 1_000_003 : seed &* 7 &+ 1)
    Self.mark(&visits, rounds, schools, &marks)
    if world == .swapped { Self.swap(&visits, rounds) }
    (self.seed, self.schools, self.rounds, self.visits) = (seed, schools, rounds, visits)
  }

  /// Where a visit was, as the adversary's calendar has it.
  func room(of visit: Visit) -> Room { "\(rounds[visit.round].school)/\(visit.room)" }

  func band(of visit: Visit) -> GradeBand { schools[rounds[visit.round].school].rooms[visit.room].band }

  // MARK: - The calendar

  /// Lincoln as the figures ask for; Valley shows no bands; Cerro has too few rooms for anything.
  private static let schools = [
    School(
      id: Cast.lincoln,
      name: "Lincoln Elementary",
      level: "elementary",
      rooms: (0..<24).map { ("Lincoln \(101 + $0)", $0 < 12 ? .primary : .intermediate) },
      visits: 40...120,
      rounds: [0, 1, 2, 3]
    ),
    School(
      id: Cast.grant,
      name: "Grant Middle",
      level: "middle",
      rooms: (0..<9).map { ("Grant \(201 + $0)", .middle) },
      visits: 16...30,
      rounds: [0, 1, 2, 3]
    ),
    School(
      id: valley,
      name: "Valley Elementary",
      level: "elementary",
      rooms: (0..<7).map { ("Valley \(301 + $0)", $0.isMultiple(of: 2) ? .primary : .intermediate) },
      visits: 9...12,
      rounds: [0, 1, 2, 3]
    ),
    School(
      id: cerro,
      name: "Cerro Elementary",
      level: "elementary",
      rooms: (0..<4).map { ("Cerro \(401 + $0)", .primary) },
      visits: 10...14,
      rounds: [0, 2]
    ),
  ]

  /// The twins, rooms 0 and 1, are always visited equally often; every room of a small school is visited once.
  private static func calendar(of index: Int, _ rounds: [Round], _ schools: [School], _ dice: inout Dice)
    -> [Visit]
  {
    let round = rounds[index]
    let school = schools[round.school]
    let total = Int.random(in: school.visits, using: &dice)
    var rooms = Array(school.rooms.indices)
    while rooms.count < total {
      let room = Int.random(in: 0..<school.rooms.count, using: &dice)
      rooms += room < 2 ? [0, 1] : [room]
    }
    return rooms.map { room in
      Visit(
        id: WalkNoteID(UUIDText.version4(using: &dice)),
        round: index,
        room: room,
        day: Int.random(in: round.opens...round.closes, using: &dice),
        marks: []
      )
    }
  }

  /// Rooms differ: some nearly always show a practice, some hardly ever.
  private static func mark(
    _ visits: inout [Visit],
    _ rounds: [Round],
    _ schools: [School],
    _ dice: inout Dice
  ) {
    let strength = schools.map { school in
      school.rooms.map { _ in practices.map { _ in Double.random(in: 0.05...0.95, using: &dice) } }
    }
    for index in visits.indices {
      let chances = strength[rounds[visits[index].round].school][visits[index].room]
      visits[index].marks = chances.map { chance in
        if Int.random(in: 0..<9, using: &dice) == 0 { return .notExpected }
        let isSeen = Double.random(in: 0..<1, using: &dice) < chance
        return isSeen ? .seen(step: Int.random(in: 1...3, using: &dice)) : .notSeen
      }
    }
  }

  private static func swap(_ visits: inout [Visit], _ rounds: [Round]) {
    for round in rounds.indices {
      func places(_ room: Int) -> [Int] {
        visits.indices.filter { visits[$0].round == round && visits[$0].room == room }
      }
      for (one, other) in zip(places(0), places(1)) {
        (visits[one].marks, visits[other].marks) = (visits[other].marks, visits[one].marks)
      }
      let third = places(2)
      for (place, marks) in zip(third, third.map({ visits[$0].marks }).reversed()) {
        visits[place].marks = marks
      }
    }
  }
}
