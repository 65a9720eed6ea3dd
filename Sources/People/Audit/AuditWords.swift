import Kernel
import Web

/// What this area's events are called in the audit log.
enum AuditWords {
  static let verbs: [String: Phrase] = [
    "district.added": Phrase("added the district", "agregó el distrito"),
    "person.added": Phrase("added a person with an account", "agregó a una persona con cuenta"),
    "session.began": Phrase("signed in", "inició sesión"),
    "session.ended": Phrase("ended a session", "terminó una sesión"),
    "password.set": Phrase("set a password", "eligió una contraseña"),
    "password.reset": Phrase("made a link for a new password", "creó un enlace para otra contraseña"),
    "password.changed": Phrase("changed a password", "cambió una contraseña"),
    "token.made": Phrase("made a token for a program", "creó una clave para un programa"),
    "token.revoked": Phrase("revoked a token", "revocó una clave"),
    "second_factor.made": Phrase("turned on a second factor", "activó un segundo factor"),
    "second_factor.removed": Phrase("turned off a second factor", "desactivó un segundo factor"),
    "second_factor.removed_by_administrator": Phrase(
      "removed a lost second factor",
      "quitó un segundo factor perdido"
    ),
    "second_factor.codes_replaced": Phrase("made new recovery codes", "creó códigos de recuperación"),
    "second_factor.recovery_code_used": Phrase("used a recovery code", "usó un código de recuperación"),
    "account.invited": Phrase("invited", "invitó a"),
    "account.reset_link_made": Phrase("made a reset link for", "creó un enlace para restablecer a"),
    "account.disabled": Phrase("disabled the account of", "desactivó la cuenta de"),
    "account.enabled": Phrase("enabled the account of", "activó la cuenta de"),
    "role.given": Phrase("gave a role to", "dio una función a"),
    "role.ended": Phrase("ended a role of", "terminó una función de"),
    "role.confirmed": Phrase("confirmed a role of", "confirmó una función de"),
    "role.declined": Phrase("declined a role of", "rechazó una función de"),
    "settings.changed": Phrase("changed the settings", "cambió los ajustes"),
    "term.added": Phrase("added a term", "agregó un período"),
    "term.changed": Phrase("changed a term", "cambió un período"),
    "school_profile.changed": Phrase("changed the profile of a school", "cambió el perfil de una escuela"),
    "school_profiles.loaded": Phrase("loaded profiles of schools", "cargó perfiles de escuelas"),
  ]
}

extension Site {
  /// What an event is called; one without words is shown as it is kept.
  func words(for verb: String) -> Phrase {
    let plain = verb.replacing(".", with: " ").replacing("_", with: " ")
    return eventWords[verb] ?? Phrase(plain, plain)
  }
}
