import Kernel
import Storage
import Web

/// Promising something and saying what became of it, as pages and the API both do it.
enum Committing {
  /// Throws: `invalid` with every field that needs attention.
  static func create(_ call: Call, _ scope: Scope, _ board: CommitmentBoard, _ form: CommitmentForm)
    async throws
  {
    let draft = try board.draft(form, on: call.today)
    guard UUIDText.isValid(form.id, version: "7") else {
      throw Failure.invalid([VisitWords.staleSection("body")])
    }
    try await call.store.write { db in
      let id = CommitmentID(form.id)
      guard try VisitResultQueries.insert(db, id, of: board.visit.id, draft) == .inserted else { return }
      try InquiryVisitPreparing.tell(
        call,
        scope,
        "visit.commitment_made",
        board.visit.id,
        board.visit.school,
        db
      )
    }
  }

  /// Throws: `conflict` when somebody changed it since `version` was read.
  static func change(
    _ call: Call,
    _ scope: Scope,
    _ board: CommitmentBoard,
    _ commitment: Commitment,
    _ form: CommitmentForm,
    version: Int
  ) async throws {
    let draft = try board.draft(form, on: call.today, changing: commitment)
    try await call.store.write { db in
      try VisitResultQueries.change(db, commitment.id, to: draft, expecting: version)
      try InquiryVisitPreparing.tell(
        call,
        scope,
        "visit.commitment_changed",
        board.visit.id,
        board.visit.school,
        db
      )
    }
  }
}
