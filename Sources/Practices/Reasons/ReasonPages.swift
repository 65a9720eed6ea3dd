import HTTPTypes
import Kernel
import Markup
import Web

/// What the form of a reason shows.
struct ReasonForm: Sendable {
  let practice: PracticeSummary
  let term: Term
  /// The schools one may answer for; nearly always one.
  let schools: [(id: SchoolID, name: String)]
  let minimum: Int
  let hasAnswered: Bool
  var theme = ""
  var line = ""
  var school = ""
  var errors: [FieldError] = []
}

/// The pages on which people say what stands in the way of a practice.
enum ReasonPages {
  /// One question, six answers, a line if wanted: done in ten seconds.
  static func form(_ call: Call, _ form: ReasonForm) -> Reply {
    let title = call.say("What stands in the way?", "¿Qué lo impide?")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = !form.errors.isEmpty
    frame.status = form.errors.isEmpty ? .ok : .unprocessableContent
    let practice = practice(call, form.practice)
    return call.page(
      frame,
      """
      \(heading(call, title, form))
      \(ErrorSummary(
          title: call.say("Please check", "Revisa"), errors: form.errors.map { ($0.field, call.say($0.message)) }).html)
      \(readers(call, form))
      \(PostForm(
          action: "\(practice)/reason", token: call.signedIn?.csrfToken ?? "", hidden: hidden(form),
          content: fields(call, form)).html)
      """
    )
  }

  /// What is shown after answering, and to everybody who comes again this term.
  static func answered(_ call: Call, _ form: ReasonForm) -> Reply {
    let title = call.say("What stands in the way?", "¿Qué lo impide?")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    let practice = practice(call, form.practice)
    return call.page(
      frame,
      """
      \(heading(call, title, form))
      \(Notice(.success, title: call.say("You have answered this term", "Ya respondiste este período"), call.say(
          "Your answer waits with those of others. From \(form.minimum) new ones on they are counted, once a day.",
          "Tu respuesta espera junto con las de otros. Se cuentan desde \(form.minimum) nuevas, una vez al día.")).html)
      <div class="actions">\(ButtonLink(call.say("Back to the practice", "Volver a la práctica"), to: practice).html)</div>
      """
    )
  }

  /// Outside a term, and for those without a school, there is nothing to ask.
  static func closed(_ call: Call, _ practice: PracticeSummary, why: String) -> Reply {
    let title = call.say("What stands in the way?", "¿Qué lo impide?")
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(title, particulars: [practice.title], breadcrumbs: breadcrumbs(call, practice)).html)
      \(EmptyState(
          title: call.say("Nothing to answer now", "Nada que responder ahora"), text: why,
          action: ButtonLink(
            call.say("Back to the practice", "Volver a la práctica"), to: self.practice(call, practice))).html)
      """
    )
  }

  private static func heading(_ call: Call, _ title: String, _ form: ReasonForm) -> HTML {
    let only = form.schools.count == 1 ? form.schools[0].name : nil
    return PageHeading(
      title,
      finding: "<b lang=\"\(form.practice.lang)\">\(form.practice.title)</b>",
      particulars: [form.term.title, only ?? ""].filter { !$0.isEmpty },
      breadcrumbs: breadcrumbs(call, form.practice)
    ).html
  }

  private static func breadcrumbs(_ call: Call, _ practice: PracticeSummary) -> Breadcrumbs {
    Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [FrameworkPages.practices(call), (practice.title, self.practice(call, practice))]
    )
  }

  private static func readers(_ call: Call, _ form: ReasonForm) -> HTML {
    Notice(
      .readers,
      title: call.say("Who reads this", "Quién lee esto"),
      call.say(
        "Nobody reads one answer. Your name is not stored with it, nor the day. From \(form.minimum) new answers on, "
          + "your school sees how many chose what. It cannot be changed or taken back.",
        "Nadie lee una respuesta sola. No se guarda con tu nombre ni con el día. Desde \(form.minimum) respuestas nuevas, "
          + "tu escuela ve cuántos eligieron qué. No se puede cambiar ni retirar."
      )
    ).html
  }

  private static func hidden(_ form: ReasonForm) -> [(name: String, value: String)] {
    form.schools.count == 1 ? [("school", form.schools[0].id.text)] : []
  }

  private static func fields(_ call: Call, _ form: ReasonForm) -> HTML {
    func error(_ field: String) -> String? {
      form.errors.first { $0.field == field }.map { call.say($0.message) }
    }
    return """
      \(if: form.schools.count > 1, Select(
          name: "school", label: call.say("At which school", "En qué escuela"),
          choices: form.schools.map { Choice($0.id.text, $0.name) }, selected: form.school,
          prompt: call.say("Choose a school", "Elige una escuela"), error: error("school")).html)
      \(Radios(
          name: "theme", legend: call.say("What stands in the way most?", "¿Qué lo impide más?"),
          choices: ReasonTheme.offered.map { Choice($0.rawValue, call.say($0.said)) }, selected: form.theme,
          error: error("theme")).html)
      \(TextInput(
          name: "line", label: call.say("Something else, or more, in a line (optional)", "Otra cosa, o algo más, en una línea (opcional)"),
          value: form.line,
          hint: call.say(
            "Shown apart from your choice, in no order, once three people wrote one. Name nobody and no room.",
            "Se muestra aparte de lo que elegiste, sin orden, cuando tres personas escribieron una. Sin nombres ni salones."),
          error: error("line"), limit: ReasonDraft.lineLimit).html)
      <div class="actions">\(Button(call.say("Send", "Enviar")).html)</div>
      """
  }

  static func practice(_ call: Call, _ practice: PracticeSummary) -> Link {
    Link("/d/\(call.membership?.slug ?? "")/practices/\(practice.id)")
  }
}
