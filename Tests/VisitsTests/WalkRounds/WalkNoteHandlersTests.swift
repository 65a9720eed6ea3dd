import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Walk notes", .database)
struct WalkNoteHandlersTests {
  @Test("a note from the phone's outbox is recorded once, however often it arrives")
  func records() async throws {
    try await TestSite.withEngines { site in
      try await RoundSample.open(site)
      let ben = try await site.browser(.ben)
      let fields = RoundSample.fields(step: "2")

      let first = try await ben.post("\(RoundSample.path)/notes", fields, headers: RoundSample.wantsJSON)
      let again = try await ben.post("\(RoundSample.path)/notes", fields, headers: RoundSample.wantsJSON)

      #expect(first.status == 201)
      #expect(again.status == 200)
      #expect(first.text == #"{"state":"recorded"}"#)
      #expect(first.headers[.cacheControl] == "no-store")
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 1)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_mark") == 2)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_room") == 1)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM event") == 0)
    }
  }

  @Test("without a script the same form is saved and the next room is offered with the grades kept")
  func plain() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let ben = try await site.browser(.ben)

      let page = try await ben.get("\(RoundSample.path)/capture")
      let answer = try await ben.post("\(RoundSample.path)/notes", RoundSample.fields())

      #expect(page.text.contains("data-outbox"))
      #expect(answer.status == 303)
      #expect(answer.location == "\(RoundSample.path)/capture?band=K-2")
      let id = try #require(page.text.firstMatch(of: /name="id" value="([0-9a-f-]+)"/)).1
      #expect(UUIDText.isValid(String(id), version: "4"))
    }
  }

  @Test(
    "what is missing or strange comes back with words",
    arguments: [
      (RoundSample.fields(room: " "), "Enter the room"), (RoundSample.fields(room: "Room"), "Enter the room"),
      (RoundSample.fields(band: "9-12"), "Choose the grades"),
      (RoundSample.fields(band: ""), "Choose the grades"),
      (RoundSample.fields(marks: ["seen"]), "Mark “Practice 2”"),
      (RoundSample.fields(marks: ["seen", "perhaps"]), "Mark “Practice 2”"),
      (RoundSample.fields(marks: ["seen", "not-seen", "seen"]), "marks for another round"),
      (RoundSample.fields(step: "4"), "Choose step 1, 2 or 3"),
      (RoundSample.fields(id: "01900000-0000-7000-8000-000000000001"), "Open the capture screen again"),
      (RoundSample.fields(id: "1"), "Open the capture screen again"),
    ]
  )
  func invalid(fields: [(String, String)], message: String) async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let ben = try await site.browser(.ben)

      let page = try await ben.post("\(RoundSample.path)/notes", fields)
      let json = try await ben.post("\(RoundSample.path)/notes", fields, headers: RoundSample.wantsJSON)

      #expect(page.status == 422)
      #expect(page.text.contains(message))
      #expect(json.status == 422)
      #expect(json.text.contains(message))
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 0)
    }
  }

  @Test("a note that arrives after closing goes back to its phone with words, even when it is incomplete")
  func afterClosing() async throws {
    try await TestSite.withEngines { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())
      #expect(try await site.browser(.eli).post("\(RoundSample.path)/closure", []).status == 303)
      let ben = try await site.browser(.ben)

      for fields in [RoundSample.fields(), RoundSample.fields(room: "")] {
        let answer = try await ben.post("\(RoundSample.path)/notes", fields, headers: RoundSample.wantsJSON)
        #expect(answer.status == 410)
        #expect(answer.text.contains("came back to your phone"))
      }
      #expect(try await ben.get("\(RoundSample.path)/capture").status == 410)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 12)
    }
  }

  @Test(
    "a note for another school is not found, for a round to come is told when, and readers may not send one"
  )
  func ladder() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let statuses: [(Cast.Member, Int)] = [
        (.ben, 201), (.ana, 201), (.lea, 201), (.eli, 201), (.gil, 201), (.dee, 201), (.ivo, 201),
        (.hana, 403),
        (.cyd, 404), (.kim, 404), (.jo, 403), (.fay, 403), (.max, 403),
      ]
      for (member, status) in statuses {
        let browser = try await site.browser(member)
        let answer = try await browser.post(
          "\(RoundSample.path)/notes",
          RoundSample.fields(),
          headers: RoundSample.wantsJSON
        )
        #expect(answer.status == status, "\(member)")
      }
      #expect(try await site.browser(.ben).get("\(RoundSample.path)/notes").status == 405)
      let later = WalkRoundID("01900000-0000-7000-8000-00000000a002")
      try await RoundSample.open(site, id: later, from: 2, to: 20)
      let early = try await site.browser(.ben).post(
        "/d/maravilla/rounds/\(later)/notes",
        RoundSample.fields(),
        headers: RoundSample.wantsJSON
      )
      #expect(early.status == 422)
      #expect(early.text.contains("begins on"))
    }
  }

  @Test("without its key a round takes no note and does not close")
  func keyMissing() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())
      try RoundSample.keys(site).destroy(RoundSample.round)

      let note = try await site.browser(.ben).post(
        "\(RoundSample.path)/notes",
        RoundSample.fields(),
        headers: RoundSample.wantsJSON
      )
      let closure = try await site.browser(.eli).post("\(RoundSample.path)/closure", [])

      #expect(note.status == 422)
      #expect(note.text.contains("key"))
      #expect(closure.status == 422)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM published_cell") == 0)
    }
  }

  @Test("one open round leads straight to the capture screen, several are offered, none says what to do")
  func chooses() async throws {
    try await TestSite.run { site in
      let ben = try await site.browser(.ben)
      #expect(try await ben.get("/d/maravilla/capture").text.contains("No round is open for you today"))
      try await RoundSample.open(site)
      #expect(try await ben.get("/d/maravilla/capture").location == "\(RoundSample.path)/capture")
      try await RoundSample.open(
        site,
        id: WalkRoundID("01900000-0000-7000-8000-00000000a002"),
        from: -3,
        to: 10
      )
      #expect(try await ben.get("/d/maravilla/capture").text.contains("Which round are you walking for?"))
    }
  }

  @Test(
    "notes of one phone sent twice, late and out of order count once each",
    arguments: [UInt64.random(in: 0 ... .max)]
  )
  func schedules(seed: UInt64) async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let ben = try await site.browser(.ben)
      var random = SeededRandom(seed: seed)
      for schedule in 0..<200 {
        let notes = (0..<3).map { RoundSample.fields(room: "Room \($0 + 1)") }
        let sent =
          (notes
          + (0..<Int.random(in: 0...3, using: &random)).map { _ in
            notes.randomElement(using: &random) ?? notes[0]
          })
          .shuffled(using: &random)
        for fields in sent {
          let answer = try await ben.post("\(RoundSample.path)/notes", fields, headers: RoundSample.wantsJSON)
          #expect(answer.status == 201 || answer.status == 200, "seed \(seed)")
        }
        let count = try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note")
        #expect(count == 3 * (schedule + 1), "seed \(seed), schedule \(schedule)")
      }
    }
  }

  @Test("the API takes the same note, once")
  func api() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let ben = try await site.browser(.ben)
      let marks = RoundSample.practices.prefix(2).map { #"{"practice":"\#($0)","mark":"seen"}"# }.joined(
        separator: ","
      )
      let body = #"{"id":"\#(WalkNoteID.makeAnonymous())","room":"12","gradeBand":"3-5","marks":[\#(marks)]}"#
      let token = RoundSample.token(ben)

      let first = try await ben.json(.post, "\(RoundSample.apiPath)/notes", body, headers: token)
      let again = try await ben.json(.post, "\(RoundSample.apiPath)/notes", body, headers: token)
      let broken = try await ben.json(.post, "\(RoundSample.apiPath)/notes", "{}", headers: token)

      #expect(first.status == 201)
      #expect(again.status == 200)
      #expect(broken.status == 422)
    }
  }
}

/// Random numbers that come again with the same seed.
///
/// Source: splitmix64, Steele et al. 2014.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
