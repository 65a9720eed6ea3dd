import Foundation
import HTTPTypes
import Kernel
import Storage
import Web

/// The rooms of a visit's day, by form and by CSV.
enum VisitRoomHandlers {
  /// The largest file taken; sixty rooms are a few kilobytes.
  static let fileLimit = 300_000

  /// `GET /d/:district/visits/:visit/day/rooms`; `more` asks for that many empty lines.
  @Sendable static func form(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day, level) = try await open(call, scope)
    var model = VisitRoomsModel(day, level)
    model.blankLines = min(20, max(3, call.query("more").flatMap { Int($0) } ?? 3))
    return try VisitRoomPages.form(call, visit, model)
  }

  /// `POST /d/:district/visits/:visit/day/rooms`
  @Sendable static func save(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day, level) = try await open(call, scope)
    var model = VisitRoomsModel(day, level)
    model.rows = rows(call.form)
    model.version = Int(call.form["version"]) ?? -1
    do {
      let draft = try VisitRoomsDraft(model.rows, times: day.times, existing: Set(day.rooms.map(\.position)))
      return try await put(call, scope, visit, draft.rooms, version: model.version)
    } catch Failure.invalid(let errors) {
      model.errors = errors
      return try VisitRoomPages.form(call, visit, model)
    } catch Failure.conflict {
      return try VisitRoomPages.conflict(call, visit, model)
    }
  }

  /// `GET /d/:district/visits/:visit/day/rooms/file`
  @Sendable static func fileForm(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day, _) = try await open(call, scope)
    return try VisitRoomFilePages.form(call, visit, day, pasted: "", [])
  }

  /// `POST /d/:district/visits/:visit/day/rooms/file`: a file, or lines pasted from a spreadsheet.
  @Sendable static func load(_ call: Call, _ scope: Scope) async throws -> Reply {
    let (visit, day, _) = try await open(call, scope)
    let version = Int(call.form["version"]) ?? -1
    let pasted = call.form.raw("rows")
    do {
      let file = call.form.files.first { $0.field == "file" && $0.size > 0 }
      let bytes = try file.map { Array(try Data(contentsOf: URL(filePath: $0.path))) } ?? Array(pasted.utf8)
      let rooms = try VisitRoomsFile.read(bytes, times: day.times, known: day.rooms)
      return try await put(call, scope, visit, rooms, version: version)
    } catch Failure.invalid(let errors) {
      return try VisitRoomFilePages.form(call, visit, day, pasted: pasted, errors)
    } catch Failure.conflict {
      return try VisitRoomFilePages.conflict(call, visit, day, pasted: pasted)
    }
  }

  /// `GET /d/:district/visits/:visit/day/rooms.csv`: the rooms there are, or an example.
  @Sendable static func table(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let day = try await call.store.read { db in
      _ = try VisitDayQueries.hosted(db, within: scope, id: id)
      return try VisitDayQueries.day(db, of: id)
    }
    return .download(
      VisitRoomsFile.write(day.rooms, times: day.times),
      type: "text/csv; charset=utf-8",
      name: "rooms.csv"
    )
  }

  /// Stores rooms; the same list sent twice has nothing left to do.
  static func store(
    _ call: Call,
    _ scope: Scope,
    _ visit: InquiryVisit,
    _ rooms: [VisitRoom],
    version: Int
  ) async throws {
    try await call.store.write { db in
      let now = try VisitDayQueries.day(db, of: visit.id)
      if now.version != version, now.rooms == rooms.sorted(by: { $0.position < $1.position }) { return }
      try VisitRoomQueries.put(db, rooms: rooms, in: visit.id, expecting: version)
      try VisitDayEvents.append("visit.rooms_changed", visit, scope, at: call.now, db)
    }
  }

  private static func put(
    _ call: Call,
    _ scope: Scope,
    _ visit: InquiryVisit,
    _ rooms: [VisitRoom],
    version: Int
  ) async throws -> Reply {
    try await store(call, scope, visit, rooms, version: version)
    let count = rooms.count
    return .seeOther(
      try VisitDayLinks(call, visit.id).day,
      flash: FlashMessage(
        count == 1
          ? call.say("One room takes part.", "Participa un salón.")
          : call.say("\(count) rooms take part.", "Participan \(count) salones.")
      )
    )
  }

  private static func rows(_ form: Form) -> [VisitRoomRow] {
    let positions = form.fields.compactMap { field in
      field.name.hasPrefix("name-") ? Int(field.name.dropFirst(5)) : nil
    }
    return positions.filter { (1...200).contains($0) }.prefix(VisitRoom.most + 20).map { position in
      var row = VisitRoomRow(position: position)
      row.name = form["name-\(position)"]
      row.corridor = form["corridor-\(position)"]
      row.door = form["door-\(position)"]
      row.band = form["band-\(position)"]
      row.times = form.all("times-\(position)")
      return row
    }
  }

  private static func open(_ call: Call, _ scope: Scope) async throws -> (InquiryVisit, VisitDay, SchoolLevel)
  {
    let id: InquiryVisitID = try call.id("visit")
    return try await call.store.read { db in
      let visit = try VisitDayQueries.open(db, within: scope, id: id)
      return (visit, try VisitDayQueries.day(db, of: id), try VisitDayQueries.level(db, of: visit))
    }
  }
}
