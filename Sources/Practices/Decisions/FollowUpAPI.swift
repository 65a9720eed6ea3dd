import Kernel
import Web

/// The JSON shapes of follow-ups.
enum FollowUpAPI {
  struct Body: Encodable, Sendable {
    let id: String
    let decision: String
    let looked_on: String
    let outcome: String
    let statement: String
    let language: String
    let author_name: String?
    let next_on: String?

    init(_ look: FollowUp) {
      id = look.id.text
      decision = look.decision.text
      looked_on = look.lookedOn.description
      outcome = look.outcome.rawValue
      statement = look.statement
      language = look.lang
      author_name = look.authorName
      next_on = look.nextOn?.description
    }
  }

  private static let outcomes = DecisionOutcome.allCases.map(\.rawValue)

  static let body: JSONShape = .object([
    ("id", .identifier("The follow-up.")), ("decision", .identifier("The decision it looks at.")),
    ("looked_on", .day("The day somebody looked.")), ("outcome", .oneOf(outcomes, "What became of it.")),
    ("statement", .text("What came of it.")), ("language", .text("The language of the statement.")),
    ("author_name?", .text("Who said so.")), ("next_on?", .day("The day to look again.")),
  ])

  struct Writing: Decodable, Sendable {
    let id: String?
    let outcome: String
    let statement: String
    let next_on: String?
  }

  static let writing: JSONShape = .object([
    ("id?", .identifier("Made by the caller, so that sending twice is harmless.")),
    ("outcome", .oneOf(outcomes, "What became of it.")), ("statement", .text("What came of it.")),
    ("next_on?", .day("The day to look again.")),
  ])
}
