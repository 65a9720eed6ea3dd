import Kernel
import Web

/// The JSON shapes of frameworks, practices, decisions and one's own reflections.
enum PracticesAPI {
  struct Framework: Encodable, Sendable {
    let id: String
    let title: String
    let description: String
    let type: String
    let language: String
    let practices: Int
    let items: Int
    let version: Int

    init(_ line: FrameworkLine) {
      id = line.id.text
      title = line.title
      description = line.description
      type = line.type
      language = line.lang
      practices = line.practices
      items = line.items
      version = line.version
    }
  }

  static let framework: JSONShape = .object([
    ("id", .identifier("The framework.")), ("title", .text("Its title in the language asked for.")),
    ("description", .text("What it is for.")), ("type", .text("Its kind, in the publisher's words.")),
    ("language", .text("The language of title and description.")),
    ("practices", .integer("Practices in it.")),
    ("items", .integer("Items in it altogether.")),
    ("version", .integer("Counts changes of title and type.")),
  ])

  struct Practice: Encodable, Sendable {
    let id: String
    let code: String
    let title: String
    let statement: String
    let practice_of: String
    let domain: String
    let language: String

    init(_ practice: PracticeSummary) {
      id = practice.id.text
      code = practice.code
      title = practice.title
      statement = practice.statement
      practice_of = practice.practiceOf.rawValue
      domain = practice.domain
      language = practice.lang
    }
  }

  static let practice: JSONShape = .object(practiceMembers)

  private static let practiceMembers: [(String, JSONShape)] = [
    ("id", .identifier("The practice.")), ("code", .text("Its short code.")), ("title", .text("Its title.")),
    ("statement", .text("One line of what one would see.")),
    ("practice_of", .oneOf(PracticeOf.allCases.map(\.rawValue), "Whose practice it is.")),
    ("domain", .text("The title of its domain.")), ("language", .text("The language of the words.")),
  ]

  struct Step: Encodable, Sendable {
    let id: String
    let statement: String
    let indicators: [String]
  }

  struct WholePractice: Encodable, Sendable {
    let id: String
    let code: String
    let title: String
    let statement: String
    let practice_of: String
    let domain: String
    let language: String
    let framework: String
    let description: String
    let why: String
    let students: String
    let steps: [Step]
    let version: Int

    init(_ model: PracticeModel, _ language: Language) {
      let item = model.node.item
      let text = item.text(language)
      id = item.id.text
      code = item.code
      title = text.title
      statement = text.statement
      practice_of = (item.practiceOf ?? .teacher).rawValue
      domain = model.domain?.text(language).name ?? ""
      self.language = text.language
      framework = model.framework.id.text
      description = text.description
      why = text.why
      students = text.students
      steps = model.node.children.filter { $0.item.kind == .step }.map { step in
        Step(
          id: step.item.id.text,
          statement: step.item.text(language).statement,
          indicators: step.children.map { $0.item.text(language).statement }
        )
      }
      version = item.version
    }
  }

  static let wholePractice: JSONShape = .object(
    practiceMembers + [
      ("framework", .identifier("The framework it belongs to.")), ("description", .text("What it is.")),
      ("why", .text("Why it matters.")), ("students", .text("What students do.")),
      (
        "steps",
        .list(
          .object([
            ("id", .identifier("The step.")), ("statement", .text("What one would see.")),
            ("indicators", .list(.text("What shows it."))),
          ])
        )
      ), ("version", .integer("Counts changes.")),
    ]
  )

  struct DecisionBody: Encodable, Sendable {
    let id: String
    let practice: String
    let school: String?
    let statement: String
    let language: String
    let owner: String
    let owner_name: String
    let told: String
    let decided_on: String
    let due_on: String
    let done_on: String?
    let stopped: String
    let follow_up_on: String?
    let outcome: String?
    let version: Int

    init(_ decision: Decision) {
      id = decision.id.text
      practice = decision.practice.text
      school = decision.school?.text
      statement = decision.statement
      language = decision.lang
      owner = decision.owner.text
      owner_name = decision.ownerName
      told = decision.told
      decided_on = decision.decidedOn.description
      due_on = decision.dueOn.description
      done_on = decision.doneOn?.description
      stopped = decision.stopped
      follow_up_on = decision.followUpOn?.description
      outcome = decision.outcome?.rawValue
      version = decision.version
    }
  }

  static let decision: JSONShape = .object([
    ("id", .identifier("The decision.")), ("practice", .identifier("What it is about.")),
    ("school?", .identifier("The school; absent when it is about the whole district.")),
    ("statement", .text("What is done next.")), ("language", .text("The language of the statement.")),
    ("owner", .identifier("Who sees to it.")), ("owner_name", .text("That person's name.")),
    ("told", .text("Who is told.")), ("decided_on", .day("The day it was taken.")),
    ("due_on", .day("The day by which it is done.")), ("done_on?", .day("The day it was done.")),
    ("stopped", .text("What was stopped to make room; empty when nothing was.")),
    ("follow_up_on?", .day("The day to say what came of it.")),
    ("outcome?", .oneOf(DecisionOutcome.allCases.map(\.rawValue), "What became of it at the last look.")),
    ("version", .integer("Counts changes; send it as If-Match.")),
  ])

  struct DecisionTaking: Decodable, Sendable {
    let id: String?
    let practice: String
    let school: String?
    let statement: String
    let owner: String
    let told: String?
    let due_on: String
    let stopped: String?
    let follow_up_on: String?
  }

  static let decisionTaking: JSONShape = .object([
    ("id?", .identifier("Made by the caller, so that sending twice is harmless.")),
    ("practice", .identifier("What it is about.")),
    ("school?", .identifier("The school; absent for the whole district.")),
    ("statement", .text("What is done next.")), ("owner", .identifier("Who sees to it.")),
    ("told?", .text("Who is told.")), ("due_on", .day("The day by which it is done.")),
    ("stopped?", .text("What is stopped to make room.")),
    ("follow_up_on?", .day("The day to say what came of it.")),
  ])

  struct DecisionChange: Decodable, Sendable {
    let statement: String
    let owner: String
    let told: String?
    let due_on: String
    let stopped: String?
    let follow_up_on: String?
    let is_done: Bool?
  }

  static let decisionChange: JSONShape = .object([
    ("statement", .text("What is done next.")), ("owner", .identifier("Who sees to it.")),
    ("told?", .text("Who is told.")), ("due_on", .day("The day by which it is done.")),
    ("stopped?", .text("What is stopped to make room.")),
    ("follow_up_on?", .day("The day to say what came of it.")),
    ("is_done?", .flag("Marks it as done, or open again.")),
  ])

  struct OwnReflection: Encodable, Sendable {
    let practice: String
    let term: String
    let understanding: Int
    let step: Int
    let students: String
    let language: String
    let version: Int

    init(_ reflection: Reflection) {
      practice = reflection.practice.text
      term = reflection.term.text
      understanding = reflection.understanding
      step = reflection.step
      students = reflection.students
      language = reflection.lang
      version = reflection.version
    }
  }

  static let ownReflection: JSONShape = .object([
    ("practice", .identifier("The practice.")), ("term", .identifier("The term.")),
    ("understanding", .integer("From 1 to 4.")), ("step", .integer("From 0, not yet, to 3.")),
    ("students", .text("What one has seen students do.")), ("language", .text("The language of that text.")),
    ("version", .integer("Counts changes; send it as If-Match.")),
  ])

  struct ReflectionWriting: Decodable, Sendable {
    let understanding: Int
    let step: Int
    let students: String?
  }

  static let reflectionWriting: JSONShape = .object([
    ("understanding", .integer("From 1 to 4.")), ("step", .integer("From 0, not yet, to 3.")),
    ("students?", .text("What one has seen students do.")),
  ])
}
