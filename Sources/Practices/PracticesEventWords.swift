import Kernel

/// What this area's events are called in the audit log.
enum PracticesEventWords {
  static let all: [String: Phrase] = [
    "framework.added": Phrase("added a framework", "agregó un marco"),
    "framework.changed": Phrase("changed a framework", "cambió un marco"),
    "framework.imported": Phrase("imported a framework", "importó un marco"),
    "framework.item_added": Phrase("added an item to a framework", "agregó un elemento a un marco"),
    "framework.item_changed": Phrase("changed an item of a framework", "cambió un elemento de un marco"),
    "framework.item_moved": Phrase("moved an item of a framework", "movió un elemento de un marco"),
    "framework.item_removed": Phrase("removed an item of a framework", "quitó un elemento de un marco"),
    "framework.draft_made": Phrase("made a draft of a framework", "hizo un borrador de un marco"),
    "framework.draft_discarded": Phrase(
      "discarded a draft of a framework",
      "descartó un borrador de un marco"
    ),
    "framework.change_explained": Phrase(
      "said why a line of a framework changes",
      "dijo por qué cambia una línea de un marco"
    ),
    "framework.published": Phrase("published a version of a framework", "publicó una versión de un marco"),
    "framework.purpose_changed": Phrase(
      "said what a framework is for",
      "dijo para qué es un marco"
    ),
    "framework.link_added": Phrase(
      "linked a practice with another framework",
      "vinculó una práctica con otro marco"
    ),
    "framework.link_removed": Phrase(
      "removed a link between frameworks",
      "quitó un vínculo entre marcos"
    ),
    "decision.taken": Phrase("took a decision", "tomó una decisión"),
    "decision.changed": Phrase("changed a decision", "cambió una decisión"),
    "decision.done": Phrase("marked a decision as done", "marcó una decisión como cumplida"),
    "decision.followed_up": Phrase("said what came of a decision", "dijo qué resultó de una decisión"),
    "decision.reopened": Phrase("opened a decision again", "reabrió una decisión"),
    "reflections.counted": Phrase(
      "counted the self-reflections of a term",
      "contó las autorreflexiones de un período"
    ),
  ]
}
