import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// What a page of an outline shows.
struct OutlineModel: Sendable {
  let framework: FrameworkLine
  /// The item whose parts are shown; nothing at the top.
  let item: FrameworkItem?
  let isUnplaced: Bool
  let parents: [FrameworkItem]
  let page: Page<OutlineLine>
  let hasUnplaced: Bool
}

/// A framework that is no continuum, one branch at a time.
enum OutlinePages {
  static func show(_ call: Call, _ model: OutlineModel, mayEdit: Bool) -> Reply {
    let framework = model.framework
    let base = FrameworkPages.link(call, framework)
    let text = model.item?.text(call.language)
    let title =
      model.isUnplaced
      ? call.say("Items without a place", "Elementos sin lugar")
      : text.map { [model.item?.code ?? "", $0.title].filter { !$0.isEmpty }.joined(separator: " ") }
        ?? framework.title
    let heading = title.isEmpty ? call.say("Item", "Elemento") : title
    return call.page(
      heading,
      .practices,
      """
      \(PageHeading(
          heading, particulars: particulars(call, model), breadcrumbs: crumbs(call, model), actions: actions(call, model, base, mayEdit)).html)
      \(text.map { words(call, $0) })
      \(if: model.item == nil && !model.isUnplaced && !framework.description.isEmpty,
        "<p lang=\"\(framework.lang)\">\(framework.description)</p>")
      \(if: model.parents.count > 1, """
        <p class="small">\(call.say("It also stands under:", "También está en:"))</p>
        <ul class="links">\(each: model.parents.dropFirst(), { "<li>\(link(call, $0, base))</li>" })</ul>
        """)
      \(if: !model.page.items.isEmpty, list(call, model, base))
      \(Pagination(label: call.say("More", "Más"), newer: nil, older: model.page.next.map { cursor in
        (call.say("Next", "Siguientes"),
          base.adding(query: [("branch", model.item?.id.text ?? ""), ("after", cursor.text)]))
      }).html)
      \(if: model.hasUnplaced, """
        <p><a href="\(base.adding(query: [("branch", "unplaced")]))">\(call.say("Items without a place", "Elementos sin lugar"))</a></p>
        """)
      """
    )
  }

  private static func particulars(_ call: Call, _ model: OutlineModel) -> [String] {
    guard model.item == nil else { return [] }
    let items = model.framework.items.grouped()
    return [model.framework.type, call.say("\(items) items", "\(items) elementos")].filter { !$0.isEmpty }
  }

  private static func actions(_ call: Call, _ model: OutlineModel, _ base: Link, _ mayEdit: Bool) -> [HTML] {
    if let item = model.item {
      return mayEdit ? [ButtonLink(call.say("Change", "Cambiar"), to: "\(base)/items/\(item.id)").html] : []
    }
    let file = ButtonLink(call.say("CASE file", "Archivo CASE"), to: "\(base)/case.json", kind: .quiet).html
    return mayEdit ? [ButtonLink(call.say("Write", "Escribir"), to: "\(base)/writing").html, file] : [file]
  }

  private static func crumbs(_ call: Call, _ model: OutlineModel) -> Breadcrumbs {
    var items = [FrameworkPages.practices(call)]
    let base = FrameworkPages.link(call, model.framework)
    if model.item != nil || model.isUnplaced {
      items.append((model.framework.title, base.adding(query: [("branch", "")])))
    }
    if let parent = model.parents.first {
      items.append(
        (short(parent, parent.text(call.language)), base.adding(query: [("branch", parent.id.text)]))
      )
    }
    return Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: items)
  }

  private static func words(_ call: Call, _ text: ItemText) -> HTML {
    """
    <div class="prose" lang="\(text.language)"><p>\(text.statement)</p>\
    \(if: !text.description.isEmpty, "<p>\(text.description)</p>")</div>
    """
  }

  private static func list(_ call: Call, _ model: OutlineModel, _ base: Link) -> HTML {
    """
    <ul class="records stack tight">\(each: model.page.items, { line in
      let text = line.item.text(call.language)
      return """
        <li lang="\(text.language)">\(if: line.children > 0 || !text.description.isEmpty, link(call, line.item, base), else: """
          \(if: !line.item.code.isEmpty, "<strong>\(line.item.code)</strong> ")\(text.statement)
          """)\(if: line.children > 0, " <span class=\"small\" lang=\"\(call.language.rawValue)\">(\(line.children))</span>")</li>
        """
    })</ul>
    """
  }

  private static func link(_ call: Call, _ item: FrameworkItem, _ base: Link) -> HTML {
    let text = item.text(call.language)
    return "<a href=\"\(base.adding(query: [("branch", item.id.text)]))\">\(short(item, text))</a>"
  }

  /// The code and the first words of an item.
  private static func short(_ item: FrameworkItem, _ text: ItemText) -> String {
    let name = text.name.count > 160 ? text.name.prefix(157) + "…" : text.name
    return item.code.isEmpty ? name : "\(item.code) \(name)"
  }
}
