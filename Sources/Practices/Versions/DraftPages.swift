import HTTPTypes
import Kernel
import Markup
import Web

/// The draft of a framework: what it changes, why, and publishing it.
enum DraftPages {
  /// Where the writer stands: in a draft, in a version that is in use, or in one that nobody uses yet.
  static func standing(_ call: Call, _ framework: FrameworkLine, isUsed: Bool) -> HTML {
    let base = FrameworkPages.link(call, framework)
    if framework.isDraft {
      return Notice(
        .info,
        title: call.say("You are writing the draft", "Estás escribiendo el borrador"),
        html: """
          \(call.say(
            "Nobody meets these words before they are published. Version \(framework.number) stays as it is.",
            "Nadie lee estas palabras antes de que se publiquen. La versión \(framework.number) queda como está."))
          <a href="\(base)/draft">\(call.say("See what changes, and publish", "Ver qué cambia y publicar"))</a>
          """
      ).html
    }
    guard isUsed else { return .empty }
    return "\(Notice(.info, call.say(DraftQueries.inUse)).html)\(maker(call, base))"
  }

  private static func maker(_ call: Call, _ base: Link) -> HTML {
    PostForm(
      action: "\(base)/draft",
      token: call.signedIn?.csrfToken ?? "",
      content: """
        <div class="actions">\(Button(call.say("Make a draft", "Hacer un borrador")).html)</div>
        """
    ).html
  }

  static func none(_ call: Call, _ framework: FrameworkLine) -> Reply {
    let title = call.say("No draft yet", "Aún no hay borrador")
    var frame = PageFrame(title, .practices)
    frame.width = .text
    return call.page(
      frame,
      """
      \(PageHeading(title, particulars: [framework.title],
          breadcrumbs: FrameworkPages.crumbs(call, framework, isWriting: false)).html)
      <p>\(call.say(
        "A draft is a copy of version \(framework.number). Change its lines, say who shaped them and which evidence caused it, then publish it. What was made with the words of today keeps them.",
        "Un borrador es una copia de la versión \(framework.number). Cambia sus líneas, di quién les dio forma y qué evidencia lo motivó, y publícalo. Lo que se hizo con las palabras de hoy las conserva."))</p>
      \(maker(call, FrameworkPages.link(call, framework)))
      """
    )
  }

  static func review(_ call: Call, _ review: DraftReview) -> Reply {
    let framework = review.framework
    let title = call.say("What the draft changes", "Qué cambia el borrador")
    let base = FrameworkPages.link(call, framework)
    var frame = PageFrame(title, .practices)
    frame.hasErrors = !review.errors.isEmpty || review.isConflict
    frame.status = review.isConflict ? .conflict : review.errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(PageHeading(
          title, particulars: [framework.title, ComparisonPages.counts(call, review.comparison)],
          breadcrumbs: FrameworkPages.crumbs(call, framework, isWriting: true),
          actions: [ButtonLink(call.say("Go on writing", "Seguir escribiendo"), to: "\(base)/writing").html]).html)
      \(ChangeReasonPages.summary(call, review.errors))
      \(if: review.isConflict, Notice(
          .attention, title: call.say("The draft changed meanwhile", "El borrador cambió entretanto"), call.say(
            "Somebody changed a line after you opened this page. Look at the changes below as they are now, then publish again. What you typed is still there.",
            "Alguien cambió una línea después de que abriste esta página. Mira abajo los cambios como están ahora y publica de nuevo. Lo que escribiste sigue ahí.")).html)
      \(if: review.comparison.changes.isEmpty, EmptyState(
          title: call.say("Nothing is changed yet", "Aún no hay cambios"),
          text: call.say("Change, add, move or remove a line; it then stands here.",
            "Cambia, agrega, mueve o quita una línea; entonces aparecerá aquí."),
          action: ButtonLink(call.say("Write", "Escribir"), to: "\(base)/writing", kind: .primary)).html)
      <div class="stack">\(each: review.comparison.changes, { change in
        ComparisonPages.card(
          call, change, review.names, sides: [call.say("Now", "Ahora"), call.say("Draft", "Borrador")],
          more: reason(call, review, change))
      })</div>
      <section class="stack" aria-labelledby="publish"><h2 id="publish">\(call.say("Publish the draft", "Publicar el borrador"))</h2>
      \(publishing(call, review))</section>
      \(PostForm(
          action: "\(base)/draft/removal", token: call.signedIn?.csrfToken ?? "",
          content: Button(call.say("Discard the draft", "Descartar el borrador"), kind: .ending).html).html)
      """
    )
  }

  private static func reason(_ call: Call, _ review: DraftReview, _ change: VersionComparison.Change) -> HTML
  {
    let link = Link("\(FrameworkPages.link(call, review.framework))/draft/reasons/\(change.line.item.id)")
    guard let reason = review.reasons[change.identifier] else {
      return """
        <p class="small noprint"><a href="\(link)">\(call.say(
          "Say who shaped this line and why", "Decir quién dio forma a esta línea y por qué"))</a></p>
        """
    }
    return """
      \(ChangeReasonPages.told(call, reason))
      <p class="small noprint"><a href="\(link)">\(call.say("Change the reason", "Cambiar el motivo"))</a></p>
      """
  }

  private static func publishing(_ call: Call, _ review: DraftReview) -> HTML {
    let framework = review.framework
    let error = review.errors.first { $0.field == "note" }.map { call.say($0.message) }
    return PostForm(
      action: "\(FrameworkPages.link(call, framework))/publication",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("draft", framework.current.text), ("stamp", review.stamp)],
      keeping: .draft(
        key: "publication-\(framework.current.text)",
        restored: call.say("Your unsent text is back.", "Tu texto sin enviar está de vuelta."),
        discard: call.say("Discard it", "Descartarlo")
      ),
      content: """
        <p>\(call.say(
          "Walk rounds that are open, and answers and decisions that are there, keep the words they were made with. New ones use the new words. Figures go on under the same practices.",
          "Los recorridos abiertos y las respuestas y decisiones que ya están conservan las palabras con que se hicieron. Lo nuevo usa las palabras nuevas. Las cifras siguen bajo las mismas prácticas."))</p>
        \(ChangeReasonPages.readers(call))
        \(TextArea(
            name: "note", label: call.say("What changes, in a sentence or two", "Qué cambia, en una o dos frases"),
            value: review.note, error: error, rows: 2, limit: 1_000).html)
        <p class="small">\(call.say(
          "What follows holds for every line above that has no reason of its own.",
          "Lo que sigue vale para cada línea de arriba que no tiene motivo propio."))</p>
        \(ChangeReasonPages.fields(call, review.reason, review.errors))
        <div class="actions">\(Button(call.say("Publish", "Publicar")).html)</div>
        """
    ).html
  }

  /// The way back from a page of the draft.
  static func crumbs(_ call: Call, _ framework: FrameworkLine) -> Breadcrumbs {
    Breadcrumbs(
      label: call.say("You are here", "Estás aquí"),
      items: [
        FrameworkPages.practices(call), (framework.title, FrameworkPages.link(call, framework)),
        (call.say("Draft", "Borrador"), "\(FrameworkPages.link(call, framework))/draft"),
      ]
    )
  }
}
