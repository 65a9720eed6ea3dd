import Kernel
import Web

/// A personal token as somebody asks for it, checked.
struct TokenDraft: Sendable {
  let id: String
  let name: String
  /// `read`, or `read write`.
  let scopes: String

  /// Throws: `invalid` with every field that needs attention.
  init(_ form: Form) throws(Failure) {
    var errors: [FieldError] = []
    let name = form["token_name"]
    if name.isEmpty || name.count > 80 {
      errors.append(
        FieldError(
          "token_name",
          Phrase(
            "Name the token after the program that will use it, in at most 80 letters.",
            "Ponle a la clave el nombre del programa que la usará, con 80 letras como máximo."
          )
        )
      )
    }
    let scopes = form["scopes"]
    if scopes != "read", scopes != "read write" {
      errors.append(
        FieldError(
          "scopes",
          Phrase("Say whether the program may also write.", "Indica si el programa también puede escribir.")
        )
      )
    }
    let id = form["id"]
    guard errors.isEmpty else { throw .invalid(errors) }
    guard UUIDText.isValid(id) else { throw .notFound }
    (self.id, self.name, self.scopes) = (id, name, scopes)
  }
}
