import Kernel

extension OpenPages {
  /// `GET /accessibility`
  @Sendable static func accessibility(_ call: Call) async throws -> Reply {
    page(
      call,
      Phrase("Accessibility", "Accesibilidad"),
      Phrase(
        "Everybody should be able to use every page. We build to WCAG 2.1 AA and the additions of 2.2.",
        "Todas las personas deben poder usar cada página. Construimos según WCAG 2.1 AA y lo que agrega 2.2."
      ),
      accessibilityParts
    )
  }

  private static let accessibilityParts: [Part] = [
    Part(
      title: Phrase("What you can count on", "Con qué puedes contar"),
      paragraphs: [
        Phrase(
          "Every page works by keyboard, with a screen reader, at 200 % text, on a screen 320 pixels wide, in light and dark, and without scripts (writing without a network needs them).",
          "Cada página funciona con teclado, con lector de pantalla, con texto al 200 %, en una pantalla de 320 píxeles, en claro y oscuro, y sin scripts (escribir sin red los necesita)."
        ),
        Phrase(
          "Figures have words and tables beside them. Nothing is said by color alone. Nothing moves by itself.",
          "Las figuras tienen palabras y tablas al lado. Nada se dice solo con color. Nada se mueve por sí mismo."
        ),
      ]
    ),
    Part(
      title: Phrase("How we check", "Cómo lo comprobamos"),
      paragraphs: [
        Phrase(
          "Every page that a test opens is checked for labels, headings and tables, and every screen with axe in a real browser. A person with a screen reader has not yet tested every page; we say so here until that is done.",
          "Cada página que abre una prueba se revisa por etiquetas, títulos y tablas, y cada pantalla con axe en un navegador real. Una persona con lector de pantalla aún no ha probado todas las páginas; lo decimos aquí hasta que se haga."
        )
      ]
    ),
    Part(
      title: Phrase("Something is in your way", "Algo te estorba"),
      paragraphs: [
        Phrase(
          "Tell your district's administrator what you wanted to do and what happened. They can give you the same content another way and report the fault.",
          "Di a la administración de tu distrito qué querías hacer y qué pasó. Puede darte el mismo contenido de otra forma e informar de la falla."
        )
      ]
    ),
  ]
}
