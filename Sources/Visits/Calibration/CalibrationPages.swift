import HTTPTypes
import Kernel
import Markup
import Web

/// A set in the list, with how far one is.
struct CalibrationLine: Sendable {
  let set: CalibrationSet
  let progress: CalibrationProgress?
}

/// What the page of one set shows.
struct CalibrationPage: Sendable {
  let set: CalibrationSet
  let vignettes: [Vignette]
  let progress: CalibrationProgress?
  let own: [MarkPlace: CalibrationMark]

  func isMarked(_ vignette: Vignette) -> Bool {
    vignette.lookFors.allSatisfy {
      own[MarkPlace(vignette: vignette.id, position: $0.position)] != nil
    }
  }
}

/// The list of practice sets, and the page of one.
enum CalibrationPages {
  static func list(_ call: Call, _ lines: [CalibrationLine], mayPrepare: Bool) throws -> Reply {
    let title = call.say("Calibration", "Calibración")
    let link = try call.calibrationLink()
    let new = ButtonLink(
      call.say("Prepare a set", "Preparar un conjunto"),
      to: "\(link)/new",
      kind: .primary,
      icon: .plus
    )
    let heading = PageHeading(
      title,
      particulars: [
        call.say(
          "Mark written scenes alone, then see whether you see alike. No observer is ranked.",
          "Marca escenas escritas a solas y ve si coinciden. No se clasifica a nadie."
        )
      ],
      actions: mayPrepare ? [new.html] : []
    )
    let empty = EmptyState(
      title: call.say("There is no practice set yet", "Aún no hay conjuntos de práctica"),
      text: call.say(
        "A coach or the district office writes one: a few scenes, each with what to look for.",
        "Lo escribe un asesor pedagógico o la oficina del distrito: unas escenas y qué observar en cada una."
      )
    )
    let table = DataTable(
      id: "sets",
      caption: call.say("Practice sets", "Conjuntos de práctica"),
      isCaptionHidden: true,
      columns: [
        .init(call.say("Set", "Conjunto")), .init(call.say("Vignettes", "Escenas"), .number),
        .init(call.say("You", "Tú")),
      ],
      rows: try lines.map { line in
        .init(
          "<a href=\"\(try call.link(toSet: line.set.id))\"><span lang=\"\(line.set.lang)\">\(line.set.title)</span></a>",
          ["\(line.set.vignettes)", HTML(text: progress(call, line))]
        )
      },
      narrow: .list
    )
    return try call.page(
      title,
      .visits,
      """
      \(heading.html)\(VisitsTabs.html(call, current: .calibration))<div class="stack">\
      \(lines.isEmpty ? empty.html : table.html)</div>
      """
    )
  }

  static func show(_ call: Call, _ page: CalibrationPage, mayPrepare: Bool) throws -> Reply {
    let set = page.set
    let heading = PageHeading(
      set.title,
      particulars: [state(call, set.state)],
      breadcrumbs: try crumbs(call),
      actions: try actions(call, page)
    )
    var frame = PageFrame(set.title, .visits)
    frame.width = .text
    return try call.page(
      frame,
      """
      \(heading.html)<div class="stack">\(readers(call))\
      \(if: !set.about.isEmpty, "<p lang=\"\(set.lang)\">\(set.about)</p>")\
      \(finishing(call, page))\(vignettes(call, page, mayPrepare: mayPrepare))\
      \(if: mayPrepare, preparing(call, page))</div>
      """
    )
  }

  static func crumbs(_ call: Call, set: CalibrationSet? = nil) throws -> Breadcrumbs {
    var items = [(call.say("Calibration", "Calibración"), try call.calibrationLink())]
    if let set { items.append((set.title, try call.link(toSet: set.id))) }
    return Breadcrumbs(label: call.say("You are here", "Estás aquí"), items: items)
  }

  /// Who reads what observers mark.
  static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      title: call.say("Nobody sees how you marked", "Nadie ve cómo marcaste"),
      call.say(
        """
        Your marks are shown to you alone. Everybody else sees counts of at least ten observers, and new marks join \
        them ten at a time. The scenes are invented; no observer and no teacher is rated.
        """,
        """
        Tus marcas solo se te muestran a ti. Los demás ven conteos de al menos diez personas, y las marcas nuevas se \
        suman de diez en diez. Las escenas son inventadas; no se califica a quien observa ni a quien enseña.
        """
      )
    ).html
  }

  static func state(_ call: Call, _ state: CalibrationState) -> String {
    switch state {
    case .draft: call.say("Draft: observers do not see it yet", "Borrador: aún no lo ven")
    case .published: call.say("Open for marking", "Abierto para marcar")
    case .closed: call.say("Closed", "Cerrado")
    }
  }

  private static func progress(_ call: Call, _ line: CalibrationLine) -> String {
    switch (line.set.state, line.progress) {
    case (.published, nil): call.say("Not begun", "Sin empezar")
    case (.published, .marking(let done)):
      call.say("\(done) of \(line.set.vignettes) marked", "\(done) de \(line.set.vignettes) marcadas")
    case (.published, .finished): call.say("Finished: see the agreement", "Terminado: ver el acuerdo")
    case (.draft, _), (.closed, _): state(call, line.set.state)
    }
  }

  private static func actions(_ call: Call, _ page: CalibrationPage) throws -> [HTML] {
    let link = try call.link(toSet: page.set.id)
    if page.progress == .finished || page.set.state == .closed {
      let label = call.say("See the agreement", "Ver el acuerdo")
      return [ButtonLink(label, to: "\(link)/agreement", kind: .primary).html]
    }
    guard page.set.state == .published, page.vignettes.contains(where: { !page.isMarked($0) }) else {
      return []
    }
    let label =
      page.progress == nil ? call.say("Begin", "Empezar") : call.say("Go on", "Continuar")
    return [ButtonLink(label, to: "\(link)/marks", kind: .primary).html]
  }

  private static func finishing(_ call: Call, _ page: CalibrationPage) throws -> HTML {
    guard page.set.state == .published, case .marking? = page.progress,
      page.vignettes.allSatisfy(page.isMarked)
    else { return .empty }
    return Card(
      id: "finish",
      title: call.say("Everything is marked", "Todo está marcado"),
      content: """
        <p>\(call.say(
          "You can still change your marks below. When you finish they stay as they are, and you see the agreement.",
          "Aún puedes cambiar tus marcas abajo. Al terminar quedan como están y ves el acuerdo."))</p>\
        \(PostForm(
          action: "\(try call.link(toSet: page.set.id))/completion", token: call.signedIn?.csrfToken ?? "",
          content: Button(call.say("Finish", "Terminar")).html).html)
        """
    ).html
  }

  private static func vignettes(_ call: Call, _ page: CalibrationPage, mayPrepare: Bool) throws -> HTML {
    guard !page.vignettes.isEmpty else { return .empty }
    let link = try call.link(toSet: page.set.id)
    let mayMark = page.set.state == .published && page.progress != .finished
    let mayEdit = mayPrepare && !page.set.isMarked && page.set.state != .closed
    return Card(
      id: "vignettes",
      title: call.say("Vignettes", "Escenas"),
      content: """
        <ol class="entries">\(each: page.vignettes, { vignette in
          let scene: Link = "\(link)/vignettes/\(vignette.id)"
          let title: HTML = "<span lang=\"\(vignette.lang)\">\(vignette.title)</span>"
          let state = page.isMarked(vignette) ? call.say("marked", "marcada") : call.say("to mark", "por marcar")
          return """
            <li>\(vignette.position). \(if: mayMark, "<a href=\"\(scene)\">\(title)</a>: \(state)", else: title)\
            \(if: mayEdit, " <a class=\"tap\" href=\"\(scene)/edit\">\(call.say("Edit", "Editar"))</a>")</li>
            """
        })</ol>
        """
    ).html
  }

  private static func preparing(_ call: Call, _ page: CalibrationPage) throws -> HTML {
    let link = try call.link(toSet: page.set.id)
    let token = call.signedIn?.csrfToken ?? ""
    let isFixed = page.set.isMarked || page.set.state == .closed
    let copy = PostForm(
      action: "\(link)/copies",
      token: token,
      hidden: [("id", CalibrationSetID.make(at: call.now).text)],
      style: "inline",
      content: Button(call.say("Copy to a new set", "Copiar a uno nuevo"), kind: .secondary).html
    )
    let publish = PostForm(
      action: "\(link)/publication",
      token: token,
      style: "inline",
      content: Button(call.say("Publish", "Publicar"), kind: .secondary).html
    )
    let close = PostForm(
      action: "\(link)/closure",
      token: token,
      style: "inline",
      content: Button(call.say("Close for good", "Cerrar definitivamente"), kind: .ending).html
    )
    let writing: HTML = """
      \(ButtonLink(call.say("Edit titles", "Editar títulos"), to: "\(link)/edit").html)\
      \(ButtonLink(call.say("Write a vignette", "Escribir una escena"), to: "\(link)/vignettes/new", icon: .plus).html)
      """
    return Card(
      id: "prepare",
      title: call.say("Preparing this set", "Preparar este conjunto"),
      content: """
        \(if: isFixed, "<p>\(call.say(CalibrationWords.fixed))</p>")\
        <div class="actions">\(if: !isFixed, writing)\(copy.html)\
        \(if: page.set.state == .draft && !page.vignettes.isEmpty, publish.html)\
        \(if: page.set.state == .published, close.html)</div>
        """
    ).html
  }
}

/// The page on which one scene is marked.
enum CalibrationMarkPages {
  static func form(
    _ call: Call,
    _ set: CalibrationSet,
    _ vignette: Vignette,
    _ marks: [Int: String],
    _ errors: [FieldError]
  ) throws -> Reply {
    let words = FormWords(call, errors)
    var frame = PageFrame(vignette.title, .visits)
    frame.width = .text
    frame.hasErrors = !errors.isEmpty
    frame.status = errors.isEmpty ? .ok : .unprocessableContent
    let heading = PageHeading(
      vignette.title,
      particulars: [
        call.say(
          "Vignette \(vignette.position) of \(set.vignettes)",
          "Escena \(vignette.position) de \(set.vignettes)"
        )
      ],
      breadcrumbs: try CalibrationPages.crumbs(call, set: set)
    )
    let form = PostForm(
      action: "\(try call.link(toSet: set.id))/vignettes/\(vignette.id)/marks",
      token: call.signedIn?.csrfToken ?? "",
      content: """
        \(each: vignette.lookFors, { lookFor in
          Radios(
            name: "mark_\(lookFor.position)", legend: lookFor.title,
            choices: CalibrationMark.allCases.map { Choice($0.rawValue, call.say($0.label)) },
            selected: marks[lookFor.position], hint: lookFor.statement, error: words["mark_\(lookFor.position)"]).html
        })<div class="actions">\(Button(call.say("Save and go on", "Guardar y seguir")).html)</div>
        """
    )
    return call.page(
      frame,
      """
      \(heading.html)\(words.summary)<div class="stack">\(CalibrationPages.readers(call))\(scene(call, vignette))\(form.html)</div>
      """
    )
  }

  /// The text of a scene, and the address of its video.
  static func scene(_ call: Call, _ vignette: Vignette) -> HTML {
    let paragraphs = vignette.body.split(separator: "\n").map { "<p>\($0)</p>" as HTML }
    return """
      <div lang="\(vignette.lang)">\(HTML(joining: paragraphs))</div>\
      \(if: !vignette.video.isEmpty, "<p>\(call.say("Video (copy this address):", "Video (copia esta dirección):")) <code>\(vignette.video)</code></p>")
      """
  }
}
