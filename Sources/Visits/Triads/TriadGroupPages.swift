import HTTPTypes
import Kernel
import Markup
import People
import Web

/// The page of one group: why its schools are together, and how to change that.
enum TriadGroupPages {
  static func show(
    _ call: Call,
    _ view: TriadPlanView,
    _ group: TriadGroupView,
    errors: [FieldError] = [],
    isInvalid: Bool = false,
    isConflict: Bool = false
  ) throws -> Reply {
    let title = call.say("Group \(group.number)", "Grupo \(group.number)")
    let link = try call.link(toTriads: view.plan.id)
    var frame = PageFrame(title, .visits)
    frame.hasErrors = isInvalid || isConflict
    frame.status = isConflict ? .conflict : isInvalid ? .unprocessableContent : .ok
    let words = FormWords(call, errors)
    let trail = Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [
        (call.say("Triads", "Tríadas"), "/d/\(try call.district.slug)/triads"), (view.plan.title, link),
      ]
    )
    return call.page(
      frame,
      """
      \(PageHeading(
          title, particulars: [group.level.map { call.say($0.label) }, group.names].compactMap { $0 }, breadcrumbs: trail).html)
      \(words.summary)\(if: isConflict, conflict(call))
      <div class="stack">\(if: !group.pairs.isEmpty, pairs(call, group))\
      \(if: view.plan.state == .draft, form(call, view, group, words, link))</div>
      """
    )
  }

  private static func pairs(_ call: Call, _ group: TriadGroupView) -> HTML {
    DataTable(
      id: "pairs",
      caption: call.say("Every two schools of the group", "Cada dos escuelas del grupo"),
      columns: [
        .init(call.say("Schools", "Escuelas")), .init(call.say("Difference", "Diferencia"), .number),
        .init(call.say("Minutes", "Minutos"), .number), .init(call.say("Why", "Por qué")),
      ],
      rows: group.pairs.sorted { $0.distance > $1.distance }.map { pair in
        .init(
          HTML(
            text: call.say(
              "\(pair.first.name) and \(pair.second.name)",
              "\(pair.first.name) y \(pair.second.name)"
            )
          ),
          [
            HTML(text: "\(pair.distance)"), HTML(text: pair.minutes.map { "\($0)" } ?? "–"),
            HTML(text: TriadResultPages.why(call, pair)),
          ]
        )
      },
      narrow: .list
    ).html
  }

  private static func form(
    _ call: Call,
    _ view: TriadPlanView,
    _ group: TriadGroupView,
    _ words: FormWords,
    _ link: Link
  ) -> HTML {
    let next = (view.groups.map(\.number).max() ?? 0) + 1
    let others = view.groups.filter { $0.number != group.number && $0.level == group.level }
    let targets =
      [Choice("", call.say("Stays here", "Se queda aquí"))]
      + others.map { Choice("\($0.number)", "\($0.number): \($0.names)") }
      + [Choice("\(next)", call.say("A new group", "Un grupo nuevo"))]
    return """
      <h2>\(call.say("Change the group", "Cambiar el grupo"))</h2>
      <p>\(call.say(
        "Locked schools stay together when groups are looked for again. Lock all of them, and the group stays as it is; a school locked alone stays with nobody.",
        "Las escuelas fijadas siguen juntas cuando se buscan grupos de nuevo. Fíjalas todas y el grupo queda como está; una escuela fijada sola no se queda con nadie."))</p>
      \(PostForm(
        action: "\(link)/groups/\(group.number)", token: call.signedIn?.csrfToken ?? "",
        hidden: [("version", "\(view.plan.version)")],
        content: """
          \(Checkboxes(
            name: "lock", legend: call.say("Lock", "Fijar"),
            choices: group.members.map { Choice($0.school.text, $0.name) },
            selected: Set(group.members.filter(\.isLocked).map(\.school.text))).html)
          \(each: group.members, { member in
            Select(
              name: "move_\(member.school)",
              label: call.say("Move \(member.name)", "Mover \(member.name)"), choices: targets, selected: "",
              error: words["move_\(member.school)"]).html
          })
          <div class="actions">\(Button(call.say("Save the group", "Guardar el grupo")).html)</div>
          """).html)
      """
  }

  private static func conflict(_ call: Call) -> HTML {
    Notice(
      .attention,
      title: call.say("Somebody changed the plan meanwhile", "Alguien cambió el plan mientras tanto"),
      call.say(
        "What you see below is how it is now. Make your change again if it is still right.",
        "Abajo ves cómo está ahora. Repite tu cambio si sigue siendo correcto."
      )
    ).html
  }
}
