import Analytics
import HTTPTypes
import Kernel
import Markup
import Web

/// Asking once more before a round closes for good, and saying why it cannot yet.
enum WalkRoundClosurePages {
  static func confirm(_ call: Call, _ round: WalkRound) throws -> Reply {
    let title = call.say("Close the round?", "¿Cerrar la ronda?")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    let form = PostForm(
      action: "\(try call.link(to: round.id))/closure",
      token: call.signedIn?.csrfToken ?? "",
      content: """
        <div class="actions">\(Button(call.say("Close it for good", "Cerrarla para siempre"), kind: .ending).html)\
        \(ButtonLink(call.say("Not yet", "Todavía no"), to: try call.link(to: round.id), kind: .quiet).html)</div>
        """
    )
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [round.title, round.schoolName]).html)<div class="stack"><div class="prose">
      <ul><li>\(call.say(
        "Its figures are made once and stay as they are. It cannot be opened again.",
        "Sus cifras se hacen una sola vez y quedan así. No se puede volver a abrir."))</li>
      <li>\(call.say(
        "What could tell one room from another is destroyed, here and in every copy that counts.",
        "Lo que permitiría distinguir un salón de otro se destruye."))</li>
      <li>\(call.say(
        "A note that reaches us later goes back to its phone. Ask who still has some to send.",
        "Una nota que llegue después vuelve a su teléfono. Pregunta quién tiene notas por enviar."))</li>
      <li>\(call.say(
        "If there is too little, it stays open and you are told what is missing.",
        "Si hay muy poco, sigue abierta y se te dice qué falta."))</li></ul></div>\(form.html)</div>
      """
    )
  }

  static func tooShort(_ call: Call, _ round: WalkRound, _ shortages: [WalkRoundShortage]) throws -> Reply {
    let title = call.say("It stays open for now", "Por ahora sigue abierta")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.status = .unprocessableContent
    let reasons = shortages.map { call.say(WalkRoundWords.shortage($0)) }
    let content: HTML = """
      \(call.say("A figure from so little could speak about one room. How far it is, is not shown to anybody.", "Una cifra con tan poco podría hablar de un solo salón. Cuánto falta no se muestra a nadie."))
      """
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [round.title, round.schoolName]).html)<div class="stack"><div class="prose">
      <ul>\(each: reasons, { "<li>\($0)</li>" })</ul><p>\(content)</p></div>
      <p class="actions">\(try RoundNotices.nextSteps(call, round)) \
      <a class="tap" href="\(try call.link(to: round.id))">\(call.say("Back to the round", "Volver a la ronda"))</a></p></div>
      """
    )
  }
}
