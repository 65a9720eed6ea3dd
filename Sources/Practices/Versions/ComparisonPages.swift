import Kernel
import Markup
import Web

/// Two versions of a framework and what differs between them.
struct ComparisonModel: Sendable {
  let framework: FrameworkLine
  /// Newest first.
  let versions: [FrameworkVersion]
  let from: FrameworkVersion
  let to: FrameworkVersion
  let comparison: VersionComparison
  let names: [String: FrameworkItem]
}

/// Two versions side by side, line by line and word by word.
enum ComparisonPages {
  static func show(_ call: Call, _ model: ComparisonModel) -> Reply {
    let title = call.say(
      "Version \(model.from.number) and version \(model.to.number)",
      "Versión \(model.from.number) y versión \(model.to.number)"
    )
    let sides = [model.from, model.to].map { call.say("Version \($0.number)", "Versión \($0.number)") }
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(
          title, particulars: [model.framework.title, counts(call, model.comparison)],
          breadcrumbs: HistoryPages.crumbs(call, model.framework)).html)
      \(if: model.versions.count > 1, chooser(call, model))
      <p class="small">\(key(call))</p>
      \(if: model.comparison.changes.isEmpty, Notice(.info, call.say(
          "Both versions say the same.", "Las dos versiones dicen lo mismo.")).html)
      <div class="stack">\(each: model.comparison.changes, { card(call, $0, model.names, sides: sides) })</div>
      """
    )
  }

  private static func chooser(_ call: Call, _ model: ComparisonModel) -> HTML {
    let choices = model.versions.map { Choice(String($0.number), HistoryPages.name(call, $0)) }
    return """
      <form class="filters" method="get" action="\(FrameworkPages.link(call, model.framework))/comparison">
      \(Select(name: "from", label: call.say("From", "De"), choices: choices, selected: String(model.from.number)).html)
      \(Select(name: "to", label: call.say("To", "A"), choices: choices, selected: String(model.to.number)).html)
      \(Button(call.say("Compare", "Comparar"), kind: .secondary).html)</form>
      """
  }

  private static func key(_ call: Call) -> HTML {
    """
    \(call.say("How to read it:", "Cómo leerlo:")) \(mark(call, .removed(call.say("words that went", "palabras que se fueron"))))
    \(mark(call, .added(call.say("words that came", "palabras que llegaron"))))
    """
  }

  /// How many lines of each kind differ.
  static func counts(_ call: Call, _ comparison: VersionComparison) -> String {
    let counts = [
      (comparison.added, call.say("added", "agregadas")),
      (comparison.removed, call.say("removed", "quitadas")),
      (comparison.reworded, call.say("reworded", "redactadas de nuevo")),
      (comparison.moved, call.say("moved", "movidas")),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
    return counts.isEmpty ? call.say("nothing differs", "nada difiere") : counts.joined(separator: ", ")
  }

  /// One line that differs, with its words marked; `sides` names the older and the newer version.
  static func card(
    _ call: Call,
    _ change: VersionComparison.Change,
    _ names: [String: FrameworkItem],
    sides: [String],
    more: HTML = .empty
  ) -> HTML {
    let line = change.line
    let text = line.item.text(call.language)
    let kind = KindWords.name(call, line.item.kind)
    let place = line.parent.flatMap { names[$0] }.map { $0.text(call.language) }
    return """
      <section class="card pad stack tight change"><h2><span class="mark">\(label(call, change))</span> \
      <span lang="\(text.language)">\(ContinuumPages.coded(line.item, text))</span></h2>
      <p class="small">\(kind.prefix(1).uppercased() + kind.dropFirst())\(place.map { place in
        "<span>, \(call.say("under", "bajo")) <span lang=\"\(place.language)\">\(place.name)</span></span>"
      })</p>
      \(body(call, change, names, sides))\(more)</section>
      """
  }

  private static func label(_ call: Call, _ change: VersionComparison.Change) -> String {
    switch change {
    case .added: call.say("+ Added", "+ Agregada")
    case .removed: call.say("− Removed", "− Quitada")
    case .changed(_, _, true, true): call.say("Reworded and moved", "Redactada de nuevo y movida")
    case .changed(_, _, true, _): call.say("Reworded", "Redactada de nuevo")
    case .changed: call.say("Moved", "Movida")
    }
  }

  private static func body(
    _ call: Call,
    _ change: VersionComparison.Change,
    _ names: [String: FrameworkItem],
    _ sides: [String]
  ) -> HTML {
    switch change {
    case .added(let line): words(call, from: nil, to: line.item, sides)
    case .removed(let line): words(call, from: line.item, to: nil, sides)
    case .changed(let old, let new, let isReworded, let isMoved):
      """
      \(if: isMoved, move(call, old, new, names))\(if: isReworded, words(call, from: old.item, to: new.item, sides))
      """
    }
  }

  private static func move(
    _ call: Call,
    _ old: PlacedItem,
    _ new: PlacedItem,
    _ names: [String: FrameworkItem]
  ) -> HTML {
    guard old.parent != new.parent else {
      return """
        <p>\(call.say("It changed places with its neighbors.", "Cambió de lugar con sus vecinas."))</p>
        """
    }
    func name(_ parent: String?) -> String {
      parent.flatMap { names[$0] }.map { $0.text(call.language).name }
        ?? call.say("the framework itself", "el marco mismo")
    }
    return """
      <p>\(call.say("It stood under:", "Estaba bajo:")) \(mark(call, .removed(name(old.parent))))
      \(call.say("It stands under:", "Está bajo:")) \(mark(call, .added(name(new.parent))))</p>
      """
  }

  /// Every field that differs, in every language that has it.
  private static func words(
    _ call: Call,
    from old: FrameworkItem?,
    to new: FrameworkItem?,
    _ sides: [String]
  ) -> HTML {
    let kind = (new ?? old)?.kind ?? .other
    var rows: [HTML] = []
    func add(_ label: String, _ language: String?, _ one: String, _ other: String) {
      guard one != other else { return }
      let runs = WordDiff.runs(from: one, to: other)
      rows.append("<p class=\"lab\">\(label)</p>")
      rows.append(
        one.isEmpty || other.isEmpty
          ? passage(call, runs, language) : columns(call, runs, language, sides)
      )
    }
    if let old, let new {
      add(call.say("Code", "Código"), nil, old.code, new.code)
      let whose = [old, new].map { $0.practiceOf.map { KindWords.whose(call, $0) } ?? "" }
      add(call.say("Whose practice", "De quién es"), nil, whose[0], whose[1])
    }
    let languages = Set(((old?.texts ?? []) + (new?.texts ?? [])).map(\.language)).sorted()
    for language in languages {
      let (before, after) = (old?.words(language), new?.words(language))
      for item in ItemField.allCases {
        let name = KindWords.label(call, item, kind)
        let label = languages.count > 1 ? "\(name) (\(KindWords.language(call, language)))" : name
        add(label, language, before?[keyPath: item.path] ?? "", after?[keyPath: item.path] ?? "")
      }
    }
    return HTML(joining: rows)
  }

  /// The older wording beside the newer one; on a phone, above it.
  private static func columns(
    _ call: Call,
    _ runs: [WordRun],
    _ language: String?,
    _ sides: [String]
  ) -> HTML {
    let old = runs.filter { if case .added = $0 { false } else { true } }
    let new = runs.filter { if case .removed = $0 { false } else { true } }
    return """
      <div class="pair"><div><p class="small">\(sides[0])</p>\(passage(call, old, language))</div>
      <div><p class="small">\(sides[1])</p>\(passage(call, new, language))</div></div>
      """
  }

  private static func passage(_ call: Call, _ runs: [WordRun], _ language: String?) -> HTML {
    "<p\(attribute: "lang", language)>\(each: runs, { "\(mark(call, $0)) " })</p>"
  }

  private static func mark(_ call: Call, _ run: WordRun) -> HTML {
    switch run {
    case .same(let words): HTML(text: words)
    case .removed(let words):
      "<del><span class=\"vh\">\(call.say("removed:", "quitado:")) </span>\(words)</del>"
    case .added(let words):
      "<ins><span class=\"vh\">\(call.say("added:", "agregado:")) </span>\(words)</ins>"
    }
  }
}
