import HTTPTypes
import Kernel
import Storage
import Web

/// What inquiry visits add to the area.
enum InquiryVisitParts {
  static let part = Slice(
    permissions: [],
    migrations: [],
    routes: visits + sections + people + InquiryVisitAPIRoutes.all,
    jobs: [],
    eventWords: [
      "visit.prepared": Phrase("began to prepare an inquiry visit", "empezó a preparar una visita"),
      "visit.changed": Phrase("changed an inquiry visit", "cambió una visita de indagación"),
      "visit.shared": Phrase("sent the invitations to a visit", "envió las invitaciones a una visita"),
      "visit.cancelled": Phrase("called an inquiry visit off", "canceló una visita de indagación"),
      "visit.guest_invited": Phrase("invited somebody to a visit", "invitó a alguien a una visita"),
      "visit.guest_removed": Phrase(
        "withdrew an invitation to a visit",
        "retiró una invitación a una visita"
      ),
      "visit.partner_added": Phrase("added a school to a visit", "añadió una escuela a una visita"),
      "visit.partner_removed": Phrase("took a school off a visit", "quitó una escuela de una visita"),
      "visit.invitation_answered": Phrase(
        "answered an invitation to a visit",
        "respondió a una invitación a una visita"
      ),
    ]
  )

  private typealias May = VisitsPermissions
  private static let list = "/d/:district/visits"
  private static let one = "/d/:district/visits/:visit"

  private static let visits: [Route] = [
    .require(May.viewVisits, .get, list, InquiryVisitHandlers.list),
    .require(May.hostVisit, .get, "\(list)/new", InquiryVisitHandlers.new),
    .require(May.hostVisit, .post, list, InquiryVisitHandlers.create),
    .require(May.viewVisits, .get, one, InquiryVisitHandlers.show),
    .require(May.hostVisit, .get, "\(one)/edit", InquiryVisitHandlers.edit),
    .require(May.hostVisit, .post, one, InquiryVisitHandlers.change),
    .require(May.viewVisits, .get, "\(one)/calendar", InquiryVisitHandlers.calendar),
    .require(May.hostVisit, .post, "\(one)/sharing", InquiryStateHandlers.share),
    .require(May.hostVisit, .get, "\(one)/cancellation", InquiryStateHandlers.confirmCancellation),
    .require(May.hostVisit, .post, "\(one)/cancellation", InquiryStateHandlers.cancel),
  ]

  private static let sections: [Route] = [
    .require(May.hostVisit, .get, "\(one)/theory", InquirySectionHandlers.theory),
    .require(May.hostVisit, .post, "\(one)/theory", InquirySectionHandlers.saveTheory),
    .require(May.hostVisit, .get, "\(one)/targets", InquirySectionHandlers.targets),
    .require(May.hostVisit, .post, "\(one)/targets", InquirySectionHandlers.saveTargets),
    .require(May.hostVisit, .get, "\(one)/look-fors", InquirySectionHandlers.lookFors),
    .require(May.hostVisit, .post, "\(one)/look-fors", InquirySectionHandlers.saveLookFors),
  ]

  private static let people: [Route] = [
    .require(May.hostVisit, .get, "\(one)/guests", InquiryGuestHandlers.list),
    .require(May.hostVisit, .post, "\(one)/guests", InquiryGuestHandlers.invite),
    .require(May.hostVisit, .post, "\(one)/guests/:guest/removal", InquiryGuestHandlers.remove),
    .require(May.hostVisit, .post, "\(one)/partners", InquiryGuestHandlers.addPartner),
    .require(May.hostVisit, .post, "\(one)/partners/:school/removal", InquiryGuestHandlers.removePartner),
    .require(May.viewVisits, .post, "\(one)/answer", InquiryGuestHandlers.answer),
  ]
}
