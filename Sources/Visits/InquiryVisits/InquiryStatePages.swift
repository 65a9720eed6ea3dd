import Kernel
import Markup
import Web

/// The page that asks before a visit is called off.
enum InquiryStatePages {
  static func cancel(_ call: Call, _ visit: InquiryVisit, typed: String, errors: [FieldError] = []) throws
    -> Reply
  {
    let page = VisitFormPage(title: call.say("Call the visit off", "Cancelar la visita"), errors: errors)
    let links = try VisitLinks(call, visit.id)
    let fields = VisitFields(call: call, errors: errors)
    let words = TextArea(
      name: "because",
      label: call.say("Words to those invited", "Palabras para quienes tienen invitación"),
      value: typed,
      hint: call.say(
        "They read this on the page of the visit and in their calendars.",
        "Lo leen en la página de la visita y en su calendario."
      ),
      error: fields.message("because"),
      rows: 3,
      limit: 300
    )
    return try page.reply(
      call,
      visit,
      """
      \(Notice(.attention, call.say(
          "A visit that is called off stays in the list and cannot be opened again. To move it, change its day instead.",
          "Una visita cancelada queda en la lista y no se puede reabrir. Para moverla, cambia su día.")).html)\
      \(PostForm(
          action: links.cancellation, token: call.signedIn?.csrfToken ?? "",
          content: """
            \(words.html)<div class="actions">\(Button(call.say("Call it off", "Cancelarla"), kind: .ending).html)\
            \(ButtonLink(call.say("Keep it", "Dejarla"), to: links.visit, kind: .quiet).html)</div>
            """).html)
      """
    )
  }
}
