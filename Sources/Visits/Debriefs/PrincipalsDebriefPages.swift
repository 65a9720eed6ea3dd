import HTTPTypes
import Kernel
import Markup
import Web

/// What the principals' debrief shows.
struct PrincipalsDebriefPage: Sendable {
  let place: DebriefPlace
  let notes: [PrincipalsNote]
  let reader: PersonID
  let text: String
  let errors: [FieldError]
  /// Own words were changed on another screen first.
  let isConflict: Bool
}

/// The principals' debrief as they read and write it.
enum PrincipalsDebriefPages {
  static func show(_ call: Call, _ page: PrincipalsDebriefPage) throws -> Reply {
    let title = call.say("Principals’ debrief", "Cierre de directores")
    let link = try page.place.link(call)
    var frame = PageFrame("\(title), \(page.place.visit.schoolName)", .visits)
    frame.width = .text
    frame.hasErrors = !page.errors.isEmpty
    frame.status = page.isConflict ? .conflict : page.errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: ["\(page.place.visit.title), \(page.place.visit.schoolName)"]).html)
      \(DebriefFields.summary(call, page.errors))\(Notice(.readers, call.say(
        "Read by the principals of this visit and their supervisor, with your name. Speak of leading, not of teachers.",
        "Lo leen los directores de esta visita y quien los supervisa, con tu nombre. Hablen de dirigir, no de docentes."
      )).html)\(if: page.isConflict, conflict(call))
      <div class="stack">\(if: page.notes.isEmpty, nothing(call))\
      \(each: page.notes, { note in entry(call, page, note, link) })\(write(call, page, link))</div>
      """
    )
  }

  private static func nothing(_ call: Call) -> HTML {
    let words = call.say(
      "Nothing yet. Begin with what you take home to your own school.",
      "Todavía nada. Empieza por lo que te llevas a tu propia escuela."
    )
    return "<p>\(words)</p>"
  }

  private static func entry(_ call: Call, _ page: PrincipalsDebriefPage, _ note: PrincipalsNote, _ link: Link)
    -> HTML
  {
    let own = note.author == page.reader
    return """
      <article class="card pad"><h2 class="by">\(note.authorName)</h2>\
      <p class="lines" lang="\(note.language)">\(note.body)</p>\(if: own, change(call, note, link))</article>
      """
  }

  private static func change(_ call: Call, _ note: PrincipalsNote, _ link: Link) -> HTML {
    Details(
      call.say("Change or remove", "Cambiar o quitar"),
      content: PostForm(
        action: "\(link)/principals/\(note.id)",
        token: call.signedIn?.csrfToken ?? "",
        hidden: [("version", String(note.version))],
        content: """
          \(TextArea(
            name: "body", label: call.say("Your words", "Tus palabras"), value: note.body, rows: 3, id: "own-\(note.id)"
          ).html)<div class="actions">\(Button(call.say("Save", "Guardar"), kind: .secondary).html) \
          \(Button(call.say("Remove", "Quitar"), kind: .quiet, name: "remove", value: "yes").html)</div>
          """
      ).html
    ).html
  }

  private static func write(_ call: Call, _ page: PrincipalsDebriefPage, _ link: Link) -> HTML {
    PostForm(
      action: "\(link)/principals",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", PrincipalsNoteID.make(at: call.now).text)],
      keeping: .draft(
        key: "principals-\(page.place.visit.id)",
        restored: call.say("Your words are back.", "Tus palabras volvieron."),
        discard: call.say("Discard", "Descartar")
      ),
      content: """
        \(TextArea(
          name: "body", label: call.say("What do you take home, what do you offer?", "¿Qué te llevas, qué ofreces?"),
          value: page.text, error: DebriefFields.message(call, page.errors, "body"), rows: 4
        ).html)<div class="actions">\(Button(call.say("Share with the principals", "Compartir con los directores")).html)</div>
        """
    ).html
  }

  private static func conflict(_ call: Call) -> HTML {
    Notice(
      .attention,
      call.say(
        "You changed this on another screen first. Both are below: what is saved, and in the box what you just typed.",
        "Lo cambiaste antes en otra pantalla. Abajo están los dos: lo guardado y, en el cuadro, lo que acabas de escribir."
      )
    ).html
  }
}
