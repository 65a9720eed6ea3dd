import Analytics
import Kernel
import Web

/// JSON shapes of what comes after visits.
enum VisitResultAPI {
  /// A promise of the host.
  struct CommitmentItem: Encodable, Sendable {
    let id: CommitmentID
    let visit: InquiryVisitID
    let text: String
    let practice: String?
    let owner: PersonID
    let ownerName: String
    let dueOn: CalendarDay
    let state: CommitmentState
    let outcome: String
    let version: Int

    init(_ commitment: Commitment) {
      id = commitment.id
      visit = commitment.visit
      text = commitment.body
      practice = commitment.practice?.text
      owner = commitment.owner
      ownerName = commitment.ownerName
      dueOn = commitment.dueOn
      state = commitment.state
      outcome = commitment.outcome
      version = commitment.version
    }
  }

  /// What makes or changes a promise; what is left out of a change stays.
  struct CommitmentInput: Decodable, Sendable {
    let id: String?
    let text: String?
    let practice: String?
    let owner: String?
    let dueOn: String?
    let state: String?
    let outcome: String?

    func filled(_ base: CommitmentForm) -> CommitmentForm {
      var form = base
      form.id = id ?? form.id
      form.body = text ?? form.body
      form.practice = practice ?? form.practice
      form.owner = owner ?? form.owner
      form.dueOn = dueOn ?? form.dueOn
      form.state = state ?? form.state
      form.outcome = outcome ?? form.outcome
      return form
    }
  }

  /// Answers counted together.
  struct Pooled: Encodable, Sendable {
    let side: String
    let countedOn: CalendarDay
    let people: Int
    let useful: String
    let safe: String

    init(_ pooled: PooledVisitAnswers) {
      side = pooled.side.rawValue
      countedOn = pooled.frozenOn
      people = pooled.people
      useful = pooled.useful.rawValue
      safe = pooled.safe.rawValue
    }
  }

  /// How it was, without a name.
  struct NewAnswer: Decodable, Sendable {
    let wasUseful: Int
    let feltSafe: Int
  }

  /// That an answer is kept, and nothing about it.
  struct Recorded: Encodable, Sendable {
    let state = "recorded"
  }

  private static let states = CommitmentState.allCases.map(\.rawValue)
  static let commitment = JSONShape.object([
    ("id", .identifier("The commitment.")), ("visit", .identifier("The visit it follows.")),
    ("text", .text("What the host will do.")), ("practice?", .identifier("The look-for it is about.")),
    ("owner", .identifier("Who sees to it.")), ("ownerName", .text("Their name.")),
    ("dueOn", .day("The day it is to be done.")), ("state", .oneOf(states, "What became of it.")),
    ("outcome", .text("What came of it; empty while open.")), ("version", .integer("For If-Match.")),
  ])
  static let commitmentInput = JSONShape.object([
    ("id?", .identifier("A UUID of version 7 makes sending twice harmless.")),
    ("text?", .text("What the host will do.")), ("practice?", .identifier("A look-for of the visit.")),
    ("owner?", .identifier("Somebody of the host school.")), ("dueOn?", .day("A day to come.")),
    ("state?", .oneOf(states, "What became of it.")), ("outcome?", .text("What came of it.")),
  ])
  static let pooled = JSONShape.object([
    ("side", .oneOf(AnswerSide.allCases.map(\.rawValue), "The host’s teachers, or those who came.")),
    ("countedOn", .day("The day they were counted together.")), ("people", .integer("Ten or more.")),
    ("useful", .text("Share who found it useful, in steps of 5 %: `<15`, `40` or `>85`.")),
    ("safe", .text("Share who felt safe, likewise.")),
  ])
  static let newAnswer = JSONShape.object([
    ("wasUseful", .integer("1 (not at all) to 4 (very).")), ("feltSafe", .integer("Likewise.")),
  ])
  static let recorded = JSONShape.object([("state", .oneOf(["recorded"], "It is kept without a name."))])
}
