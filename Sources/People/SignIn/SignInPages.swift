import HTTPTypes
import Kernel
import Markup
import Web

/// Pages for signing in.
enum SignInPages {
  static let linkIsOver = Phrase(
    "This link has been used or is too old. Ask your administrator for a new one.",
    "Este enlace ya se usó o es demasiado antiguo. Pide uno nuevo a tu administrador."
  )

  static func form(_ call: Call, next: String) -> Reply {
    page(call, .ok, SignInForm(call: call, hidden: hidden(next)))
  }

  /// The same answer for an unknown name and a wrong password; what was kept comes along.
  static func failed(_ call: Call, username: String) -> Reply {
    let kept = call.form.fields.filter {
      $0.name == "next" || $0.name == "resume" || $0.name.hasPrefix("kept:")
    }
    return page(
      call,
      .unprocessableContent,
      SignInForm(
        call: call,
        hidden: kept.map { ($0.name, $0.value) },
        username: username,
        problem: call.say(
          "This name and password do not belong together. Check both, or ask your administrator for a new link.",
          "Este usuario y esta contraseña no corresponden. Revisa ambos o pide un enlace nuevo a tu administrador."
        )
      )
    )
  }

  /// After an expired session: what was typed, with one button that sends it to where it was going.
  static func resume(_ call: Call, _ session: NewSession) -> Reply? {
    guard let target = Link(local: call.form["resume"]) else { return nil }
    let kept = call.form.fields.filter { $0.name.hasPrefix("kept:") }.map {
      (String($0.name.dropFirst(5)), $0.value)
    }
    let title = call.say("Welcome back", "Hola de nuevo")
    var frame = PageFrame(title)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      \(Notice(.success, call.say(
          "What you typed is here, ready to be sent.", "Lo que escribiste está aquí, listo para enviarse.")).html)
      \(PostForm(action: target, token: session.csrfToken, hidden: kept, content: """
        <div class="actions">\(Button(call.say("Continue", "Continuar")).html)</div>
        """).html)
      """
    )
  }

  static func districts(_ call: Call, _ memberships: [Membership]) -> Reply {
    let title = call.say("Your districts", "Tus distritos")
    let list: HTML =
      memberships.isEmpty
      ? EmptyState(
        title: call.say("No district yet", "Aún sin distrito"),
        text: call.say(
          "Your account belongs to no district now. Ask the administrator who invited you.",
          "Tu cuenta no pertenece a ningún distrito. Pregunta al administrador que te invitó."
        )
      ).html
      : """
      <ul class="links">\(each: memberships, {
        "<li><a href=\"/d/\(Link("\($0.slug)"))/today\">\($0.districtName)</a></li>"
      })</ul>
      """
    return call.page(title, nil, "\(PageHeading(title).html)\(list)")
  }

  static func newPassword(_ call: Call, token: String, problem: Phrase? = nil) -> Reply {
    let title = call.say("Choose a password", "Elige una contraseña")
    var frame = PageFrame(title)
    frame.width = .text
    frame.hasErrors = problem != nil
    frame.status = problem == nil ? .ok : .unprocessableContent
    let message = problem.map { call.say($0) }
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      \(message.map { ErrorSummary(title: call.say("Please check", "Revisa"), errors: [("password", $0)]).html })
      \(PostForm(action: "/welcome/\(token)", token: call.signedIn?.csrfToken ?? "", content: """
        \(TextInput(
            name: "password", label: call.say("New password", "Contraseña nueva"),
            hint: call.say("At least 12 characters; four unrelated words work well. Pasting is fine.", "Al menos 12 caracteres; cuatro palabras sin relación funcionan bien. Puedes pegarla."),
            error: message, kind: .password, autocomplete: "new-password", limit: 128).html)
        <div class="actions">\(Button(call.say("Save password", "Guardar contraseña")).html)</div>
        """).html)
      """
    )
  }

  private static func hidden(_ next: String) -> [(String, String)] { next.isEmpty ? [] : [("next", next)] }

  private static func page(_ call: Call, _ status: HTTPResponse.Status, _ form: SignInForm) -> Reply {
    let title = call.say("Sign in", "Iniciar sesión")
    var frame = PageFrame(title)
    frame.width = .text
    frame.status = status
    frame.hasErrors = status != .ok
    return call.page(frame, "\(PageHeading(title).html)\(form.html)\(DemoNote.html(call))")
  }
}

/// In demo mode only: the way to choose a person by role.
enum DemoNote {
  static func html(_ call: Call) -> HTML {
    guard call.site.settings.isDemo else { return .empty }
    return Notice(
      .info,
      title: call.say("This is the demo district", "Este es el distrito de demostración"),
      html:
        "<a href=\"/demo\">\(call.say("Choose a person to sign in as", "Elige a una persona para entrar"))</a>"
    ).html
  }
}
