import HTTPTypes
import Kernel
import Markup
import Web

/// Pages about the second factor.
enum SecondFactorPages {
  /// What the page for setting up shows.
  struct Enrolment {
    let seed: FactorSeed
    let address: String
    let next: String
    let isWrong: Bool
    let isRequired: Bool
  }

  /// What was typed without spaces: apps show codes as `123 456`.
  static func digits(_ typed: String) -> String { String(typed.filter(\.isNumber)) }

  static func enrolment(_ call: Call, _ model: Enrolment) -> Reply {
    let title = call.say("Set up a second factor", "Configura un segundo factor")
    let error = model.isWrong ? wrongCode(call) : nil
    let why: HTML =
      model.isRequired
      ? Notice(
        .info,
        call.say(
          "Your role can see or change a lot, so a password alone is not enough.",
          "Tu función puede ver o cambiar mucho, así que una contraseña no basta."
        )
      ).html : .empty
    let code = QRCode.svg(
      model.address,
      title: call.say("QR code with the key below", "Código QR con la clave de abajo")
    )
    return page(
      call,
      title,
      hasErrors: model.isWrong,
      """
      \(PageHeading(title).html)\(summary(call, error))\(why)
      <ol class="prose"><li>\(call.say(
          "Open an authenticator app on your phone and scan this code.",
          "Abre una aplicación de autenticación en tu teléfono y escanea este código."))</li>
      <li>\(call.say(
          "No camera? Type this key into the app instead.",
          "¿Sin cámara? Escribe esta clave en la aplicación."))</li>
      <li>\(call.say("Enter the six digits the app shows.", "Escribe los seis dígitos que muestra la aplicación."))</li></ol>
      <div class="card pad">\(code)<p class="lab">\(call.say("Key", "Clave"))</p><p><code>\(model.seed.typed)</code></p>
      <p class="hint"><code>\(model.address)</code></p></div>
      \(PostForm(
          action: "/account/second-factor", token: call.signedIn?.csrfToken ?? "",
          hidden: [("seed", model.seed.sealed), ("next", model.next)],
          content: """
            \(codeField(call, error: error, isRecoveryWelcome: false))
            <div class="actions">\(Button(call.say("Turn on", "Activar")).html)</div>
            """).html)
      \(signOut(call))
      """
    )
  }

  static func verification(_ call: Call, next: String, isWrong: Bool = false) -> Reply {
    let title = call.say("Show your second factor", "Muestra tu segundo factor")
    let error = isWrong ? wrongCode(call) : nil
    return page(
      call,
      title,
      hasErrors: isWrong,
      """
      \(PageHeading(title).html)\(summary(call, error))
      \(PostForm(
          action: "/account/second-factor/verification", token: call.signedIn?.csrfToken ?? "",
          hidden: [("next", next)],
          content: """
            \(codeField(call, error: error, isRecoveryWelcome: true))
            <div class="actions">\(Button(call.say("Continue", "Continuar")).html)</div>
            """).html)
      <p>\(call.say(
          "Phone and recovery codes both lost? An administrator can remove the second factor so that you make a new one.",
          "¿Perdiste el teléfono y los códigos? Un administrador puede quitar el segundo factor para que crees otro."))</p>
      \(signOut(call))
      """
    )
  }

  static func recoveryCodes(_ call: Call, _ codes: [String], next: String) -> Reply {
    let title = call.say("Keep these recovery codes", "Guarda estos códigos de recuperación")
    let onward = Link(local: next) ?? "/"
    return page(
      call,
      title,
      hasErrors: false,
      """
      \(PageHeading(title).html)
      \(Notice(.success, call.say(
          "Your second factor is on. If your phone is lost, each of these codes lets you in once.",
          "Tu segundo factor está activo. Si pierdes el teléfono, cada código te deja entrar una vez.")).html)
      <ul class="card pad codes">\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
      <p>\(call.say(
          "They are shown only now. Print this page or copy them somewhere safe, not on the same phone.",
          "Solo se muestran ahora. Imprime esta página o cópialos en un lugar seguro, no en el mismo teléfono."))</p>
      <p class="actions">\(ButtonLink(call.say("I have kept them", "Ya los guardé"), to: onward, kind: .primary).html)</p>
      """
    )
  }

  static func state(_ call: Call, unusedCodes: Int, canRemove: Bool, isWrong: Bool = false) -> Reply {
    let title = call.say("Second factor", "Segundo factor")
    let error = isWrong ? wrongCode(call) : nil
    let token = call.signedIn?.csrfToken ?? ""
    let removal: HTML =
      canRemove
      ? Card(
        id: "off",
        title: call.say("Turn it off", "Desactivarlo"),
        content: PostForm(
          action: "/account/second-factor/removal",
          token: token,
          content: """
            \(codeField(call, error: error, isRecoveryWelcome: true))
            <div class="actions">\(Button(call.say("Turn off", "Desactivar"), kind: .ending).html)</div>
            """
        ).html
      ).html : .empty
    return page(
      call,
      title,
      hasErrors: isWrong,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [(call.say("Account", "Cuenta"), "/account")])).html)
      \(summary(call, error))
      \(Notice(.success, call.say(
          "Your second factor is on. \(unusedCodes) recovery codes are left.",
          "Tu segundo factor está activo. Quedan \(unusedCodes) códigos de recuperación.")).html)
      \(Card(id: "new-codes", title: call.say("New recovery codes", "Códigos de recuperación nuevos"), content: PostForm(
          action: "/account/second-factor/recovery-codes", token: token, content: """
            <p>\(call.say("The codes you have now stop working.", "Los códigos que tienes ahora dejan de funcionar."))</p>
            <div class="actions">\(Button(call.say("Make new codes", "Crear códigos nuevos"), kind: .secondary).html)</div>
            """).html).html)
      \(removal)
      """
    )
  }

  private static func codeField(_ call: Call, error: String?, isRecoveryWelcome: Bool) -> HTML {
    TextInput(
      name: "code",
      label: isRecoveryWelcome
        ? call.say(
          "Six digits from your app, or a recovery code",
          "Seis dígitos de tu aplicación, o un código de recuperación"
        )
        : call.say("Six digits from your app", "Seis dígitos de tu aplicación"),
      error: error,
      width: .half,
      autocomplete: "one-time-code",
      limit: 40
    ).html
  }

  private static func wrongCode(_ call: Call) -> String {
    call.say(
      "This code is not right, or was used already. Wait for the next one and enter it.",
      "Este código no es correcto o ya se usó. Espera el siguiente y escríbelo."
    )
  }

  private static func summary(_ call: Call, _ error: String?) -> HTML? {
    error.map { ErrorSummary(title: call.say("Please check", "Revisa"), errors: [("code", $0)]).html }
  }

  private static func signOut(_ call: Call) -> HTML {
    PostForm(
      action: "/sign-out",
      token: call.signedIn?.csrfToken ?? "",
      content:
        "<div class=\"actions\">\(Button(call.say("Sign out", "Cerrar sesión"), kind: .quiet).html)</div>"
    ).html
  }

  private static func page(_ call: Call, _ title: String, hasErrors: Bool, _ content: HTML) -> Reply {
    var frame = PageFrame(title)
    frame.width = .text
    frame.hasErrors = hasErrors
    frame.status = hasErrors ? .unprocessableContent : .ok
    return call.page(frame, content)
  }
}
