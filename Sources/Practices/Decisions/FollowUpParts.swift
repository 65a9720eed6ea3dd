import HTTPTypes
import Kernel
import Storage
import Web

/// What follow-ups add to the area.
enum FollowUpParts {
  static let migrations = [PracticesMigrations.decisionFollowUp]

  private static let base = "/d/:district/practices/decisions"
  private static let one = "/api/v1/d/:district/decisions/:decision"
  private static let may = PracticesPermissions.viewDecisions

  static let routes: [Route] = [
    .require(may, .get, "\(base)/print", FollowUpHandlers.print),
    .require(may, .get, "\(base)/:decision/history", FollowUpHandlers.history),
    .require(may, .get, "\(base)/:decision/follow-ups/new", FollowUpHandlers.new),
    .require(may, .post, "\(base)/:decision/follow-ups", FollowUpHandlers.create),
    .require(may, .get, one, FollowUpAPIHandlers.read).documented(
      APIOperation("readDecision", "One decision.", gives: PracticesAPI.decision)
    ),
    .require(may, .get, "\(one)/follow-ups", FollowUpAPIHandlers.list).documented(
      APIOperation(
        "listFollowUps",
        "What came of a decision, newest first.",
        gives: .page(of: FollowUpAPI.body)
      )
    ),
    .require(may, .post, "\(one)/follow-ups", FollowUpAPIHandlers.create).documented(
      APIOperation(
        "followUp",
        "Says what came of a decision; for who sees to it, or decides there.",
        takes: FollowUpAPI.writing,
        gives: FollowUpAPI.body,
        status: 201
      )
    ),
  ]
}
