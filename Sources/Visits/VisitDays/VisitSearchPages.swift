import Kernel
import Markup
import Web

/// The page that is shown while a day is being planned.
enum VisitSearchPages {
  static func show(_ call: Call, _ visit: InquiryVisit, _ search: VisitSearch) throws -> Reply {
    let frame = try VisitDayFrame(call, visit)
    let title = call.say("Planning the day", "Planeando el día")
    let finding = HTML(text: call.say(sentence(search)))
    return call.page(
      title,
      .visits,
      """
      \(frame.heading(title, finding: finding))<div class="stack">
      \(ProgressBar(
        id: "progress", label: call.say("\(search.percent)% done", "\(search.percent)\u{00A0}% listo"),
        done: search.percent, total: 100).html)
      <p>\(call.say(
        "This page renews itself. You may leave it; planning goes on, a minute at most.",
        "Esta página se renueva sola. Puedes salir; la planeación continúa, un minuto como máximo."))</p>
      <div class="actions">\(ButtonLink(call.say("Look again", "Ver de nuevo"), to: frame.links.search).html)\
      \(if: !search.isStopAsked, frame.form(frame.links.stop, [], Button(
        call.say("Stop, and keep the best so far", "Detener y usar lo mejor hasta ahora"), kind: .secondary).html))</div></div>
      """
    )
  }

  private static func sentence(_ search: VisitSearch) -> Phrase {
    if search.isStopAsked {
      return Phrase(
        "Stopping, with the best plan found so far.",
        "Deteniéndose, con el mejor plan hallado hasta ahora."
      )
    }
    return search.state == .waiting
      ? Phrase("Waiting for its turn.", "Esperando su turno.")
      : Phrase(
        "Every room has its visit already where it can have one; shorter ways are being sought.",
        "Cada salón que puede recibir una visita ya la tiene; se buscan recorridos más cortos."
      )
  }
}
