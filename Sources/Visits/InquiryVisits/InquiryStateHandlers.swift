import Kernel
import Storage
import Web

/// Sending the invitations, and calling a visit off.
enum InquiryStateHandlers {
  /// `POST /d/:district/visits/:visit/sharing`
  @Sendable static func share(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    do {
      try await InquiryVisitPreparing.share(call, scope, id)
    } catch Failure.refused(let why) {
      let page = try await InquiryVisitHandlers.page(call, scope)
      return try InquiryVisitPages.show(call, page, errors: [FieldError("missing", why)])
    }
    return .seeOther(
      try VisitLinks(call, id).visit,
      flash: FlashMessage(
        call.say(
          "The invitations are out: those invited find the visit under Visits.",
          "Las invitaciones salieron: quienes las reciben ven la visita en Visitas."
        )
      )
    )
  }

  /// `GET /d/:district/visits/:visit/cancellation`
  @Sendable static func confirmCancellation(_ call: Call, _ scope: Scope) async throws -> Reply {
    try InquiryStatePages.cancel(call, try await InquiryVisitHandlers.prepared(call, scope), typed: "")
  }

  /// `POST /d/:district/visits/:visit/cancellation`
  @Sendable static func cancel(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    do {
      try await InquiryVisitPreparing.cancel(call, scope, id, because: call.form["because"])
    } catch Failure.invalid(let errors) {
      let visit = try await InquiryVisitHandlers.prepared(call, scope)
      return try InquiryStatePages.cancel(call, visit, typed: call.form["because"], errors: errors)
    }
    return .seeOther(
      try VisitLinks(call, id).visit,
      flash: FlashMessage(call.say("The visit is called off.", "La visita quedó cancelada."))
    )
  }
}
