import Analytics
import Kernel
import Web
import Practices

/// JSON shapes of walk rounds, their notes and their figures.
enum WalkRoundAPI {
  /// A round in a list.
  struct Round: Encodable, Sendable {
    let id: WalkRoundID
    let school: SchoolID
    let schoolName: String
    let term: String
    let title: String
    let opensOn: CalendarDay
    let closesOn: CalendarDay
    let state: WalkRoundState
    let closedOn: CalendarDay?
    let joinedInto: WalkRoundID?
    let version: Int
    /// Only when one round is asked for.
    var lookFors: [LookForItem]?

    init(_ round: WalkRound, _ lookFors: [LookFor]? = nil) {
      id = round.id
      school = round.school
      schoolName = round.schoolName
      term = round.term.text
      title = round.title
      opensOn = round.opensOn
      closesOn = round.closesOn
      state = round.state
      closedOn = round.closedOn
      joinedInto = round.joinedInto
      version = round.version
      self.lookFors = lookFors.map { $0.map(LookForItem.init) }
    }
  }

  /// A look-for of a round.
  struct LookForItem: Encodable, Sendable {
    let practice: String
    let code: String
    let title: String

    init(_ lookFor: LookFor) {
      practice = lookFor.practice.text
      code = lookFor.code
      title = lookFor.title
    }
  }

  /// A published figure; withheld ones have no number and no reason.
  struct Cell: Encodable, Sendable {
    let practice: String
    let gradeBand: String
    let isWithheld: Bool
    let rate: String?
    let lowPercent: Int?
    let highPercent: Int?
    let notes: Int?
    let rooms: Int?
    let notExpectedAbout: Int?

    init(_ cell: WalkRoundCell) {
      let figure = cell.content.figure
      practice = cell.practice.text
      gradeBand = GradeBand.key(cell.band)
      isWithheld = figure == nil
      rate = figure?.rate.rawValue
      lowPercent = figure?.interval.lowerPercent
      highPercent = figure?.interval.upperPercent
      notes = figure?.count
      rooms = figure?.rooms
      notExpectedAbout = figure?.notExpectedAbout
    }
  }

  /// What opens a round; with `continues`, school and look-fors come from the earlier one.
  struct NewRound: Decodable, Sendable {
    let id: String?
    let title: String
    let school: String?
    let opensOn: String
    let closesOn: String
    let lookFors: [String]?
    let continues: String?
  }

  /// What changes a round.
  struct RoundChange: Decodable, Sendable {
    let title: String?
    let opensOn: String?
    let closesOn: String?
  }

  /// A note as it is sent; the room is counted and not kept.
  struct NewNote: Decodable, Sendable {
    struct Mark: Decodable, Sendable {
      let practice: String
      let mark: String
      let step: Int?
    }

    let id: String
    let room: String
    let gradeBand: String
    let marks: [Mark]

    var form: WalkNoteForm {
      var form = WalkNoteForm()
      form.id = id
      form.room = room
      form.band = gradeBand
      for mark in marks {
        form.marks[mark.practice] = mark.mark
        if let step = mark.step { form.steps[mark.practice] = String(step) }
      }
      return form
    }
  }

  private static let states = WalkRoundState.allCases.map(\.rawValue)
  private static let roundMembers: [(String, JSONShape)] = [
    ("id", .identifier("The round.")), ("school", .identifier("The school walked.")),
    ("schoolName", .text("Its name.")), ("term", .identifier("The academic session it counts in.")),
    ("title", .text("What people call it.")), ("opensOn", .day("First day.")),
    ("closesOn", .day("Last day.")),
    ("state", .oneOf(states, "Where it stands.")), ("closedOn?", .day("The day it ended.")),
    ("joinedInto?", .identifier("The round that continues it.")), ("version", .integer("For If-Match.")),
  ]
  private static let lookFors: (String, JSONShape) = (
    "lookFors",
    .list(
      .object([
        ("practice", .identifier("A practice of the framework.")), ("code", .text("Its code.")),
        ("title", .text("Its name.")),
      ])
    )
  )
  static let roundLine = JSONShape.object(roundMembers)
  static let round = JSONShape.object(roundMembers + [lookFors])
  static let cells = JSONShape.page(
    of: .object([
      ("practice", .identifier("The look-for.")),
      (
        "gradeBand",
        .oneOf(GradeBand.lattice.map(GradeBand.key), "The whole school or a band.")
      ),
      ("isWithheld", .flag("Whether the figure is withheld; every reason looks the same.")),
      ("rate?", .text("Share of looks in which it was seen, in steps of 5 %: `<5`, `40` or `>95`.")),
      ("lowPercent?", .integer("Lower end of the likely range.")),
      ("highPercent?", .integer("Upper end of the likely range.")),
      ("notes?", .integer("Notes that were seen or not seen.")), ("rooms?", .integer("Distinct rooms.")),
      ("notExpectedAbout?", .integer("Notes where it was not expected, to the nearest 5.")),
    ])
  )
  static let newRound = JSONShape.object([
    ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")),
    ("title", .text("What people call it.")),
    ("school?", .identifier("Needed unless it continues a round.")), ("opensOn", .day("First day.")),
    ("closesOn", .day("Last day.")), ("lookFors?", .list(.identifier("Two to five practices."))),
    ("continues?", .identifier("An open round whose notes go on counting here.")),
  ])
  static let roundChange = JSONShape.object([
    ("title?", .text("What people call it.")), ("opensOn?", .day("First day.")),
    ("closesOn?", .day("Last day.")),
  ])
  static let newNote = JSONShape.object([
    ("id", .identifier("A random UUID (version 4); sending it again changes nothing.")),
    ("room", .text("Any words for the room; made into a sign, never kept.")),
    ("gradeBand", .oneOf(GradeBand.allCases.map(\.rawValue), "A band of the school.")),
    (
      "marks",
      .list(
        .object([
          ("practice", .identifier("A look-for of the round; each one once.")),
          ("mark", .oneOf(["seen", "not-seen", "not-expected"], "What was seen.")),
          ("step?", .integer("1 to 3.")),
        ])
      )
    ),
  ])
  static let recorded = JSONShape.object([("state", .oneOf(["recorded"], "The phone may forget the note."))])
}
