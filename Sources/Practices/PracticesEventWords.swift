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
