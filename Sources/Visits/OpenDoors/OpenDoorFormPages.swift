import HTTPTypes
import Kernel
import Markup
import Practices
import Web

/// The forms for opening a lesson and changing it.
enum OpenDoorFormPages {
  static func new(_ call: Call, _ form: OpenDoorForm, _ offer: OpenDoorOffer, _ errors: [FieldError]) throws
    -> Reply
  {
    let title = call.say("Open a lesson", "Abrir una clase")
    let fields = OpenDoorFields(call: call, form: form, words: FormWords(call, errors))
    let content = PostForm(
      action: try call.openDoorsLink(),
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("id", form.id)],
      content: """
        \(fields.school(offer.schools))\(fields.practice(offer.practices))\(fields.lesson)\(fields.days)\(fields.hours)\(fields.coming)
        <div class="actions">\(Button(call.say("Open the door", "Abrir la puerta")).html)</div>
        """
    )
    return try page(call, title, errors, "\(OpenDoorPages.readers(call))\(content.html)")
  }

  static func edit(
    _ call: Call,
    _ door: OpenDoor,
    _ form: OpenDoorForm,
    _ offer: OpenDoorOffer,
    _ errors: [FieldError],
    version: Int
  ) throws -> Reply {
    let title = call.say("Edit the lesson", "Editar la clase")
    return try page(call, title, errors, try editForm(call, door, form, offer, errors, version: version))
  }

  /// The host was faster on another screen: both versions, and the way to save what was typed after all.
  static func conflict(_ call: Call, _ theirs: OpenDoor, _ form: OpenDoorForm, _ offer: OpenDoorOffer) throws
    -> Reply
  {
    let title = call.say("Edit the lesson", "Editar la clase")
    var frame = PageFrame(title, .visits)
    frame.status = .conflict
    frame.hasErrors = true
    frame.width = .text
    let its = theirs.particulars
    let now =
      "\(its.place), \(DoorBookingWords.hours(call, its.startsAt, its.endsAt, its.period)): \(its.lookFor)"
    let notice = Notice(
      .attention,
      title: call.say("This was changed meanwhile", "Esto cambió mientras tanto"),
      call.say(
        "It now reads “\(now)”. Below is what you typed; save it to replace that.",
        "Ahora dice «\(now)». Abajo está lo que escribiste; guárdalo para reemplazarlo."
      )
    )
    return call.page(
      frame,
      """
      \(PageHeading(title).html)<div class="stack">\(notice.html)\
      \(try editForm(call, theirs, form, offer, [], version: theirs.version))</div>
      """
    )
  }

  private static func editForm(
    _ call: Call,
    _ door: OpenDoor,
    _ form: OpenDoorForm,
    _ offer: OpenDoorOffer,
    _ errors: [FieldError],
    version: Int
  ) throws -> HTML {
    let fields = OpenDoorFields(call: call, form: form, words: FormWords(call, errors))
    return PostForm(
      action: try call.link(toDoor: door.id),
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("version", String(version))],
      content: """
        \(fields.practice(offer.practices))\(fields.lesson)\(fields.hours)\(fields.coming)
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
    return try call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: OpenDoorPages.crumbs(call)).html)\(FormWords(call, errors).summary)\
      <div class="stack">\(content)</div>
      """
    )
  }
}

/// The fields that the forms of an open door share.
struct OpenDoorFields {
  let call: Call
  let form: OpenDoorForm
  let words: FormWords

  func school(_ schools: [RoundSchool]) -> HTML {
    Select(
      name: "school",
      label: call.say("School", "Escuela"),
      choices: schools.map { Choice($0.id.text, $0.name) },
      selected: form.school,
      prompt: schools.count == 1 ? nil : call.say("Choose a school", "Elige una escuela"),
      error: words["school"]
    ).html
  }

  func practice(_ practices: [OfferedPractice]) -> HTML {
    Select(
      name: "practice",
      label: call.say("Practice colleagues can see", "Práctica que se podrá ver"),
      choices: practices.map { Choice($0.id.text, $0.title) },
      selected: form.practice,
      prompt: call.say("Choose a practice", "Elige una práctica"),
      error: words["practice"]
    ).html
  }

  var lesson: HTML {
    let grades = DoorGrade.all.map { Choice(String($0), call.say(DoorGrade.label($0))) }
    return """
      \(Select(
        name: "subject", label: call.say("Subject", "Materia"),
        choices: DoorSubject.allCases.map { Choice($0.rawValue, call.say($0.label)) }, selected: form.subject,
        prompt: call.say("Choose a subject", "Elige una materia"), error: words["subject"]).html)\
      \(Select(
        name: "grade_from", label: call.say("Lowest grade", "Grado más bajo"), choices: grades, selected: form.gradeFrom,
        prompt: call.say("Choose a grade", "Elige un grado"), error: words["grade_from"]).html)\
      \(Select(
        name: "grade_to", label: call.say("Highest grade", "Grado más alto"), choices: grades, selected: form.gradeTo,
        prompt: call.say("Choose a grade", "Elige un grado")).html)\
      \(TextArea(
        name: "look_for", label: call.say("What to look for", "Qué observar"), value: form.lookFor,
        hint: call.say(
          "What students will be doing, and what you are still trying out.",
          "Qué harán los estudiantes y qué estás probando todavía."), error: words["look_for"], rows: 3,
        limit: DoorParticulars.lookForLimit).html)
      """
  }

  var days: HTML {
    """
    \(DayInput(
      name: "day", label: call.say("Day, or the first day", "Día, o el primer día"), value: form.day, error: words["day"],
      earliest: call.today.description).html)\
    \(Radios(
      name: "repeats", legend: call.say("How often", "Con qué frecuencia"),
      choices: [
        Choice("once", call.say("Once", "Una vez")), Choice("weekly", call.say("Every week", "Cada semana")),
      ], selected: form.repeats, error: words["repeats"], isInRow: true).html)\
    \(DayInput(
      name: "until", label: call.say("Last day, if every week", "Último día, si es cada semana"), value: form.until,
      hint: call.say(
        "Days without school can be left out on the next page.",
        "Los días sin clases se pueden quitar en la página siguiente."), error: words["until"]).html)
    """
  }

  var hours: HTML {
    let hint = call.say("Like 8:30 or 13:05.", "Por ejemplo 8:30 o 13:05.")
    return """
      \(TextInput(
        name: "starts_at", label: call.say("Begins at", "Empieza a las"), value: form.startsAt, hint: hint,
        error: words["starts_at"], width: .short, limit: 8).html)\
      \(TextInput(
        name: "ends_at", label: call.say("Ends at", "Termina a las"), value: form.endsAt, error: words["ends_at"],
        width: .short, limit: 8).html)\
      \(TextInput(
        name: "period", label: call.say("What your school calls it (optional)", "Cómo lo llama tu escuela (opcional)"),
        value: form.period, hint: call.say("Such as “Period 3”.", "Por ejemplo «Período 3»."), error: words["period"],
        width: .half, limit: DoorParticulars.periodLimit).html)
      """
  }

  var coming: HTML {
    """
    \(TextInput(
      name: "place", label: call.say("Where to come to", "A dónde ir"), value: form.place,
      hint: call.say("Such as “Front office, then room 12”.", "Por ejemplo «Oficina y luego salón 12»."),
      error: words["place"], limit: DoorParticulars.placeLimit).html)\
    \(Radios(
      name: "seats", legend: call.say("Seats", "Lugares"),
      choices: ["1", "2", "3"].map { Choice($0, $0) }, selected: form.seats, error: words["seats"], isInRow: true).html)\
    \(Radios(
      name: "manner", legend: call.say("How colleagues come", "Cómo vienen los colegas"),
      choices: [
        Choice("ask", call.say("They ask, and I answer", "Preguntan y yo respondo")),
        Choice("come", call.say("They come without asking", "Vienen sin preguntar")),
      ], selected: form.manner, error: words["manner"]).html)
    """
  }
}
