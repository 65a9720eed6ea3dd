import HTTPTypes
import Kernel
import Markup
import Web

/// The forms for opening a round and changing its days.
enum WalkRoundFormPages {
  static func new(
    _ call: Call,
    _ form: WalkRoundForm,
    _ offer: WalkRoundOpening.Offer,
    _ errors: [FieldError]
  ) throws -> Reply {
    let title =
      offer.earlier == nil
      ? call.say("Open a walk round", "Abrir una ronda de recorridos")
      : call.say("Continue the round", "Continuar la ronda")
    guard offer.earlier != nil || !offer.practices.isEmpty else {
      let content = try noFramework(call, title)
      return errors.isEmpty ? call.page(title, .visits, content) : call.invalid(title, .visits, content)
    }
    let hidden = [("id", form.id)] + (offer.earlier.map { [("continues", $0.id.text)] } ?? [])
    let fields = RoundFields(call: call, form: form, errors: errors)
    let content: HTML = """
      \(offer.earlier == nil ? fields.school(offer.schools) : earlier(call, offer))\(fields.title)\(fields.days(begun: false))\
      \(offer.earlier == nil ? fields.lookFors(offer.practices) : .empty)
      <div class="actions">\(Button(call.say("Open the round", "Abrir la ronda")).html)</div>
      """
    return try page(
      call,
      title,
      errors,
      """
      \(RoundNotices.readers(call))
      \(PostForm(action: try call.roundsLink(), token: call.signedIn?.csrfToken ?? "", hidden: hidden, content: content).html)
      """
    )
  }

  static func edit(
    _ call: Call,
    _ round: WalkRound,
    _ form: WalkRoundForm,
    _ errors: [FieldError],
    version: Int
  ) throws -> Reply {
    let title = call.say("Edit the round", "Editar la ronda")
    return try page(call, title, errors, try editForm(call, round, form, errors, version: version))
  }

  /// Somebody else was faster: both versions, and the way to save one's own after all.
  static func conflict(_ call: Call, _ theirs: WalkRound, _ form: WalkRoundForm) throws -> Reply {
    let title = call.say("Edit the round", "Editar la ronda")
    var frame = PageFrame(title, .visits)
    frame.status = .conflict
    frame.hasErrors = true
    frame.width = .text
    let notice = Notice(
      .attention,
      title: call.say(
        "Someone else changed this round meanwhile",
        "Alguien más cambió esta ronda mientras tanto"
      ),
      call.say(
        "It now reads “\(theirs.title)”, \(WalkRoundText.days(call, theirs)). Below is what you typed; save it to replace theirs.",
        "Ahora dice «\(theirs.title)», \(WalkRoundText.days(call, theirs)). Abajo está lo que escribiste; guárdalo para reemplazar lo suyo."
      )
    )
    return call.page(
      frame,
      """
      \(PageHeading(title).html)<div class="stack">\(notice.html)\
      \(try editForm(call, theirs, form, [], version: theirs.version))</div>
      """
    )
  }

  private static func editForm(
    _ call: Call,
    _ round: WalkRound,
    _ form: WalkRoundForm,
    _ errors: [FieldError],
    version: Int
  ) throws -> HTML {
    let fields = RoundFields(call: call, form: form, errors: errors)
    return PostForm(
      action: try call.link(to: round.id),
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("version", String(version))],
      content: """
        \(fields.title)\(fields.days(begun: round.opensOn <= call.today))
        <div class="actions">\(Button(call.say("Save", "Guardar")).html)</div>
        """
    ).html
  }

  private static func page(_ call: Call, _ title: String, _ errors: [FieldError], _ content: HTML) throws
    -> Reply
  {
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let crumbs = Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [(call.say("Walk rounds", "Rondas de recorridos"), try call.roundsLink())]
    )
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: crumbs).html)\(RoundFields.summary(call, errors))<div class="stack">\(content)</div>
      """
    )
  }

  private static func earlier(_ call: Call, _ offer: WalkRoundOpening.Offer) -> HTML {
    """
    \(Notice(.info, call.say(
        "School and look-fors stay the same, and the notes so far count in the new round.",
        "La escuela y los aspectos siguen igual, y las notas hechas cuentan en la ronda nueva.")).html)\
    \(RoundLookFors.card(call, offer.earlierLookFors))
    """
  }

  private static func noFramework(_ call: Call, _ title: String) throws -> HTML {
    """
    \(PageHeading(title).html)\(EmptyState(
      title: call.say("There is no practice framework yet", "Aún no hay marco de prácticas"),
      text: call.say(
        "Look-fors are practices of your framework. Ask your district office to import or write one.",
        "Los aspectos son prácticas de tu marco. Pide al distrito que importe o escriba uno."),
      action: ButtonLink(call.say("All rounds", "Todas las rondas"), to: try call.roundsLink())).html)
    """
  }
}

/// The fields that the forms of a round share.
struct RoundFields {
  let call: Call
  let form: WalkRoundForm
  let errors: [FieldError]

  static func summary(_ call: Call, _ errors: [FieldError]) -> HTML {
    ErrorSummary(
      title: call.say("Please check", "Revisa"),
      errors: errors.map { ($0.field, call.say($0.message)) }
    ).html
  }

  var title: HTML {
    TextInput(
      name: "title",
      label: call.say("Title", "Título"),
      value: form.title,
      hint: call.say(
        "What people will call it, such as “Talk in mathematics, fall”.",
        "Como la llamarán, por ejemplo «Diálogo en matemáticas, otoño»."
      ),
      error: message("title"),
      limit: 200
    ).html
  }

  func school(_ schools: [RoundSchool]) -> HTML {
    Select(
      name: "school",
      label: call.say("School", "Escuela"),
      choices: schools.map { Choice($0.id.text, $0.name) },
      selected: form.school,
      prompt: schools.count == 1 ? nil : call.say("Choose a school", "Elige una escuela"),
      error: message("school")
    ).html
  }

  func days(begun: Bool) -> HTML {
    let first: HTML =
      begun
      ? """
      <input type="hidden" name="opens_on" value="\(form.opensOn)">
      """
      : DayInput(
        name: "opens_on",
        label: call.say("First day", "Primer día"),
        value: form.opensOn,
        error: message("opens_on"),
        earliest: call.today.description
      ).html
    return """
      \(first)\(DayInput(
        name: "closes_on", label: call.say("Last day", "Último día"), value: form.closesOn,
        hint: call.say(
          "At least five school days, within one term. Nobody can tell which day a note is from.",
          "Al menos cinco días escolares, en un mismo período. Nadie puede saber de qué día es una nota."),
        error: message("closes_on")).html)
      """
  }

  /// One group of checkboxes for each domain; the first group carries hint and error.
  func lookFors(_ practices: [OfferedPractice]) -> HTML {
    var domains: [(name: String, practices: [OfferedPractice])] = []
    for practice in practices {
      if let at = domains.firstIndex(where: { $0.name == practice.domain }) {
        domains[at].practices.append(practice)
      } else {
        domains.append((practice.domain, [practice]))
      }
    }
    let chosen = Set(form.lookFors)
    return HTML(
      joining: domains.enumerated().map { index, domain in
        let first = call.say("Two to five look-fors", "De dos a cinco aspectos")
        let name = domain.name.isEmpty ? call.say("Others", "Otros") : domain.name
        return Checkboxes(
          name: "look_for",
          legend: index > 0 ? name : domain.name.isEmpty ? first : "\(first): \(name)",
          choices: domain.practices.map { Choice($0.id.text, $0.title, hint: $0.statement) },
          selected: chosen,
          error: index == 0 ? message("look_for") : nil,
          id: index == 0 ? "look_for" : "look_for-in-\(index + 1)"
        ).html
      }
    )
  }

  private func message(_ field: String) -> String? {
    errors.first { $0.field == field }.map { call.say($0.message) }
  }
}
