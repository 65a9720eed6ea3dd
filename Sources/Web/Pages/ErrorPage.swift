import HTTPTypes
import Kernel
package import Markup

/// Pages for what went wrong, in the same frame as every other page.
enum ErrorPage {
  static func reply(_ call: Call, status: HTTPResponse.Status, title: String, what: String) -> Reply {
    var frame = PageFrame(title)
    frame.status = status
    frame.width = .text
    let slug = call.membership?.slug
    let home = slug.map { Link("/d/\($0)/today") } ?? "/"
    return call.page(
      frame,
      """
      \(PageHeading(title).html)<p class="lead">\(what)</p>
      <p class="actions">\(ButtonLink(call.say("Go to Today", "Ir a Hoy"), to: home).html)</p>
      """
    )
  }

  /// The sign-in form with what was typed kept beside it, to be sent once more after signing in.
  static func keptText(_ call: Call) -> Reply {
    let title = call.say("Sign in again", "Inicia sesión de nuevo")
    var frame = PageFrame(title)
    frame.status = .unauthorized
    frame.width = .text
    let kept = call.form.fields.filter { $0.name != "csrf" && !$0.name.contains("password") }
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      \(Notice(.info, title: call.say("What you typed is kept", "Lo que escribiste se conserva"), call.say(
          "You were signed out for safety. Sign in here and you can send it with one press.",
          "Se cerró tu sesión por seguridad. Inicia sesión aquí y podrás enviarlo con un solo toque.")).html)
      \(SignInForm(call: call, hidden: [("resume", call.path)] + kept.map { ("kept:\($0.name)", $0.value) }).html)
      """
    )
  }
}

/// The sign-in form: its fields, and whatever must come along.
package struct SignInForm: Sendable {
  private let call: Call
  private let hidden: [(String, String)]
  private let username: String
  private let problem: String?

  package init(call: Call, hidden: [(String, String)] = [], username: String = "", problem: String? = nil) {
    self.call = call
    self.hidden = hidden
    self.username = username
    self.problem = problem
  }

  package var html: HTML {
    """
    \(problem.map { ErrorSummary(title: call.say("That did not work", "No funcionó"), errors: [("username", $0)]).html })
    <form method="post" action="/sign-in" class="form" novalidate>
    \(each: hidden, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })
    \(TextInput(
        name: "username", label: call.say("Email or username", "Correo o usuario"), value: username,
        error: problem, autocomplete: "username", limit: 200).html)
    \(TextInput(
        name: "password", label: call.say("Password", "Contraseña"), kind: .password,
        autocomplete: "current-password", limit: 128).html)
    <div class="actions">\(Button(call.say("Sign in", "Iniciar sesión")).html)</div></form>
    """
  }
}
