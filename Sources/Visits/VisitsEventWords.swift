import Kernel

/// What this area's events are called in the audit log.
enum VisitsEventWords {
  static let all: [String: Phrase] = [
    "round.opened": Phrase("opened a walk round", "abrió una ronda de recorridos"),
    "round.changed": Phrase("changed a walk round", "cambió una ronda de recorridos"),
    "round.joined": Phrase("joined a walk round to the next", "unió una ronda de recorridos a la siguiente"),
    "round.closed": Phrase("closed a walk round", "cerró una ronda de recorridos"),
    "round.ended": Phrase("ended a walk round without figures", "terminó una ronda de recorridos sin cifras"),
  ]
}
