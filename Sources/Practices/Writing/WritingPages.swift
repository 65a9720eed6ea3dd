import HTTPTypes
import Kernel
import Markup
import Web

/// The pages on which a framework is put together.
enum WritingPages {
  /// A framework as an outline with a way to change every line.
  static func tree(_ call: Call, _ framework: FrameworkLine, _ tree: [FrameworkNode], isUsed: Bool) -> Reply {
    let title = call.say("Write the framework", "Escribir el marco")
    let base = FrameworkPages.link(call, framework)
    let known = tree.filter { $0.item.kind != .other }
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(title, particulars: [framework.title], breadcrumbs: FrameworkPages.crumbs(call, framework, isWriting: false),
          actions: actions(call, base, framework, isUsed: isUsed)).html)
      \(DraftPages.standing(call, framework, isUsed: isUsed))
      \(if: known.isEmpty && tree.isEmpty, EmptyState(
          title: call.say("Nothing written yet", "Aún no hay nada escrito"),
          text: call.say(
            "Begin with a domain: one idea about teaching, and why it matters. Practices come under it.",
            "Empieza con un dominio: una idea sobre la enseñanza y por qué importa. Las prácticas van debajo.")).html)
      \(if: known.count < tree.count, Notice(.info, html: """
        \(call.say("This framework came from a file; its items are changed from its outline.",
          "Este marco vino de un archivo; sus elementos se cambian desde su esquema.")) \
        <a href="\(base)">\(call.say("Open the outline", "Abrir el esquema"))</a>
        """).html)
      <div class="stack">\(each: isUsed ? [] : Array(known.enumerated()), { index, node in
        branch(call, framework, node, place: Place(index: index, count: tree.count, parent: nil), level: 2)
      })</div>
      """
    )
  }

  private static func actions(
    _ call: Call,
    _ base: Link,
    _ framework: FrameworkLine,
    isUsed: Bool
  ) -> [HTML] {
    var actions: [HTML] = []
    if !isUsed {
      actions.append(
        ButtonLink(
          KindWords.adding(call, .domain),
          to: Link("\(base)/items/new").adding(query: [("kind", "domain")]),
          kind: framework.isDraft ? .secondary : .primary,
          icon: .plus
        ).html
      )
    }
    actions.append(ButtonLink(call.say("Title and type", "Título y tipo"), to: "\(base)/particulars").html)
    return actions
  }

  /// Where an item stands among its siblings.
  private struct Place {
    let index: Int
    let count: Int
    let parent: FrameworkItemID?
  }

  private static func branch(
    _ call: Call,
    _ framework: FrameworkLine,
    _ node: FrameworkNode,
    place: Place,
    level: Int
  ) -> HTML {
    let children = node.children.enumerated().map { index, child in
      branch(
        call,
        framework,
        child,
        place: Place(index: index, count: node.children.count, parent: node.item.id),
        level: level + 1
      )
    }
    let add = node.item.kind.child.map { adding(call, framework, $0, under: node.item) }
    switch node.item.kind {
    case .domain:
      return """
        <section class="card pad" id="i-\(node.item.id.text)">\(line(call, framework, node.item, place, level: 2))
        <div class="stack">\(each: children)</div>\(add)</section>
        """
    case .practice:
      return """
        <div class="stack tight" id="i-\(node.item.id.text)">\(line(call, framework, node.item, place, level: 3))
        \(Details(
            call.say("\(children.count) steps", "\(children.count) pasos"), content: "<div class=\"stack\">\(each: children)</div>\(add)").html)</div>
        """
    case .step, .indicator, .other:
      return """
        <div class="stack tight" id="i-\(node.item.id.text)">\(line(call, framework, node.item, place, level: 0))
        \(if: !children.isEmpty, "<div class=\"inside stack tight\">\(each: children)</div>")\(add)</div>
        """
    }
  }

  private static func line(
    _ call: Call,
    _ framework: FrameworkLine,
    _ item: FrameworkItem,
    _ place: Place,
    level: Int
  ) -> HTML {
    let text = item.text(call.language)
    let words: HTML = """
      <span lang="\(text.language)">\(if: !item.code.isEmpty, "\(item.code) ")\(text.name)</span>
      """
    let heading: HTML =
      switch level {
      case 2: "<h2>\(words)</h2>"
      case 3: "<h3>\(words)</h3>"
      default: "<p><strong>\(KindWords.name(call, item.kind))</strong> \(words)</p>"
      }
    return """
      \(heading)<div class="row">
      \(ButtonLink(call.say("Change", "Cambiar"), to: "\(link(call, framework, item))", kind: .quiet).html)
      \(if: place.index > 0, mover(call, framework, item, place, to: place.index - 1, call.say("Move up", "Subir")))
      \(if: place.index + 1 < place.count, mover(call, framework, item, place, to: place.index + 1, call.say("Move down", "Bajar")))
      \(if: item.kind.parent != nil, ButtonLink(
          call.say("Move elsewhere", "Mover a otro lugar"), to: "\(link(call, framework, item))/position", kind: .quiet).html)
      \(ButtonLink(call.say("Remove", "Quitar"), to: "\(link(call, framework, item))/removal", kind: .quiet).html)</div>
      """
  }

  private static func mover(
    _ call: Call,
    _ framework: FrameworkLine,
    _ item: FrameworkItem,
    _ place: Place,
    to target: Int,
    _ label: String
  ) -> HTML {
    PostForm(
      action: "\(link(call, framework, item))/position",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("to", String(target)), ("parent", place.parent?.text ?? "")],
      style: "",
      content: Button(label, kind: .quiet).html
    ).html
  }

  private static func adding(
    _ call: Call,
    _ framework: FrameworkLine,
    _ kind: ItemKind,
    under parent: FrameworkItem
  ) -> HTML {
    let link = Link("\(FrameworkPages.link(call, framework))/items/new")
      .adding(query: [("kind", kind.rawValue), ("parent", parent.id.text)])
    return "<p>\(ButtonLink(KindWords.adding(call, kind), to: link, icon: .plus).html)</p>"
  }

  /// Choosing another parent.
  static func position(
    _ call: Call,
    _ framework: FrameworkLine,
    _ item: FrameworkItem,
    _ choices: [FrameworkItem],
    current: FrameworkItem?
  ) -> Reply {
    let title = call.say("Move elsewhere", "Mover a otro lugar")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    let options = choices.map { choice in
      Choice(
        choice.id.text,
        [choice.code, choice.text(call.language).name].filter { !$0.isEmpty }.joined(separator: " ")
      )
    }
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [item.text(call.language).name],
          breadcrumbs: FrameworkPages.crumbs(call, framework, isWriting: true)).html)
      \(PostForm(
          action: "\(link(call, framework, item))/position", token: call.signedIn?.csrfToken ?? "",
          content: """
            \(Select(
                name: "parent", label: call.say("It belongs under", "Pertenece a"), choices: options,
                selected: current?.id.text).html)
            <div class="actions">\(Button(call.say("Move", "Mover")).html)</div>
            """).html)
      """
    )
  }

  /// The question before something is removed.
  static func removal(
    _ call: Call,
    _ framework: FrameworkLine,
    _ item: FrameworkItem,
    others: Int,
    isUsed: Bool
  ) -> Reply {
    let title = call.say("Remove this \(KindWords.name(call, item.kind))?", "¿Quitar este elemento?")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    let back = Link("\(FrameworkPages.link(call, framework))/writing").at(fragment: "i-\(item.id.text)")
    let stay = ButtonLink(call.say("Keep it", "Conservarlo"), to: back).html
    let text = item.text(call.language)
    let what: HTML =
      isUsed
      ? """
      \(Notice(.attention, call.say(ItemQueries.inUse)).html)<p class="actions">\(stay)</p>
      """
      : """
      <p>\(others == 0 ? call.say("Nothing else goes with it.", "Nada más se va con esto.")
          : call.say("\(others) more under it go with it.", "Con esto se van \(others) más que dependen de él."))</p>
      \(PostForm(
          action: "\(link(call, framework, item))/removal", token: call.signedIn?.csrfToken ?? "",
          content: """
            <div class="actions">\(Button(call.say("Remove", "Quitar"), kind: .ending).html)\(stay)</div>
            """).html)
      """
    return call.page(
      frame,
      """
      \(PageHeading(title, breadcrumbs: FrameworkPages.crumbs(call, framework, isWriting: true)).html)
      <p class="lede" lang="\(text.language)">\(text.name)</p>\(what)
      """
    )
  }

  private static func link(_ call: Call, _ framework: FrameworkLine, _ item: FrameworkItem) -> Link {
    "\(FrameworkPages.link(call, framework))/items/\(item.id)"
  }
}
