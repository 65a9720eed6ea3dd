import HTTPTypes
import Kernel
import Markup
import Web

/// What the continuum page shows.
struct ContinuumModel: Sendable {
  let framework: FrameworkLine
  /// Every domain, for the contents.
  let domains: [FrameworkNode]
  /// The domains on this page.
  let shown: [FrameworkNode]
  /// Items that are no part of the continuum hang beside the domains.
  let hasOthers: Bool
}

/// The continuum: domains with their why, practices, and their steps as columns.
enum ContinuumPages {
  static func show(_ call: Call, _ model: ContinuumModel, mayEdit: Bool) -> Reply {
    let framework = model.framework
    let base = FrameworkPages.link(call, framework)
    return call.page(
      framework.title,
      .practices,
      """
      \(PageHeading(
          framework.title, particulars: [framework.type].filter { !$0.isEmpty },
          breadcrumbs: Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: [FrameworkPages.practices(call)]),
          actions: actions(call, base, mayEdit: mayEdit)).html)
      \(if: !framework.description.isEmpty, "<p class=\"lede\" lang=\"\(framework.lang)\">\(framework.description)</p>")
      \(if: model.domains.isEmpty, EmptyState(
          title: call.say("Nothing written yet", "Aún no hay nada escrito"),
          text: call.say(
            "Whoever writes this framework has not added a domain yet. Look again later.",
            "Quien escribe este marco aún no agregó un dominio. Vuelve más tarde."),
          action: mayEdit ? ButtonLink(call.say("Write it", "Escribirlo"), to: "\(base)/writing", kind: .primary) : nil).html)
      \(if: model.domains.count > 1, contents(call, model, base))
      \(each: model.shown, { domain(call, $0) })
      \(if: model.hasOthers, """
        <p><a href="\(base.adding(query: [("branch", "")]))">\(call.say("Everything else in this framework", "Todo lo demás de este marco"))</a></p>
        """)
      """
    )
  }

  private static func actions(_ call: Call, _ base: Link, mayEdit: Bool) -> [HTML] {
    var actions: [HTML] = []
    if mayEdit { actions.append(ButtonLink(call.say("Write", "Escribir"), to: "\(base)/writing").html) }
    actions.append(ButtonLink(call.say("History", "Historia"), to: "\(base)/history", kind: .quiet).html)
    actions.append(
      ButtonLink(call.say("CASE file", "Archivo CASE"), to: "\(base)/case.json", kind: .quiet).html
    )
    return actions
  }

  private static func contents(_ call: Call, _ model: ContinuumModel, _ base: Link) -> HTML {
    let isWhole = model.shown.count == model.domains.count
    return """
      <nav class="contents" aria-label="\(call.say("Domains", "Dominios"))"><ul>\(each: model.domains, { node in
        let text = node.item.text(call.language)
        let link = isWhole
          ? Link("").at(fragment: "d-\(node.item.id.text)")
          : base.adding(query: [("domain", node.item.id.text)])
        let isCurrent = !isWhole && model.shown.contains { $0.item.id == node.item.id }
        return """
          <li><a href="\(link)"\(attribute: "aria-current", isCurrent ? "page" : nil) lang="\(text.language)">\(coded(node.item, text))</a></li>
          """
      })</ul></nav>
      """
  }

  private static func domain(_ call: Call, _ node: FrameworkNode) -> HTML {
    let text = node.item.text(call.language)
    let practices = node.children.filter { $0.item.kind == .practice }
    let groups = PracticeOf.allCases.map { whose in
      (whose, practices.filter { ($0.item.practiceOf ?? .teacher) == whose })
    }
    .filter { !$0.1.isEmpty }
    return """
      <section class="domain" aria-labelledby="d-\(node.item.id.text)"><header>
      <h2 id="d-\(node.item.id.text)" lang="\(text.language)">\(coded(node.item, text))</h2>
      \(if: !text.statement.isEmpty && text.statement != text.title, "<p lang=\"\(text.language)\">\(text.statement)</p>")
      \(if: !text.why.isEmpty, "<p class=\"why\" lang=\"\(text.language)\">\(text.why)</p>")</header>
      \(each: groups, { whose, practices in
        group(practices, note: groups.count > 1 || whose != .teacher ? "<p class=\"small\">\(KindWords.whose(call, whose))</p>" : nil, call)
      })</section>
      """
  }

  private static func group(_ practices: [FrameworkNode], note: HTML?, _ call: Call) -> HTML {
    HTML(joining: practices.map { practice(call, $0, note: note) })
  }

  private static func practice(_ call: Call, _ node: FrameworkNode, note: HTML?) -> HTML {
    let text = node.item.text(call.language)
    return PracticeSteps(
      coded(node.item, text),
      about: text.statement,
      link: "/d/\(call.membership?.slug ?? "")/practices/\(node.item.id)",
      lang: foreign(call, text),
      note: note,
      steps: steps(call, node)
    ).html
  }

  /// The steps of a practice as columns.
  static func steps(_ call: Call, _ node: FrameworkNode) -> [PracticeSteps.Step] {
    node.children.filter { $0.item.kind == .step }.enumerated().map { index, step in
      let text = step.item.text(call.language)
      return .init(
        text.title.isEmpty ? call.say("Step \(index + 1)", "Paso \(index + 1)") : text.title,
        about: text.statement,
        indicators: step.children.map { $0.item.text(call.language).name },
        lang: foreign(call, text)
      )
    }
  }

  /// The language of words that are not in the page's.
  static func foreign(_ call: Call, _ text: ItemText) -> String? {
    text.language == call.language.rawValue ? nil : text.language
  }

  static func coded(_ item: FrameworkItem, _ text: ItemText) -> String {
    item.code.isEmpty ? text.name : "\(item.code) \(text.name)"
  }
}
