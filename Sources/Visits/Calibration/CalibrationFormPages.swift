import HTTPTypes
import Kernel
import Markup
import Practices
import Web

/// The forms for preparing a set and writing its scenes.
enum CalibrationFormPages {
  static func newSet(_ call: Call, _ form: CalibrationForm, _ errors: [FieldError]) throws -> Reply {
    let title = call.say("Prepare a practice set", "Preparar un conjunto de práctica")
    let post = PostForm(
      action: try call.calibrationLink(),
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", form.id)],
      content: setFields(
        call,
        form,
        errors,
        button: call.say("Go on to the vignettes", "Seguir con las escenas")
      )
    )
    return try page(call, title, nil, errors, post.html)
  }

  static func editSet(
    _ call: Call,
    _ set: CalibrationSet,
    _ form: CalibrationForm,
    _ errors: [FieldError],
    version: Int,
    theirs: [String] = []
  ) throws -> Reply {
    let title = call.say("Edit the set", "Editar el conjunto")
    let post = PostForm(
      action: try call.link(toSet: set.id),
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("version", String(version))],
      content: setFields(call, form, errors, button: call.say("Save", "Guardar"))
    )
    return try page(
      call,
      title,
      set,
      errors,
      "\(conflict(call, theirs))\(post.html)",
      isLost: !theirs.isEmpty
    )
  }

  static func newVignette(
    _ call: Call,
    _ set: CalibrationSet,
    _ form: CalibrationForm,
    _ offered: [OfferedPractice],
    _ errors: [FieldError]
  ) throws -> Reply {
    let title = call.say("Write a vignette", "Escribir una escena")
    let post = PostForm(
      action: "\(try call.link(toSet: set.id))/vignettes",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", form.id)],
      content: vignetteFields(call, form, offered, errors)
    )
    return try page(call, title, set, errors, "\(advice(call))\(post.html)")
  }

  static func editVignette(
    _ call: Call,
    _ set: CalibrationSet,
    _ vignette: Vignette,
    _ form: CalibrationForm,
    _ offered: [OfferedPractice],
    _ errors: [FieldError],
    version: Int,
    theirs: [String] = []
  ) throws -> Reply {
    let title = call.say("Edit the vignette", "Editar la escena")
    let link: Link = "\(try call.link(toSet: set.id))/vignettes/\(vignette.id)"
    let token = call.signedIn?.csrfToken ?? ""
    let post = PostForm(
      action: link,
      token: token,
      hidden: [("version", String(version))],
      content: vignetteFields(call, form, offered, errors)
    )
    let removal = PostForm(
      action: "\(link)/removal",
      token: token,
      content: Button(call.say("Remove this vignette", "Quitar esta escena"), kind: .ending).html
    )
    let content: HTML = "\(conflict(call, theirs))\(advice(call))\(post.html)\(removal.html)"
    return try page(call, title, set, errors, content, isLost: !theirs.isEmpty)
  }

  private static func setFields(_ call: Call, _ form: CalibrationForm, _ errors: [FieldError], button: String)
    -> HTML
  {
    let words = FormWords(call, errors)
    return """
      \(each: Language.allCases, { language in
        """
        \(TextInput(
          name: "title_\(language.rawValue)", label: label(call, "Title", "Título", language),
          value: form.titles[language] ?? "", error: words["title_\(language.rawValue)"], limit: 200).html)\
        \(TextArea(
          name: "body_\(language.rawValue)", label: label(call, "What it is for", "Para qué sirve", language),
          value: form.bodies[language] ?? "", error: words["body_\(language.rawValue)"], rows: 2, limit: 1000).html)
        """
      })<div class="actions">\(Button(button).html)</div>
      """
  }

  private static func vignetteFields(
    _ call: Call,
    _ form: CalibrationForm,
    _ offered: [OfferedPractice],
    _ errors: [FieldError]
  ) -> HTML {
    let words = FormWords(call, errors)
    return """
      \(each: Language.allCases, { texts(call, form, $0, words) })\
      \(TextInput(
        name: "video", label: call.say("Address of a video (optional)", "Dirección de un video (opcional)"),
        value: form.video,
        hint: call.say(
          "Only with the consent of everybody in it.", "Solo con el consentimiento de todas las personas que aparecen."),
        error: words["video"], kind: .url, limit: 500).html)\
      \(each: 1...3, { lookFor(call, form, $0, offered, words) })
      <div class="actions">\(Button(call.say("Save the vignette", "Guardar la escena")).html)</div>
      """
  }

  private static func texts(_ call: Call, _ form: CalibrationForm, _ language: Language, _ words: FormWords)
    -> HTML
  {
    let code = language.rawValue
    return """
      \(TextInput(
        name: "title_\(code)", label: label(call, "Title", "Título", language), value: form.titles[language] ?? "",
        error: words["title_\(code)"], limit: 200).html)\
      \(TextArea(
        name: "body_\(code)", label: label(call, "What one sees and hears", "Qué se ve y se oye", language),
        value: form.bodies[language] ?? "", error: words["body_\(code)"], rows: 6, limit: VignetteDraft.bodyLimit).html)\
      \(TextArea(
        name: "reasoning_\(code)",
        label: label(call, "Why one would mark it so (optional)", "Por qué se marcaría así (opcional)", language),
        value: form.reasonings[language] ?? "",
        hint: call.say("Shown only after marking.", "Se muestra solo después de marcar."),
        error: words["reasoning_\(code)"], rows: 3, limit: VignetteDraft.bodyLimit).html)
      """
  }

  private static func lookFor(
    _ call: Call,
    _ form: CalibrationForm,
    _ number: Int,
    _ offered: [OfferedPractice],
    _ words: FormWords
  ) -> HTML {
    """
    \(Select(
      name: "practice_\(number)", label: call.say("Look-for \(number)", "Aspecto \(number)"),
      choices: offered.map { Choice($0.id.text, $0.title) },
      selected: number <= form.practices.count ? form.practices[number - 1] : "",
      prompt: call.say("None", "Ninguno"), error: words["practice_\(number)"]).html)\
    \(Select(
      name: "mark_\(number)", label: call.say("Your mark for look-for \(number)", "Tu marca para el aspecto \(number)"),
      choices: CalibrationMark.allCases.map { Choice($0.rawValue, call.say($0.label)) },
      selected: number <= form.marks.count ? form.marks[number - 1] : "",
      prompt: call.say("Left open", "Sin decidir"), error: words["mark_\(number)"]).html)
    """
  }

  private static func advice(_ call: Call) -> HTML {
    Notice(
      .info,
      call.say(
        "Write a scene of your own: what students and the teacher do and say, without judging. Never a real person.",
        "Escribe una escena tuya: qué hacen y dicen los estudiantes y quien enseña, sin juzgar. Nunca una persona real."
      )
    ).html
  }

  private static func conflict(_ call: Call, _ theirs: [String]) -> HTML {
    guard !theirs.isEmpty else { return .empty }
    let words = theirs.joined(separator: " / ")
    return Notice(
      .attention,
      title: call.say("Someone else changed this meanwhile", "Alguien más cambió esto mientras tanto"),
      call.say(
        "It now reads “\(words)”. Below is what you typed; save it to replace theirs.",
        "Ahora dice «\(words)». Abajo está lo que escribiste; guárdalo para reemplazar lo suyo."
      )
    ).html
  }

  private static func label(_ call: Call, _ english: String, _ spanish: String, _ language: Language)
    -> String
  {
    let name =
      language == .english ? call.say("in English", "en inglés") : call.say("in Spanish", "en español")
    return "\(Phrase(english, spanish)(call.language)), \(name)"
  }

  private static func page(
    _ call: Call,
    _ title: String,
    _ set: CalibrationSet?,
    _ errors: [FieldError],
    _ content: HTML,
    isLost: Bool = false
  ) throws -> Reply {
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty || isLost
    frame.status = isLost ? .conflict : errors.isEmpty ? .ok : .unprocessableContent
    return try call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: CalibrationPages.crumbs(call, set: set)).html)\(FormWords(call, errors).summary)\
      <div class="stack">\(content)</div>
      """
    )
  }
}
