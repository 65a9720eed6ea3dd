/// A lesson that a teacher of the demo opens for colleagues.
struct DemoDoor: Sendable {
  /// Somebody at a school, by the school's code and the teacher's number.
  struct Teacher: Hashable, Sendable {
    let school: String
    let number: Int
  }

  /// A colleague's place: on which of the door's days, and where it stands.
  struct Booking: Sendable {
    let visitor: Teacher
    /// Counted from the door's first day.
    let week: Int
    let state: String
    var words = ""
    /// What the visitor will try afterwards, and whether the host may read it.
    var line = ""
    var isShared = false
    var thanks = ""
  }

  let host: Teacher
  let practice: String
  let subject: String
  let grades: ClosedRange<Int>
  let lookFor: String
  var language = "en"
  let hours: (from: String, to: String)
  var period = ""
  let place: String
  var seats = 1
  var needsAsking = true
  /// The first day, in days from today; moved to the next school day.
  let firstDay: Int
  var weeks = 1
  var isClosed = false
  /// Weeks that are left out.
  var leftOut: [Int] = []
  var bookings: [Booking] = []
}

extension DemoDoor {
  static let all: [DemoDoor] = home + others

  private static let golondrina = "golondrina-elementary"
  private static let sycamore = "sycamore-bend-elementary"
  private static let hortensia = "hortensia-vidal-elementary"
  private static let confluence = "confluence-middle"
  private static let arboleda = "arboleda-high"

  /// The teacher, teacher leader and leadership team member whom one can be.
  private static let teacher = Teacher(school: golondrina, number: 2)
  private static let leader = Teacher(school: golondrina, number: 1)
  private static let team = Teacher(school: golondrina, number: 0)

  private static let home: [DemoDoor] = [
    DemoDoor(
      host: teacher,
      practice: "D2",
      subject: "language_arts",
      grades: 3...3,
      lookFor:
        "Students open yesterday's drafts, read one comment and change one thing. I am trying to talk less while they do it.",
      hours: ("09:10", "09:55"),
      period: "Writing workshop",
      place: "Room 103; come in by the garden door",
      seats: 2,
      firstDay: -19,
      weeks: 8,
      leftOut: [4],
      bookings: [
        Booking(
          visitor: Teacher(school: sycamore, number: 4),
          week: 0,
          state: "agreed",
          line: "Ask for one change only, and wait until it is on the page.",
          isShared: true,
          thanks: "Thank you for letting me sit among them. The garden door made it easy."
        ),
        Booking(
          visitor: Teacher(school: hortensia, number: 3),
          week: 1,
          state: "agreed",
          line: "Keep the drafts in one folder a table.",
          thanks: "Gracias por abrir la puerta un lunes."
        ),
        Booking(
          visitor: Teacher(school: confluence, number: 2),
          week: 3,
          state: "agreed",
          words: "Lovely. We begin on the minute, so come a little early."
        ),
        Booking(visitor: leader, week: 5, state: "asked"),
        Booking(visitor: Teacher(school: sycamore, number: 7), week: 6, state: "withdrawn"),
      ]
    ),
    DemoDoor(
      host: leader,
      practice: "C1",
      subject: "science",
      grades: 5...5,
      lookFor: "Trios disagree about a claim with sentence starters they chose themselves.",
      hours: ("13:15", "14:00"),
      place: "Science corner, building B",
      seats: 3,
      needsAsking: false,
      firstDay: 3,
      weeks: 4,
      bookings: [Booking(visitor: teacher, week: 0, state: "agreed")]
    ),
    DemoDoor(
      host: team,
      practice: "B2",
      subject: "mathematics",
      grades: 4...4,
      lookFor: "One task, three ways in. Watch which table picks which way, and who changes their mind.",
      hours: ("10:20", "11:10"),
      place: "Room 101",
      firstDay: 8,
      bookings: [
        Booking(
          visitor: Teacher(school: hortensia, number: 6),
          week: 0,
          state: "declined",
          words: "We are in the library that morning. Would the week after suit you?"
        )
      ]
    ),
  ]

  private static let others: [DemoDoor] = [
    DemoDoor(
      host: Teacher(school: sycamore, number: 6),
      practice: "C1",
      subject: "several",
      grades: 1...2,
      lookFor: "Partners retell before they write. Listen for who begins.",
      hours: ("08:40", "09:20"),
      place: "Front office, then room 107",
      seats: 2,
      firstDay: -12,
      weeks: 6,
      bookings: [
        Booking(
          visitor: teacher,
          week: 0,
          state: "agreed",
          line: "Let the quieter partner begin, every time, for a week.",
          thanks: "Thank you! I left with one thing to try."
        ),
        Booking(visitor: team, week: 3, state: "asked"),
      ]
    ),
    DemoDoor(
      host: Teacher(school: sycamore, number: 11),
      practice: "D1",
      subject: "mathematics",
      grades: 3...4,
      lookFor: "Two questions halfway, answered on whiteboards, and what I do with the answers.",
      hours: ("09:30", "10:15"),
      place: "Room 112",
      firstDay: 6,
      bookings: [Booking(visitor: teacher, week: 0, state: "asked")]
    ),
    DemoDoor(
      host: Teacher(school: hortensia, number: 5),
      practice: "C2",
      subject: "english_development",
      grades: 0...1,
      lookFor:
        "Cómo las niñas y los niños usan las dos lenguas para explicar lo que construyeron. Todavía estoy probando cuándo callarme.",
      language: "es",
      hours: ("08:30", "09:15"),
      place: "Salón 4, junto al patio",
      seats: 2,
      firstDay: 2,
      weeks: 10,
      leftOut: [3, 4]
    ),
    DemoDoor(
      host: Teacher(school: hortensia, number: 9),
      practice: "B3",
      subject: "mathematics",
      grades: 5...5,
      lookFor: "Students explain a mistake that is worth keeping. Nothing is wiped off the board.",
      hours: ("11:00", "11:50"),
      place: "Room 16",
      firstDay: -33,
      weeks: 4,
      isClosed: true,
      bookings: [
        Booking(
          visitor: teacher,
          week: 1,
          state: "agreed",
          line: "Keep one wrong answer on the board until the end.",
          isShared: true,
          thanks: "Thank you for the warm welcome."
        )
      ]
    ),
    DemoDoor(
      host: Teacher(school: confluence, number: 8),
      practice: "D2",
      subject: "science",
      grades: 7...7,
      lookFor: "Lab reports come back with one question each. Students answer it before anything new begins.",
      hours: ("10:05", "10:55"),
      period: "Period 3",
      place: "Lab 2, upstairs",
      seats: 2,
      firstDay: 1,
      weeks: 5,
      bookings: [
        Booking(
          visitor: teacher,
          week: 1,
          state: "called_off",
          words: "Our lab is being painted that week, sorry!"
        )
      ]
    ),
    DemoDoor(
      host: Teacher(school: confluence, number: 15),
      practice: "B1",
      subject: "history",
      grades: 8...8,
      lookFor: "A page from 1848, read three times for three reasons.",
      hours: ("12:40", "13:30"),
      period: "Period 5",
      place: "Room 214",
      needsAsking: false,
      firstDay: 4
    ),
    DemoDoor(
      host: Teacher(school: arboleda, number: 12),
      practice: "C1",
      subject: "mathematics",
      grades: 9...10,
      lookFor: "Groups of four argue about which model fits, and must end with one sentence all four sign.",
      hours: ("09:00", "10:25"),
      period: "Block 2",
      place: "Room 318",
      seats: 3,
      firstDay: 5,
      weeks: 3
    ),
    DemoDoor(
      host: Teacher(school: arboleda, number: 21),
      practice: "E3",
      subject: "arts",
      grades: 11...12,
      lookFor: "Portfolio talks: each student names one goal and shows where it can be seen.",
      hours: ("13:50", "15:10"),
      period: "Block 4",
      place: "Studio, behind the gym",
      seats: 2,
      firstDay: 9
    ),
    DemoDoor(
      host: Teacher(school: arboleda, number: 30),
      practice: "B2",
      subject: "special_education",
      grades: 9...12,
      lookFor: "Co-taught: watch how two of us share the questions, and tell us nothing unless we ask.",
      hours: ("10:35", "11:25"),
      period: "Period 3",
      place: "Room 122; ring at the side door",
      firstDay: 12,
      weeks: 2
    ),
  ]
}
