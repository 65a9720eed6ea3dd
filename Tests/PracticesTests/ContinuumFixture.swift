import Kernel
import Practices
import Storage
import TestKit

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
