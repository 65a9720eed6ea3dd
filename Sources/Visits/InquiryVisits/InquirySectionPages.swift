import Kernel
import Markup
import Practices
import Web

/// What every form of a section is given beside what was typed.
struct SectionState {
  let page: InquiryVisitPage
  var version: Int
  var errors: [FieldError] = []
  var isConflict = false

  init(_ page: InquiryVisitPage) {
    self.page = page
    version = page.visit.version
  }
}

/// The forms of theory of action, targets and look-fors.
enum InquirySectionPages {
  static func theory(_ call: Call, _ state: SectionState, _ typed: TheoryOfAction) throws -> Reply {
    let fields = VisitFields(call: call, errors: state.errors)
    let parts: [(name: String, label: String, value: String, hint: String)] = [
      (
        "theory_if", call.say("If we…", "Si nosotros…"), typed.ifWe,
        call.say("what adults do differently", "lo que los adultos hacen distinto")
      ),
      (
        "theory_then", call.say("then…", "entonces…"), typed.then,
        call.say("what changes in classrooms", "lo que cambia en los salones")
      ),
      (
        "theory_so_that", call.say("so that…", "para que…"), typed.soThat,
        call.say("what students can do that they cannot yet", "lo que los estudiantes podrán y aún no pueden")
      ),
    ]
    let areas = HTML(
      joining: parts.map { part in
        TextArea(
          name: part.name,
          label: part.label,
          value: part.value,
          hint: part.hint,
          error: fields.message(part.name),
          rows: 3,
          limit: 500
        ).html
      }
    )
    return try reply(
      call,
      state,
      call.say("Theory of action", "Teoría de acción"),
      try VisitLinks(call, state.page.visit.id).theory,
      saved: InquiryVisitCards.theory(call, state.page.visit),
      areas
    )
  }

  static func targets(_ call: Call, _ state: SectionState, _ typed: [TargetLine]) throws -> Reply {
    let fields = VisitFields(call: call, errors: state.errors)
    let shown = min(max(3, typed.count + 1), InquiryTargetDraft.most)
    let lines = typed + Array(repeating: TargetLine(), count: max(0, shown - typed.count))
    let note = Notice(
      .info,
      call.say(
        "Name no group of fewer than 11 students: its members could be recognized. Empty lines are passed over.",
        "No nombres grupos de menos de 11 estudiantes: se les podría reconocer. Las líneas vacías no cuentan."
      )
    )
    return try reply(
      call,
      state,
      call.say("Improvement targets", "Metas de mejora"),
      try VisitLinks(call, state.page.visit.id).targets,
      saved: InquiryVisitCards.targets(call, state.page.targets),
      "\(note.html)\(HTML(joining: zip(1..., lines).map { target(fields, $0.0, $0.1) }))"
    )
  }

  static func lookFors(
    _ call: Call,
    _ state: SectionState,
    _ typed: [LookForLine],
    offered: [OfferedPractice]
  ) throws -> Reply {
    let fields = VisitFields(call: call, errors: state.errors)
    let most = InquiryLookForDraft.limits.upperBound
    let lines = typed + Array(repeating: LookForLine(), count: max(0, most - typed.count))
    return try reply(
      call,
      state,
      call.say("Look-fors", "Aspectos por observar"),
      try VisitLinks(call, state.page.visit.id).lookFors,
      saved: InquiryVisitCards.lookFors(call, state.page.lookFors),
      HTML(joining: zip(1..., lines.prefix(most)).map { lookFor(fields, $0.0, $0.1, offered) })
    )
  }

  private static func reply(
    _ call: Call,
    _ state: SectionState,
    _ title: String,
    _ action: Link,
    saved: HTML,
    _ content: HTML
  ) throws -> Reply {
    let page = VisitFormPage(title: title, errors: state.errors, saved: state.isConflict ? saved : nil)
    return try page.reply(
      call,
      state.page.visit,
      """
      \(InquiryVisitCards.readers(call))\(PostForm(
          action: action, token: call.signedIn?.csrfToken ?? "", hidden: [("version", String(state.version))],
          keeping: .draft(
            key: action.path, restored: call.say("Your unsent text is back.", "Tu texto sin enviar está de vuelta."),
            discard: call.say("Discard it", "Descartarlo")),
          content: "\(content)\(InquiryVisitFormPages.save(call))").html)
      """
    )
  }

  private static func target(_ fields: VisitFields, _ number: Int, _ line: TargetLine) -> HTML {
    let call = fields.call
    func input(
      _ name: String,
      _ label: String,
      _ value: String,
      hint: String? = nil,
      limit: Int,
      short: Bool = false
    )
      -> HTML
    {
      TextInput(
        name: "\(name)-\(number)",
        label: label,
        value: value,
        hint: hint,
        error: fields.message("\(name)-\(number)"),
        width: short ? .short : .full,
        limit: limit
      ).html
    }
    return """
      <fieldset class="field group"><legend>\(call.say("Target \(number)", "Meta \(number)"))</legend>\
      \(input("measure", call.say("What is measured", "Qué se mide"), line.measure, hint: call.say(
          "such as “mathematics met or exceeded”", "por ejemplo «matemáticas, cumple o supera»"), limit: 200))\
      \(input("group", call.say("For which students", "Para qué estudiantes"), line.group, limit: 120))\
      \(input("amount", call.say("By how much", "Cuánto"), line.amount, limit: 8, short: true))\
      \(Select(
          name: "unit-\(number)", label: call.say("Counted in", "Se cuenta en"),
          choices: TargetUnit.allCases.map { Choice($0.rawValue, VisitText.unit(call, $0)) },
          selected: line.unit.isEmpty ? TargetUnit.points.rawValue : line.unit,
          error: fields.message("unit-\(number)")).html)\
      \(input("baseline", call.say("Where it stands today (optional)", "Dónde está hoy (opcional)"), line.baseline,
          limit: 60))\
      \(DayInput(
          name: "due_on-\(number)", label: call.say("Reached by", "Para el"), value: line.dueOn,
          error: fields.message("due_on-\(number)")).html)</fieldset>
      """
  }

  private static func lookFor(
    _ fields: VisitFields,
    _ number: Int,
    _ line: LookForLine,
    _ offered: [OfferedPractice]
  ) -> HTML {
    let call = fields.call
    let isOptional = number > InquiryLookForDraft.limits.lowerBound
    let label =
      isOptional
      ? call.say("Look-for \(number) (optional)", "Aspecto \(number) (opcional)")
      : call.say("Look-for \(number)", "Aspecto \(number)")
    return """
      \(Select(
          name: "practice-\(number)", label: label,
          choices: offered.map { Choice($0.id.text, $0.code.isEmpty ? $0.title : "\($0.code) \($0.title)") },
          selected: line.practice, prompt: call.say("Choose a practice", "Elige una práctica"),
          error: fields.message("practice-\(number)")).html)\
      \(TextArea(
          name: "students-\(number)",
          label: call.say("What students would be doing (\(number))", "Qué harían los estudiantes (\(number))"),
          value: line.studentsWould,
          hint: number == 1 ? call.say(
            "Something one can see or hear: “Partners explain how, not only the answer”.",
            "Algo que se pueda ver u oír: «En parejas explican cómo, no solo la respuesta».") : nil,
          error: fields.message("students-\(number)"), rows: 2, limit: 500).html)
      """
  }
}
