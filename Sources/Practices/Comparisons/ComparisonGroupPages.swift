import HTTPTypes
import Kernel
import Markup
import Web

/// Pages of groups that compare their answers.
enum ComparisonGroupPages {
  static func index(_ call: Call, _ groups: [Comparison], person: PersonID, mayPropose: Bool) -> Reply {
    let title = call.say("Comparing with colleagues", "Comparar con colegas")
    let base = base(call)
    var frame = PageFrame(title, .practices)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: crumbs(call), actions: mayPropose
          ? [ButtonLink(call.say("Propose a group", "Proponer un grupo"), to: "\(base)/new", kind: .primary, icon: .plus).html] : []).html)
      \(readers(call))
      \(if: groups.isEmpty, "<p>\(call.say("You are in no group.", "No estás en ningún grupo."))</p>")
      <ul class="records">\(each: groups, { group in
        """
        <li><p class="lead"><a href="\(base)/\(Link("\(group.id)"))">\(group.name)</a></p>
        <p class="small">\(group.schoolName), \(group.termTitle), \(standing(call, group, person))</p></li>
        """
      })</ul>
      """
    )
  }

  private static func standing(_ call: Call, _ group: Comparison, _ person: PersonID) -> String {
    if group.isComplete { return call.say("everybody agreed", "todos aceptaron") }
    return group.hasAgreed(person)
      ? call.say("waiting for others", "esperando a otras personas")
      : call.say("you are asked", "se te pregunta")
  }

  static func form(_ call: Call, _ form: ComparisonForm) -> Reply {
    let title = call.say("Propose a group", "Proponer un grupo")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    frame.hasErrors = !form.errors.isEmpty || form.term == nil
    frame.status = form.errors.isEmpty ? .ok : .unprocessableContent
    func error(_ name: String) -> String? {
      form.errors.first { $0.field == name }.map { call.say($0.message) }
    }
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [form.term?.title ?? ""].filter { !$0.isEmpty }, breadcrumbs: crumbs(call, isInside: true)).html)
      \(ChangeReasonPages.summary(call, form.errors))\(readers(call))
      \(if: form.term == nil, Notice(.attention, call.say(
          "No term has begun yet, so there are no answers to compare.",
          "Aún no empezó ningún período, así que no hay respuestas que comparar.")).html)
      \(PostForm(
          action: base(call), token: call.signedIn?.csrfToken ?? "",
          hidden: [("id", form.id.text), ("school", form.school.text)],
          content: """
            \(TextInput(
                name: "name", label: call.say("Name of the group", "Nombre del grupo"), value: form.name,
                hint: call.say("For example: fifth grade", "Por ejemplo: quinto grado"), error: error("name"), limit: 120).html)
            \(Checkboxes(
                name: "members", legend: call.say("Who is asked (three or more)", "A quién se le pregunta (tres o más)"),
                choices: form.colleagues.map { Choice($0.person.text, $0.name) }, selected: form.chosen,
                error: error("members")).html)
            <div class="actions">\(Button(call.say("Ask them", "Preguntarles")).html)</div>
            """).html)
      """
    )
  }

  static func show(
    _ call: Call,
    _ group: Comparison,
    _ counts: [ComparisonCount],
    _ practices: [PracticeSummary],
    person: PersonID
  ) -> Reply {
    let link: Link = "\(base(call))/\(group.id)"
    var frame = PageFrame(group.name, .practices)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(group.name, particulars: [group.schoolName, group.termTitle], breadcrumbs: crumbs(call, isInside: true)).html)
      \(readers(call, group))
      \(if: group.isComplete, table(call, counts, practices, of: group), else: waiting(call, group))
      \(if: !group.hasAgreed(person), PostForm(
          action: "\(link)/agreement", token: call.signedIn?.csrfToken ?? "",
          content: "<div class=\"actions\">\(Button(call.say("I agree", "Acepto")).html)</div>").html)
      \(PostForm(
          action: "\(link)/withdrawal", token: call.signedIn?.csrfToken ?? "",
          content: """
            <p class="small">\(call.say(
              "You can end this at any moment, without a reason. It is gone for everybody then.",
              "Puedes terminar esto en cualquier momento, sin dar razones. Entonces desaparece para todos."))</p>
            <div class="actions">\(Button(
              group.hasAgreed(person) ? call.say("Withdraw and end it", "Retirarme y terminarlo") : call.say("No, end it", "No, terminarlo"),
              kind: .ending).html)</div>
            """).html)
      """
    )
  }

  private static func waiting(_ call: Call, _ group: Comparison) -> HTML {
    """
    <p>\(call.say(
      "Nothing is shown before everybody has agreed: \(group.members.filter(\.hasAgreed).count) of \(group.members.count) have.",
      "No se muestra nada antes de que todos acepten: lo hicieron \(group.members.filter(\.hasAgreed).count) de \(group.members.count)."))</p>
    """
  }

  private static func table(
    _ call: Call,
    _ counts: [ComparisonCount],
    _ practices: [PracticeSummary],
    of group: Comparison
  ) -> HTML {
    let byPractice = Dictionary(counts.map { ($0.practice, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = practices.map { practice in
      let name = [practice.code, practice.title].filter { !$0.isEmpty }.joined(separator: " ")
      let count = byPractice[practice.id]
      let few = HTML(text: call.say("not all have answered", "no todos respondieron"))
      return DataTable.Row(
        "<span lang=\"\(practice.lang)\">\(name.isEmpty ? practice.statement : name)</span>",
        count.map { count in
          [share(call, count.understood, count.answers), share(call, count.begun, count.answers)]
        } ?? [few, few]
      )
    }
    return """
      <p class="small">\(call.say(
        "A practice is counted once, when all \(group.members.count) of you have answered it. Later changes stay with each of you.",
        "Una práctica se cuenta una sola vez, cuando los \(group.members.count) la hayan respondido. Los cambios posteriores quedan con cada quien."))</p>
      \(DataTable(
          id: "pooled", caption: call.say("Our answers together", "Nuestras respuestas juntas"),
          columns: [
            .init(call.say("Practice", "Práctica")), .init(call.say("Understand it", "La entienden")),
            .init(call.say("Have begun", "Ya empezaron")),
          ], rows: rows, narrow: .list).html)
      """
  }

  private static func share(_ call: Call, _ count: Int, _ of: Int) -> HTML {
    HTML(text: call.say("\(count) of \(of)", "\(count) de \(of)"))
  }

  private static func readers(_ call: Call, _ group: Comparison? = nil) -> HTML {
    let names = group.map { $0.members.map(\.name).joined(separator: ", ") }
    return Notice(
      .readers,
      title: names.map {
        call.say("Only these people see this page: \($0)", "Solo estas personas ven esta página: \($0)")
      }
        ?? call.say("Only the members of a group see it", "Solo los miembros de un grupo lo ven"),
      call.say(
        """
        Your answers of one term are counted together, never shown one by one, and only because every one of you agrees. \
        In so small a group you may guess who said what; if all say the same, you know. Principals and supervisors cannot be members. \
        Your words stay with you.
        """,
        """
        Sus respuestas de un período se cuentan juntas, nunca una por una, y solo porque cada persona acepta. \
        En un grupo tan pequeño se puede adivinar quién dijo qué; si todos dicen lo mismo, se sabe. La dirección y las supervisiones no pueden ser miembros. \
        Tus palabras quedan contigo.
        """
      )
    ).html
  }

  private static func base(_ call: Call) -> Link {
    "/d/\(call.membership?.slug ?? "")/practices/comparisons"
  }

  private static func crumbs(_ call: Call, isInside: Bool = false) -> Breadcrumbs {
    var items = [
      FrameworkPages.practices(call),
      (
        call.say("My reflections", "Mis reflexiones"),
        Link("/d/\(call.membership?.slug ?? "")/practices/reflections")
      ),
    ]
    if isInside { items.append((call.say("Comparing", "Comparar"), base(call))) }
    return Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: items)
  }
}
