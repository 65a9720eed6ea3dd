import Kernel
import Practices
import Storage

/// The framework as it was written: where its practices are.
struct DemoFrameworkPlace: Sendable {
  let framework: FrameworkID
  let version: String
  /// By code.
  let practices: [String: FrameworkItemID]
}

/// All SQL that writes the demo's framework, in English with Spanish beside it.
struct DemoFrameworkQueries {
  let db: Connection
  let district: DistrictID
  let now: Instant
  private var ids: DemoIDs
  private var version = ""
  private var sequence = 0

  init(_ db: Connection, _ district: DistrictID, slug: String, now: Instant) {
    self.db = db
    self.district = district
    self.now = now
    ids = DemoIDs("framework \(slug)", at: now)
  }

  /// Writes the whole framework and makes it the current one.
  mutating func add() throws -> DemoFrameworkPlace {
    let framework: FrameworkID = ids.next()
    let document: Identifier<DemoFrameworkPlace> = ids.next()
    let versionID: Identifier<DemoFrameworkPlace> = ids.next()
    version = versionID.text
    try db.run(
      """
      INSERT INTO framework (id, district_id, case_identifier, title, description, type, language, last_change_at)
      VALUES (\(framework), \(district), \(document), \(DemoFramework.title.en), \(DemoFramework.introduction.en),
        'Continuum', 'en', \(now))
      """
    )
    try db.run(
      """
      INSERT INTO framework_text (framework_id, language, title, description)
      VALUES (\(framework), 'es', \(DemoFramework.title.es), \(DemoFramework.introduction.es))
      """
    )
    try db.run(
      "INSERT INTO framework_version (id, framework_id, number, state) VALUES (\(version), \(framework), 1, 'current')"
    )
    var practices: [String: FrameworkItemID] = [:]
    for domain in DemoFramework.domains { try add(domain, document: document.text, &practices) }
    return DemoFrameworkPlace(framework: framework, version: version, practices: practices)
  }

  /// Gives a practice another statement.
  static func setStatement(_ db: Connection, _ id: FrameworkItemID, _ statement: DemoText) throws {
    for language in ["en", "es"] {
      try db.run(
        """
        UPDATE framework_item_text SET statement = \(statement.text(language))
        WHERE item_id = \(id) AND language = \(language)
        """
      )
    }
  }

  private mutating func add(
    _ domain: DemoDomain,
    document: String,
    _ practices: inout [String: FrameworkItemID]
  ) throws {
    let id = try item("domain", domain.code, under: (nil, document))
    try words(id.id, title: domain.title, statement: domain.title, why: domain.why)
    for practice in domain.practices {
      let item = try item("practice", practice.code, of: practice.kind, under: id)
      practices[practice.code] = item.id
      try words(
        item.id,
        title: practice.title,
        statement: practice.statement,
        description: practice.description,
        why: practice.why,
        students: practice.students
      )
      for step in practice.steps { try add(step, under: item) }
    }
  }

  private mutating func add(_ step: DemoStep, under practice: Place) throws {
    let item = try item("step", step.code, under: practice)
    try words(item.id, title: nil, statement: step.sentence)
    for indicator in step.indicators {
      let leaf = try self.item("indicator", indicator.code, under: item)
      try words(leaf.id, title: nil, statement: indicator.text)
    }
  }

  private typealias Place = (id: FrameworkItemID?, identifier: String)

  private mutating func item(
    _ kind: String,
    _ code: String,
    of practice: DemoPractice.Kind? = nil,
    under parent: Place
  ) throws -> (id: FrameworkItemID, identifier: String) {
    let id: FrameworkItemID = ids.next()
    let identifier: FrameworkItemID = ids.next()
    let link: FrameworkItemID = ids.next()
    let linkIdentifier: FrameworkItemID = ids.next()
    sequence += 1
    try db.run(
      """
      INSERT INTO framework_item (id, district_id, version_id, case_identifier, kind, practice_of, code, last_change_at)
      VALUES (\(id), \(district), \(version), \(identifier), \(kind), \(practice?.rawValue), \(code), \(now))
      """
    )
    try db.run(
      """
      INSERT INTO framework_association (id, version_id, case_identifier, type, origin, destination, origin_item_id,
        destination_item_id, sequence, last_change_at)
      VALUES (\(link), \(version), \(linkIdentifier), 'isChildOf', \(identifier), \(parent.identifier), \(id),
        \(parent.id), \(sequence), \(now))
      """
    )
    return (id, identifier.text)
  }

  private mutating func words(
    _ id: FrameworkItemID,
    title: DemoText?,
    statement: DemoText,
    description: DemoText? = nil,
    why: DemoText? = nil,
    students: DemoText? = nil
  ) throws {
    for language in ["en", "es"] {
      try db.run(
        """
        INSERT INTO framework_item_text (item_id, language, title, statement, description, why, students)
        VALUES (\(id), \(language), \(title?.text(language) ?? ""), \(statement.text(language)),
          \(description?.text(language) ?? ""), \(why?.text(language) ?? ""), \(students?.text(language) ?? ""))
        """
      )
    }
  }
}
