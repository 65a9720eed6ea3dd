import Kernel
import Web

/// The JSON shapes of reasons.
enum ReasonAPI {
  /// A published batch.
  struct Batch: Encodable, Sendable {
    /// How many chose one reason.
    struct Theme: Encodable, Sendable {
      let theme: String
      let at_least: Int
      let at_most: Int
    }

    let id: String
    let practice: String
    let school: String?
    let schools: Int
    let term: String
    let published_on: String
    let answers: Int
    let themes: [Theme]

    init(_ batch: ReasonBatch) {
      id = batch.id.text
      practice = batch.practice.text
      school = batch.school?.text
      schools = batch.schools
      term = batch.term.text
      published_on = batch.publishedOn.description
      answers = batch.answers
      themes = ReasonTheme.allCases.compactMap { theme in
        batch.themes[theme].map {
          Theme(theme: theme.rawValue, at_least: $0.lowerBound, at_most: $0.upperBound)
        }
      }
    }
  }

  static let batch: JSONShape = .object([
    ("id", .identifier("The batch.")), ("practice", .identifier("What the answers are about.")),
    ("school?", .identifier("The school; absent when small schools are counted together.")),
    ("schools", .integer("How many schools are in it.")), ("term", .identifier("The term.")),
    ("published_on", .day("The day it was counted.")), ("answers", .integer("How many people answered.")),
    (
      "themes",
      .list(
        .object([
          ("theme", .oneOf(ReasonTheme.allCases.map(\.rawValue), "What stands in the way.")),
          ("at_least", .integer("The smallest number that may have chosen it.")),
          ("at_most", .integer("The largest number that may have chosen it.")),
        ])
      )
    ),
  ])

  /// One's own answer.
  struct Giving: Decodable, Sendable {
    let theme: String?
    let line: String?
    let school: String?
  }

  static let giving: JSONShape = .object([
    ("theme?", .oneOf(ReasonTheme.offered.map(\.rawValue), "What stands in the way most.")),
    ("line?", .text("Something else, or more, in a line without names and rooms.")),
    ("school?", .identifier("The school, for those who belong to several.")),
  ])

  /// That one has answered; the answer itself is told to nobody.
  struct Given: Encodable, Sendable {
    let practice: String
    let term: String
    let has_answered: Bool
  }

  static let given: JSONShape = .object([
    ("practice", .identifier("The practice.")), ("term", .identifier("The term.")),
    ("has_answered", .flag("Always true.")),
  ])
}
