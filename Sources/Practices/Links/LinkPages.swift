import HTTPTypes
import Kernel
import Markup
import Web

/// What the page for linking a practice shows.
struct LinkModel: Sendable {
  let practice: PracticeModel
  let purpose: FrameworkPurpose
  let typed: String
  let links: [FrameworkLink]
  let found: [OtherItem]
  /// More was found than is shown.
  let hasMore: Bool
  let problem: Phrase?
}

/// Links of a practice: on its own page, and where an editor makes and removes them.
enum LinkPages {
  static func index(_ call: Call, _ model: LinkModel) -> Reply {
    let title = call.say("Standards and other frameworks", "Estándares y otros marcos")
    let item = model.practice.node.item
    let text = item.text(call.language)
    let base = base(call, item.id)
    var frame = PageFrame(title, .practices)
    frame.hasErrors = model.problem != nil
    frame.status = model.problem == nil ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [ContinuumPages.coded(item, text)], breadcrumbs: Breadcrumbs(
          label: call.say("You are here", "Estás aquí"), items: [FrameworkPages.practices(call), (text.name, base)])).html)
      \(model.problem.map { Notice(.attention, call.say($0)).html })
      \(Tabs(label: call.say("Look in", "Buscar en"), items: FrameworkPurpose.allCases.reversed().map { purpose in
        Tabs.Item(
          name(call, purpose), Link("\(base)/links").adding(query: [("in", purpose.rawValue)]), isCurrent: purpose == model.purpose)
      }).html)
      <form class="filters" method="get" action="\(base)/links" role="search"><input type="hidden" name="in" value="\(model.purpose.rawValue)">
      \(TextInput(
          name: "q", label: call.say("Code or words", "Código o palabras"), value: model.typed,
          kind: .search, width: .half, limit: 200).html)
      \(Button(call.say("Search", "Buscar"), kind: .secondary).html)</form>
      \(results(call, model))
      <section class="stack" aria-labelledby="linked"><h2 id="linked">\(call.say("Linked now", "Vinculado ahora"))</h2>
      \(if: model.links.isEmpty, "<p>\(call.say("Nothing yet.", "Aún nada."))</p>")
      <ul class="records">\(each: model.links, { link in
        """
        <li>\(line(call, link))\(remover(call, model, link))</li>
        """
      })</ul></section>
      """
    )
  }

  private static func results(_ call: Call, _ model: LinkModel) -> HTML {
    guard !model.typed.isEmpty else {
      return "<p class=\"small\">\(hint(call, model.purpose))</p>"
    }
    guard !model.found.isEmpty else {
      return Notice(
        .info,
        call.say(
          "Nothing has all of these words. Try fewer, or a code.",
          "Nada tiene todas esas palabras. Prueba con menos, o con un código."
        )
      ).html
    }
    let linked = Set(model.links.map(\.other.id))
    return """
      <section class="stack" aria-labelledby="found"><h2 id="found">\(call.say("Found", "Encontrado"))</h2>
      <ul class="records">\(each: model.found, { item in
        """
        <li>\(words(item))<p class="small">\(item.frameworkTitle)</p>
        \(if: linked.contains(item.id), "<p class=\"small\">\(call.say("Linked already", "Ya vinculado"))</p>", else: adder(call, model, item))</li>
        """
      })</ul>
      \(if: model.hasMore, """
        <p class="small">\(call.say(
          "There is more. Type another word to narrow it down.", "Hay más. Escribe otra palabra para acotar."))</p>
        """)</section>
      """
  }

  private static func hint(_ call: Call, _ purpose: FrameworkPurpose) -> String {
    switch purpose {
    case .standards:
      call.say(
        "Type a standard’s code or words of it, such as “SL.5.1” or “cite evidence”. Standards come in as CASE files.",
        "Escribe el código de un estándar o palabras suyas, como «SL.5.1» o «evidencia». Los estándares se importan como archivos CASE."
      )
    case .practices:
      call.say(
        "Type a code or words of a practice in another framework of the district.",
        "Escribe un código o palabras de una práctica de otro marco del distrito."
      )
    }
  }

  private static func adder(_ call: Call, _ model: LinkModel, _ item: OtherItem) -> HTML {
    let kinds: [LinkKind] = model.purpose == .standards ? [.related] : LinkKind.allCases
    let name = [item.code, item.name].filter { !$0.isEmpty }.joined(separator: " ")
    var hidden = [
      ("id", FrameworkLinkID.make(at: call.now).text), ("item", item.id.text), ("in", model.purpose.rawValue),
      ("q", model.typed),
    ]
    if kinds.count == 1 { hidden.append(("kind", kinds[0].rawValue)) }
    return PostForm(
      action: "\(base(call, model.practice.node.item.id))/links",
      token: call.signedIn?.csrfToken ?? "",
      hidden: hidden,
      label: name,
      style: "filters",
      content: """
        \(if: kinds.count > 1, Select(
            name: "kind", label: call.say("This practice", "Esta práctica"),
            choices: kinds.map { Choice($0.rawValue, words(call, $0, isOutgoing: true)) }, selected: LinkKind.related.rawValue,
            id: "kind-\(item.id)").html)
        \(Button(call.say("Link", "Vincular"), kind: .secondary, icon: .plus).html)
        """
    ).html
  }

  private static func remover(_ call: Call, _ model: LinkModel, _ link: FrameworkLink) -> HTML {
    PostForm(
      action: "\(base(call, model.practice.node.item.id))/links/\(link.id)/removal",
      token: call.signedIn?.csrfToken ?? "",
      label: link.other.name,
      style: "",
      content: Button(call.say("Remove the link", "Quitar el vínculo"), kind: .quiet).html
    ).html
  }

  /// What the page of a practice shows of its links; nothing when there are none.
  static func sections(_ call: Call, _ links: [FrameworkLink]) -> HTML {
    let groups: [(String, String, [FrameworkLink])] = [
      (
        "standards", call.say("Learning standards", "Estándares de aprendizaje"),
        links.filter { $0.other.purpose == .standards }
      ),
      (
        "crosswalks", call.say("In other frameworks", "En otros marcos"),
        links.filter { $0.other.purpose == .practices }
      ),
    ]
    return HTML(
      joining: groups.filter { !$0.2.isEmpty }.map { id, title, links in
        Card(
          id: id,
          title: title,
          content: "<ul class=\"records\">\(each: links, { "<li>\(line(call, $0))</li>" })</ul>"
        ).html
      }
    )
  }

  private static func line(_ call: Call, _ link: FrameworkLink) -> HTML {
    let other = link.other
    let slug = call.membership?.slug ?? ""
    let address: Link =
      other.kind == .practice
      ? "/d/\(slug)/practices/\(other.id)"
      : Link("/d/\(slug)/practices/frameworks/\(other.framework)").adding(query: [
        (other.kind == .domain ? "domain" : "branch", other.id.text)
      ])
    let how = other.purpose == .standards ? "" : words(call, link.kind, isOutgoing: link.isOutgoing)
    return """
      <p class="lead"><a href="\(address)" lang="\(other.lang)">\([other.code, other.name].filter { !$0.isEmpty }.joined(separator: " "))</a></p>
      <p class="small">\([how, other.frameworkTitle].filter { !$0.isEmpty }.joined(separator: ", "))</p>
      """
  }

  private static func words(_ item: OtherItem) -> HTML {
    """
    <p class="lead" lang="\(item.lang)">\([item.code, item.name].filter { !$0.isEmpty }.joined(separator: " "))</p>\
    \(if: item.statement != item.name && !item.statement.isEmpty, "<p lang=\"\(item.lang)\">\(item.statement)</p>")
    """
  }

  static func words(_ call: Call, _ kind: LinkKind, isOutgoing: Bool) -> String {
    switch (kind, isOutgoing) {
    case (.same, _): call.say("says the same as", "dice lo mismo que")
    case (.related, _): call.say("is related to", "se relaciona con")
    case (.part, true): call.say("is part of", "es parte de")
    case (.part, false): call.say("has as a part", "tiene como parte")
    }
  }

  /// What a framework holds, in a word or two.
  static func purpose(_ call: Call, _ purpose: FrameworkPurpose) -> String {
    switch purpose {
    case .practices: call.say("Practices", "Prácticas")
    case .standards: call.say("Learning standards", "Estándares de aprendizaje")
    }
  }

  static func name(_ call: Call, _ purpose: FrameworkPurpose) -> String {
    switch purpose {
    case .practices: call.say("Other frameworks", "Otros marcos")
    case .standards: call.say("Learning standards", "Estándares de aprendizaje")
    }
  }

  private static func base(_ call: Call, _ practice: FrameworkItemID) -> Link {
    "/d/\(call.membership?.slug ?? "")/practices/\(practice)"
  }
}
