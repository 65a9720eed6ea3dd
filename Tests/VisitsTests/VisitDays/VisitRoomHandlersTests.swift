import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Rooms of a visit's day", .database)
struct VisitRoomHandlersTests {
  private static let path = "\(DaySample.path)/rooms"

  @Test("rooms are entered with place, grades and times, changed and taken away")
  func saves() async throws {
    try await TestSite.withEngines { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get(Self.path).text.contains("Room 101"))

      let answer = try await eli.post(
        Self.path,
        Self.room(1, "Room 102", times: ["2"]) + Self.room(2, "")
          + Self.room(3, "Room 101", times: ["1", "3"])
          + [("version", "2")]
      )

      #expect(answer.status == 303)
      let rooms = try await DaySample.day(site).rooms
      #expect(rooms.map(\.name) == ["Room 102", "Room 101"])
      #expect(rooms.map(\.position) == [1, 3])
      #expect(rooms.map(\.times) == [[2], [1, 3]])
      #expect(rooms[0].place == RoomPlace(corridor: 2, door: 7) && rooms[0].band == .primary)
      let again = try await eli.post(
        Self.path,
        Self.room(1, "Room 102", times: ["2"]) + Self.room(3, "Room 101", times: ["1", "3"]) + [
          ("version", "2")
        ]
      )
      #expect(again.status == 303)
    }
  }

  @Test(
    "a line that needs attention comes back with its words, and nothing is changed",
    arguments: [
      ("name-3", "Rm. 0101", "read as the same room"), ("name-3", "…", "name, with a letter"),
      ("corridor-3", "up", "whole number from 1 to 99"),
      ("door-3", "", "leave corridor and door empty everywhere"),
      ("times-3", "", "taught at no visit time"), ("times-3", "9", "have the numbers 1 to 3"),
      ("band-3", "college", "Choose K-2"),
    ]
  )
  func invalid(field: String, value: String, message: String) async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let eli = try await site.browser(.eli)
      let third = Self.room(3, "Library", times: ["1"]).compactMap { pair in
        pair.0 != field ? pair : value.isEmpty && field.hasPrefix("times") ? nil : (pair.0, value)
      }

      let answer = try await eli.post(
        Self.path,
        Self.room(1, "Room 101", times: ["1"]) + Self.room(2, "Room 102", times: ["1"]) + third + [
          ("version", "2")
        ]
      )

      #expect(answer.status == 422)
      #expect(answer.text.contains(message))
      #expect(try await DaySample.day(site).rooms.map(\.times) == [[1, 2, 3], [1, 2, 3]])
    }
  }

  @Test("without times the page says what comes first")
  func timesFirst() async throws {
    try await TestSite.run { site in
      try await DaySample.visit(site)
      let eli = try await site.browser(.eli)

      #expect(try await eli.get(Self.path).text.contains("First the times, then the rooms"))
      #expect(try await eli.post(Self.path, [("version", "0")]).status == 422)
      #expect(
        try await eli.post("\(Self.path)/file", [("rows", "room\n12"), ("version", "0")]).status == 422
      )
    }
  }

  @Test("who was slower sees both versions")
  func conflict() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let eli = try await site.browser(.eli)
      let lost = try await eli.post(Self.path, Self.room(1, "Gym", times: ["1"]) + [("version", "1")])

      #expect(lost.status == 409)
      #expect(lost.text.contains("Room 101, Room 102.") && lost.text.contains("value=\"Gym\""))
      let file = try await eli.post("\(Self.path)/file", [("rows", "room\nGym"), ("version", "1")])
      #expect(file.status == 409 && file.text.contains("Gym"))
    }
  }

  @Test(
    "a list is read as CSV, from a file, and as spreadsheets copy it",
    arguments: [
      "room,corridor,door,grades,times\r\n\"Room 101\",1,1,K-2,1 3\r\nGym,2,5,,all\r\n",
      "Room\tCorridor\tDoor\tGrades\tTimes\nRoom 101\t1\t1\tK–2\t1;3\nGym\t2\t5\t\t1-3\n",
      "salón;pasillo;puerta;grados;horas\nRoom 101;1;1;k-2;1 3\nGym;2;5;;todas\n",
    ]
  )
  func lists(text: String) async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let eli = try await site.browser(.eli)

      let pasted = try await eli.post("\(Self.path)/file", [("rows", text), ("version", "2")])
      let rooms = try await DaySample.day(site).rooms
      let sent = try await DaySample.upload(eli, "\(Self.path)/file", file: text, fields: [("version", "3")])

      #expect(pasted.status == 303 && sent.status == 303)
      #expect(rooms.map(\.name) == ["Room 101", "Gym"])
      #expect(rooms.map(\.times) == [[1, 3], [1, 2, 3]])
      #expect(rooms[0].band == .primary && rooms[1].place == RoomPlace(corridor: 2, door: 5))
      #expect(rooms[0].position == 1)
      #expect(try await DaySample.day(site).rooms == rooms)
    }
  }

  @Test(
    "a line of a list that needs attention is named with its column, and nothing is changed",
    arguments: [
      ("room,door\n12,x\n", "Line 2, column 2 (door)"),
      ("room,times\n12,all\n14,none\n", "Line 3, column 2 (times)"),
      ("room\n12\nRm 12\n", "Line 3, column 1 (room)"), ("room,floor\n12,1\n", "“floor” is not a column"),
      ("door\n1\n", "needs a column named room"), ("room\n", "There are no rooms in it"),
      ("", "no rooms in it"),
      ("room\n\"12\n", "cannot be read as CSV"), ("room,times\n,1\n", "Line 2, column 1 (room)"),
      ("room,times\n12,1 7\n", "have the numbers 1 to 3"),
      ("room,grades\n12,college\n", "(grades): Choose K-2"),
    ]
  )
  func invalidLists(text: String, message: String) async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let eli = try await site.browser(.eli)

      let answer = try await eli.post("\(Self.path)/file", [("rows", text), ("version", "2")])

      #expect(answer.status == 422)
      #expect(answer.text.contains(message))
      #expect(try await DaySample.day(site).rooms.count == 2)
      #expect(try await DaySample.day(site).version == 2)
    }
  }

  @Test(
    "a template is downloaded while there are no rooms, then the rooms, and what is downloaded can be loaded"
  )
  func template() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let eli = try await site.browser(.eli)
      let saved = try await eli.get("\(Self.path).csv")
      let before = try await DaySample.day(site).rooms

      let loaded = try await eli.post("\(Self.path)/file", [("rows", saved.text), ("version", "2")])

      #expect(saved.text.hasPrefix("room,corridor,door,grades,times\r\nRoom 101,2,1,3-5,all"))
      #expect(loaded.status == 303)
      #expect(try await DaySample.day(site).rooms == before)
      #expect(VisitRoomsFile.write([], times: []).count > 40)
      #expect(try await eli.get("\(Self.path)/file").text.contains("Download the rooms there are"))
      #expect(try await site.browser(.ben).get("\(Self.path).csv").status == 403)
    }
  }

  @Test("more rooms than a visit can have are refused")
  func tooMany() async throws {
    try await TestSite.run { site in
      try await DaySample.settle(site, times: 3, rooms: 2)
      let list = "room\n" + (1...61).map { "Room \($0)\n" }.joined()

      let answer = try await site.browser(.eli).post("\(Self.path)/file", [("rows", list), ("version", "2")])

      #expect(answer.status == 422 && answer.text.contains("at most 60 rooms"))
    }
  }

  private static func room(_ key: Int, _ name: String, times: [String] = []) -> [(String, String)] {
    [("name-\(key)", name), ("corridor-\(key)", "2"), ("door-\(key)", "7"), ("band-\(key)", "K-2")]
      + times.map { ("times-\(key)", $0) }
  }
}
