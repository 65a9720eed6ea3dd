import Kernel
import Markup
import Web

/// Pages for choosing a person in the demo.
enum DemoPages {
  static func list(_ call: Call, _ people: [DemoPerson]) -> Reply {
    let title = call.say("Choose a person", "Elige a una persona")
    var frame = PageFrame(title)
    frame.width = .text
    let content: HTML =
      people.isEmpty
      ? EmptyState(
        title: call.say("Nobody to choose yet", "Aún no hay a quién elegir"),
        text: call.say(
          "The demo district has not been built. Run bin/demo and come back.",
          "El distrito de demostración no está listo. Ejecuta bin/demo y vuelve."
        )
      ).html
      : """
      <ul class="records">\(each: people, { person in
        """
        <li><p class="lead">\(label(call, person))</p><p>\(person.name), \(person.districtName)</p>\
        \(button(call, person))</li>
        """
      })</ul>
      """
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      \(Notice(.info, call.say(
          "Everybody here is invented. Each role sees other pages and may do other things.",
          "Todas las personas son inventadas. Cada función ve otras páginas y puede hacer otras cosas.")).html)
      \(content)
      """
    )
  }

  static func choice(_ call: Call, _ person: DemoPerson) -> Reply {
    let title = call.say("Sign in as \(person.name)", "Entrar como \(person.name)")
    var frame = PageFrame(title)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [label(call, person), person.districtName]).html)
      \(button(call, person))
      <p><a href="/demo">\(call.say("Choose another person", "Elegir a otra persona"))</a></p>
      """
    )
  }

  private static func button(_ call: Call, _ person: DemoPerson) -> HTML {
    PostForm(
      action: "/demo/sign-in",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("role", person.subject)],
      content: """
        <div class="actions">\(Button(call.say("Sign in as \(person.name)", "Entrar como \(person.name)"), kind: .secondary).html)</div>
        """
    ).html
  }

  private static func label(_ call: Call, _ person: DemoPerson) -> String {
    person.role.map { call.say($0.label) } ?? person.subject
  }
}
