import Testing

@testable import Visits

@Suite("The name of a room")
struct RoomNameTests {
  @Test(
    "two ways of writing a room are the same room",
    arguments: [
      ("Room 12", "rm. 12"), ("12", "Salón 012"), ("  LIBRARY ", "library"), ("B-12", "b12"), ("Rm12", "12"),
      ("Aula 3", "3"), ("Música", "musica"), ("Room  12 ", "ROOM 12!"),
    ]
  )
  func same(one: String, other: String) throws {
    #expect(try #require(RoomName(one)) == #require(RoomName(other)))
  }

  @Test(
    "different rooms stay different",
    arguments: [("12", "21"), ("B12", "C12"), ("Library", "Gym"), ("0", "10")]
  )
  func different(one: String, other: String) throws {
    #expect(try #require(RoomName(one)) != #require(RoomName(other)))
  }

  @Test(
    "text without a room in it is none",
    arguments: ["", "  ", "Room", "…", String(repeating: "1", count: 81)]
  )
  func none(text: String) { #expect(RoomName(text) == nil) }

  @Test("a room has one sign under one key and another under another")
  func signs() {
    let key = RoundKey()

    #expect(key.sign(ofRoom: "Room 12") == key.sign(ofRoom: "12"))
    #expect(key.sign(ofRoom: "12") != RoundKey().sign(ofRoom: "12"))
    #expect(key.sign(ofRoom: "12")?.count == 64)
  }
}
