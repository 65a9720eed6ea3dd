import HTTPTypes
import Kernel
import Markup
import Web

/// The page on which one item is written, in two languages side by side.
enum ItemPages {
  static func form(_ call: Call, _ form: ItemForm) -> Reply {
    let title = form.item == nil ? KindWords.adding(call, form.kind) : KindWords.changing(call, form.kind)
    var frame = PageFrame(title, .practices)
    frame.hasErrors = !form.errors.isEmpty || form.isConflict
    frame.status = form.isConflict ? .conflict : form.errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: form.parent.map { [$0.text(call.language).name] } ?? [],
        breadcrumbs: FrameworkPages.crumbs(call, form.framework, isWriting: true)).html)
      \(ErrorSummary(
          title: call.say("Please check", "Revisa"), errors: form.errors.map { ($0.field, call.say($0.message)) }).html)
      \(if: form.isConflict, conflict(call, form))
      \(PostForm(
          action: action(call, form), token: call.signedIn?.csrfToken ?? "", hidden: hidden(form),
          keeping: .draft(
            key: "framework-item-\(form.id)",
            restored: call.say("Your unsent text is back.", "Tu texto sin enviar está de vuelta."),
            discard: call.say("Discard it", "Descartarlo")),
          content: fields(call, form)).html)
      """
    )
  }

  private static func fields(_ call: Call, _ form: ItemForm) -> HTML {
    """
    \(if: form.kind != .indicator, TextInput(
        name: "code", label: call.say("Code", "Código"), value: form.code,
        hint: call.say("Short, such as D2; lists are sorted by it", "Corto, como D2; las listas se ordenan así"),
        error: error(call, form, "code"), width: .short, limit: 40).html)
    \(if: form.kind == .practice, Radios(
        name: "practice_of", legend: call.say("Whose practice is it?", "¿De quién es la práctica?"),
        choices: PracticeOf.allCases.map { Choice($0.rawValue, KindWords.whose(call, $0)) },
        selected: form.practiceOf, error: error(call, form, "practice_of"), isInRow: true).html)
    <div class="pair">\(each: form.texts, { language(call, form, $0) })</div>
    <div class="actions">\(Button(call.say("Save", "Guardar")).html)
    \(ButtonLink(call.say("Back to writing", "Volver a la escritura"), to: back(call, form), kind: .quiet).html)</div>
    """
  }

  private static func language(_ call: Call, _ form: ItemForm, _ text: ItemText) -> HTML {
    """
    <fieldset class="stack"><legend>\(KindWords.language(call, text.language))</legend>
    \(each: KindWords.fields(form.kind), { field in
      let name = "\(field.rawValue)_\(text.language)"
      let label = KindWords.label(call, field, form.kind)
      return field == .title
        ? TextInput(
          name: name, label: label, value: text[keyPath: field.path], error: error(call, form, name), limit: 200).html
        : TextArea(
          name: name, label: label, value: text[keyPath: field.path], error: error(call, form, name),
          rows: field == .statement ? 2 : 4, limit: 5_000).html
    })</fieldset>
    """
  }

  private static func conflict(_ call: Call, _ form: ItemForm) -> HTML {
    guard let item = form.item else { return .empty }
    return """
      \(Notice(.attention, title: call.say("Somebody was faster", "Alguien se adelantó"), call.say(
          "Below is what is saved now, and under it what you typed. Take over what you need, then save again.",
          "Abajo está lo guardado ahora y, después, lo que escribiste. Toma lo que necesites y guarda de nuevo.")).html)
      \(Card(id: "saved", title: call.say("Saved now", "Guardado ahora"), content: """
        <div class="pair">\(each: form.framework.languages, { saved(call, form.kind, item.words($0)) })</div>
        """).html)
      """
  }

  private static func saved(_ call: Call, _ kind: ItemKind, _ text: ItemText) -> HTML {
    """
    <div class="stack tight" lang="\(text.language)"><p class="lab">\(KindWords.language(call, text.language))</p>
    \(each: KindWords.fields(kind), { "<p>\(text[keyPath: $0.path])</p>" })</div>
    """
  }

  private static func hidden(_ form: ItemForm) -> [(name: String, value: String)] {
    guard form.item == nil else { return [("version", String(form.version))] }
    return [("id", form.id.text), ("kind", form.kind.rawValue), ("parent", form.parent?.id.text ?? "")]
  }

  private static func action(_ call: Call, _ form: ItemForm) -> Link {
    let items = Link("/d/\(call.membership?.slug ?? "")/practices/frameworks/\(form.framework.id)/items")
    return form.item.map { "\(items)/\($0.id)" } ?? items
  }

  private static func back(_ call: Call, _ form: ItemForm) -> Link {
    "/d/\(call.membership?.slug ?? "")/practices/frameworks/\(form.framework.id)/writing"
  }

  private static func error(_ call: Call, _ form: ItemForm, _ field: String) -> String? {
    form.errors.first { $0.field == field }.map { call.say($0.message) }
  }
}
