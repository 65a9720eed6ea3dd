import Kernel
import Storage
import Web

/// Whom a host invites, and what those invited answer.
enum InquiryGuestHandlers {
  /// `GET /d/:district/visits/:visit/guests?q=…`
  @Sendable static func list(_ call: Call, _ scope: Scope) async throws -> Reply {
    let board = try await board(call, scope, call.query("q") ?? "")
    return try InquiryGuestPages.show(call, board, .init())
  }

  /// `POST /d/:district/visits/:visit/guests`
  @Sendable static func invite(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    var typed = InquiryGuestPages.Typed()
    let isOnPaper = call.form.contains("name")
    do {
      if isOnPaper {
        typed.paper = PaperGuestForm(call.form)
        try await InquiryInviting.invite(call, scope, id, typed.paper)
      } else {
        typed.people = Set(call.form.all("person"))
        typed.part = call.form["part"]
        let people = call.form.all("person").filter { UUIDText.isValid($0) }.prefix(60).map { person in
          let row = call.form["id-\(person)"]
          return (
            id: UUIDText.isValid(row, version: "7") ? InquiryGuestID(row) : .make(at: call.now),
            person: PersonID(person)
          )
        }
        try await InquiryInviting.invite(call, scope, id, people, part: typed.part)
      }
    } catch Failure.invalid(let errors) {
      return try InquiryGuestPages.show(
        call,
        try await board(call, scope, call.form["q"]),
        typed,
        errors: errors
      )
    }
    return try back(call, id, call.say("Invited.", "Invitación anotada."))
  }

  /// `POST /d/:district/visits/:visit/guests/:guest/removal`
  @Sendable static func remove(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await InquiryInviting.remove(call, scope, id, guest: try call.id("guest"))
    return try back(call, id, call.say("No longer invited.", "Ya no tiene invitación."))
  }

  /// `POST /d/:district/visits/:visit/partners`
  @Sendable static func addPartner(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    do {
      try await InquiryInviting.add(call, scope, id, partner: call.form["partner"])
    } catch Failure.invalid(let errors) {
      return try InquiryGuestPages.show(call, try await board(call, scope, ""), .init(), errors: errors)
    }
    return try back(
      call,
      id,
      call.say(
        "The school is on the list. Its principal and leadership team can be invited below.",
        "La escuela está en la lista. Abajo puedes invitar a su dirección y equipo de liderazgo."
      )
    )
  }

  /// `POST /d/:district/visits/:visit/partners/:school/removal`
  @Sendable static func removePartner(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    try await InquiryInviting.remove(call, scope, id, partner: try call.id("school"))
    return try back(call, id, call.say("The school is off the list.", "La escuela ya no está en la lista."))
  }

  /// `POST /d/:district/visits/:visit/answer`
  @Sendable static func answer(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    do {
      switch try await InquiryVisitPreparing.answer(call, scope, id, call.form["answer"]) {
      case .coming:
        return .seeOther(
          try VisitLinks(call, id).visit,
          flash: FlashMessage(call.say("Good: you come.", "Bien: vas a venir."))
        )
      case .declined, .invited:
        return .seeOther(
          try call.visitsLink(),
          flash: FlashMessage(
            call.say(
              "The host sees that you cannot come. You can still change your answer.",
              "La escuela ve que no puedes ir. Aún puedes cambiar tu respuesta."
            )
          )
        )
      }
    } catch Failure.invalid(let errors) {
      return try InquiryVisitPages.show(
        call,
        try await InquiryVisitHandlers.page(call, scope),
        errors: errors
      )
    }
  }

  private static func board(_ call: Call, _ scope: Scope, _ query: String) async throws
    -> InquiryInviting.Board
  {
    try await InquiryInviting.board(call, scope, try call.id("visit"), query: query)
  }

  private static func back(_ call: Call, _ id: InquiryVisitID, _ words: String) throws -> Reply {
    .seeOther(try VisitLinks(call, id).guests, flash: FlashMessage(words))
  }
}

extension PaperGuestForm {
  /// The fields as sent.
  init(_ form: Form) {
    self.init()
    id = form["id"]
    name = form["name"]
    school = form["school"]
    part = form["paper_part"]
    isPrincipal = form["is_principal"] == "1"
  }
}
