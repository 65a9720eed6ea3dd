import HTTPTypes
import Kernel
import Storage
import Web

/// What notes and debriefs of inquiry visits add to the area.
enum DebriefParts {
  static let part = Slice(
    permissions: [],
    migrations: [],
    routes: notes + board + feedback + principals + api,
    jobs: DebriefJobs.all,
    eventWords: [
      "visit.closed": Phrase(
        "ended the debrief of an inquiry visit",
        "terminó el cierre de una visita de indagación"
      )
    ]
  )

  private static let visit = "/d/:district/visits/:visit"

  private static let notes: [Route] = [
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/notes", VisitNoteHandlers.form),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/notes", VisitNoteHandlers.record).unstored(),
  ]

  // Notes never stay in a browser.
  private static let board: [Route] = [
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/board", EvidenceBoardHandlers.show).unstored(),
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/board/events", EvidenceBoardHandlers.events)
      .unstored(),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/board/moves", EvidenceBoardHandlers.move)
      .unstored(),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/patterns/:pattern", EvidenceBoardHandlers.change)
      .unstored(),
  ]

  private static let feedback: [Route] = [
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/feedback", FeedbackHandlers.show),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/feedback", FeedbackHandlers.add),
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/feedback/:feedback", FeedbackHandlers.edit),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/feedback/:feedback", FeedbackHandlers.change),
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/closure", FeedbackHandlers.confirm),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/closure", FeedbackHandlers.close),
  ]

  private static let principals: [Route] = [
    .require(VisitsPermissions.viewVisits, .get, "\(visit)/principals", PrincipalsDebriefHandlers.show)
      .unstored(),
    .require(VisitsPermissions.viewVisits, .post, "\(visit)/principals", PrincipalsDebriefHandlers.add)
      .unstored(),
    .require(
      VisitsPermissions.viewVisits,
      .post,
      "\(visit)/principals/:note",
      PrincipalsDebriefHandlers.change
    )
    .unstored(),
  ]

  private static let api: [Route] = [
    .require(VisitsPermissions.viewVisits, .post, "/api/v1\(visit)/notes", DebriefAPIHandlers.record)
      .unstored()
      .documented(
        APIOperation(
          "recordVisitNote",
          "Send a note of an inquiry visit; 200 instead of 201 when it was there already, 410 when the debrief is over.",
          takes: DebriefAPI.newNote,
          gives: DebriefAPI.done,
          status: 201
        )
      ),
    .require(VisitsPermissions.viewVisits, .get, "/api/v1\(visit)/board", DebriefAPIHandlers.board).unstored()
      .documented(
        APIOperation("getEvidenceBoard", "The evidence board, for visitors only.", gives: DebriefAPI.board)
      ),
    .require(VisitsPermissions.viewVisits, .post, "/api/v1\(visit)/board/moves", DebriefAPIHandlers.move)
      .unstored()
      .documented(
        APIOperation(
          "moveVisitNotes",
          "Move notes on the board, all or none; 412 when somebody moved one of them first.",
          takes: DebriefAPI.moves,
          gives: DebriefAPI.done
        )
      ),
    .require(VisitsPermissions.viewVisits, .get, "/api/v1\(visit)/feedback", DebriefAPIHandlers.feedback)
      .documented(
        APIOperation("getVisitFeedback", "Patterns and feedback of a visit.", gives: DebriefAPI.feedback)
      ),
    .require(VisitsPermissions.viewVisits, .post, "/api/v1\(visit)/feedback", DebriefAPIHandlers.addFeedback)
      .documented(
        APIOperation(
          "addVisitFeedback",
          "Add feedback that rests on patterns of the board.",
          takes: DebriefAPI.newFeedback,
          gives: DebriefAPI.done,
          status: 201
        )
      ),
    .require(VisitsPermissions.viewVisits, .post, "/api/v1\(visit)/closure", DebriefAPIHandlers.close)
      .documented(
        APIOperation("closeVisit", "End the debrief and send it to the school.", gives: DebriefAPI.done)
      ),
    .require(VisitsPermissions.viewVisits, .get, "/api/v1\(visit)/principals", DebriefAPIHandlers.principals)
      .unstored()
      .documented(
        APIOperation(
          "listPrincipalsNotes",
          "The principals' debrief of a visit.",
          gives: DebriefAPI.principals
        )
      ),
    .require(
      VisitsPermissions.viewVisits,
      .post,
      "/api/v1\(visit)/principals",
      DebriefAPIHandlers.addPrincipals
    )
    .unstored()
    .documented(
      APIOperation(
        "addPrincipalsNote",
        "Write in the principals' debrief.",
        takes: DebriefAPI.newPrincipalsNote,
        gives: DebriefAPI.done,
        status: 201
      )
    ),
  ]
}
