import Foundation
import Kernel
import Storage

/// All SQL that turns a draft into the current version.
///
/// The ids that rounds, answers, decisions and addresses know stay with the current wording: each line's two rows
/// exchange their version and their words, so the past version keeps the old words under the ids of the draft.
enum PublicationQueries {
  /// Publishes the draft of a framework.
  ///
  /// Throws: `refused` when it is no draft any more.
  static func publish(
    _ db: Connection,
    framework: FrameworkLine,
    draft: FrameworkVersionID,
    note: String,
    language: Language,
    by person: PersonID?,
    on day: CalendarDay,
    at now: Instant
  ) throws {
    try turn(
      db,
      framework.id,
      from: framework.published,
      to: draft,
      note: note,
      language: language,
      by: person,
      on: day,
      at: now
    )
  }

  /// Puts the current version away under the same words when something stands on it, and says which version is
  /// current now; a file that comes in may then change it.
  ///
  /// Throws: `refused` while a draft is written, because publishing it would undo the file.
  static func archive(_ db: Connection, _ stored: StoredFramework, at now: Instant) throws
    -> FrameworkVersionID
  {
    let line = try FrameworkQueries.one(db, district: stored.district, id: stored.id, language: .english)
    if try VersionQueries.draft(db, framework: stored.id) != nil {
      throw Failure.refused(
        Phrase(
          "A draft of this framework is being written. Publish it or discard it, then import the file.",
          "Se está escribiendo un borrador de este marco. Publícalo o descártalo y después importa el archivo."
        )
      )
    }
    guard try DraftQueries.isInUse(db, line) else { return stored.version }
    let day = now.day(in: .gmt)
    let made = try DraftQueries.make(
      db,
      framework: line,
      district: stored.district,
      by: nil,
      on: day,
      at: now
    )
    try turn(
      db,
      stored.id,
      from: stored.version,
      to: made.draft,
      note: "",
      language: .english,
      by: nil,
      on: day,
      at: now
    )
    try DraftQueries.save(
      db,
      ChangeReasonDraft(
        shapedBy: "The publisher of the file",
        kind: .other,
        evidence: "A newer CASE file was imported",
        heldOn: day
      ),
      line: "",
      of: made.draft,
      language: .english,
      expecting: 0
    )
    return made.draft
  }

  private static func turn(
    _ db: Connection,
    _ framework: FrameworkID,
    from old: FrameworkVersionID,
    to draft: FrameworkVersionID,
    note: String,
    language: Language,
    by person: PersonID?,
    on day: CalendarDay,
    at now: Instant
  ) throws {
    guard
      try db.run("UPDATE framework_version SET state = 'past' WHERE id = \(old) AND state = 'current'") == 1,
      try db.run(
        """
        UPDATE framework_version SET state = 'current', published_on = \(day), published_by = \(person), note = \(note),
          lang = \(language)
        WHERE id = \(draft) AND state = 'draft' AND framework_id = \(framework)
        """
      ) == 1
    else { throw Failure.refused(DraftQueries.wasPublished) }
    let pairs = try Pair.all(db, old: old, new: draft)
    try exchangeAssociations(db, old, draft, pairs)
    try exchangeTexts(db, pairs)
    try exchangeRows(db, old, draft, pairs)
    try keep(db, old, draft, framework, at: now)
  }

  /// One line in both versions: the row everybody knows, and the draft's.
  private struct Pair {
    let known: FrameworkItemID
    let copy: FrameworkItemID
    let before: Particulars
    let after: Particulars

    struct Particulars: Equatable {
      let kind: String
      let whose: String?
      let code: String
      let changed: String
    }

    static func all(_ db: Connection, old: FrameworkVersionID, new: FrameworkVersionID) throws -> [Pair] {
      try db.rows(
        """
        SELECT o.id AS known, n.id AS copy, o.kind, o.practice_of, o.code, o.last_change_at,
          n.kind AS new_kind, n.practice_of AS new_practice_of, n.code AS new_code, n.last_change_at AS new_change_at
        FROM framework_item o JOIN framework_item n ON n.case_identifier = o.case_identifier
        WHERE o.version_id = \(old) AND n.version_id = \(new) ORDER BY o.id
        """
      ).map { row in
        Pair(
          known: try row("known"),
          copy: try row("copy"),
          before: Particulars(
            kind: try row("kind", as: String.self),
            whose: try row("practice_of", as: String?.self),
            code: try row("code"),
            changed: try row("last_change_at")
          ),
          after: Particulars(
            kind: try row("new_kind", as: String.self),
            whose: try row("new_practice_of", as: String?.self),
            code: try row("new_code"),
            changed: try row("new_change_at")
          )
        )
      }
    }
  }

  private static func exchangeAssociations(
    _ db: Connection,
    _ old: FrameworkVersionID,
    _ new: FrameworkVersionID,
    _ pairs: [Pair]
  ) throws {
    let toKnown = Dictionary(pairs.map { ($0.copy, $0.known) }, uniquingKeysWith: { first, _ in first })
    let toCopy = Dictionary(pairs.map { ($0.known, $0.copy) }, uniquingKeysWith: { first, _ in first })
    let before = try AssociationRow.all(db, of: old)
    let after = try AssociationRow.all(db, of: new)
    try db.run("DELETE FROM framework_association WHERE version_id = \(old)")
    try db.run("DELETE FROM framework_association WHERE version_id = \(new)")
    try AssociationRow.insert(db, before.map { $0.renamed(toCopy) }, into: old)
    try AssociationRow.insert(db, after.map { $0.renamed(toKnown) }, into: new)
  }

  private static func exchangeTexts(_ db: Connection, _ pairs: [Pair]) throws {
    let others = Dictionary(
      pairs.flatMap { [($0.known, $0.copy), ($0.copy, $0.known)] },
      uniquingKeysWith: { first, _ in first }
    )
    // A bounded list at a time keeps statements short on both engines.
    for start in stride(from: 0, to: pairs.count, by: 200) {
      let some = pairs[start..<min(start + 200, pairs.count)].flatMap { [$0.known, $0.copy] }
      let items = try ContinuumQueries.items(db, where: "i.id IN \(values: some)", first: "")
      try db.run("DELETE FROM framework_item_text WHERE item_id IN \(values: some)")
      try FrameworkFileQueries.insertTexts(
        db,
        items.compactMap { item in others[item.id].map { ($0, item.texts) } }
      )
    }
  }

  /// Marks a row while both of a pair would stand in one version under one name.
  private static let mark = "#moving"

  private static func exchangeRows(
    _ db: Connection,
    _ old: FrameworkVersionID,
    _ new: FrameworkVersionID,
    _ pairs: [Pair]
  ) throws {
    try db.run(
      """
      UPDATE framework_item SET case_identifier = case_identifier || \(mark)
      WHERE version_id = \(new) AND case_identifier IN
        (SELECT o.case_identifier FROM framework_item o WHERE o.version_id = \(old))
      """
    )
    try db.run(
      """
      UPDATE framework_item SET version_id = \(new)
      WHERE version_id = \(old) AND case_identifier || \(mark) IN
        (SELECT n.case_identifier FROM framework_item n WHERE n.version_id = \(new))
      """
    )
    for pair in pairs {
      try db.run(
        """
        UPDATE framework_item SET version_id = \(old),
          case_identifier = (SELECT k.case_identifier FROM framework_item k WHERE k.id = \(pair.known))
        WHERE id = \(pair.copy)
        """
      )
      try db.run("UPDATE framework_item SET version = version + 1 WHERE id = \(pair.known)")
      guard pair.before != pair.after else { continue }
      try write(db, pair.after, to: pair.known)
      try write(db, pair.before, to: pair.copy)
    }
  }

  private static func write(_ db: Connection, _ words: Pair.Particulars, to id: FrameworkItemID) throws {
    try db.run(
      """
      UPDATE framework_item SET kind = \(words.kind), practice_of = \(words.whose), code = \(words.code),
        last_change_at = \(words.changed)
      WHERE id = \(id)
      """
    )
  }

  /// What follows the current version, and what stays with the past one.
  private static func keep(
    _ db: Connection,
    _ old: FrameworkVersionID,
    _ new: FrameworkVersionID,
    _ framework: FrameworkID,
    at now: Instant
  ) throws {
    try db.run("UPDATE framework_source SET version_id = \(new) WHERE version_id = \(old)")
    for table in ["self_reflection", "practice_decision"] {
      try db.run(
        """
        UPDATE \(identifier: table) SET framework_version_id = \(old)
        WHERE framework_version_id IS NULL AND practice_id IN
          (SELECT i.id FROM framework_item i WHERE i.version_id IN (\(old), \(new)) AND i.kind = 'practice')
        """
      )
    }
    try db.run("UPDATE framework SET last_change_at = \(now) WHERE id = \(framework)")
  }
}
