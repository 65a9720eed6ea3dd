import Kernel

extension OpenPages {
  /// `GET /help`
  @Sendable static func help(_ call: Call) async throws -> Reply {
    page(
      call,
      Phrase("Help", "Ayuda"),
      Phrase(
        "What to do when you are stuck, in the order people ask.",
        "Qué hacer cuando algo se atora, en el orden en que se pregunta."
      ),
      helpParts
    )
  }

  private static let helpParts: [Part] = [
    Part(
      title: Phrase("I cannot sign in", "No puedo entrar"),
      paragraphs: [
        Phrase(
          "Ask your district's administrator for a new link. It lets you choose a password once, within three days.",
          "Pide un enlace nuevo a la administración de tu distrito. Te deja elegir una contraseña una vez, en tres días."
        ),
        Phrase(
          "Lost the phone with the codes? Use one of your recovery codes. Without those, an administrator can remove the second factor.",
          "¿Perdiste el teléfono de los códigos? Usa un código de recuperación. Sin ellos, la administración puede quitar el segundo factor."
        ),
      ]
    ),
    Part(
      title: Phrase("I was signed out while writing", "Se cerró mi sesión mientras escribía"),
      paragraphs: [
        Phrase(
          "Sign in on the page that appears. What you typed is kept there, ready to be sent with one press.",
          "Inicia sesión en la página que aparece. Lo que escribiste queda ahí, listo para enviarse con un toque."
        )
      ]
    ),
    Part(
      title: Phrase("I have no network in the building", "No tengo red en el edificio"),
      paragraphs: [
        Phrase(
          "Notes of a walk wait on your phone and are sent once the network is back. The page says how many wait.",
          "Las notas de un recorrido esperan en tu teléfono y se envían cuando vuelve la red. La página dice cuántas esperan."
        )
      ]
    ),
    Part(
      title: Phrase("A figure is hatched", "Una cifra aparece rayada"),
      paragraphs: [
        Phrase(
          "It is withheld because too few rooms or people stand behind it. It is not about anybody's work.",
          "Se retiene porque hay muy pocas aulas o personas detrás. No se trata del trabajo de nadie."
        )
      ]
    ),
    Part(
      title: Phrase("I should see more, or less", "Debería ver más, o menos"),
      paragraphs: [
        Phrase(
          "What you see follows from your roles. The page “Who may do what” of your district lists them; administrators change them.",
          "Lo que ves depende de tus funciones. La página «Quién puede hacer qué» de tu distrito las muestra; la administración las cambia."
        )
      ]
    ),
  ]
}
