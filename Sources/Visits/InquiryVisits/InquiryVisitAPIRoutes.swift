import HTTPTypes
import Kernel
import Web

/// The addresses of inquiry visits for programs.
enum InquiryVisitAPIRoutes {
  private typealias May = VisitsPermissions
  private typealias API = InquiryVisitAPI
  private typealias Handlers = InquiryVisitAPIHandlers
  private static let list = "/api/v1/d/:district/visits"
  private static let one = "/api/v1/d/:district/visits/:visit"

  static let all: [Route] = visits + people

  private static let visits: [Route] = [
    .require(May.viewVisits, .get, list, Handlers.list)
      .documented(
        APIOperation(
          "listVisits",
          "Inquiry visits one may know of, the latest first.",
          query: [.init("after", "Where the next page begins, from `next`.")],
          gives: .page(of: API.visitLine)
        )
      ),
    .require(May.hostVisit, .post, list, Handlers.create)
      .documented(
        APIOperation(
          "prepareVisit",
          "Begin to prepare a visit.",
          takes: API.newVisit,
          gives: API.visit,
          status: 201
        )
      ),
    .require(May.viewVisits, .get, one, Handlers.show)
      .documented(APIOperation("getVisit", "A visit, what was prepared, and who comes.", gives: API.visit)),
    .require(May.hostVisit, .patch, one, Handlers.change)
      .documented(
        APIOperation(
          "changeVisit",
          "Change a visit; what is left out stays. If-Match carries the version.",
          takes: API.visitChange,
          gives: API.visit
        )
      ),
    .require(May.hostVisit, .post, "\(one)/sharing", Handlers.share)
      .documented(
        APIOperation("shareVisit", "Send the invitations; refused with what is missing.", gives: API.visit)
      ),
    .require(May.hostVisit, .post, "\(one)/cancellation", Handlers.cancel)
      .documented(
        APIOperation(
          "cancelVisit",
          "Call a visit off, with words to those invited.",
          takes: API.cancellation,
          gives: API.visit
        )
      ),
  ]

  private static let people: [Route] = [
    .require(May.hostVisit, .post, "\(one)/guests", Handlers.invite)
      .documented(
        APIOperation(
          "inviteGuest",
          "Invite somebody of the staff, or by name.",
          takes: API.newGuest,
          gives: API.visit,
          status: 201
        )
      ),
    .require(May.hostVisit, .delete, "\(one)/guests/:guest", Handlers.remove)
      .documented(APIOperation("removeGuest", "Withdraw an invitation.", gives: API.visit)),
    .require(May.hostVisit, .post, "\(one)/partners", Handlers.addPartner)
      .documented(
        APIOperation(
          "addPartnerSchool",
          "Add a school that comes.",
          takes: API.newPartner,
          gives: API.visit,
          status: 201
        )
      ),
    .require(May.hostVisit, .delete, "\(one)/partners/:school", Handlers.removePartner)
      .documented(APIOperation("removePartnerSchool", "Take a school off again.", gives: API.visit)),
    .require(May.viewVisits, .put, "\(one)/answer", Handlers.answer)
      .documented(
        APIOperation(
          "answerInvitation",
          "Say whether one comes.",
          takes: API.answer,
          gives: API.answer
        )
      ),
  ]
}
