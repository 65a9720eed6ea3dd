import Kernel
import Practices
import Storage

/// What the demo's framework went through, and what it is linked with.
struct DemoFrameworkHistory {
  let db: Connection
  let district: DistrictID
  let calendar: DemoCalendar
  let now: Instant
  private let source: IDSource

  /// Hands the demo's ids to closures that outlive a call.
  private final class IDSource {
    private var ids: DemoIDs

    init(_ ids: DemoIDs) { self.ids = ids }

    func next() -> String { ids.next(DemoFrameworkHistory.self).text }
  }

  init(_ db: Connection, _ district: DistrictID, slug: String, calendar: DemoCalendar, now: Instant) {
    self.db = db
    self.district = district
    self.calendar = calendar
    self.now = now
    source = IDSource(DemoIDs("framework history \(slug)", at: now))
  }

  /// Makes the words as they stand the second version, and gives the place under which figures are written.
  func publishSecond(_ place: DemoFrameworkPlace) throws -> DemoFrameworkPlace {
    let began = calendar.story.first?.startsOn ?? calendar.today
    var lines: [String: [(language: String, statement: String)]] = [:]
    for (code, before) in DemoFrameworkPast.statements {
      guard let practice = DemoFramework.practice(code), let id = place.practices[code] else { continue }
      try DemoFrameworkQueries.setStatement(db, id, before)
      lines[code] = [("en", practice.statement.en), ("es", practice.statement.es)]
    }
    let version = try RevisionLoader.revise(
      db,
      district: district,
      framework: place.framework,
      NewRevision(
        statements: lines,
        note: "Feedback and talk say what a visitor would see students do, and how soon.",
        shapedBy: "Teacher leaders of twelve schools, with a panel of graduating students",
        kind: .interviews,
        evidence:
          "Graduates said that comments came when the work was over, and that the same few always spoke.",
        heldOn: began.adding(days: -95),
        answers: 64
      ),
      publishOn: began.adding(days: -40),
      at: now,
      makeID: source.next
    )
    return DemoFrameworkPlace(framework: place.framework, version: version.text, practices: place.practices)
  }

  /// A third version that is still being written, standards, and a profile of graduates to link with.
  func settle(_ place: DemoFrameworkPlace) throws {
    _ = try RevisionLoader.revise(
      db,
      district: district,
      framework: place.framework,
      NewRevision(
        statements: DemoFrameworkPast.coming.mapValues { [("en", $0.en), ("es", $0.es)] },
        note: "",
        shapedBy: "The instructional coaches’ community",
        kind: .visits,
        evidence: "Visitors to nine schools could not tell a planned question from a quick one.",
        heldOn: calendar.today.adding(days: -24),
        answers: 57
      ),
      publishOn: nil,
      at: now,
      makeID: source.next
    )
    let standards = try load(DemoStandards.standards)
    let profile = try load(DemoStandards.graduate)
    for (codes, kind, items) in [
      (DemoStandards.tags, LinkKind.related, standards), (DemoStandards.parts, LinkKind.part, profile),
    ] {
      for (practice, code) in codes {
        guard let from = place.practices[practice], let to = items[code] else { continue }
        try RevisionLoader.link(
          db,
          district: district,
          from: from,
          kind,
          to: to,
          id: FrameworkLinkID(source.next()),
          at: now
        )
      }
    }
  }

  private func load(_ plan: DemoStandards.Plan) throws -> [String: FrameworkItemID] {
    var codes: [String: FrameworkItemID] = [:]
    let items = plan.lines.map { line in
      NewContinuum.Item(
        plan.kind,
        code: line.code,
        texts: [
          ItemText(language: "en", title: line.title.en, statement: line.statement.en),
          ItemText(language: "es", title: line.title.es, statement: line.statement.es),
        ]
      )
    }
    var made: [FrameworkItemID] = []
    _ = try ContinuumLoader.load(
      db,
      district: district,
      NewContinuum(
        id: FrameworkID(source.next()),
        texts: [
          ItemText(language: "en", title: plan.title.en, description: plan.about.en),
          ItemText(language: "es", title: plan.title.es, description: plan.about.es),
        ],
        type: plan.type,
        purpose: plan.purpose,
        domains: items
      ),
      at: now
    ) {
      let id = FrameworkItemID(source.next())
      made.append(id)
      return id
    }
    // The loader names the version first, then the lines in their order.
    for (line, id) in zip(plan.lines, made.dropFirst()) { codes[line.code] = id }
    return codes
  }
}
