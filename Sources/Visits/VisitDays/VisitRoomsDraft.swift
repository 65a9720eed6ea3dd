package import Kernel
package import Practices

/// A room as it was typed into the form, a file or an API request.
package struct VisitRoomRow: Sendable, Hashable {
  /// The position of a room that is there already; new ones have positions nothing has yet.
  package var position: Int
  package var name = ""
  package var corridor = ""
  package var door = ""
  package var band = ""
  package var times: [String] = []

  package init(position: Int) { self.position = position }

  /// A room as its form shows it.
  init(_ room: VisitRoom) {
    position = room.position
    name = room.name
    corridor = room.place.map { String($0.corridor) } ?? ""
    door = room.place.map { String($0.door) } ?? ""
    band = room.band?.rawValue ?? ""
    times = room.times.sorted().map { String($0) }
  }

  /// Whether nothing was typed; ticked times do not count, because new lines come with all of them ticked.
  var isBlank: Bool { name.isEmpty && corridor.isEmpty && door.isEmpty && band.isEmpty }
}

/// The rooms of a visit, once their rows were found to be in order.
package struct VisitRoomsDraft: Sendable, Hashable {
  package let rooms: [VisitRoom]

  /// A room that is there already is taken away by clearing its name. `field` names a row's part for its message.
  ///
  /// Throws: `invalid` with everything that needs attention.
  init(
    _ rows: [VisitRoomRow],
    times: [VisitTime],
    existing: Set<Int> = [],
    field: (_ row: VisitRoomRow, _ part: String) -> String = { "\($1)-\($0.position)" }
  ) throws(Failure) {
    guard !times.isEmpty else { throw .invalid([FieldError("rows", Self.timesFirst)]) }
    var errors: [FieldError] = []
    var rooms: [VisitRoom] = []
    var names: [String: String] = [:]
    let named = rows.filter { !$0.isBlank && !($0.name.isEmpty && existing.contains($0.position)) }
    let needsPlaces = named.contains { !$0.corridor.isEmpty || !$0.door.isEmpty }
    for row in named {
      func wrong(_ part: String, _ message: Phrase) { errors.append(FieldError(field(row, part), message)) }
      guard let key = RoomName(row.name)?.folded else {
        wrong("name", Self.nameWords)
        continue
      }
      if let other = names[key] { wrong("name", Self.twice(row.name, other)) }
      names[key] = row.name
      let place = Self.place(row, isNeeded: needsPlaces, wrong)
      let band = GradeBand(rawValue: row.band.replacing("–", with: "-").uppercased())
      if band == nil, !row.band.isEmpty { wrong("band", Self.bandWords) }
      let numbers = Set(row.times.compactMap { Int($0) }).intersection(times.map(\.number))
      if numbers.count != Set(row.times).count {
        wrong("times", Self.unknownTime(times.count))
      } else if numbers.isEmpty {
        wrong("times", Self.neverTaught(row.name))
      }
      rooms.append(
        VisitRoom(position: row.position, name: row.name, place: place, band: band, times: numbers)
      )
    }
    if rooms.count > VisitRoom.most { errors.append(FieldError("rows", Self.tooMany)) }
    guard errors.isEmpty else { throw .invalid(errors) }
    self.rooms = rooms
  }

  private static func place(_ row: VisitRoomRow, isNeeded: Bool, _ wrong: (String, Phrase) -> Void)
    -> RoomPlace?
  {
    guard isNeeded else { return nil }
    let corridor = Int(row.corridor).flatMap { RoomPlace.limits.contains($0) ? $0 : nil }
    let door = Int(row.door).flatMap { RoomPlace.limits.contains($0) ? $0 : nil }
    if corridor == nil { wrong("corridor", placeWords) }
    if door == nil { wrong("door", placeWords) }
    guard let corridor, let door else { return nil }
    return RoomPlace(corridor: corridor, door: door)
  }

  static let timesFirst = Phrase(
    "Enter the visit times first; each room says at which of them it is taught.",
    "Primero escribe las horas de visita; cada salón dice en cuáles hay clase."
  )
  private static let nameWords = Phrase(
    "Enter the room's name, with a letter or a digit, in at most \(RoomName.lengthLimit) letters.",
    "Escribe el nombre del salón, con una letra o un dígito, en \(RoomName.lengthLimit) letras como máximo."
  )
  private static let placeWords = Phrase(
    "Enter a whole number from 1 to 99 for every room, or leave corridor and door empty everywhere.",
    "Escribe un número entero de 1 a 99 en cada salón, o deja pasillo y puerta vacíos en todos."
  )
  private static let bandWords = Phrase(
    "Choose K-2, 3-5, 6-8 or 9-12, or leave it empty.",
    "Elige K-2, 3-5, 6-8 o 9-12, o déjalo vacío."
  )
  private static let tooMany = Phrase(
    "A visit has at most \(VisitRoom.most) rooms. Leave some out.",
    "Una visita tiene como máximo \(VisitRoom.most) salones. Deja fuera algunos."
  )

  private static func twice(_ name: String, _ other: String) -> Phrase {
    Phrase(
      "“\(name)” and “\(other)” read as the same room. Take one away, or tell them apart.",
      "«\(name)» y «\(other)» parecen el mismo salón. Quita uno o distínguelos."
    )
  }

  private static func neverTaught(_ name: String) -> Phrase {
    Phrase(
      "\(name) is taught at no visit time. Tick one, or take the room away.",
      "En \(name) no hay clase a ninguna hora de visita. Marca una o quita el salón."
    )
  }

  private static func unknownTime(_ count: Int) -> Phrase {
    Phrase(
      "Visit times have the numbers 1 to \(count). Use those.",
      "Las horas de visita tienen los números 1 a \(count). Usa esos."
    )
  }
}
