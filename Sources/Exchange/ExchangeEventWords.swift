import Kernel

/// What this area's events are called in the audit log.
enum ExchangeEventWords {
  static let all: [String: Phrase] = [
    "roster.uploaded": Phrase("uploaded a roster", "subió una lista escolar"),
    "roster.consented": Phrase(
      "agreed that a roster may end many rows",
      "aceptó que una lista escolar termine muchas filas"
    ),
    "roster.applied": Phrase("applied a roster", "aplicó una lista escolar"),
    "roster.checked": Phrase("checked a roster", "revisó una lista escolar"),
    "roster.refused": Phrase("refused a roster", "rechazó una lista escolar"),
    "roster.failed": Phrase("could not read a roster", "no pudo leer una lista escolar"),
    "roster.exported": Phrase("exported the roster", "exportó la lista escolar"),
  ]
}
