import HTTPTypes
import Kernel
import Storage
import Web

/// The day of a visit for programs: the same rights and words as on the pages.
enum VisitDayAPIHandlers {
  /// `GET /api/v1/d/:district/visits/:visit/day`
  @Sendable static func show(_ call: Call, _ scope: Scope) async throws -> Reply {
    try await reply(call, scope, try call.id("visit"), status: .ok)
  }

  /// `PUT /api/v1/d/:district/visits/:visit/day/rooms`
  @Sendable static func putRooms(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let (visit, day) = try await call.store.read { db in
      (try VisitDayQueries.open(db, within: scope, id: id), try VisitDayQueries.day(db, of: id))
    }
    let body = try call.body(VisitDayAPI.NewRooms.self)
    guard let version = call.expectedVersion else {
      throw Failure.invalid([
        FieldError(
          "If-Match",
          Phrase("Send the version you read as If-Match.", "Envía como If-Match la versión que leíste.")
        )
      ])
    }
    let rows = body.rows(after: day.rooms.map(\.position).max() ?? 0, times: day.times)
    guard Set(rows.map(\.position)).count == rows.count, rows.allSatisfy({ (1...200).contains($0.position) })
    else {
      throw Failure.invalid([
        FieldError(
          "rooms",
          Phrase("Each position is one room's, from 1 to 200.", "Cada posición es de un salón, de 1 a 200.")
        )
      ])
    }
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() { places[row.position] = index }
    let draft = try VisitRoomsDraft(rows, times: day.times) { row, part in
      "rooms.\(places[row.position] ?? 0).\(part == "band" ? "grades" : part)"
    }
    try await VisitRoomHandlers.store(call, scope, visit, draft.rooms, version: version)
    return try await reply(call, scope, id, status: .ok)
  }

  /// `POST /api/v1/d/:district/visits/:visit/day/search`
  @Sendable static func search(_ call: Call, _ scope: Scope) async throws -> Reply {
    let id: InquiryVisitID = try call.id("visit")
    let body = call.form.json.isEmpty ? nil : try call.body(VisitDayAPI.NewSearch.self)
    let asked = body?.id ?? ""
    let search = UUIDText.isValid(asked) ? VisitSearchID(asked) : .make(at: call.now)
    try await VisitSearchHandlers.begin(call, scope, id, search)
    return try await reply(call, scope, id, status: .accepted)
  }

  private static func reply(_ call: Call, _ scope: Scope, _ id: InquiryVisitID, status: HTTPResponse.Status)
    async throws -> Reply
  {
    try await call.store.read { db in
      let visit = try VisitDayQueries.hosted(db, within: scope, id: id)
      let day = try VisitDayQueries.day(db, of: id)
      let search = try VisitSearchQueries.search(db, for: id)
      return try .api(
        VisitDayAPI.Day(visit, day, search, call.language),
        status: status,
        version: day.version
      )
    }
  }
}
