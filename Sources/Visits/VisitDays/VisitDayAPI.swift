import Kernel
import Practices
import Web

/// JSON shapes of a visit's day.
enum VisitDayAPI {
  /// Times, rooms and groups, with what stands in the way and what the plan breaks.
  struct Day: Encodable, Sendable {
    let visit: InquiryVisitID
    let version: Int
    let planVersion: Int
    let times: [Time]
    let rooms: [Room]
    let groups: [Group]
    let search: Search?
    let obstacles: [String]
    let faults: [String]

    init(_ visit: InquiryVisit, _ day: VisitDay, _ search: VisitSearch?, _ language: Language) {
      self.visit = visit.id
      version = day.version
      planVersion = visit.planVersion
      times = day.times.map(Time.init)
      rooms = day.rooms.map(Room.init)
      groups = day.groups.map { Group($0, day) }
      self.search = search.map { Search($0, language) }
      obstacles = VisitDayWords.obstacles(day).map { $0(language) }
      faults = day.faults.map { VisitDayWords.fault($0, day)(language) }
    }
  }

  /// A time of the day.
  struct Time: Encodable, Sendable {
    let number: Int
    let startsAt: String
    let endsAt: String

    init(_ time: VisitTime) {
      number = time.number
      startsAt = time.startsAt.description
      endsAt = time.endsAt.description
    }
  }

  /// A room of the list.
  struct Room: Encodable, Sendable {
    let position: Int
    let name: String
    let corridor: Int?
    let door: Int?
    let grades: String?
    let times: [Int]

    init(_ room: VisitRoom) {
      position = room.position
      name = room.name
      corridor = room.place?.corridor
      door = room.place?.door
      grades = room.band?.rawValue
      times = room.times.sorted()
    }
  }

  /// A group with its people and its way.
  struct Group: Encodable, Sendable {
    struct Member: Encodable, Sendable {
      let guest: InquiryGuestID
      let name: String
      let school: SchoolID?
      let isPrincipal: Bool
    }

    struct Stop: Encodable, Sendable {
      let time: Int
      let room: Int?
    }

    let number: Int
    let people: [Member]
    let stops: [Stop]

    init(_ number: Int, _ day: VisitDay) {
      self.number = number
      people = day.people(in: number).map {
        Member(guest: $0.id, name: $0.name, school: $0.school, isPrincipal: $0.isPrincipal)
      }
      stops = day.times.map { time in
        Stop(time: time.number, room: day.stops[GroupTime(group: number, time: time.number)])
      }
    }
  }

  /// The last search for a plan.
  struct Search: Encodable, Sendable {
    let id: VisitSearchID
    let state: VisitSearchState
    let percent: Int
    let refusal: String?

    init(_ search: VisitSearch, _ language: Language) {
      id = search.id
      state = search.state
      percent = search.percent
      refusal = search.refusal.map { $0(language) }
    }
  }

  /// The rooms that take the place of those there are.
  struct NewRooms: Decodable, Sendable {
    struct Room: Decodable, Sendable {
      let position: Int?
      let name: String
      let corridor: Int?
      let door: Int?
      let grades: String?
      /// Nothing means every time.
      let times: [Int]?
    }

    let rooms: [Room]

    /// As rows of the form; rooms without a position get one that nothing has.
    func rows(after highest: Int, times: [VisitTime]) -> [VisitRoomRow] {
      var next = max(highest, rooms.compactMap(\.position).max() ?? 0)
      return rooms.map { room in
        if room.position == nil { next += 1 }
        var row = VisitRoomRow(position: room.position ?? next)
        row.name = room.name
        row.corridor = room.corridor.map { String($0) } ?? ""
        row.door = room.door.map { String($0) } ?? ""
        row.band = room.grades ?? ""
        row.times = (room.times ?? times.map(\.number)).map { String($0) }
        return row
      }
    }
  }

  /// What starts a search.
  struct NewSearch: Decodable, Sendable {
    let id: String?
  }

  private static let roomMembers: [(String, JSONShape)] = [
    ("name", .text("As on the door.")), ("corridor?", .integer("1 to 99.")),
    ("door?", .integer("1 to 99, counted along the corridor.")),
    ("grades?", .oneOf(GradeBand.allCases.map(\.rawValue), "Grades taught in it.")),
  ]
  private static let search = JSONShape.object([
    ("id", .identifier("The search.")),
    ("state", .oneOf(VisitSearchState.allCases.map(\.rawValue), "How far it is, or how it ended.")),
    ("percent", .integer("How far it is.")), ("refusal?", .text("Why there can be no plan.")),
  ])
  private static let group = JSONShape.object([
    ("number", .integer("From 1.")),
    (
      "people",
      .list(
        .object([
          ("guest", .identifier("The invitation.")), ("name", .text("Their name.")),
          ("school?", .identifier("Their school.")), ("isPrincipal", .flag("Whether they lead it.")),
        ])
      )
    ),
    (
      "stops",
      .list(
        .object([
          ("time", .integer("Number of the time.")),
          ("room?", .integer("Position of the room; absent for a rest.")),
        ])
      )
    ),
  ])
  static let day = JSONShape.object([
    ("visit", .identifier("The visit.")), ("version", .integer("Of times and rooms, for If-Match.")),
    ("planVersion", .integer("Grows whenever groups or stops change.")),
    (
      "times",
      .list(
        .object([
          ("number", .integer("From 1.")), ("startsAt", .text("`08:30`.")), ("endsAt", .text("`08:50`.")),
        ])
      )
    ),
    (
      "rooms",
      .list(
        .object(
          [("position", .integer("Stays while the room is there."))] + roomMembers
            + [("times", .list(.integer("A time at which it is taught.")))]
        )
      )
    ),
    ("groups", .list(group)), ("search?", search),
    ("obstacles", .list(.text("What stands in the way of a plan."))),
    ("faults", .list(.text("What the plan breaks."))),
  ])
  static let newRooms = JSONShape.object([
    (
      "rooms",
      .list(
        .object(
          [("position?", .integer("Of a room that is there already."))] + roomMembers
            + [("times?", .list(.integer("Times at which it is taught; absent for all.")))]
        )
      )
    )
  ])
  static let newSearch = JSONShape.object([
    ("id?", .identifier("A UUID; sending it again starts nothing."))
  ])
}
