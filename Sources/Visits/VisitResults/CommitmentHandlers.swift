import Kernel
import Practices
import Storage
import Web

/// What a page about commitments needs to know.
struct CommitmentBoard: Sendable {
  let visit: InquiryVisit
  let standing: VisitStanding
  let commitments: [Commitment]
  let lookFors: [InquiryLookFor]
  let owners: [CommitmentOwner]

  /// Only the host promises, and only once the debrief has reached it.
  var mayCommit: Bool { standing.isHost && visit.state == .closed }

  static func load(_ db: Connection, _ scope: Scope, _ id: InquiryVisitID, language: Language) throws
    -> CommitmentBoard
  {
    let (visit, standing) = try InquiryVisitQueries.visit(db, within: scope, id: id)
    return CommitmentBoard(
      visit: visit,
      standing: standing,
      commitments: try VisitResultQueries.commitments(db, of: id),
      lookFors: try InquiryVisitQueries.lookFors(db, of: id, language: language),
      owners: standing.isHost
        ? try VisitResultQueries.owners(db, within: scope, school: visit.school) : []
    )
  }

  /// Throws: `forbidden` for those who only came, `gone` before the debrief is closed.
  func hosted() throws -> CommitmentBoard {
    guard standing.isHost else { throw Failure.forbidden(VisitWords.hostsOnly) }
    guard mayCommit else { throw Failure.gone(CommitmentPages.tooEarly) }
    return self
  }

  /// Throws: `invalid` with every field that needs attention.
  func draft(_ form: CommitmentForm, on today: CalendarDay, changing current: Commitment? = nil)
    throws(Failure)
    -> CommitmentDraft
  {
    try CommitmentDraft(
      form,
      practices: Set(lookFors.map(\.practice) + [current?.practice].compactMap { $0 }),
      owners: Set(owners.map(\.person) + [current?.owner].compactMap { $0 }),
      earliest: current.map { min($0.dueOn, today) } ?? today
    )
  }
}

/// Commitments of a visit's host.
enum CommitmentHandlers {
  /// `GET /d/:district/visits/:visit/commitments`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    var form = CommitmentForm()
    form.id = CommitmentID.make(at: call.now).text
    return try CommitmentPages.list(call, try await board(call, scope), form)
  }

  /// `POST /d/:district/visits/:visit/commitments`
  @Sendable static func create(_ call: Call, _ scope: Scope) async throws -> Reply {
    let board = try await board(call, scope).hosted()
    let form = CommitmentForm(call.form)
    do {
      try await Committing.create(call, scope, board, form)
    } catch Failure.invalid(let errors) {
      return try CommitmentPages.list(call, board, form, errors: errors)
    }
    return try back(
      call,
      board,
      call.say("Noted. Your partners see it.", "Anotado. Las otras escuelas lo ven.")
    )
  }

  /// `GET /d/:district/visits/:visit/commitments/:commitment/edit`
  @Sendable static func edit(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (board, commitment) = try await one(call, scope)
    return try CommitmentPages.edit(call, board, commitment, CommitmentForm(commitment))
  }

  /// `POST /d/:district/visits/:visit/commitments/:commitment`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (board, commitment) = try await one(call, scope)
    let form = CommitmentForm(call.form)
    let version = Int(call.form["version"]) ?? 0
    do {
      try await Committing.change(call, scope, board, commitment, form, version: version)
    } catch Failure.invalid(let errors) {
      return try CommitmentPages.edit(call, board, commitment, form, version: version, errors: errors)
    } catch Failure.conflict {
      let theirs = try await one(call, scope)
      return try CommitmentPages.edit(call, theirs.board, theirs.commitment, form, isConflict: true)
    }
    return try back(call, board, call.say("Saved.", "Guardado."))
  }

  private static func board(_ call: Call, _ scope: Scope) async throws -> CommitmentBoard {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in
      try CommitmentBoard.load(db, scope, id, language: call.language)
    }
  }

  private static func one(_ call: Call, _ scope: Scope) async throws
    -> (board: CommitmentBoard, commitment: Commitment)
  {
    let id: CommitmentID = try call.id("commitment")
    let board = try await board(call, scope).hosted()
    guard let commitment = board.commitments.first(where: { $0.id == id }) else { throw Failure.notFound }
    return (board, commitment)
  }

  private static func back(_ call: Call, _ board: CommitmentBoard, _ words: String) throws -> Reply {
    .seeOther(try VisitLinks(call, board.visit.id).commitments, flash: FlashMessage(words))
  }
}

extension CommitmentForm {
  /// The fields as sent.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    body = form["body"]
    practice = form["practice"]
    owner = form["owner"]
    dueOn = form["due_on"]
    if form.contains("state") { state = form["state"] }
    outcome = form["outcome"]
  }
}
