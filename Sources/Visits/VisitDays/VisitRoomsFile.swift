import Interchange
import Kernel
import Practices

/// The list of rooms as a CSV file, or as it is pasted from a spreadsheet.
enum VisitRoomsFile {
  /// The columns, in the order of the template; each may have other names too.
  private enum Column: String, CaseIterable {
    case room, corridor, door, grades, times

    var names: Set<String> {
      switch self {
      case .room: ["room", "name", "salon", "aula"]
      case .corridor: ["corridor", "hall", "wing", "pasillo"]
      case .door: ["door", "puerta"]
      case .grades: ["grades", "grade", "grados", "grado"]
      case .times: ["times", "time", "horas", "hora"]
      }
    }

    /// What the draft calls it.
    var part: String {
      switch self {
      case .room: "name"
      case .grades: "band"
      case .corridor, .door, .times: rawValue
      }
    }
  }

  /// The rooms a file asks for; rooms of the same name keep their position. All of them are good, or none is taken.
  ///
  /// Throws: `invalid` with a line and a column in each message.
  static func read(_ bytes: [UInt8], times: [VisitTime], known: [VisitRoom]) throws -> [VisitRoom] {
    guard !times.isEmpty else { throw Failure.invalid([FieldError("rows", VisitRoomsDraft.timesFirst)]) }
    let lines = try records(commaSeparated(bytes))
    guard let header = lines.first else { throw Failure.invalid([FieldError("rows", empty)]) }
    let columns = try columns(header.cells)
    let rows = lines.dropFirst().map { line in row(line.cells, columns, times, position: -line.number) }
    guard !rows.isEmpty else { throw Failure.invalid([FieldError("rows", empty)]) }
    var errors = zip(lines.dropFirst(), rows).filter { $1.isBlank || $1.name.isEmpty }
      .map { error($0.0.number, "name", missingName, columns) }
    var draft: VisitRoomsDraft?
    do {
      // Lines stand for positions while they are judged, so that a message can name its line.
      draft = try VisitRoomsDraft(rows.filter { !$0.name.isEmpty }, times: times) { row, part in
        "\(-row.position) \(part)"
      }
    } catch {
      guard case .invalid(let found) = error else { throw error }
      errors += found.map { fault in
        let place = fault.field.split(separator: " ").map(String.init)
        guard place.count == 2, let line = Int(place[0]) else { return fault }
        return self.error(line, place[1], fault.message, columns)
      }
    }
    guard errors.isEmpty, let draft else { throw Failure.invalid(Array(errors.prefix(50))) }
    return placed(draft.rooms, among: known)
  }

  /// The rooms as a file to save, change and load again; two lines as an example while there are none.
  static func write(_ rooms: [VisitRoom], times: [VisitTime]) -> [UInt8] {
    var csv = CSVWriter(guardsAgainstFormulas: true)
    csv.write(Column.allCases.map(\.rawValue))
    for room in rooms {
      csv.write([
        room.name, room.place.map { String($0.corridor) } ?? "", room.place.map { String($0.door) } ?? "",
        room.band?.rawValue ?? "",
        room.times.count == times.count
          ? "all" : room.times.sorted().map { String($0) }.joined(separator: " "),
      ])
    }
    if rooms.isEmpty {
      csv.write(["Room 12", "1", "4", "3-5", "all"])
      csv.write(["Room 14", "1", "5", "", "1 3"])
    }
    return csv.bytes
  }

  // MARK: - Lines and columns

  private static func records(_ bytes: [UInt8]) throws -> [(number: Int, cells: [String])] {
    var lines: [(number: Int, cells: [String])] = []
    do {
      try CSVReader(bufferSize: 65_536).read(bytes) { row in
        lines.append((row.line, row.strings.map(trimmed)))
      }
    } catch let problem as CSVProblem {
      throw Failure.invalid([
        FieldError(
          "rows",
          Phrase(
            "Line \(problem.line), column \(problem.column) cannot be read as CSV. Save the file as CSV (UTF-8) and try again.",
            "La línea \(problem.line), columna \(problem.column) no se puede leer como CSV. Guarda el archivo como CSV (UTF-8) e inténtalo de nuevo."
          )
        )
      ])
    }
    return lines.filter { line in line.cells.contains { !$0.isEmpty } }
  }

  /// Spreadsheets put tabs into what is copied, and semicolons into files where the comma is a decimal point.
  private static func commaSeparated(_ bytes: [UInt8]) -> [UInt8] {
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let separator = [UInt8(ascii: "\t"), UInt8(ascii: ";")].first { head.contains($0) }
    guard let separator, !head.contains(UInt8(ascii: ",")) else { return bytes }
    var csv = CSVWriter(guardsAgainstFormulas: false)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let cells = text.split(separator: separator, omittingEmptySubsequences: false)
      csv.write(cells.map { String(decoding: $0, as: UTF8.self).replacing("\"", with: "") })
    }
    return csv.bytes
  }

  private static func columns(_ header: [String]) throws -> [Column: Int] {
    var columns: [Column: Int] = [:]
    for (index, cell) in header.enumerated() where !cell.isEmpty {
      let name = RoomHeader.folded(cell)
      guard let column = Column.allCases.first(where: { $0.names.contains(name) }) else {
        throw Failure.invalid([FieldError("rows", unknownColumn(cell, index + 1))])
      }
      columns[column] = index
    }
    guard columns[.room] != nil else { throw Failure.invalid([FieldError("rows", noRoomColumn)]) }
    return columns
  }

  private static func row(_ cells: [String], _ columns: [Column: Int], _ times: [VisitTime], position: Int)
    -> VisitRoomRow
  {
    func cell(_ column: Column) -> String {
      columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
    }
    var row = VisitRoomRow(position: position)
    row.name = cell(.room)
    row.corridor = cell(.corridor)
    row.door = cell(.door)
    row.band = cell(.grades)
    row.times = numbers(cell(.times), times)
    return row
  }

  /// "all", nothing at all, "1 3 4", "1;3" and "2-4".
  private static func numbers(_ text: String, _ times: [VisitTime]) -> [String] {
    let folded = RoomHeader.folded(text)
    if ["", "all", "todas", "todo"].contains(folded) { return times.map { String($0.number) } }
    if ["none", "ninguna", "0"].contains(folded) { return [] }
    return folded.split { " ;,/".contains($0) }.flatMap { piece -> [String] in
      let ends = piece.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] <= ends[1], ends[1] <= VisitTime.most else { return [String(piece)] }
      return (ends[0]...ends[1]).map { String($0) }
    }
  }

  private static func placed(_ rooms: [VisitRoom], among known: [VisitRoom]) -> [VisitRoom] {
    var positions: [String: Int] = [:]
    for room in known { positions[RoomName(room.name)?.folded ?? room.name] = room.position }
    var next = (known.map(\.position).max() ?? 0) + 1
    return rooms.map { room in
      let position = positions[RoomName(room.name)?.folded ?? room.name]
      defer { if position == nil { next += 1 } }
      return VisitRoom(
        position: position ?? next,
        name: room.name,
        place: room.place,
        band: room.band,
        times: room.times
      )
    }
  }

  // An apostrophe in front of a sign is how our own files keep spreadsheets from reading a formula.
  private static func trimmed(_ cell: String) -> String {
    let text = cell.drop(while: \.isWhitespace)
    let plain =
      text.first == "'" && text.dropFirst().first.map { "=+-@".contains($0) } == true
      ? text.dropFirst() : text
    return String(plain.reversed().drop(while: \.isWhitespace).reversed())
  }

  // MARK: - Words

  private static func error(_ line: Int, _ part: String, _ message: Phrase, _ columns: [Column: Int])
    -> FieldError
  {
    let column = Column.allCases.first { $0.part == part } ?? .room
    let number = columns[column].map { " \($0 + 1)" } ?? ""
    return FieldError(
      "rows",
      Phrase(
        "Line \(line), column\(number) (\(column.rawValue)): \(message.english)",
        "Línea \(line), columna\(number) (\(column.rawValue)): \(message.spanish)"
      )
    )
  }

  private static func unknownColumn(_ name: String, _ number: Int) -> Phrase {
    Phrase(
      "Line 1, column \(number): “\(name.prefix(40))” is not a column. Use room, corridor, door, grades and times, as in the template.",
      "Línea 1, columna \(number): «\(name.prefix(40))» no es una columna. Usa room, corridor, door, grades y times, como en la plantilla."
    )
  }

  private static let noRoomColumn = Phrase(
    "Line 1 needs a column named room, as in the template.",
    "La línea 1 necesita una columna llamada room, como en la plantilla."
  )
  private static let empty = Phrase(
    "There are no rooms in it. Choose a file or paste lines, with the column names in the first.",
    "No hay salones. Elige un archivo o pega líneas, con los nombres de las columnas en la primera."
  )
  private static let missingName = Phrase("Enter the room's name.", "Escribe el nombre del salón.")
}

/// The name of a column as two people would both mean it.
enum RoomHeader {
  static func folded(_ text: String) -> String {
    text.lowercased().replacing("ó", with: "o").replacing("é", with: "e").filter { $0 != "\u{FEFF}" }
  }
}
