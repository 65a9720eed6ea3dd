import HTTPTypes
import Kernel
import Markup
import Web

/// The page about one's own account.
enum AccountPages {
  /// What the page shows.
  struct Model: Sendable {
    let name: String
    let memberships: [Membership]
    let hasPassword: Bool
    let hasSecondFactor: Bool
    let sessions: [SessionLine]
    let currentSession: String?
    let tokens: [TokenLine]
  }

  static let noPassword = Phrase(
    "This account has no password here, so there is none to change.",
    "Esta cuenta no tiene contraseña aquí, así que no hay ninguna que cambiar."
  )
  static let wrongOldPassword = Phrase(
    "This is not your current password. Type it again, or ask your administrator for a reset link.",
    "Esta no es tu contraseña actual. Escríbela de nuevo o pide un enlace a tu administrador."
  )

  static func page(_ call: Call, _ model: Model, errors: [FieldError] = []) -> Reply {
    let title = call.say("Your account", "Tu cuenta")
    var frame = PageFrame(title)
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, errors)
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [model.name]).html)\(words.summary)
      \(places(call, model.memberships))
      \(language(call))
      \(secondFactor(call, model))
      \(password(call, model, words))
      \(sessions(call, model))
      \(tokens(call, model, words))
      \(SignOutForm(
          action: "/sign-out", token: token(call), label: call.say("Sign out", "Cerrar sesión"),
          unsent: call.say(
            "{n} notes on this phone are not sent. Sign out anyway? They stay on the phone.",
            "Hay {n} notas sin enviar en este teléfono. ¿Cerrar sesión de todos modos? Se quedan en el teléfono.")).html)
      """
    )
  }

  /// The only page that shows a token.
  static func token(_ call: Call, name: String, token: String) -> Reply {
    let title = call.say("Your new token", "Tu clave nueva")
    var frame = PageFrame(title)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [name]).html)
      \(Notice(.attention, call.say(
          "Copy it now: it is shown only on this page. Whoever has it can do what you can do.",
          "Cópiala ahora: solo se muestra en esta página. Quien la tenga puede hacer lo que tú puedes hacer.")).html)
      <p class="card pad"><code>\(token)</code></p>
      <p class="actions">\(ButtonLink(call.say("I have copied it", "Ya la copié"), to: "/account", kind: .primary).html)</p>
      """
    )
  }

  private static func places(_ call: Call, _ memberships: [Membership]) -> HTML {
    guard !memberships.isEmpty else { return .empty }
    return Card(
      id: "places",
      title: call.say("Where you belong", "Dónde perteneces"),
      content: Facts(
        memberships.map { place in
          let roles = place.roles.map { call.say($0.role.label) }.joined(separator: ", ")
          return (
            place.districtName,
            HTML(text: roles.isEmpty ? call.say("No role today", "Sin función hoy") : roles)
          )
        }
      ).html
    ).html
  }

  private static func language(_ call: Call) -> HTML {
    Card(
      id: "language-part",
      title: call.say("Language", "Idioma"),
      content: PostForm(
        action: "/account/language",
        token: token(call),
        hidden: [("return", "/account")],
        content: """
          \(Radios(
              name: "language", legend: call.say("Pages are in", "Las páginas están en"),
              choices: [Choice("en", "English"), Choice("es", "Español")], selected: call.language.rawValue,
              isInRow: true).html)
          <div class="actions">\(Button(call.say("Save language", "Guardar idioma"), kind: .secondary).html)</div>
          """
      ).html
    ).html
  }

  private static func secondFactor(_ call: Call, _ model: Model) -> HTML {
    let text =
      model.hasSecondFactor
      ? call.say(
        "On: signing in asks for a code from your phone.",
        "Activo: al entrar se pide un código de tu teléfono."
      )
      : call.say(
        "Off: a password alone lets you in. Administrators, analysts and partners must turn it on.",
        "Desactivado: basta la contraseña. Administradores, analistas y socios deben activarlo."
      )
    let label =
      model.hasSecondFactor ? call.say("Second factor", "Segundo factor") : call.say("Set up", "Configurar")
    return Card(
      id: "factor",
      title: call.say("Second factor", "Segundo factor"),
      content:
        "<p>\(text)</p><p class=\"actions\">\(ButtonLink(label, to: "/account/second-factor").html)</p>"
    ).html
  }

  private static func password(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    guard model.hasPassword else {
      return Card(
        id: "password-part",
        title: call.say("Password", "Contraseña"),
        content: "<p>\(call.say(noPassword))</p>"
      ).html
    }
    return Card(
      id: "password-part",
      title: call.say("Password", "Contraseña"),
      content: PostForm(
        action: "/account/password",
        token: token(call),
        content: """
          \(TextInput(
              name: "old_password", label: call.say("Current password", "Contraseña actual"),
              error: words["old_password"], kind: .password, autocomplete: "current-password", limit: 128).html)
          \(TextInput(
              name: "password", label: call.say("New password", "Contraseña nueva"),
              hint: call.say(
                "At least 12 characters; four unrelated words work well. Pasting is fine.",
                "Al menos 12 caracteres; cuatro palabras sin relación funcionan bien. Puedes pegarla."),
              error: words["password"], kind: .password, autocomplete: "new-password", limit: 128).html)
          <div class="actions">\(Button(call.say("Change password", "Cambiar contraseña"), kind: .secondary).html)</div>
          """
      ).html
    ).html
  }

  private static func sessions(_ call: Call, _ model: Model) -> HTML {
    let rows = model.sessions.map { line in
      DataTable.Row(
        HTML(text: line.device.isEmpty ? call.say("Unknown device", "Dispositivo desconocido") : line.device),
        [
          HTML(text: call.words(line.beganAt)), HTML(text: call.words(line.seenAt)),
          line.hash == model.currentSession
            ? HTML(text: call.say("This device", "Este dispositivo"))
            : ending(call, mark: line.hash, call.say("Sign out there", "Cerrar esa sesión")),
        ]
      )
    }
    let others = model.sessions.contains { $0.hash != model.currentSession }
    return Card(
      id: "sessions-part",
      title: call.say("Where you are signed in", "Dónde tienes sesión abierta"),
      content: """
        \(DataTable(
            id: "sessions", caption: call.say("Sessions", "Sesiones"), isCaptionHidden: true,
            columns: [
              .init(call.say("Device", "Dispositivo")), .init(call.say("Since", "Desde")),
              .init(call.say("Last used", "Último uso")), .init(call.say("Action", "Acción")),
            ], rows: rows).html)
        \(if: others, ending(call, mark: "others", call.say("Sign out everywhere else", "Cerrar todas las demás sesiones")))
        """
    ).html
  }

  private static func ending(_ call: Call, mark: String, _ label: String) -> HTML {
    PostForm(
      action: "/account/sessions/revocation",
      token: token(call),
      hidden: [("session", mark)],
      style: "inline",
      content: Button(label, kind: .secondary).html
    ).html
  }

  private static func tokens(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    let rows = model.tokens.map { line in
      DataTable.Row(
        HTML(text: line.name),
        [
          HTML(
            text: line.scopes == "read"
              ? call.say("Reads", "Lee") : call.say("Reads and writes", "Lee y escribe")
          ),
          HTML(text: call.words(line.expiresAt)),
          PostForm(
            action: "/account/tokens/\(line.id)/revocation",
            token: token(call),
            style: "inline",
            content: Button(call.say("Revoke", "Revocar"), kind: .secondary).html
          ).html,
        ]
      )
    }
    let table: HTML =
      rows.isEmpty
      ? .empty
      : DataTable(
        id: "tokens",
        caption: call.say("Personal tokens", "Claves personales"),
        isCaptionHidden: true,
        columns: [
          .init(call.say("Name", "Nombre")), .init(call.say("May", "Puede")),
          .init(call.say("Until", "Hasta")),
          .init(call.say("Action", "Acción")),
        ],
        rows: rows
      ).html
    return Card(
      id: "tokens-part",
      title: call.say("Tokens for programs", "Claves para programas"),
      content: """
        <p>\(call.say(
            "A program with your token uses the API as you. Give each program its own.",
            "Un programa con tu clave usa la API en tu nombre. Da una distinta a cada programa."))</p>\(table)
        \(tokenForm(call, words))
        """
    ).html
  }

  private static func tokenForm(_ call: Call, _ words: FormWords) -> HTML {
    let id = Identifier<TokenLine>.make(at: call.now)
    return PostForm(
      action: "/account/tokens",
      token: token(call),
      hidden: [("id", id.text)],
      content: """
        \(TextInput(
            name: "token_name", label: call.say("Name of the program", "Nombre del programa"),
            value: call.form["token_name"], error: words["token_name"], limit: 80).html)
        \(Radios(
            name: "scopes", legend: call.say("The program may", "El programa puede"),
            choices: [
              Choice("read", call.say("Read", "Leer")), Choice("read write", call.say("Read and write", "Leer y escribir")),
            ], selected: call.form.contains("scopes") ? call.form["scopes"] : "read", error: words["scopes"]).html)
        <div class="actions">\(Button(call.say("Make token", "Crear clave"), kind: .secondary).html)</div>
        """
    ).html
  }

  private static func token(_ call: Call) -> String { call.signedIn?.csrfToken ?? "" }
}
