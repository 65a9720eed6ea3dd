import HTTPTypes
import Kernel
import Markup
import Web

/// The page on which a person makes and ends the addresses of their calendar.
enum CalendarPages {
  static func page(_ call: Call, _ links: [CalendarLink]) throws -> Reply {
    let title = call.say("My calendar", "Mi calendario")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    let base = Link("/d/\(try call.district.slug)/calendar")
    let make = PostForm(
      action: "\(base)/links",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", CalendarLinkID.make(at: call.now).text)],
      content: Button(call.say("Make an address", "Crear una dirección")).html
    )
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      <p>\(call.say(
        "Visits of your schools appear in your own calendar program, and change there when they change here.",
        "Las visitas de tus escuelas aparecen en tu propio programa de calendario, y cambian allí cuando cambian aquí."))</p>
      \(Notice(
        .readers, title: call.say("Whoever has the address can read it", "Quien tenga la dirección puede leerla"),
        call.say(
          "It works without signing in. It holds schools, titles and times, and no names of people. Do not pass it on; end it when you no longer use it.",
          "Funciona sin iniciar sesión. Contiene escuelas, títulos y horas, y ningún nombre de personas. No la compartas; termínala cuando ya no la uses.")).html)
      \(make.html)
      \(if: !links.isEmpty, "<h2>\(call.say("Addresses that work now", "Direcciones que funcionan"))</h2>")
      \(each: links, { link in
        let made = call.words(link.madeAt)
        return PostForm(
          action: "\(base)/links/\(link.id)/revocation", token: call.signedIn?.csrfToken ?? "", style: "inline",
          content: """
            <p>\(call.say("Made on \(made)", "Creada el \(made)")) \
            \(Button(call.say("End it", "Terminarla"), kind: .ending).html)</p>
            """).html
      })
      """
    )
  }

  static func made(_ call: Call, address: String) throws -> Reply {
    let title = call.say("Your calendar address", "Tu dirección de calendario")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.status = .created
    let back = ButtonLink(
      call.say("Back to My calendar", "Volver a Mi calendario"),
      to: "/d/\(try call.district.slug)/calendar"
    )
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      \(Notice(.attention, title: call.say("Copy it now", "Cópiala ahora"), call.say(
        "It is shown this once and not kept here.", "Se muestra solo esta vez y no se guarda aquí.")).html)
      <p class="card pad"><code>\(address)</code></p>
      <p>\(call.say(
        "In your calendar program choose “subscribe” or “add by URL”, and paste it.",
        "En tu programa de calendario elige “suscribirse” o “agregar por URL” y pégala."))</p>
      <p>\(back.html)</p>
      """
    )
  }
}
