import HTTPTypes
import Kernel
import Markup
import Web

/// The evidence board as visitors see and sort it.
enum EvidenceBoardPages {
  static func show(_ call: Call, _ page: BoardPage) throws -> Reply {
    var page = page
    page.shown = call.query("look-for").flatMap { Int($0) }
    let link = try page.place.link(call)
    var frame = PageFrame(
      "\(call.say("Evidence board", "Tablero de evidencias")), \(page.place.visit.schoolName)",
      .visits
    )
    frame.scripts = ["evidence-board.js"]
    frame.hasErrors = !page.errors.isEmpty
    frame.status = page.errors.isEmpty ? .ok : .unprocessableContent
    return call.page(
      frame,
      """
      \(heading(call, page, link))\(DebriefFields.summary(call, page.errors))\(readers(call))\(filter(call, page, link))
      <div id="board" data-board data-version="\(page.board.version)" data-events="\(link)/board/events" \
      data-moved="\(call.say("Somebody moved notes. The board is up to date.", "Alguien movió notas. El tablero está al día."))" \
      data-failed="\(call.say("That did not work. The board shows how things are now.", "Eso no funcionó. El tablero muestra cómo están las cosas."))">
      \(sorting(call, page, link))</div>
      <p class="vh" role="status" data-board-status></p>
      """
    )
  }

  private static func heading(_ call: Call, _ page: BoardPage, _ link: Link) -> HTML {
    let visit = page.place.visit
    let count = page.board.notes.count
    var actions: [HTML] = []
    if visit.takesNotes(on: call.today) {
      actions.append(ButtonLink(call.say("Write a note", "Escribir una nota"), to: "\(link)/notes").html)
    }
    actions.append(
      ButtonLink(
        call.say("Feedback for the school", "Comentarios para la escuela"),
        to: "\(link)/feedback",
        kind: .primary
      ).html
    )
    return PageHeading(
      call.say("Evidence board", "Tablero de evidencias"),
      particulars: [
        "\(visit.title), \(visit.schoolName)",
        count == 1 ? call.say("1 note", "1 nota") : call.say("\(count) notes", "\(count) notas"),
      ],
      actions: actions
    ).html
  }

  private static func readers(_ call: Call) -> HTML {
    Notice(
      .readers,
      call.say(
        "Only this visit's visitors see this board. The school gets patterns of two notes or more, wonderings and suggestions.",
        "Solo quienes visitan ven este tablero. La escuela recibe patrones de dos notas o más, preguntas y sugerencias."
      )
    ).html
  }

  private static func filter(_ call: Call, _ page: BoardPage, _ link: Link) -> HTML {
    let board: Link = "\(link)/board"
    let items =
      [Tabs.Item(call.say("Everything", "Todo"), board, isCurrent: page.shown == nil)]
      + page.place.lookFors.map { lookFor in
        Tabs.Item(
          lookFor.title,
          board.adding(query: [("look-for", String(lookFor.position))]),
          isCurrent: page.shown == lookFor.position
        )
      }
      + [
        Tabs.Item(
          call.say("Something else", "Otra cosa"),
          board.adding(query: [("look-for", "0")]),
          isCurrent: page.shown == 0
        )
      ]
    return Tabs(label: call.say("Notes by look-for", "Notas por aspecto"), items: items).html
  }

  private static func sorting(_ call: Call, _ page: BoardPage, _ link: Link) -> HTML {
    guard !page.board.notes.isEmpty else { return empty(call, link) }
    let isOpen = page.place.visit.state == .shared
    let columns = BoardColumns(call: call, page: page, link: link, isOpen: isOpen)
    guard isOpen else { return columns.html }
    return """
      \(PostForm(
        action: "\(link)/board/moves", token: call.signedIn?.csrfToken ?? "",
        hidden: [
          ("pattern_id", VisitPatternID.make(at: call.now).text), ("shown", page.shown.map(String.init) ?? ""),
        ],
        id: "sort", label: call.say("Sort the notes", "Agrupar las notas"), style: "sorting",
        content: "\(columns.html)\(bar(call, page))"
      ).html)\(renaming(call, page, link))
      """
  }

  private static func empty(_ call: Call, _ link: Link) -> HTML {
    EmptyState(
      title: call.say("No notes yet", "Aún no hay notas"),
      text: call.say(
        "Notes appear here as visitors send them, from their phones or this page.",
        "Las notas aparecen aquí cuando se envían, desde el teléfono o esta página."
      ),
      action: ButtonLink(call.say("Write a note", "Escribir una nota"), to: "\(link)/notes", kind: .primary)
    ).html
  }

  private static func bar(_ call: Call, _ page: BoardPage) -> HTML {
    """
    <div class="sortbar">\(Select(
        name: "to", label: call.say("Ticked notes go to", "Las notas marcadas van a"),
        choices: places(call, page), prompt: call.say("Choose a place", "Elige un lugar"),
        error: DebriefFields.message(call, page.errors, "to")
      ).html)\(TextInput(
        name: "new_pattern", label: call.say("Name of a new pattern", "Nombre de un patrón nuevo"), value: page.newTitle,
        hint: call.say("What these notes show together", "Lo que muestran juntas"),
        error: DebriefFields.message(call, page.errors, "new_pattern"), width: .full, autocomplete: "off", limit: 200
      ).html)\(Button(call.say("Move", "Mover")).html)</div>
    """
  }

  static func places(_ call: Call, _ page: BoardPage) -> [Choice] {
    page.board.patterns.map { Choice($0.id.text, $0.title) } + [
      Choice("new", call.say("A new pattern", "Un patrón nuevo")),
      Choice("unsorted", call.say("Not sorted yet", "Sin agrupar")),
      Choice("aside", call.say("Off the board", "Fuera del tablero")),
    ]
  }

  private static func renaming(_ call: Call, _ page: BoardPage, _ link: Link) -> HTML {
    guard !page.board.patterns.isEmpty else { return .empty }
    return Details(
      call.say("Rename patterns or take them apart", "Cambiar el nombre de los patrones o deshacerlos"),
      content: """
        <ul class="stack">\(each: page.board.patterns, { pattern in
          "<li>\(rename(call, pattern, link))</li>"
        })</ul>
        """
    ).html
  }

  private static func rename(_ call: Call, _ pattern: VisitPattern, _ link: Link) -> HTML {
    PostForm(
      action: "\(link)/patterns/\(pattern.id)",
      token: call.signedIn?.csrfToken ?? "",
      hidden: [("version", String(pattern.version))],
      label: pattern.title,
      content: """
        \(TextInput(
          name: "title", label: call.say("Pattern", "Patrón"), value: pattern.title, width: .full, limit: 200,
          id: "title-\(pattern.id)"
        ).html)<div class="actions">\(Button(call.say("Rename", "Cambiar nombre"), kind: .secondary).html) \
        \(Button(call.say("Take apart", "Deshacer"), kind: .quiet, name: "remove", value: "yes").html)</div>
        """
    ).html
  }
}
