import Kernel

/// Identities of the demo: the same on every run of a day, spelled like any other.
struct DemoIDs: Sendable {
  private var random: DemoRandom
  private var milliseconds: Int64

  init(_ words: String, at now: Instant) {
    random = DemoRandom("ids", words)
    milliseconds = now.milliseconds
  }

  mutating func next<Subject>(_ subject: Subject.Type = Subject.self) -> Identifier<Subject> {
    Identifier(UUIDText.version7(milliseconds: milliseconds, using: &random))
  }
}
