import HTTPTypes
import Kernel
import Markup
import Web

extension EvidenceBoardPages {
  /// Somebody else moved the same notes first: nothing was moved, both wishes are shown, one button moves on.
  static func overtaken(_ call: Call, _ page: BoardPage, _ conflict: BoardConflict, _ spot: BoardSpot) throws
    -> Reply
  {
    let title = call.say("Somebody moved these first", "Alguien las movió antes")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.status = .conflict
    let link = try page.place.link(call)
    let wanted = call.form["to"] == "new" ? call.form["new_pattern"] : name(call, page, spot)
    let rows = conflict.notes.map { note in
      DataTable.Row(
        "<span lang=\"\(note.language)\">\(note.body)</span>",
        [HTML(text: name(call, page, note.spot)), HTML(text: wanted)]
      )
    }
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      \(DataTable(
        id: "overtaken", caption: call.say("Nothing of yours was moved yet", "Todavía no se movió nada tuyo"),
        columns: [
          .init(call.say("Note", "Nota")), .init(call.say("Lies now in", "Está ahora en")), .init(call.say("You wanted", "Querías")),
        ], rows: rows, narrow: .list
      ).html)
      \(PostForm(
        action: "\(link)/board/moves", token: call.signedIn?.csrfToken ?? "",
        hidden: ["to", "pattern_id", "new_pattern"].map { ($0, call.form[$0]) }
          + current(call, page).map { ("note", "\($0.id):\($0.version)") },
        content: """
          <div class="actions">\(Button(call.say("Move them as I wanted", "Moverlas como yo quería")).html) \
          \(ButtonLink(call.say("Leave them", "Dejarlas"), to: "\(link)/board").html)</div>
          """
      ).html)
      """
    )
  }

  /// Somebody else renamed the same pattern first.
  static func renamed(_ call: Call, _ page: BoardPage, _ id: VisitPatternID, mine: String) throws -> Reply {
    let title = call.say("Somebody renamed this first", "Alguien le cambió el nombre antes")
    var frame = PageFrame(title, .visits)
    frame.width = .text
    frame.status = .conflict
    let link = try page.place.link(call)
    let theirs = page.board.patterns.first { $0.id == id }
    return call.page(
      frame,
      """
      \(PageHeading(title).html)
      <p>\(call.say("It is called now", "Ahora se llama")): <strong>\(theirs?.title ?? "–")</strong></p>
      \(PostForm(
        action: "\(link)/patterns/\(id)", token: call.signedIn?.csrfToken ?? "",
        hidden: [("version", String(theirs?.version ?? 0))],
        content: """
          \(TextInput(name: "title", label: call.say("Your name for it", "Tu nombre"), value: mine, width: .full, limit: 200).html)\
          <div class="actions">\(Button(call.say("Use mine", "Usar el mío")).html) \
          \(ButtonLink(call.say("Keep theirs", "Dejar el suyo"), to: "\(link)/board").html)</div>
          """
      ).html)
      """
    )
  }

  private static func current(_ call: Call, _ page: BoardPage) -> [BoardNote] {
    let wanted = Set(call.form.all("note").compactMap { BoardMove($0)?.note })
    return page.board.notes.filter { wanted.contains($0.id) }
  }

  private static func name(_ call: Call, _ page: BoardPage, _ spot: BoardSpot) -> String {
    switch spot {
    case .unsorted: call.say("Not sorted yet", "Sin agrupar")
    case .aside: call.say("Off the board", "Fuera del tablero")
    case .pattern(let id):
      page.board.patterns.first { $0.id == id }?.title
        ?? call.say("A pattern that is gone", "Un patrón que ya no está")
    }
  }
}
