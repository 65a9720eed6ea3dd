import HTTPTypes
import Kernel
import Storage
import Web

/// What commitments and answers after inquiry visits add to the area.
enum VisitResultParts {
  static let part = Slice(
    permissions: [],
    migrations: [],
    routes: pages + api,
    jobs: VisitResultJobs.all,
    eventWords: [
      "visit.commitment_made": Phrase("made a commitment after a visit", "se comprometió tras una visita"),
      "visit.commitment_changed": Phrase(
        "changed a commitment after a visit",
        "cambió un compromiso tras una visita"
      ),
      "visit.answers_pooled": Phrase(
        "counted answers about visits together",
        "contó juntas las respuestas sobre visitas"
      ),
      "visit.notes_deleted": Phrase(
        "deleted the notes and rooms of a visit",
        "borró las notas y los salones de una visita"
      ),
    ]
  )

  private typealias May = VisitsPermissions
  private static let one = "/d/:district/visits/:visit"

  private static let pages: [Route] = [
    .require(May.viewVisits, .get, "\(one)/commitments", CommitmentHandlers.list),
    .require(May.hostVisit, .post, "\(one)/commitments", CommitmentHandlers.create),
    .require(May.hostVisit, .get, "\(one)/commitments/:commitment/edit", CommitmentHandlers.edit),
    .require(May.hostVisit, .post, "\(one)/commitments/:commitment", CommitmentHandlers.change),
    .require(May.viewVisits, .get, "\(one)/answers", VisitAnswerHandlers.show).unstored(),
    .require(May.viewVisits, .post, "\(one)/answers", VisitAnswerHandlers.record).unstored(),
    .require(May.viewVisits, .get, "\(one)/print", VisitPrintHandlers.show),
  ]

  private static let api: [Route] = [
    .require(May.viewVisits, .get, "/api/v1\(one)/commitments", VisitResultAPIHandlers.list)
      .documented(
        APIOperation(
          "listCommitments",
          "What the host of a visit promised, next due first.",
          gives: .page(of: VisitResultAPI.commitment)
        )
      ),
    .require(May.hostVisit, .post, "/api/v1\(one)/commitments", VisitResultAPIHandlers.create)
      .documented(
        APIOperation(
          "makeCommitment",
          "Promise something after a closed visit.",
          takes: VisitResultAPI.commitmentInput,
          gives: VisitResultAPI.commitment,
          status: 201
        )
      ),
    .require(
      May.hostVisit,
      .patch,
      "/api/v1\(one)/commitments/:commitment",
      VisitResultAPIHandlers.change
    )
    .documented(
      APIOperation(
        "changeCommitment",
        "Change a commitment or say what became of it; If-Match carries the version.",
        takes: VisitResultAPI.commitmentInput,
        gives: VisitResultAPI.commitment
      )
    ),
    .require(May.viewVisits, .get, "/api/v1\(one)/answers", VisitResultAPIHandlers.pooled)
      .documented(
        APIOperation(
          "listVisitAnswers",
          "How visits to the host school were, counted together by ten or more.",
          gives: .page(of: VisitResultAPI.pooled)
        )
      ),
    .require(May.viewVisits, .post, "/api/v1\(one)/answers", VisitResultAPIHandlers.answer).unstored()
      .documented(
        APIOperation(
          "answerVisit",
          "Say how a visit was, without a name; sending again changes nothing.",
          takes: VisitResultAPI.newAnswer,
          gives: VisitResultAPI.recorded,
          status: 201
        )
      ),
  ]
}
