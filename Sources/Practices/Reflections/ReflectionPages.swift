import HTTPTypes
import Kernel
import Markup
import Web

/// What the page of one's reflection on a practice shows.
struct ReflectionModel: Sendable {
  let practice: PracticeModel
  let term: Term?
  /// This term's answer.
  let saved: Reflection?
  /// The answer before it, shown only after this term's is given.
  let last: Reflection?
  /// Fewer answers than this never leave as a count.
  let minimum: Int
  var version: Int
  var typed: (understanding: String, step: String, students: String)
  var errors: [FieldError] = []
  /// The answer was changed on another device meanwhile.
  var isConflict = false
  /// The steps as they were worded when the answer of a term was given, where that differs from now.
  var stepsThen: [TermID: [FrameworkNode]] = [:]

  init(practice: PracticeModel, term: Term?, saved: Reflection?, last: Reflection?, minimum: Int) {
    self.practice = practice
    self.term = term
    self.saved = saved
    self.last = last
    self.minimum = minimum
    version = saved?.version ?? 0
    typed = (
      saved.map { String($0.understanding) } ?? "", saved.map { String($0.step) } ?? "", saved?.students ?? ""
    )
  }

  /// The practice's own steps, at most three.
  var steps: [FrameworkNode] { Array(practice.node.children.filter { $0.item.kind == .step }.prefix(3)) }

  /// Without steps of its own, a practice is answered in four plain words.
  var lastStep: Int { steps.isEmpty ? 3 : steps.count }
}

/// Reflecting on one's own practice, privately.
enum ReflectionPages {
  static func form(_ call: Call, _ model: ReflectionModel) -> Reply {
    let title = call.say("Where am I with this?", "¿Dónde estoy con esto?")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = !model.errors.isEmpty || model.isConflict
    frame.status = model.isConflict ? .conflict : model.errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(heading(call, title, model))\
      \(ErrorSummary(
          title: call.say("Please check", "Revisa"), errors: model.errors.map { ($0.field, call.say($0.message)) }).html)\
      \(readers(call, term: model.term, minimum: model.minimum))
      \(if: model.isConflict, conflict(call, model))
      \(PostForm(
          action: link(call, model), token: call.signedIn?.csrfToken ?? "", hidden: [("version", String(model.version))],
          keeping: .draft(
            key: "reflection-\(model.practice.node.item.id)",
            restored: call.say("Your unsent answer is back.", "Tu respuesta sin enviar está de vuelta."),
            discard: call.say("Discard it", "Descartarla")),
          content: fields(call, model)).html)
      """
    )
  }

  private static func fields(_ call: Call, _ model: ReflectionModel) -> HTML {
    func error(_ field: String) -> String? {
      model.errors.first { $0.field == field }.map { call.say($0.message) }
    }
    return """
      \(Radios(
          name: "understanding", legend: call.say("How well do I understand it?", "¿Qué tan bien la entiendo?"),
          choices: (1...4).map { Choice(String($0), understanding(call, $0)) }, selected: model.typed.understanding,
          error: error("understanding")).html)
      \(Radios(
          name: "step", legend: call.say("Where am I?", "¿Dónde estoy?"), choices: places(call, model),
          selected: model.typed.step, error: error("step")).html)
      \(TextArea(
          name: "students", label: call.say("What I have seen students do (optional)", "Lo que vi hacer a los estudiantes (opcional)"),
          value: model.typed.students, hint: call.say("For yourself; no names needed.", "Para ti; no hacen falta nombres."),
          error: error("students"), rows: 3, limit: 2_000).html)
      <div class="actions">\(Button(call.say("Save and go on", "Guardar y seguir"), name: "then", value: "next").html)
      \(Button(call.say("Save", "Guardar"), kind: .secondary).html)</div>
      """
  }

  /// The places one may be at, in the practice's own words.
  private static func places(_ call: Call, _ model: ReflectionModel, in term: TermID? = nil) -> [Choice] {
    let none = Choice("0", call.say("Not yet", "Todavía no"))
    let then = term.flatMap { model.stepsThen[$0] }?.filter { $0.item.kind == .step }
    let steps = then.map { Array($0.prefix(3)) } ?? model.steps
    guard !steps.isEmpty else {
      return [
        none, Choice("1", call.say("Trying", "Probando")), Choice("2", call.say("Routine", "Habitual")),
        Choice("3", call.say("Helping others", "Ayudando a otros")),
      ]
    }
    return [none]
      + steps.enumerated().map { index, step in
        Choice(
          String(index + 1),
          step.item.text(call.language).name,
          hint: step.children.map { $0.item.text(call.language).name }.joined(separator: " · ")
        )
      }
  }

  static func saved(_ call: Call, _ model: ReflectionModel) -> Reply {
    let title = call.say("Where I am with this", "Dónde estoy con esto")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    return call.page(
      frame,
      """
      \(heading(call, title, model))\(readers(call, term: model.term, minimum: model.minimum))
      <div class="stack">\(model.saved.map { answer(call, model, $0, id: "now", title: call.say("This term", "Este período")) })
      \(model.last.map { answer(call, model, $0, id: "last", title: call.say("Last time", "La última vez")) })
      <div class="actions">\(ButtonLink(
          call.say("Change my answer", "Cambiar mi respuesta"), to: link(call, model).adding(query: [("change", "1")])).html)
      \(ButtonLink(call.say("My reflections", "Mis reflexiones"), to: "/d/\(call.membership?.slug ?? "")/practices/reflections", kind: .quiet).html)</div>
      \(model.saved.map { saved in
        PostForm(
          action: "\(link(call, model))/removal", token: call.signedIn?.csrfToken ?? "", hidden: [("term", saved.term.text)],
          content: Button(call.say("Delete this term’s answer", "Borrar la respuesta de este período"), kind: .ending).html).html
      })</div>
      """
    )
  }

  private static func answer(
    _ call: Call,
    _ model: ReflectionModel,
    _ answer: Reflection,
    id: String,
    title: String
  ) -> HTML {
    let place =
      places(call, model, in: answer.term).first { $0.value == String(answer.step) }?.label
      ?? String(answer.step)
    return Card(
      id: id,
      title: "\(title): \(answer.termTitle)",
      content: """
        \(Facts([
          (call.say("I understand it", "La entiendo"), HTML(text: understanding(call, answer.understanding))),
          (call.say("I am at", "Estoy en"), HTML(text: place)),
        ]).html)\(if: !answer.students.isEmpty, "<p lang=\"\(answer.lang)\">\(answer.students)</p>")
        """
    ).html
  }

  static func noTerm(_ call: Call, _ model: ReflectionModel) -> Reply {
    let title = call.say("Where am I with this?", "¿Dónde estoy con esto?")
    return call.page(
      title,
      .practices,
      "\(heading(call, title, model))\(Notice(.attention, noTermWords(call)).html)"
    )
  }

  private static func noTermWords(_ call: Call) -> String {
    call.say(
      "No term has begun yet, so there is nothing to answer. Ask your administrator to enter the terms.",
      "Aún no empezó ningún período, así que no hay nada que responder. Pide a tu administrador que registre los períodos."
    )
  }

  private static func conflict(_ call: Call, _ model: ReflectionModel) -> HTML {
    """
    \(Notice(.attention, title: call.say("You answered on another device", "Respondiste en otro dispositivo"), call.say(
        "Below is what is saved now; your new answer is under it. Save again to replace it.",
        "Abajo está lo guardado ahora; tu nueva respuesta está después. Guarda de nuevo para reemplazarlo.")).html)
    \(model.saved.map { answer(call, model, $0, id: "saved", title: call.say("Saved now", "Guardado ahora")) })
    """
  }

  /// Every practice, one statement after another, with what is still open.
  static func index(_ call: Call, term: Term?, lines: [ReflectionLine], minimum: Int) -> Reply {
    let title = call.say("My reflections", "Mis reflexiones")
    let slug = call.membership?.slug ?? ""
    let done = lines.filter(\.isAnswered).count
    let next = lines.first { !$0.isAnswered }
    var frame = PageFrame(title, .practices)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [
          term?.title ?? "", call.say("\(done) of \(lines.count) answered", "\(done) de \(lines.count) respondidas"),
        ].filter { !$0.isEmpty }, breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [FrameworkPages.practices(call)])).html)
      \(readers(call, term: term, minimum: minimum))
      \(if: term == nil, Notice(.attention, noTermWords(call)).html)
      \(if: term != nil && next != nil, """
        <p class="actions">\(ButtonLink(
            done == 0 ? call.say("Begin", "Empezar") : call.say("Go on", "Seguir"),
            to: "/d/\(slug)/practices/\(next?.practice.id.text ?? "")/reflection", kind: .primary).html)</p>
        """)
      <p><a href="/d/\(Link("\(slug)"))/practices/reflections/history">\(call.say(
        "My answers over time", "Mis respuestas a lo largo del tiempo"))</a></p>
      <p><a href="/d/\(Link("\(slug)"))/practices/comparisons">\(call.say(
        "Comparing with colleagues who all agree", "Comparar con colegas si todos aceptan"))</a></p>
      <ul class="records">\(each: lines, { line in
        let practice = line.practice
        return """
          <li><p class="lead"><a href="/d/\(Link("\(slug)"))/practices/\(Link("\(practice.id)"))/reflection" lang="\(practice.lang)">\
          \([practice.code, practice.statement].filter { !$0.isEmpty }.joined(separator: " "))</a></p>
          <p class="small">\(line.isAnswered ? call.say("Answered this term", "Respondida este período") : call.say("Open", "Pendiente"))</p></li>
          """
      })</ul>
      """
    )
  }

  /// Who reads it, and all that ever leaves.
  private static func readers(_ call: Call, term: Term?, minimum: Int) -> HTML {
    let day = term.map { $0.freezesOn }
    let isCounted = day.map { $0 <= call.today } ?? false
    let when =
      day.map { day in
        isCounted
          ? call.say(
            " This term’s count was taken on \(day.words(.english)); changes now stay with you.",
            " El conteo de este período se tomó el \(day.words(.spanish)); los cambios de ahora quedan contigo."
          )
          : call.say(
            " This term’s count is taken on \(day.words(.english)).",
            " El conteo de este período se toma el \(day.words(.spanish))."
          )
      } ?? ""
    return Notice(
      .readers,
      title: call.say("Only you read this", "Solo tú lees esto"),
      call.say(
        "No principal, coach or administrator can open it. Once a term a count leaves: how many teachers of your school understand a practice, never fewer than \(minimum) answers together, never your words.",
        "Ni la dirección, ni coaches, ni administradores pueden abrirlo. Una vez por período sale un conteo: cuántos docentes de tu escuela entienden una práctica, nunca menos de \(minimum) respuestas juntas, nunca tus palabras."
      )
        + when
    ).html
  }

  private static func heading(_ call: Call, _ title: String, _ model: ReflectionModel) -> HTML {
    let item = model.practice.node.item
    let text = item.text(call.language)
    let slug = call.membership?.slug ?? ""
    return PageHeading(
      title,
      finding: "<span lang=\"\(text.language)\">\(text.statement)</span>",
      particulars: [ContinuumPages.coded(item, text), model.term?.title ?? ""].filter { !$0.isEmpty },
      breadcrumbs: Breadcrumbs(
        label: call.say("You are here", "Estás aquí"),
        items: [
          FrameworkPages.practices(call),
          (call.say("My reflections", "Mis reflexiones"), "/d/\(slug)/practices/reflections"),
          (text.name, "/d/\(slug)/practices/\(item.id)"),
        ]
      )
    ).html
  }

  private static func link(_ call: Call, _ model: ReflectionModel) -> Link {
    "/d/\(call.membership?.slug ?? "")/practices/\(model.practice.node.item.id)/reflection"
  }

  static func understanding(_ call: Call, _ value: Int) -> String {
    switch value {
    case 1: call.say("It is new to me", "Es nueva para mí")
    case 2: call.say("I have an idea of it", "Tengo una idea")
    case 3: call.say("I understand it", "La entiendo")
    default: call.say("I could explain it to a colleague", "Podría explicarla a un colega")
    }
  }
}
