import Foundation
import Kernel
import Practices
import Storage
import TestKit
import Testing

/// A continuum of one domain and two practices, in the cast's first district.
enum ContinuumFixture {
  static let framework = FrameworkID(id(0))
  static let domain = FrameworkItemID(id(2))
  /// Of teachers, with three steps; has Spanish words.
  static let feedback = FrameworkItemID(id(3))
  static let firstStep = FrameworkItemID(id(4))
  /// Of teams, without steps; has English words only.
  static let minutes = FrameworkItemID(id(10))
  static let base = "/d/maravilla/practices"
  static let home = "\(base)/frameworks/\(framework)"

  static func id(_ number: Int) -> String {
    let hex = String(number, radix: 16)
    return "0190f000-0000-7000-8000-" + String(repeating: "0", count: 12 - hex.count) + hex
  }

  static func settle(in store: any Store) async throws {
    try await store.write { db in
      var next = 0
      _ = try ContinuumLoader.load(db, district: Cast.maravilla, continuum, at: Cast.now) {
        next += 1
        return FrameworkItemID(id(next))
      }
    }
  }

  static let continuum = NewContinuum(
    id: framework,
    texts: [
      ItemText(language: "en", title: "How we teach", description: "Six ideas"),
      ItemText(language: "es", title: "Cómo enseñamos", description: "Seis ideas"),
    ],
    type: "Instructional practice continuum",
    domains: [
      .init(
        .domain,
        code: "D",
        texts: [ItemText(language: "en", title: "Checking", why: "Guessing is slow.")],
        children: [
          .init(
            .practice,
            code: "D2",
            practiceOf: .teacher,
            texts: [
              ItemText(
                language: "en",
                title: "Feedback",
                statement: "Students act on feedback",
                description: "Within two lessons",
                why: "It is used",
                students: "Revising"
              ),
              ItemText(
                language: "es",
                title: "Comentarios",
                statement: "Los estudiantes usan los comentarios"
              ),
            ],
            children: (1...3).map(step)
          ),
          .init(
            .practice,
            code: "T1",
            practiceOf: .team,
            texts: [ItemText(language: "en", title: "Minutes", statement: "One page says who does what")]
          ),
        ]
      )
    ]
  )

  private static func step(_ number: Int) -> NewContinuum.Item {
    .init(
      .step,
      code: "D2.\(number)",
      texts: [ItemText(language: "en", statement: "Step sentence \(number)")],
      children: [.init(.indicator, texts: [ItemText(language: "en", statement: "Sign of step \(number)")])]
    )
  }
}

extension ContinuumFixture {
  /// A line of the current version as it is called in the draft.
  static func lineOfDraft(_ item: FrameworkItemID, in store: any Store) async throws -> FrameworkItemID {
    try await store.read { db in
      let draft = try VersionQueries.list(db, framework: framework).first { $0.state == .draft }
      let line = try draft.map { try VersionQueries.counterpart(db, of: item, in: $0.id) } ?? nil
      return line ?? FrameworkItemID(id(999))
    }
  }

  /// Makes a draft with one reworded practice; gives what the form that publishes it sends.
  static func rewordInDraft(_ site: TestSite) async throws -> [(String, String)] {
    let dee = try await site.browser(.dee)
    _ = try await dee.post("\(home)/draft", [])
    let line = try await lineOfDraft(feedback, in: site.store)
    _ = try await dee.post(
      "\(home)/items/\(line)",
      [
        ("version", "1"), ("code", "D2"), ("practice_of", "teacher"), ("title_en", "Feedback"),
        ("statement_en", "Students act on feedback the same day"), ("title_es", "Comentarios"),
        ("statement_es", "Los estudiantes usan los comentarios"), ("description_en", "Within two lessons"),
        ("why_en", "It is used"), ("students_en", "Revising"),
      ]
    )
    return try await publication(site)
  }

  /// What the form that publishes the draft sends as it stands now.
  static func publication(_ site: TestSite) async throws -> [(String, String)] {
    let page = try await site.browser(.dee).get("\(home)/draft").text
    func hidden(_ name: String) -> String {
      let start = page.range(of: "name=\"\(name)\" value=\"")?.upperBound ?? page.endIndex
      return String(page[start...].prefix { $0 != "\"" })
    }
    return [
      ("draft", hidden("draft")), ("stamp", hidden("stamp")), ("note", "Feedback comes sooner"),
      ("shaped_by", "Teacher leaders of nine schools"), ("evidence_kind", "interviews"),
      ("evidence", "Graduates said comments came too late to use"), ("held_on", "2026-09-10"),
      ("answers", "42"),
    ]
  }
}
