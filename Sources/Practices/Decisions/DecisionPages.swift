import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// Pages about decisions.
enum DecisionPages {
  static func form(_ call: Call, _ form: DecisionForm) -> Reply {
    let title =
      form.decision == nil
      ? call.say("Decide what next", "Decidir qué sigue")
      : call.say("Change the decision", "Cambiar la decisión")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = !form.errors.isEmpty || form.isConflict
    frame.status = form.isConflict ? .conflict : form.errors.isEmpty ? .ok : .unprocessableContent
    let practices = Link("/d/\(call.membership?.slug ?? "")/practices")
    let hidden: [(name: String, value: String)] =
      form.decision == nil
      ? [("id", form.id.text), ("school", form.school?.text ?? "")] : [("version", String(form.version))]
    return call.page(
      frame,
      """
      \(PageHeading(
          title, particulars: [form.practiceName, form.schoolName ?? call.say("Whole district", "Todo el distrito")],
          breadcrumbs: Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: [
            FrameworkPages.practices(call), (form.practiceName, "\(practices)/\(form.practice)"),
          ])).html)
      \(ErrorSummary(
          title: call.say("Please check", "Revisa"), errors: form.errors.map { ($0.field, call.say($0.message)) }).html)
      \(readers(call, form.school))\(if: form.isConflict, conflict(call, form))
      \(PostForm(
          action: form.decision.map { "\(practices)/decisions/\($0.id)" } ?? "\(practices)/\(form.practice)/decisions",
          token: call.signedIn?.csrfToken ?? "", hidden: hidden, keeping: .draft(
            key: "decision-\(form.decision?.id.text ?? form.practice.text)",
            restored: call.say("Your unsent text is back.", "Tu texto sin enviar está de vuelta."),
            discard: call.say("Discard it", "Descartarlo")),
          content: fields(call, form)).html)
      """
    )
  }

  private static func fields(_ call: Call, _ form: DecisionForm) -> HTML {
    func error(_ field: String) -> String? {
      form.errors.first { $0.field == field }.map { call.say($0.message) }
    }
    return """
      \(TextArea(
          name: "statement", label: call.say("What we do next", "Qué hacemos ahora"), value: form.statement,
          hint: call.say("One thing, in a sentence that can be read out", "Una sola cosa, en una frase que se pueda leer en voz alta"),
          error: error("statement"), rows: 3, limit: 500).html)
      \(Select(
          name: "owner", label: call.say("Who sees to it", "Quién se encarga"),
          choices: form.owners.map { Choice($0.person.text, $0.name) }, selected: form.owner,
          prompt: call.say("Choose a person", "Elige a una persona"), error: error("owner")).html)
      \(DayInput(
          name: "due_on", label: call.say("Done by", "Listo para el"), value: form.dueOn, error: error("due_on")).html)
      \(TextInput(
          name: "stopped", label: call.say("What we stop to make room (optional)", "Qué dejamos para hacer lugar (opcional)"),
          value: form.stopped,
          hint: call.say("A meeting, a form, a program: what ends with this.", "Una reunión, un formulario, un programa: qué termina con esto."),
          error: error("stopped"), limit: 300).html)
      \(DayInput(
          name: "follow_up_on", label: call.say("Say what came of it on (optional)", "Decir qué resultó el (opcional)"),
          value: form.followUpOn, error: error("follow_up_on")).html)
      \(TextInput(
          name: "told", label: call.say("Who is told (optional)", "A quién se le dice (opcional)"), value: form.told,
          error: error("told"), limit: 300).html)
      <div class="actions">\(Button(call.say("Save the decision", "Guardar la decisión")).html)</div>
      """
  }

  private static func conflict(_ call: Call, _ form: DecisionForm) -> HTML {
    """
    \(Notice(.attention, title: call.say("Somebody was faster", "Alguien se adelantó"), call.say(
        "Below is what is saved now, and under it what you typed. Take over what you need, then save again.",
        "Abajo está lo guardado ahora y, después, lo que escribiste. Toma lo que necesites y guarda de nuevo.")).html)
    \(form.decision.map { Card(id: "saved", title: call.say("Saved now", "Guardado ahora"), content: words(call, $0)).html })
    """
  }

  static func readers(_ call: Call, _ school: SchoolID?) -> HTML {
    Notice(
      .readers,
      title: call.say("Who reads this", "Quién lee esto"),
      school == nil
        ? call.say(
          "All staff of the district. Name no teacher’s room here.",
          "Todo el personal del distrito. No nombres el aula de nadie aquí."
        )
        : call.say(
          "The staff of this school, its supervisor and the district office. Name no teacher’s room here.",
          "El personal de esta escuela, su supervisión y la oficina del distrito. No nombres el aula de nadie aquí."
        )
    ).html
  }

  /// What is open about a practice, as a part of its page.
  static func card(_ call: Call, _ open: [Decision], deciding: Scope?) -> HTML {
    guard !open.isEmpty else { return .empty }
    return Card(
      id: "next",
      title: call.say("What next", "Qué sigue"),
      content:
        "<ul class=\"records\">\(each: open, { item(call, $0, deciding: deciding, namesPractice: false) })</ul>"
    ).html
  }

  /// Every decision in reach.
  static func list(_ call: Call, _ page: Page<Decision>, deciding: Scope?) -> Reply {
    let title = call.say("What next", "Qué sigue")
    let link = Link("/d/\(call.membership?.slug ?? "")/practices/decisions")
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(title, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [FrameworkPages.practices(call)]), actions: [
            ButtonLink(call.say("Print", "Imprimir"), to: "\(link)/print", icon: .print).html
          ]).html)
      \(if: page.items.isEmpty, EmptyState(
          title: call.say("No decisions yet", "Aún no hay decisiones"),
          text: call.say(
            "Open a practice where people know more than is seen in classrooms, and decide one thing.",
            "Abre una práctica que se conoce más de lo que se ve en las aulas y decide una cosa."),
          action: ButtonLink(call.say("Practices", "Prácticas"), to: FrameworkPages.practices(call).link)).html,
        else: "<ul class=\"records\">\(each: page.items, { item(call, $0, deciding: deciding, namesPractice: true) })</ul>")
      \(Pagination(label: call.say("More", "Más"), newer: nil, older: page.next.map {
        (call.say("Older", "Anteriores"), link.adding(query: [("after", $0.text)]))
      }).html)
      """
    )
  }

  private static func item(_ call: Call, _ decision: Decision, deciding: Scope?, namesPractice: Bool) -> HTML
  {
    let base = Link("/d/\(call.membership?.slug ?? "")/practices")
    let mayChange =
      deciding.map { scope in decision.school.map { scope.reaches($0) } ?? (scope.extent == .district) }
      ?? false
    return """
      <li>\(if: namesPractice, "<p class=\"lead\"><a href=\"\(base)/\(Link("\(decision.practice)"))\">\(decision.practiceName)</a></p>")
      \(words(call, decision))<p><a class="tap" href="\(Link("\(base)/decisions/\(decision.id)/history"))">\
      \(call.say("What came of it", "Qué resultó"))</a></p>\(if: mayChange, """
        <div class="row">\(PostForm(
            action: "\(base)/decisions/\(decision.id)/completion", token: call.signedIn?.csrfToken ?? "",
            hidden: decision.doneOn == nil ? [] : [("undo", "1")], style: "",
            content: Button(
              decision.doneOn == nil ? call.say("Mark as done", "Marcar como hecha") : call.say("Not done after all", "Aún no está hecha"),
              kind: .secondary).html).html)
        \(ButtonLink(call.say("Change", "Cambiar"), to: "\(base)/decisions/\(decision.id)", kind: .quiet).html)</div>
        """)</li>
      """
  }

  static func words(_ call: Call, _ decision: Decision) -> HTML {
    let state =
      decision.doneOn.map { call.say("Done \($0.words(.english))", "Hecha el \($0.words(.spanish))") }
      ?? (decision.isOverdue(on: call.today)
        ? call.say(
          "Was due \(decision.dueOn.words(.english))",
          "Era para el \(decision.dueOn.words(.spanish))"
        )
        : call.say("By \(decision.dueOn.words(.english))", "Para el \(decision.dueOn.words(.spanish))"))
    let particulars = [
      state, decision.ownerName, decision.schoolName ?? call.say("Whole district", "Todo el distrito"),
      decision.told.isEmpty ? "" : call.say("Told: \(decision.told)", "Se les dice: \(decision.told)"),
      decision.stopped.isEmpty
        ? "" : call.say("Stopped: \(decision.stopped)", "Se deja: \(decision.stopped)"),
      decision.outcome.map { call.say($0.label) } ?? "",
      decision.followUpOn.map {
        call.say("Look again \($0.words(.english))", "Volver a mirar el \($0.words(.spanish))")
      } ?? "",
    ]
    return """
      <p lang="\(decision.lang)">\(decision.statement)</p>
      <p class="meta">\(each: particulars.filter { !$0.isEmpty }, { "<span>\($0)</span> " })</p>
      """
  }
}
