import Kernel
package import Markup
package import Web

/// What the page of a practice shows.
package struct PracticeModel: Sendable {
  package let framework: FrameworkLine
  package let domain: FrameworkItem?
  package let node: FrameworkNode
  /// The last version that had it, when the current one no longer does.
  package let lastSeen: FrameworkVersion?

  package init(
    framework: FrameworkLine,
    domain: FrameworkItem?,
    node: FrameworkNode,
    lastSeen: FrameworkVersion? = nil
  ) {
    self.framework = framework
    self.domain = domain
    self.node = node
    self.lastSeen = lastSeen
  }
}

/// The index of practices, and the page of one.
package enum PracticePages {
  /// The page of a practice; `extras` is what other areas put under it, such as its line of the board.
  package static func practice(_ call: Call, _ model: PracticeModel, extras: HTML) -> Reply {
    let item = model.node.item
    let text = item.text(call.language)
    let slug = call.membership?.slug ?? ""
    var items = [
      FrameworkPages.practices(call), (model.framework.title, FrameworkPages.link(call, model.framework)),
    ]
    if let domain = model.domain {
      items.append(
        (
          domain.text(call.language).name,
          FrameworkPages.link(call, model.framework).at(fragment: "d-\(domain.id.text)")
        )
      )
    }
    let steps = ContinuumPages.steps(call, model.node)
    return call.page(
      ContinuumPages.coded(item, text),
      .practices,
      """
      \(PageHeading(
          ContinuumPages.coded(item, text), finding: "<span lang=\"\(text.language)\">\(text.statement)</span>",
          particulars: [KindWords.whose(call, item.practiceOf ?? .teacher)],
          breadcrumbs: Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: items),
          actions: actions(call, slug, model)).html)
      \(model.lastSeen.map { version in
        Notice(.attention, call.say(
          "This practice is no longer in the framework. These are its words in version \(version.number), the last that had it.",
          "Esta práctica ya no está en el marco. Estas son sus palabras en la versión \(version.number), la última que la tuvo.")).html
      })
      <div class="stack">\(if: [text.description, text.why, text.students].contains { !$0.isEmpty }, about(call, text))
      \(if: !steps.isEmpty, """
        <section class="domain" aria-labelledby="steps"><h2 id="steps">\(call.say("How it grows", "Cómo crece"))</h2>
        <p class="small">\(call.say("Steps describe work. Nobody is rated on them.", "Los pasos describen el trabajo. A nadie se califica con ellos."))</p>
        \(PracticeSteps(text.name, about: "", lang: ContinuumPages.foreign(call, text), steps: steps).html)</section>
        """)
      \(gap(call, model))\(extras)</div>
      """
    )
  }

  private static func actions(_ call: Call, _ slug: String, _ model: PracticeModel) -> [HTML] {
    guard let actor = try? call.actor(), model.lastSeen == nil else { return [] }
    var actions: [HTML] = []
    if actor.may(PracticesPermissions.reflect) {
      actions.append(
        ButtonLink(
          call.say("Reflect on my practice", "Reflexionar sobre mi práctica"),
          to: "/d/\(slug)/practices/\(model.node.item.id)/reflection",
          kind: .primary
        ).html
      )
    }
    if mayViewBoards(call, actor) {
      actions.append(
        ButtonLink(
          call.say("Knowing and doing", "Saber y hacer"),
          to: Link("/d/\(slug)/practices/\(model.node.item.id)/gap").adding(query: [
            ("school", call.query("school"))
          ])
        ).html
      )
    }
    if actor.may(PracticesPermissions.decideNextStep) {
      actions.append(
        ButtonLink(
          call.say("Decide what next", "Decidir qué sigue"),
          to: "/d/\(slug)/practices/\(model.node.item.id)/decisions/new"
        ).html
      )
    }
    if actor.may(PracticesPermissions.editFramework) {
      let base = FrameworkPages.link(call, model.framework)
      actions.append(
        ButtonLink(
          call.say("Standards and links", "Estándares y vínculos"),
          to: "/d/\(slug)/practices/\(model.node.item.id)/links",
          kind: .quiet
        ).html
      )
      actions.append(
        ButtonLink(call.say("Change", "Cambiar"), to: "\(base)/items/\(model.node.item.id)", kind: .quiet)
          .html
      )
    }
    return actions
  }

  /// The way to the figures by school, for those who may see them.
  private static func gap(_ call: Call, _ model: PracticeModel) -> HTML {
    guard let actor = try? call.actor(), model.lastSeen == nil, mayViewBoards(call, actor) else {
      return .empty
    }
    let link = Link("/d/\(call.membership?.slug ?? "")/practices/\(model.node.item.id)/gap")
    return Card(
      id: "by-school",
      title: call.say("Known and seen, by school", "Sabida y vista, por escuela"),
      content: """
        <p>\(call.say(
          "How many teachers understand it, where it was seen in pooled rounds, and how both went over the terms.",
          "Cuántos docentes la entienden, dónde se vio en recorridos agrupados y cómo fue todo a lo largo de los períodos."))</p>
        <p><a href="\(link)">\(call.say("Open the figures", "Abrir las cifras"))</a></p>
        """
    ).html
  }

  // Boards read all areas, so their permission is known here by its key only.
  private static func mayViewBoards(_ call: Call, _ actor: Actor) -> Bool {
    call.site.permissions.contains { $0.key == "view_boards" && actor.may($0) }
  }

  private static func about(_ call: Call, _ text: ItemText) -> HTML {
    let parts = [
      ("what", call.say("What it is", "Qué es"), text.description),
      ("why", call.say("Why it matters", "Por qué importa"), text.why),
      ("students", call.say("What students do", "Qué hacen los estudiantes"), text.students),
    ]
    return """
      <div class="pair">\(each: parts.filter { !$0.2.isEmpty }, { id, title, words in
        Card(id: id, title: title, content: "<p lang=\"\(text.language)\">\(words)</p>").html
      })</div>
      """
  }

  /// Every practice of the district by domain, as it stands under the frame.
  static func index(
    _ call: Call,
    _ practices: [PracticeSummary],
    _ frameworks: [FrameworkLine],
    actor: Actor
  ) -> HTML {
    let title = call.say("Practices", "Prácticas")
    let slug = call.membership?.slug ?? ""
    var domains: [(name: String, practices: [PracticeSummary])] = []
    for practice in practices {
      if let index = domains.firstIndex(where: { $0.name == practice.domain }) {
        domains[index].practices.append(practice)
      } else {
        domains.append((practice.domain, [practice]))
      }
    }
    var actions: [HTML] = []
    if mayViewBoards(call, actor), !practices.isEmpty {
      actions.append(
        ButtonLink(
          call.say("Knowing–doing board", "Tablero de saber y hacer"),
          to: "/d/\(slug)/practices/board",
          kind: .primary
        ).html
      )
    }
    if actor.may(PracticesPermissions.reflect), !practices.isEmpty {
      actions.append(
        ButtonLink(call.say("My reflections", "Mis reflexiones"), to: "/d/\(slug)/practices/reflections").html
      )
    }
    if actor.may(PracticesPermissions.viewDecisions) {
      actions.append(
        ButtonLink(call.say("What next", "Qué sigue"), to: "/d/\(slug)/practices/decisions").html
      )
    }
    actions.append(ButtonLink(call.say("Frameworks", "Marcos"), to: "/d/\(slug)/practices/frameworks").html)
    return """
      \(PageHeading(title, actions: actions).html)
      \(if: practices.isEmpty, EmptyState(
          title: call.say("No practices yet", "Aún no hay prácticas"),
          text: frameworks.isEmpty
            ? call.say("Practices come with a framework. Write one, or import one as a CASE file.",
              "Las prácticas vienen con un marco. Escribe uno o importa un archivo CASE.")
            : call.say("The frameworks here hold no practices. Open one to read it.",
              "Los marcos de aquí no tienen prácticas. Abre uno para leerlo."),
          action: ButtonLink(call.say("Frameworks", "Marcos"), to: "/d/\(slug)/practices/frameworks")).html)
      <div class="pair">\(each: domains.enumerated(), { index, domain in
        let rows: HTML = """
          <ul class="records">\(each: domain.practices, { line(call, $0, slug) })</ul>
          """
        return domain.name.isEmpty
          ? Card(content: rows).html : Card(id: "domain-\(index + 1)", title: domain.name, content: rows).html
      })</div>
      """
  }

  private static func line(_ call: Call, _ practice: PracticeSummary, _ slug: String) -> HTML {
    let name = [practice.code, practice.title].filter { !$0.isEmpty }.joined(separator: " ")
    return """
      <li lang="\(practice.lang)"><p class="lead"><a href="/d/\(Link("\(slug)"))/practices/\(Link("\(practice.id)"))">\
      \(name.isEmpty ? practice.statement : name)</a></p><p>\(practice.statement)</p></li>
      """
  }
}
