import HTTPTypes
import Kernel
import Markup
import Web

/// The form in which the rules of a plan are chosen.
enum TriadFormPages {
  /// What the form shows; without a version it is a new plan.
  struct Model: Sendable {
    let id: TriadPlanID
    let year: SchoolYear
    let form: TriadPlanForm
    let schools: [TriadSchool]
    /// How many pairs of last year were proposed.
    var lastPairs = 0
    var version: Int?
    var errors: [FieldError] = []
    /// What somebody else saved meanwhile.
    var theirs: TriadPlanOfYear?
  }

  static let otherYear = Phrase(
    "Choose this school year or the next one.",
    "Elige este año escolar o el próximo."
  )

  static func weightWords(_ call: Call, _ weight: Int) -> String {
    switch weight {
    case 0: call.say("does not count", "no cuenta")
    case 1: call.say("counts", "cuenta")
    case 2: call.say("counts twice", "cuenta doble")
    default: call.say("counts three times", "cuenta triple")
    }
  }

  static func form(_ call: Call, _ model: Model) throws -> Reply {
    let title = call.say("Triads for \(model.year)", "Tríadas para \(model.year)")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = !model.errors.isEmpty || model.theirs != nil
    frame.status = model.theirs != nil ? .conflict : model.errors.isEmpty ? .ok : .unprocessableContent
    let words = FormWords(call, model.errors)
    let base = Link("/d/\(try call.district.slug)/triads")
    let isNew = model.version == nil
    let hidden =
      isNew
      ? [("id", model.id.text), ("year", "\(model.year.endYear)")]
      : [("version", "\(model.version ?? 0)")]
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: try TriadPages.trail(call)).html)\(words.summary)
      \(model.theirs.map { conflict(call, $0) })
      \(PostForm(
          action: isNew ? base : "\(base)/\(model.id)", token: call.signedIn?.csrfToken ?? "", hidden: hidden,
          content: """
            \(TextInput(
              name: "title", label: call.say("Name", "Nombre"), value: model.form.title, error: words["title"], limit: 120).html)
            \(figures(call, model, words))\(levels(call, model, words))\(travel(call, model, words))\(pairs(call, model, words))
            \(leftOut(call, model))
            <div class="actions">\(Button(isNew ? call.say("Save and go on", "Guardar y seguir") : call.say("Save rules", "Guardar reglas")).html)</div>
            """).html)
      """
    )
  }

  private static func figures(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    """
    <h2>\(call.say("What makes schools alike", "Qué hace parecidas a las escuelas"))</h2>
    <p>\(call.say(
      "Schools are put together so that they differ as little as possible in what counts here.",
      "Las escuelas se reúnen de modo que difieran lo menos posible en lo que aquí cuenta."))</p>
    \(each: TriadVariable.allCases, { variable in
      Select(
        name: "weight_\(variable.rawValue)", label: call.say(variable.label),
        choices: (0...TriadRules.mostWeight).map { Choice("\($0)", weightWords(call, $0)) },
        selected: model.form.weights[variable.rawValue] ?? "0", error: words["weight_\(variable.rawValue)"]).html
    })
    """
  }

  private static func levels(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    let counts = Dictionary(grouping: model.schools, by: \.level).mapValues(\.count)
    let there = SchoolLevel.allCases.filter { counts[$0] != nil }
    return """
      <h2>\(call.say("Levels", "Niveles"))</h2>
      <p>\(call.say(
        "Schools of different levels do not share a group, unless you join the levels. A level needs three, four or at least six schools.",
        "Las escuelas de niveles distintos no comparten grupo, salvo que unas los niveles. Un nivel necesita tres, cuatro o al menos seis escuelas."))</p>
      \(each: there, { level in
        let count = counts[level] ?? 0
        return Select(
          name: "level_\(level.rawValue)",
          label: "\(call.say(level.label)): \(call.say("\(count) schools", "\(count) escuelas"))",
          choices: [Choice("", call.say("Left out this year", "Quedan fuera este año"))] + there.map { target in
            Choice(
              target.rawValue,
              target == level ? call.say("By itself", "Por sí mismo")
                : call.say("Together with \(call.say(target.label))", "Junto con \(call.say(target.label))"))
          },
          selected: model.form.levels[level.rawValue] ?? "", error: words["level_\(level.rawValue)"]).html
      })
      """
  }

  private static func travel(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    """
    <h2>\(call.say("Travel", "Viaje"))</h2>
    <p>\(call.say(TravelEstimate.words))</p>
    \(TextInput(
      name: "travel_limit", label: call.say("Most minutes between two schools of a group", "Máximo de minutos entre dos escuelas de un grupo"),
      value: model.form.travelLimit, hint: call.say("Empty means no limit", "Vacío significa sin límite"),
      error: words["travel_limit"], kind: .digits, width: .short, limit: 3).html)
    """
  }

  private static func pairs(_ call: Call, _ model: Model, _ words: FormWords) -> HTML {
    let proposed =
      model.lastPairs > 0
      ? call.say(
        "The \(model.lastPairs) pairs of last year's partners are there already. Delete those that may meet again.",
        "Ya están las \(model.lastPairs) parejas del año pasado. Borra las que puedan coincidir de nuevo."
      ) : ""
    return """
      <h2>\(call.say("Pairs that shall not meet", "Parejas que no deben coincidir"))</h2>
      \(TextArea(
        name: "pairs", label: call.say("One pair a line, with a semicolon between the schools", "Una pareja por línea, con punto y coma entre las escuelas"),
        value: model.form.pairs, hint: proposed.isEmpty ? nil : proposed, error: words["pairs"],
        rows: model.form.pairs.isEmpty ? 3 : 8).html)
      """
  }

  private static func leftOut(_ call: Call, _ model: Model) -> HTML {
    Details(
      call.say("Schools that stay out this year", "Escuelas que quedan fuera este año"),
      isOpen: !model.form.leftOut.isEmpty,
      content: Checkboxes(
        name: "left_out",
        legend: call.say("Leave out", "Dejar fuera"),
        choices: model.schools.map { Choice($0.id.text, $0.name) },
        selected: model.form.leftOut,
        hint: call.say(
          "A school that is new, closes, or finds no partner.",
          "Una escuela nueva, que cierra o que no encuentra compañera."
        )
      ).html
    ).html
  }

  private static func conflict(_ call: Call, _ theirs: TriadPlanOfYear) -> HTML {
    let counted = TriadVariable.allCases.filter { theirs.rules.weight($0) > 0 }.map {
      "\(call.say($0.label)) (\(weightWords(call, theirs.rules.weight($0))))"
    }.joined(separator: ", ")
    let limit = theirs.rules.travelLimit.map { "\($0)" } ?? call.say("no limit", "sin límite")
    return Notice(
      .attention,
      title: call.say("Somebody changed this plan meanwhile", "Alguien cambió este plan mientras tanto"),
      call.say(
        "There now: \(theirs.title); \(counted); minutes: \(limit). Below is what you typed; save again to keep yours.",
        "Ahora: \(theirs.title); \(counted); minutos: \(limit). Abajo está lo que escribiste; guarda de nuevo para conservarlo."
      )
    ).html
  }
}
