import HTTPTypes
import Kernel
import Markup
import Web

/// What administrators see and do about the sign-in of one person.
enum PersonAccountPages {
  static func card(_ call: Call, _ member: StaffMember, _ words: FormWords, _ slug: String) -> HTML {
    Card(
      id: "account-part",
      title: call.say("Sign-in", "Acceso"),
      content:
        "<p>\(state(call, member))</p>\(actions(call, member, words, "/d/\(slug)/people/\(member.id)"))"
    ).html
  }

  /// The one-time link, shown once, to be handed over.
  static func link(_ call: Call, _ member: StaffMember, token: String) -> Reply {
    let title = call.say("Hand over this link", "Entrega este enlace")
    var frame = PageFrame(title)
    frame.width = .text
    let scheme = call.site.settings.isHTTPS ? "https" : "http"
    let slug = call.membership?.slug ?? ""
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [member.name]).html)
      \(Notice(.attention, call.say(
          "It works once, for three days, and lets whoever has it choose the password. Give it to \(member.name) only. Earlier links stopped working.",
          "Sirve una vez, durante tres días, y quien lo tenga puede elegir la contraseña. Dáselo solo a \(member.name). Los enlaces anteriores ya no sirven.")).html)
      <p class="card pad"><code>\(scheme)://\(call.host)/welcome/\(token)</code></p>
      <p class="actions">\(ButtonLink(
          call.say("Back to \(member.name)", "Volver a \(member.name)"), to: "/d/\(slug)/people/\(member.id)").html)</p>
      """
    )
  }

  private static func state(_ call: Call, _ member: StaffMember) -> String {
    let factor =
      member.hasSecondFactor
      ? call.say("The second factor is on.", "El segundo factor está activo.")
      : call.say("There is no second factor.", "No hay segundo factor.")
    let name = member.username ?? ""
    switch member.accountState {
    case .none: return call.say("Cannot sign in yet.", "Todavía no puede entrar.")
    case .invited:
      return call.say(
        "Invited as \(name), and has not chosen a password yet.",
        "Con invitación como \(name); aún no elige contraseña."
      )
    case .active: return call.say("Signs in as \(name). \(factor)", "Entra como \(name). \(factor)")
    case .disabled:
      return call.say(
        "The account is disabled: nobody can sign in with it.",
        "La cuenta está desactivada: nadie puede entrar con ella."
      )
    }
  }

  private static func actions(_ call: Call, _ member: StaffMember, _ words: FormWords, _ base: Link) -> HTML {
    switch member.accountState {
    case .none: invitation(call, member, words, base)
    case .invited:
      """
      \(one(call, "\(base)/reset-link", call.say("Make a new link", "Crear otro enlace")))
      \(one(call, "\(base)/disablement", call.say("Disable account", "Desactivar cuenta"), .ending))
      """
    case .active:
      """
      \(one(call, "\(base)/reset-link", call.say("Make a reset link", "Crear enlace para restablecer")))
      \(if: member.hasSecondFactor, one(call, "\(base)/second-factor-removal", call.say("Remove the lost second factor", "Quitar el segundo factor perdido")))
      \(one(call, "\(base)/disablement", call.say("Disable account", "Desactivar cuenta"), .ending))
      """
    case .disabled: one(call, "\(base)/enablement", call.say("Enable account", "Activar cuenta"))
    }
  }

  private static func invitation(_ call: Call, _ member: StaffMember, _ words: FormWords, _ base: Link)
    -> HTML
  {
    let id = AccountID.make(at: call.now)
    let typed = call.form.contains("username") ? call.form["username"] : member.email ?? ""
    return PostForm(
      action: "\(base)/invitation",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", id.text)],
      content: """
        \(TextInput(
            name: "username", label: call.say("Email or username to sign in with", "Correo o usuario para entrar"),
            value: typed, error: words["username"], limit: 200).html)
        <div class="actions">\(Button(call.say("Invite", "Invitar"), kind: .secondary).html)</div>
        """
    ).html
  }

  private static func one(_ call: Call, _ action: Link, _ label: String, _ kind: Button.Kind = .secondary)
    -> HTML
  {
    PostForm(
      action: action,
      token: call.signedIn?.csrfToken ?? "",
      content: "<div class=\"actions\">\(Button(label, kind: kind).html)</div>"
    ).html
  }
}
