import HTTPTypes
import Kernel
import Markup
import Storage
import Web

/// The evidence board: several visitors sort the same notes, each on an own screen.
enum EvidenceBoardHandlers {
  /// `GET /d/:district/visits/:visit/board`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (place, board) = try await read(call, scope)
    return try EvidenceBoardPages.show(call, BoardPage(place: place, board: board))
  }

  /// `GET /d/:district/visits/:visit/board/events`
  @Sendable static func events(_ call: Call, _ scope: Scope) async throws -> Reply {
    let place = try await call.store.read { db in try DebriefPlace.read(call, scope, db) }
    try place.requireVisitor()
    let (store, visit) = (call.store, place.visit.id)
    return .events(
      EventStream { String(try await store.read { db in try EvidenceBoardQueries.version(db, visit) }) }
    )
  }

  /// `POST /d/:district/visits/:visit/board/moves`
  @Sendable static func move(_ call: Call, _ scope: Scope) async throws -> Reply {
    let moves = call.form.all("note").compactMap { BoardMove($0) }
    let title = PlainLines.tidied(call.form["new_pattern"])
    var errors: [FieldError] = []
    if moves.isEmpty { errors.append(FieldError("sort", BoardWords.chooseNotes)) }
    var spot = BoardSpot(call.form["to"])
    if call.form["to"] == "new" {
      guard UUIDText.isValid(call.form["pattern_id"]) else { throw Failure.notFound }
      spot = .pattern(VisitPatternID(call.form["pattern_id"]))
    }
    if spot == nil { errors.append(FieldError("to", BoardWords.choosePlace)) }
    guard errors.isEmpty, let spot else { return try await again(call, scope, errors, moves) }
    do {
      try await BoardMoving.move(call, scope, moves, to: spot, naming: call.form["to"] == "new" ? title : nil)
    } catch let conflict as BoardConflict {
      let (place, board) = try await read(call, scope)
      return try EvidenceBoardPages.overtaken(call, BoardPage(place: place, board: board), conflict, spot)
    } catch Failure.invalid(let errors) where !call.wantsJSON {
      return try await again(call, scope, errors, moves)
    }
    return try await done(call, scope, call.say("Moved.", "Movidas."))
  }

  /// `POST /d/:district/visits/:visit/patterns/:pattern`
  @Sendable static func change(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: VisitPatternID = try call.id("pattern")
    let title = PlainLines.tidied(call.form["title"])
    do {
      try await BoardMoving.rename(
        call,
        scope,
        id,
        title: call.form["remove"].isEmpty ? title : nil,
        version: Int(call.form["version"]) ?? 0
      )
    } catch Failure.invalid(let errors) where !call.wantsJSON {
      return try await again(call, scope, errors, [])
    } catch Failure.conflict where !call.wantsJSON {
      let (place, board) = try await read(call, scope)
      return try EvidenceBoardPages.renamed(call, BoardPage(place: place, board: board), id, mine: title)
    }
    return try await done(call, scope, call.say("Saved.", "Guardado."))
  }

  private static func again(_ call: Call, _ scope: Scope, _ errors: [FieldError], _ moves: [BoardMove])
    async throws
    -> Reply
  {
    if call.wantsJSON { throw Failure.invalid(errors) }
    let (place, board) = try await read(call, scope)
    var page = BoardPage(place: place, board: board)
    page.errors = errors
    page.ticked = Set(moves.map(\.note))
    page.newTitle = call.form["new_pattern"]
    return try EvidenceBoardPages.show(call, page)
  }

  private static func done(_ call: Call, _ scope: Scope, _ words: String) async throws -> Reply {
    let place = try await call.store.read { db in try DebriefPlace.read(call, scope, db) }
    if call.wantsJSON { return Reply(status: .noContent, body: .none) }
    return .seeOther(
      Link("\(try place.link(call))/board").adding(query: filter(call)),
      flash: FlashMessage(words)
    )
  }

  private static func filter(_ call: Call) -> [(String, String)] {
    let shown = call.form["shown"]
    return shown.isEmpty ? [] : [("look-for", shown)]
  }

  private static func read(_ call: Call, _ scope: Scope) async throws -> (DebriefPlace, EvidenceBoard) {
    try await call.store.read { db in
      let place = try DebriefPlace.read(call, scope, db)
      try place.requireVisitor()
      guard place.visit.state == .shared || place.visit.state == .closed else {
        throw Failure.gone(DebriefWords.cancelled)
      }
      return (place, try EvidenceBoardQueries.board(db, place.visit.id))
    }
  }
}

/// Moving notes and naming patterns, as the board and the API both do it.
enum BoardMoving {
  static func move(
    _ call: Call,
    _ scope: Scope,
    _ moves: [BoardMove],
    to spot: BoardSpot,
    naming title: String?
  )
    async throws
  {
    try await call.store.write { db in
      let place = try open(call, scope, db)
      if case .pattern(let id) = spot, let title {
        let named = try checked(title, place, db)
        let looks = try EvidenceBoardQueries.board(db, place.visit.id).notes
          .filter { note in moves.contains { $0.note == note.id } }.map(\.lookFor)
        let common = Set(looks).count == 1 ? looks.first.flatMap { $0 } : nil
        try EvidenceBoardQueries.name(db, id, named, lookFor: common, in: place.visit.id)
      }
      try EvidenceBoardQueries.move(db, moves, to: spot, in: place.visit.id)
    }
  }

  /// Renames a pattern, or takes it apart when there is no title.
  static func rename(_ call: Call, _ scope: Scope, _ id: VisitPatternID, title: String?, version: Int)
    async throws
  {
    try await call.store.write { db in
      let place = try open(call, scope, db)
      guard try EvidenceBoardQueries.patterns(db, place.visit.id).contains(where: { $0.id == id }) else {
        throw Failure.notFound
      }
      if let title {
        let named = try checked(title, place, db)
        try EvidenceBoardQueries.rename(db, id, named, in: place.visit.id, expecting: version)
      } else {
        try EvidenceBoardQueries.remove(db, id, in: place.visit.id)
      }
    }
  }

  private static func open(_ call: Call, _ scope: Scope, _ db: Connection) throws -> DebriefPlace {
    let place = try DebriefPlace.read(call, scope, db)
    try place.requireVisitor()
    try place.requireOpen(on: call.today)
    return place
  }

  // The host reads titles: they name nobody either.
  private static func checked(_ title: String, _ place: DebriefPlace, _ db: Connection) throws -> String {
    guard title.contains(where: \.isLetter), title.count <= 200 else {
      throw Failure.invalid([FieldError("new_pattern", BoardWords.nameIt)])
    }
    let nameless = try VisitNoteQueries.nameless(db, for: place.visit)
    if let finding = nameless.finding(in: title) {
      throw Failure.invalid([FieldError("new_pattern", finding.words)])
    }
    return title
  }
}

/// Sentences of the board.
enum BoardWords {
  static let chooseNotes = Phrase("Tick the notes that belong together.", "Marca las notas que van juntas.")
  static let choosePlace = Phrase("Choose where the notes go.", "Elige a dónde van las notas.")
  static let nameIt = Phrase(
    "Name the pattern in up to 200 letters: what do these notes show together?",
    "Nombra el patrón en hasta 200 letras: ¿qué muestran juntas estas notas?"
  )
}
