import HTTPTypes
import Kernel
import Markup
import Web

/// What the form of a follow-up shows.
struct FollowUpForm: Sendable {
  let decision: Decision
  var id = ""
  var outcome = ""
  var statement = ""
  var nextOn = ""
  var errors: [FieldError] = []

  init(decision: Decision) { self.decision = decision }
}

/// Pages about what came of a decision, and the list for paper.
enum FollowUpPages {
  static func form(_ call: Call, _ form: FollowUpForm) -> Reply {
    let title = call.say("What came of it?", "¿Qué resultó?")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = !form.errors.isEmpty
    frame.status = form.errors.isEmpty ? .ok : .unprocessableContent
    let base = base(call)
    return call.page(
      frame,
      """
      \(heading(call, title, form.decision))
      \(ErrorSummary(
          title: call.say("Please check", "Revisa"), errors: form.errors.map { ($0.field, call.say($0.message)) }).html)
      \(DecisionPages.readers(call, form.decision.school))
      \(Card(content: DecisionPages.words(call, form.decision)).html)
      \(PostForm(
          action: "\(base)/\(form.decision.id)/follow-ups", token: call.signedIn?.csrfToken ?? "",
          hidden: [("id", form.id)], content: fields(call, form)).html)
      """
    )
  }

  private static func fields(_ call: Call, _ form: FollowUpForm) -> HTML {
    func error(_ field: String) -> String? {
      form.errors.first { $0.field == field }.map { call.say($0.message) }
    }
    return """
      \(Radios(
          name: "outcome", legend: call.say("What became of the decision", "En qué quedó la decisión"),
          choices: DecisionOutcome.allCases.map { Choice($0.rawValue, call.say($0.label)) }, selected: form.outcome,
          error: error("outcome")).html)
      \(TextArea(
          name: "statement", label: call.say("What came of it", "Qué resultó"), value: form.statement,
          hint: call.say(
            "What you saw or counted. It need not have worked.", "Lo que se vio o se contó. No hace falta que funcionara."),
          error: error("statement"), rows: 3, limit: 500).html)
      \(DayInput(
          name: "next_on", label: call.say("Look again on (optional)", "Volver a mirar el (opcional)"), value: form.nextOn,
          error: error("next_on")).html)
      <div class="actions">\(Button(call.say("Save", "Guardar")).html)</div>
      """
  }

  /// One decision with all that happened to it.
  static func history(_ call: Call, _ story: DecisionStory, mayFollowUp: Bool) -> Reply {
    let title = call.say("A decision and what came of it", "Una decisión y qué resultó")
    let decision = story.decision
    let actions =
      mayFollowUp
      ? [
        ButtonLink(
          call.say("Say what came of it", "Decir qué resultó"),
          to: "\(base(call))/\(decision.id)/follow-ups/new",
          kind: .primary
        ).html
      ] : []
    return call.page(
      title,
      .practices,
      """
      \(heading(call, title, decision, actions))
      <div class="stack">\(Card(content: DecisionPages.words(call, decision)).html)
      \(looks(call, story.followUps))\(events(call, story.events))</div>
      """
    )
  }

  private static func looks(_ call: Call, _ followUps: [FollowUp]) -> HTML {
    let rows: HTML =
      followUps.isEmpty
      ? """
      <p class="small">\(call.say(
        "Nobody has said yet what came of it.", "Nadie ha dicho aún qué resultó."))</p>
      """
      : """
      <ul class="records">\(each: followUps, { look in
        """
        <li><p class="lead">\(call.say(look.outcome.label)), \(call.say(look.lookedOn.words(.english), look.lookedOn.words(.spanish)))</p>\
        <p lang="\(look.lang)">\(look.statement)</p><p class="meta">\(look.authorName.map { "<span>\($0)</span> " as HTML })\
        \(look.nextOn.map { next in
          "<span>\(call.say("Look again on \(next.words(.english))", "Volver a mirar el \(next.words(.spanish))"))</span>" as HTML
        })</p></li>
        """
      })</ul>
      """
    return Card(id: "looks", title: call.say("What came of it", "Qué resultó"), content: rows).html
  }

  private static func events(_ call: Call, _ events: [DecisionEvent]) -> HTML {
    guard !events.isEmpty else { return .empty }
    return Card(
      id: "events",
      title: call.say("How it went", "Cómo fue"),
      content: """
        <ul class="records">\(each: events, { event in
          let verb = PracticesEventWords.all[event.verb].map { call.say($0) } ?? event.verb
          let who = event.personName ?? call.say("The program", "El programa")
          return "<li><p>\(call.say(event.day.words(.english), event.day.words(.spanish))): \(who) \(verb)</p></li>"
        })</ul>
        """
    ).html
  }

  /// Everything that is open, for a meeting: who does what by when, and what makes room for it.
  static func print(_ call: Call, _ open: [Decision]) -> Reply {
    let title = call.say("What we decided", "Lo que decidimos")
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(
          title,
          particulars: [call.say("\(open.count) open", open.count == 1 ? "1 abierta" : "\(open.count) abiertas")],
          breadcrumbs: Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: [
            FrameworkPages.practices(call), (call.say("What next", "Qué sigue"), base(call)),
          ])).html)
      <p class="noprint">\(call.say(
        "Print this page with your browser.", "Imprime esta página desde el navegador."))</p>
      \(if: open.isEmpty, EmptyState(
          title: call.say("Nothing is open", "No hay nada abierto"),
          text: call.say("Decisions that are not done stand here.", "Aquí están las decisiones que no se han cumplido.")
        ).html, else: table(call, open))
      """
    )
  }

  private static func table(_ call: Call, _ open: [Decision]) -> HTML {
    let whole = call.say("Whole district", "Todo el distrito")
    return DataTable(
      id: "open",
      caption: call.say("Open decisions, next due first", "Decisiones abiertas, primero la más próxima"),
      columns: [
        .init(call.say("What we do next", "Qué hacemos ahora")), .init(call.say("Practice", "Práctica")),
        .init(call.say("Where", "Dónde")), .init(call.say("Who", "Quién")), .init(call.say("By", "Para el")),
        .init(call.say("Stopped to make room", "Se deja para hacer lugar")),
      ],
      rows: open.map { decision in
        let due = call.say(decision.dueOn.words(.english), decision.dueOn.words(.spanish))
        let late = decision.isOverdue(on: call.today) ? call.say("overdue", "vencida") : nil
        return .init(
          "<span lang=\"\(decision.lang)\">\(decision.statement)</span>",
          [
            HTML(text: decision.practiceName), HTML(text: decision.schoolName ?? whole),
            HTML(text: decision.ownerName), "\(due)\(late.map { ", \($0)" as HTML })",
            "<span lang=\"\(decision.lang)\">\(decision.stopped)</span>",
          ]
        )
      }
    ).html
  }

  private static func heading(_ call: Call, _ title: String, _ decision: Decision, _ actions: [HTML] = [])
    -> HTML
  {
    PageHeading(
      title,
      particulars: [
        decision.practiceName, decision.schoolName ?? call.say("Whole district", "Todo el distrito"),
      ],
      breadcrumbs: Breadcrumbs(
        label: call.say("You are here", "Estás aquí"),
        items: [FrameworkPages.practices(call), (call.say("What next", "Qué sigue"), base(call))]
      ),
      actions: actions
    ).html
  }

  private static func base(_ call: Call) -> Link {
    Link("/d/\(call.membership?.slug ?? "")/practices/decisions")
  }
}
