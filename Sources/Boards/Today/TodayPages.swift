import Kernel
import Markup
import Practices
import Web

/// The page Today: one sentence to read out, what is next, and something worth a conversation.
struct TodayPages: Sendable {
  /// One thing to do: what, why, and where it is done.
  private struct Task {
    let what: HTML
    let why: String
    let label: String
    let link: Link
  }

  let words: BoardWords
  let slug: String
  /// The reader's name.
  let name: String
  let today: CalendarDay
  let parts: TodayParts

  func html(_ model: Today) -> HTML {
    let tasks = tasks(model)
    return """
      \(heading(model))<div class="split"><div class="stack">\(if: tasks.isEmpty, nothing, else: next(tasks))</div>\
      \(aside(model))</div>
      """
  }

  private func heading(_ model: Today) -> HTML {
    let title = words.say("Today, \(today.words(.english))", "Hoy, \(today.words(.spanish))")
    guard parts.leads, let board = model.board else { return PageHeading(title, particulars: [name]).html }
    return PageHeading(
      title,
      finding: words.finding(board),
      particulars: [board.figures.term.title],
      actions: [
        ButtonLink(words.say("Open the board", "Abrir el tablero"), to: Link("/d/\(slug)/practices/board"))
          .html
      ]
    ).html
  }

  private func next(_ tasks: [Task]) -> HTML {
    Card(
      id: "next",
      title: words.say("Next", "Lo que sigue"),
      content: """
        <ul class="todo">\(each: tasks, { task in
          """
          <li><span class="what">\(task.what)</span><span class="why">\(task.why)</span>\
          <span class="do">\(ButtonLink(task.label, to: task.link).html)</span></li>
          """
        })</ul>
        """
    ).html
  }

  private var nothing: HTML {
    EmptyState(
      title: words.say("Nothing is waiting for you", "Nada le espera"),
      text: words.say(
        "When a round opens, a decision falls due or a reflection can be made, it stands here.",
        "Cuando se abra una ronda, venza una decisión o toque reflexionar, aparecerá aquí."
      ),
      action: ButtonLink(
        words.say("Read the practices", "Leer las prácticas"),
        to: Link("/d/\(slug)/practices")
      )
    ).html
  }

  private func tasks(_ model: Today) -> [Task] {
    rosterTasks(model) + reflectionTask(model) + askTask(model) + model.rounds.map(round) + silentTask(model)
      + model.followUps.map(followUp) + model.decisions.map(decision)
  }

  private func rosterTasks(_ model: Today) -> [Task] {
    guard let proposed = model.proposedRoles else { return [] }
    var tasks = [roster(model.lastImport)]
    if proposed > 0 {
      tasks.append(
        Task(
          what: HTML(
            text: words.say(
              proposed == 1 ? "1 role waits to be confirmed" : "\(proposed) roles wait to be confirmed",
              proposed == 1 ? "1 función espera confirmación" : "\(proposed) funciones esperan confirmación"
            )
          ),
          why: words.say(
            "The roster proposes leadership roles; they count once you confirm them.",
            "La lista propone funciones de liderazgo; valen cuando usted las confirma."
          ),
          label: words.say("Look at them", "Verlas"),
          link: Link("/d/\(slug)/roles/proposed")
        )
      )
    }
    return tasks
  }

  private func roster(_ last: LastImport?) -> Task {
    let label = words.say("Open the roster", "Abrir la lista")
    let link = Link("/d/\(slug)/roster")
    guard let last else {
      return Task(
        what: HTML(
          text: words.say("No roster has been loaded here yet", "Aquí aún no se ha cargado ninguna lista")
        ),
        why: words.say(
          "Upload a OneRoster file, or set up the nightly run.",
          "Suba un archivo OneRoster o prepare la carga nocturna."
        ),
        label: label,
        link: link
      )
    }
    let day = last.finishedAt.map { CalendarDay(number: Int($0.milliseconds / 86_400_000)) }
    let when = day.map { words.say(" on \($0.words(.english))", " el \($0.words(.spanish))") } ?? ""
    let isFine = ["applied", "checked"].contains(last.state)
    return Task(
      what: HTML(
        text: isFine
          ? words.say("The roster was loaded\(when)", "La lista se cargó\(when)")
          : words.say("The last roster run needs a look", "La última carga de la lista necesita atención")
      ),
      why: last.source,
      label: label,
      link: link
    )
  }

  private func reflectionTask(_ model: Today) -> [Task] {
    guard let own = model.reflections, own.done < own.all else { return [] }
    return [
      Task(
        what: HTML(text: words.say("Reflect on your practice", "Reflexione sobre su práctica")),
        why: words.say(
          "\(own.term): \(own.done) of \(own.all) practices. Only you read it.",
          "\(own.term): \(own.done) de \(own.all) prácticas. Solo usted lo lee."
        ),
        label: own.done == 0 ? words.say("Begin", "Empezar") : words.say("Go on", "Seguir"),
        link: Link("/d/\(slug)/practices/reflections")
      )
    ]
  }

  private func askTask(_ model: Today) -> [Task] {
    guard let practice = model.ask else { return [] }
    return [
      Task(
        what: "\(words.say("What stands in the way?", "¿Qué lo impide?")) \(words.title(practice))",
        why: words.say(
          "Ten seconds, one choice. Nobody reads one answer; ten are counted together.",
          "Diez segundos, una elección. Nadie lee una sola respuesta; se cuentan de diez en diez."
        ),
        label: words.say("Answer", "Responder"),
        link: Link("/d/\(slug)/practices/\(practice.id)/reason")
      )
    ]
  }

  private func followUp(_ decision: OpenDecision) -> Task {
    let day = decision.followUpOn ?? decision.dueOn
    let lang = decision.lang == words.language.rawValue ? nil : decision.lang
    return Task(
      what:
        "\(words.say("What came of it?", "¿Qué resultó?")) <span\(attribute: "lang", lang)>\(decision.statement)</span>",
      why: words.say(
        "To be looked at again on \(day.words(.english)), \(decision.owner)",
        "Se vuelve a mirar el \(day.words(.spanish)), \(decision.owner)"
      ),
      label: words.say("Say what came of it", "Decir qué resultó"),
      link: Link("/d/\(slug)/practices/decisions/\(decision.id)/follow-ups/new")
    )
  }

  private func round(_ round: OpenRound) -> Task {
    Task(
      what: HTML(text: "\(round.title), \(round.school)"),
      why: words.say(
        "A walk round, open until \(round.closesOn.words(.english)). A note takes under a minute.",
        "Una ronda, abierta hasta el \(round.closesOn.words(.spanish)). Una nota lleva menos de un minuto."
      ),
      label: words.say("Open the round", "Abrir la ronda"),
      link: Link("/d/\(slug)/rounds/\(round.id)")
    )
  }

  private func silentTask(_ model: Today) -> [Task] {
    guard parts.leads, let silent = model.board?.silent, !silent.isEmpty, model.board?.compared.count ?? 0 > 1
    else { return [] }
    return [
      Task(
        what: HTML(
          text: words.say(
            silent.count == 1
              ? "1 school has too few visits to show" : "\(silent.count) schools have too few visits to show",
            silent.count == 1
              ? "1 escuela tiene muy pocas visitas" : "\(silent.count) escuelas tienen muy pocas visitas"
          )
        ),
        why: silent.prefix(4).map(\.name).joined(separator: ", "),
        label: words.say("See the rounds", "Ver las rondas"),
        link: Link("/d/\(slug)/rounds")
      )
    ]
  }

  private func decision(_ decision: OpenDecision) -> Task {
    let due =
      decision.dueOn < today
      ? words.say(
        "Was due \(decision.dueOn.words(.english))",
        "Era para el \(decision.dueOn.words(.spanish))"
      )
      : words.say("Due \(decision.dueOn.words(.english))", "Para el \(decision.dueOn.words(.spanish))")
    let lang = decision.lang == words.language.rawValue ? nil : decision.lang
    return Task(
      what: "<span\(attribute: "lang", lang)>\(decision.statement)</span>",
      why: "\(due), \(decision.owner)",
      label: words.say("Open the decision", "Abrir la decisión"),
      link: Link("/d/\(slug)/practices/decisions/\(decision.id)/history")
    )
  }

  private func aside(_ model: Today) -> HTML {
    guard let board = model.board else { return .empty }
    let talk = BoardTalk(board: board, words: words, slug: slug)
    let items = parts.leads ? talk.items : talk.brightOnly
    guard !items.isEmpty else { return .empty }
    return """
      <aside class="side" aria-labelledby="talk"><h2 id="talk">\(words.say("Worth a conversation", "Vale una conversación"))</h2>\
      <ul class="talk">\(each: items)</ul></aside>
      """
  }
}
