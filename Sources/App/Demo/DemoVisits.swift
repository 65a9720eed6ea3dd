import Kernel
import Storage
import Visits

/// Inquiry visits of the demo in every state, around the school whose people can be chosen.
struct DemoVisits {
  /// A school with its people, as the roster made them.
  typealias Place = (school: DemoSchool, id: SchoolID, roster: DemoRoster)

  private let home: Place
  /// Two schools that resemble it; the first one's supervisor can be chosen.
  private let partners: [Place]
  private let cast: DemoCast
  private let today: CalendarDay
  private let coached: Set<SchoolID>
  private var queries: DemoVisitQueries

  /// Nothing when the district is not the one of the cast.
  init?(_ queries: DemoVisitQueries, _ places: [Place], _ cast: DemoCast, today: CalendarDay) {
    guard let home = places.first(where: { $0.school.code == DemoCast.homeSchool }) else { return nil }
    let rest = places.filter { $0.id != home.id }
    let alike = rest.filter { $0.school.level == home.school.level && $0.roster.teachers.count >= 10 }
    let watched = alike.first { $0.school.neighborhood.area == DemoCast.homeArea } ?? alike.first
    let near = alike.last {
      $0.school.neighborhood.area == home.school.neighborhood.area && $0.id != watched?.id
    }
    guard let watched, let near else { return nil }
    self.home = home
    partners = [watched, near]
    self.cast = cast
    self.today = today
    coached = Set([home.id] + rest.prefix(3).map(\.id))
    self.queries = queries
  }

  mutating func add() throws {
    try addPreparing()
    try addComing()
    try addToday()
    try addClosed()
    try addSpring()
    try addCancelled()
  }

  private static let talk = [
    (code: "C1", students: "Explain the idea of the day to a partner, and ask the partner one question"),
    (code: "D2", students: "Change a piece of work because of a comment, in class"),
    (code: "D1", students: "All answer before the class moves on, and find out what to do next"),
  ]
  private static let mathematics = [
    (code: "B2", students: "Choose a method, and say how it differs from another one"),
    (code: "C2", students: "Use the new words while they explain, in either language"),
  ]
  private static let theory = (
    "grade teams plan one open question a lesson and rehearse it together",
    "students talk about the idea, not only the answer, and use what they hear to revise",
    "students who are learning English explain their thinking in every subject"
  )

  /// Half done, for the second half of the year.
  private mutating func addPreparing() throws {
    let visit = try queries.add(
      DemoVisitRow(
        school: home.id,
        title: "From comments to revisions",
        day: schoolDay(75),
        state: .preparing,
        place: "",
        theory: (Self.theory.0, "", "")
      )
    )
    try queries.add(lookFors: Array(Self.talk.prefix(1)), to: visit)
    try queries.add(partners: [partners[1].id], guests: [], to: visit)
  }

  /// Invitations are out, some have answered; the day is not planned yet.
  private mutating func addComing() throws {
    let visit = try queries.add(
      DemoVisitRow(
        school: home.id,
        title: "Students talk about mathematics",
        day: schoolDay(14),
        state: .shared,
        theory: Self.theory
      )
    )
    try queries.add(lookFors: Self.mathematics + Self.talk.prefix(1), to: visit)
    try addTargets(to: visit)
    var guests = visitors(from: partners[0], answers: ["coming", "coming", "invited", "declined"])
    guests += visitors(from: partners[1], answers: ["invited", "coming", "coming"])
    guests += outsiders(host: home, answer: "invited") + [guide(home)]
    try queries.add(partners: partners.map(\.id), guests: guests, to: visit)
    try queries.addDay(rooms: 7, groups: 0, to: visit)
  }

  /// The home school's people are visitors this morning.
  private mutating func addToday() throws {
    let host = partners[0]
    let visit = try queries.add(
      DemoVisitRow(
        school: host.id,
        title: "Many ways into a problem",
        day: today,
        state: .shared,
        theory: (
          "we choose tasks that can be begun in more than one way",
          "students compare methods and use the words of mathematics to do so",
          "more of them can say why a method works"
        ),
        planVersion: 1
      )
    )
    try queries.add(lookFors: Self.mathematics, to: visit)
    try addTargets(to: visit)
    var guests = visitors(from: home, answers: Array(repeating: "coming", count: 5))
    guests += visitors(from: partners[1], answers: Array(repeating: "coming", count: 4))
    guests += outsiders(host: host, answer: "coming") + [guide(host)]
    try queries.add(
      partners: [home.id, partners[1].id],
      guests: grouped(guests, into: 3),
      to: visit
    )
    try queries.addDay(rooms: 9, groups: 3, to: visit)
    try queries.add(notes: DemoDebrief.today, patterns: [], to: visit)
  }

  private mutating func addClosed() throws {
    let visit = try queries.add(
      DemoVisitRow(
        school: home.id,
        title: "Talk and revision",
        day: schoolDay(-21),
        state: .closed,
        theory: Self.theory,
        planVersion: 2
      )
    )
    try queries.add(lookFors: Self.talk, to: visit)
    try addTargets(to: visit)
    var guests = visitors(from: partners[0], answers: ["coming", "coming", "coming", "coming"])
    guests += visitors(from: partners[1], answers: ["coming", "coming", "coming", "declined"])
    guests += outsiders(host: home, answer: "coming") + [guide(home)]
    try queries.add(partners: partners.map(\.id), guests: grouped(guests, into: 3), to: visit)
    try queries.addDay(rooms: 12, groups: 3, to: visit)
    let debrief = DemoDebrief.fall
    try queries.add(debrief, to: visit)
    let writers = [partners[0].roster.principal, home.roster.principal, supervisor]
    try queries.add(
      principalNotes: zip(writers, debrief.principals).compactMap { writer, text in
        writer.map { (person: $0, text: text) }
      },
      to: visit
    )
    try addCommitments(to: visit)
  }

  private mutating func addCommitments(to visit: InquiryVisitID) throws {
    let lead = home.roster.teachers[1].person
    let team = home.roster.teachers[0].person
    try queries.add(
      commitments: [
        (
          "Each grade team plans one open question a week and brings what students said to Thursday planning.",
          "C1", lead, schoolDay(18), "open", ""
        ),
        (
          "Ten minutes for revising are in every writing block until winter break; three revised pieces per team are looked at together.",
          "D2", team, schoolDay(25), "open", ""
        ),
        (
          "The principal keeps Thursday planning free of announcements.", "C1", home.roster.principal,
          schoolDay(-4), "kept", "Three Thursdays of three; announcements go out by mail on Wednesdays."
        ),
      ],
      to: visit
    )
  }

  /// Long enough ago that notes and rooms are gone and answers were counted.
  private mutating func addSpring() throws {
    let day = schoolDay(-200)
    let visit = try queries.add(
      DemoVisitRow(
        school: home.id,
        title: "Reading the same text",
        day: day,
        state: .closed,
        theory: (
          "all students read text of their grade, with support for language",
          "they use its words and its structure in what they write",
          "more of them read with understanding on their own"
        ),
        planVersion: 1
      )
    )
    try queries.add(
      lookFors: [
        (code: "B1", students: "Read the same text as everybody, and mark what they do not understand"),
        (code: "C2", students: "Use two of the new words in what they write that day"),
      ],
      to: visit
    )
    try queries.add(
      partners: partners.map(\.id),
      guests: visitors(from: partners[0], answers: ["coming", "coming", "coming"])
        + visitors(from: partners[1], answers: ["coming", "coming"]),
      to: visit
    )
    try queries.add(DemoDebrief.spring, to: visit)
    try queries.add(
      commitments: [
        (
          "Every reading ends with two written sentences that need the words of the day.", "C2",
          home.roster.teachers[0].person, day.adding(days: 35), "kept",
          "In all grades by June; the teams kept it this fall."
        ),
        (
          "A shared list of words by unit.", "C2", home.roster.teachers[1].person, day.adding(days: 40),
          "dropped",
          "The unit guides have one now, so ours was not needed."
        ),
      ],
      to: visit
    )
    try queries.add(
      pooled: [
        (side: "host", people: 16, useful: "80", safe: "75"),
        (side: "visitor", people: 11, useful: ">90", safe: ">90"),
      ],
      of: home.id,
      on: day.adding(days: 20)
    )
  }

  private mutating func addCancelled() throws {
    let visit = try queries.add(
      DemoVisitRow(
        school: partners[1].id,
        title: "Writing to explain",
        day: schoolDay(6),
        state: .cancelled,
        theory: Self.theory,
        because:
          "Half of our rooms are being painted that week. We will propose a day in January; thank you for holding the date."
      )
    )
    try queries.add(lookFors: Array(Self.talk.prefix(2)), to: visit)
    try queries.add(
      partners: [home.id, partners[0].id],
      guests: visitors(from: home, answers: ["coming", "coming", "invited"]),
      to: visit
    )
  }

  private func addTargets(to visit: InquiryVisitID) throws {
    let year = today.month >= 7 ? today.year + 1 : today.year
    guard let june = CalendarDay(year: year, month: 6, day: 10) else { return }
    try queries.add(
      targets: [
        (
          measure: "Mathematics, met or exceeded", group: "all students, grades 3–5", amount: "5",
          unit: "points",
          baseline: "41 percent"
        ),
        (
          measure: "Gap in mathematics to all students", group: "students learning English", amount: "7",
          unit: "points", baseline: "22 points"
        ),
      ],
      due: june,
      to: visit
    )
  }

  /// The principal first, then the leadership team and other teachers.
  private func visitors(from place: Place, answers: [String]) -> [DemoGuest] {
    let teachers = place.roster.teachers.map(\.person)
    let people =
      [place.roster.principal] + [0, 2, 1, 5].compactMap { $0 < teachers.count ? teachers[$0] : nil }
    return zip(people, answers).enumerated().map { index, one in
      DemoGuest(person: one.0, school: place.id, isPrincipal: index == 0, answer: one.1)
    }
  }

  /// The partner's facilitator, the coach as far as they do not work at the host, and somebody on paper.
  private func outsiders(host: Place, answer: String) -> [DemoGuest] {
    let partner = cast.people["partner_facilitator"].map {
      DemoGuest(person: $0, school: nil, part: "guest", answer: answer)
    }
    let coach = cast.coach.map {
      DemoGuest(
        person: $0,
        school: coached.contains(host.id) ? host.id : home.id,
        part: coached.contains(host.id) ? "guide" : "visitor"
      )
    }
    let paper = DemoGuest(person: nil, name: "Rosalind Achterberg, county office", school: nil, part: "guest")
    return [partner, coach, paper].compactMap { $0 }
  }

  private func guide(_ place: Place) -> DemoGuest {
    DemoGuest(person: place.roster.teachers[3].person, school: place.id, part: "guide")
  }

  /// Visitors and guests in turn, so that schools mix and principals part.
  private func grouped(_ guests: [DemoGuest], into count: Int) -> [DemoGuest] {
    var next = 0
    return guests.map { guest in
      guard guest.part != "guide", guest.answer == "coming" else { return guest }
      var copy = guest
      copy.group = next % count + 1
      next += 1
      return copy
    }
  }

  private var supervisor: PersonID? { cast.people["principal_supervisor"] }

  /// A day away from today, moved on to Monday when it is a weekend.
  private func schoolDay(_ offset: Int) -> CalendarDay {
    let day = today.adding(days: offset)
    return day.isSchoolWeekday ? day : day.adding(days: 8 - day.weekday)
  }
}
