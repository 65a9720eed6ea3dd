package import Kernel
package import Storage

/// A version of a framework to be made at once, such as those of the demo district.
package struct NewRevision: Sendable {
  /// New statements by the code of the line, the first language first.
  package let statements: [String: [(language: String, statement: String)]]
  package let note: String
  package let shapedBy: String
  package let kind: EvidenceKind
  package let evidence: String
  package let heldOn: CalendarDay
  package let answers: Int

  package init(
    statements: [String: [(language: String, statement: String)]],
    note: String,
    shapedBy: String,
    kind: EvidenceKind,
    evidence: String,
    heldOn: CalendarDay,
    answers: Int
  ) {
    self.statements = statements
    self.note = note
    self.shapedBy = shapedBy
    self.kind = kind
    self.evidence = evidence
    self.heldOn = heldOn
    self.answers = answers
  }
}

/// Makes drafts and versions without a person at a form.
package enum RevisionLoader {
  /// Copies the current version, changes its lines, says why, and publishes it on a day, or leaves it a draft.
  ///
  /// Gives the version that was made; `makeID` names what is new, so that a demo can be the same every time.
  package static func revise(
    _ db: Connection,
    district: DistrictID,
    framework: FrameworkID,
    _ revision: NewRevision,
    publishOn day: CalendarDay?,
    at now: Instant,
    makeID: @escaping () -> String
  ) throws -> FrameworkVersionID {
    let line = try FrameworkQueries.one(db, district: district, id: framework, language: .english)
    let made = try DraftQueries.make(
      db,
      framework: line,
      district: district,
      by: nil,
      on: day ?? revision.heldOn,
      at: now,
      makeID: makeID
    )
    for (code, statements) in revision.statements.sorted(by: { $0.key < $1.key }) {
      for text in statements {
        try DraftQueries.reword(db, made.draft, code: code, language: text.language, text.statement)
      }
    }
    try DraftQueries.save(
      db,
      ReasonDraft(
        shapedBy: revision.shapedBy,
        kind: revision.kind,
        evidence: revision.evidence,
        heldOn: revision.heldOn,
        answers: revision.answers
      ),
      line: "",
      of: made.draft,
      language: .english,
      expecting: 0
    )
    guard let day else { return made.draft }
    try PublicationQueries.publish(
      db,
      framework: line,
      draft: made.draft,
      note: revision.note,
      language: .english,
      by: nil,
      on: day,
      at: now
    )
    return made.draft
  }

  /// Links a line of a framework with a line of another, both by their codes.
  package static func link(
    _ db: Connection,
    district: DistrictID,
    from item: FrameworkItemID,
    _ kind: LinkKind,
    to other: FrameworkItemID,
    id: FrameworkLinkID,
    at now: Instant
  ) throws {
    _ = try FrameworkLinkQueries.insert(db, id: id, district: district, from: item, kind, to: other, at: now)
  }
}
