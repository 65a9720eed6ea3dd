import Kernel
import Markup
import Web

/// The history of a framework and of a practice, line by line.
enum HistoryPages {
  /// Lines shown with all their wordings on one page.
  private static let mostLines = 200

  static func framework(
    _ call: Call,
    _ framework: FrameworkLine,
    _ chapters: [LineHistory.Chapter],
    mayEdit: Bool
  ) -> Reply {
    let title = call.say("How this framework came to be", "Cómo llegó a ser este marco")
    let changed = LineHistory.lines(chapters).filter { $0.entries.count > 1 || $0.entries[0].reason != nil }
    let base = FrameworkPages.link(call, framework)
    let actions =
      mayEdit
      ? [ButtonLink(call.say("Draft", "Borrador"), to: "\(base)/draft").html] : []
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(
          title, particulars: [framework.title],
          breadcrumbs: FrameworkPages.crumbs(call, framework, isWriting: false), actions: actions).html)
      <div class="stack">\(each: chapters.reversed(), { version(call, base, $0, all: chapters) })</div>
      \(if: !changed.isEmpty, """
        <section class="stack" aria-labelledby="lines"><h2 id="lines">\(call.say("Line by line", "Línea por línea"))</h2>
        \(each: changed.prefix(mostLines), { line(call, $0, level: 3) })
        \(if: changed.count > mostLines, """
          <p class="small">\(call.say(
            "The first \(mostLines) of \(changed.count) lines. The others stand on the pages of their practices.",
            "Las primeras \(mostLines) de \(changed.count) líneas. Las demás están en las páginas de sus prácticas."))</p>
          """)</section>
        """)
      """
    )
  }

  private static func version(
    _ call: Call,
    _ base: Link,
    _ chapter: LineHistory.Chapter,
    all: [LineHistory.Chapter]
  ) -> HTML {
    let version = chapter.version
    let before = all.last { $0.version.number < version.number }
    let comparison = before.map { VersionComparison(from: $0.outline, to: chapter.outline) }
    let link = before.map { before in
      Link("\(base)/comparison").adding(query: [
        ("from", String(before.version.number)), ("to", String(version.number)),
      ])
    }
    return """
      <section class="card pad stack tight" aria-labelledby="v\(version.number)"><h2 id="v\(version.number)">\(name(call, version))</h2>
      \(if: !version.note.isEmpty, "<p lang=\"\(version.lang)\">\(version.note)</p>")
      \(chapter.reasons[""].map { ChangeReasonPages.told(call, $0) })
      \(comparison.map { "<p class=\"small\">\(ComparisonPages.counts(call, $0))</p>" })
      \(link.map { link in
        """
        <p class="noprint"><a href="\(link)">\(call.say(
          "Compare with version \(before?.version.number ?? 0)", "Comparar con la versión \(before?.version.number ?? 0)"))</a></p>
        """
      })
      \(if: before == nil, "<p class=\"small\">\(call.say("The version it began with.", "La versión con que empezó."))</p>")</section>
      """
  }

  /// `Version 2, current, published Nov 2, 2026`.
  static func name(_ call: Call, _ version: FrameworkVersion) -> String {
    let state =
      switch version.state {
      case .draft: call.say("draft", "borrador")
      case .current: call.say("current", "actual")
      case .past: call.say("past", "anterior")
      }
    let day = version.publishedOn.map {
      call.say(
        ", published \($0.words(.english))",
        ", publicada el \($0.words(.spanish))"
      )
    }
    return call.say("Version \(version.number)", "Versión \(version.number)") + ", \(state)" + (day ?? "")
  }

  /// The lines of a practice with every wording they had.
  static func practice(_ call: Call, _ model: PracticeModel, _ lines: [LineHistory]) -> Reply {
    let title = call.say("How this practice came to be", "Cómo llegó a ser esta práctica")
    let text = model.node.item.text(call.language)
    return call.page(
      title,
      .practices,
      """
      \(PageHeading(
          title, particulars: [ContinuumPages.coded(model.node.item, text), model.framework.title],
          breadcrumbs: Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: [
            FrameworkPages.practices(call),
            (text.name, "/d/\(call.membership?.slug ?? "")/practices/\(model.node.item.id)"),
          ]),
          actions: [ButtonLink(
            call.say("The whole framework", "Todo el marco"), to: "\(FrameworkPages.link(call, model.framework))/history").html]).html)
      \(if: !lines.contains { $0.entries.count > 1 }, Notice(.info, call.say(
          "These words have not changed since version \(lines.first?.entries.first?.version.number ?? 1).",
          "Estas palabras no han cambiado desde la versión \(lines.first?.entries.first?.version.number ?? 1).")).html)
      <div class="stack">\(each: lines.prefix(mostLines), { line(call, $0, level: 2) })</div>
      """
    )
  }

  /// The newest change of a practice's own line, on its page.
  static func latest(_ call: Call, _ model: PracticeModel, _ entry: LineHistory.Entry?) -> HTML {
    let link = Link("/d/\(call.membership?.slug ?? "")/practices/\(model.node.item.id)/history")
    let day = entry?.version.publishedOn.map { ", \($0.words(call.language))" } ?? ""
    return Card(
      id: "history",
      title: call.say("How it came to be", "Cómo llegó a ser"),
      content: """
        \(entry.map { entry in
          """
          <p class="lab">\(call.say("Version \(entry.version.number)", "Versión \(entry.version.number)"))\(day): \(event(call, entry.event))</p>
          \(entry.reason.map { ChangeReasonPages.told(call, $0) })
          """
        })
        <p><a href="\(link)">\(call.say("Every wording, line by line", "Cada redacción, línea por línea"))</a></p>
        """
    ).html
  }

  private static func line(_ call: Call, _ history: LineHistory, level: Int) -> HTML {
    let text = history.newest.item.text(call.language)
    let kind = KindWords.name(call, history.kind)
    let name = ContinuumPages.coded(history.newest.item, text)
    let heading: HTML =
      level == 2
      ? "<h2 lang=\"\(text.language)\">\(name)</h2>" : "<h3 lang=\"\(text.language)\">\(name)</h3>"
    return """
      <section class="card pad stack tight">\(heading)
      <p class="small">\(kind.prefix(1).uppercased() + kind.dropFirst())\(if: history.isGone, ", \(call.say("no longer there", "ya no está"))")</p>
      <ol class="records">\(each: history.entries.reversed(), { entry(call, $0) })</ol></section>
      """
  }

  private static func entry(_ call: Call, _ entry: LineHistory.Entry) -> HTML {
    let text = entry.line.item.text(call.language)
    let day = entry.version.publishedOn.map { ", \($0.words(call.language))" } ?? ""
    return """
      <li><p class="lab">\(call.say("Version \(entry.version.number)", "Versión \(entry.version.number)"))\(day): \(event(call, entry.event))</p>
      \(if: entry.event != .removed, wording(text))\(entry.reason.map { ChangeReasonPages.told(call, $0) })</li>
      """
  }

  private static func wording(_ text: ItemText) -> HTML {
    let parts = [text.title, text.statement, text.description, text.why, text.students].filter { !$0.isEmpty }
    return """
      <div lang="\(text.language)">\(each: parts, { "<p>\($0)</p>" })</div>
      """
  }

  private static func event(_ call: Call, _ event: LineHistory.Event) -> String {
    switch event {
    case .began: call.say("first wording", "primera redacción")
    case .reworded: call.say("reworded", "redactada de nuevo")
    case .moved: call.say("moved", "movida")
    case .removed: call.say("removed", "quitada")
    case .returned: call.say("back again", "de vuelta")
    }
  }

  /// The way back from a comparison.
  static func crumbs(_ call: Call, _ framework: FrameworkLine) -> Breadcrumbs {
    let link = FrameworkPages.link(call, framework)
    return Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [
        FrameworkPages.practices(call), (framework.title, link),
        (call.say("History", "Historia"), "\(link)/history"),
      ]
    )
  }
}
