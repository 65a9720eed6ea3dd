import Kernel
import Web

/// The parts of an item's words.
enum ItemField: String, Sendable, CaseIterable {
  case title, statement, description, why, students

  var path: any KeyPath<ItemText, String> & Sendable {
    switch self {
    case .title: \.title
    case .statement: \.statement
    case .description: \.description
    case .why: \.why
    case .students: \.students
    }
  }
}

/// What kinds of items and their parts are called.
enum KindWords {
  /// The parts that an item of a kind has.
  static func fields(_ kind: ItemKind) -> [ItemField] {
    switch kind {
    case .domain: [.title, .statement, .why]
    case .practice: [.title, .statement, .description, .why, .students]
    case .step, .indicator: [.statement]
    case .other: [.title, .statement, .description]
    }
  }

  static func label(_ call: Call, _ field: ItemField, _ kind: ItemKind) -> String {
    switch field {
    case .title: call.say("Title", "Título")
    case .statement:
      kind == .domain
        ? call.say("In one sentence (optional)", "En una frase (opcional)")
        : call.say("In one sentence: what one would see", "En una frase: qué se vería")
    case .description: call.say("Description", "Descripción")
    case .why: call.say("Why it matters", "Por qué importa")
    case .students: call.say("What students do", "Qué hacen los estudiantes")
    }
  }

  static func name(_ call: Call, _ kind: ItemKind) -> String {
    switch kind {
    case .domain: call.say("domain", "dominio")
    case .practice: call.say("practice", "práctica")
    case .step: call.say("step", "paso")
    case .indicator: call.say("indicator", "indicador")
    case .other: call.say("item", "elemento")
    }
  }

  static func adding(_ call: Call, _ kind: ItemKind) -> String {
    switch kind {
    case .domain: call.say("Add a domain", "Agregar un dominio")
    case .practice: call.say("Add a practice", "Agregar una práctica")
    case .step: call.say("Add a step", "Agregar un paso")
    case .indicator: call.say("Add an indicator", "Agregar un indicador")
    case .other: call.say("Add an item", "Agregar un elemento")
    }
  }

  static func changing(_ call: Call, _ kind: ItemKind) -> String {
    switch kind {
    case .domain: call.say("Change a domain", "Cambiar un dominio")
    case .practice: call.say("Change a practice", "Cambiar una práctica")
    case .step: call.say("Change a step", "Cambiar un paso")
    case .indicator: call.say("Change an indicator", "Cambiar un indicador")
    case .other: call.say("Change an item", "Cambiar un elemento")
    }
  }

  static func whose(_ call: Call, _ whose: PracticeOf) -> String {
    switch whose {
    case .teacher: call.say("Of teachers", "De docentes")
    case .leader: call.say("Of leaders", "De líderes")
    case .team: call.say("Of teams", "De equipos")
    }
  }

  static func language(_ call: Call, _ code: String) -> String {
    switch code {
    case "en": call.say("English", "Inglés")
    case "es": call.say("Spanish", "Español")
    default: code
    }
  }
}
