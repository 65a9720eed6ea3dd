import Analytics
import Foundation
import HTTPTypes
import Kernel
import Practices
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Closing a walk round", .database)
struct WalkRoundClosingTests {
  @Test("closing publishes once, rewrites the notes and destroys signs and key")
  func closes() async throws {
    try await TestSite.withEngines { site in
      try await RoundSample.open(site)
      let notes = RoundSample.notes()
      try await RoundSample.record(site, notes)
      let eli = try await site.browser(.eli)
      #expect(try await eli.get("\(RoundSample.path)/closure").text.contains("Close it for good"))

      let answer = try await eli.post("\(RoundSample.path)/closure", [])
      let again = try await eli.post("\(RoundSample.path)/closure", [])

      #expect(answer.location == RoundSample.path)
      #expect(again.location == RoundSample.path)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM published_cell") == 2)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_room") == 0)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 12)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_mark") == 24)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_mark WHERE step = 2") == 2)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE verb = 'round.closed'") == 1
      )
      #expect(try RoundSample.keys(site).key(RoundSample.round) == nil)
      let ids = try await site.store.read { db in
        try db.rows("SELECT id FROM walk_note").map { try $0("id", as: String.self) }
      }
      #expect(Set(ids).isDisjoint(with: notes.map(\.id.text)))
      #expect(ids.allSatisfy { UUIDText.isValid($0, version: "4") })
      let card = try await eli.get(RoundSample.path).text
      #expect(card.contains("n = 12 looks in 6 rooms"))
    }
  }

  @Test("a round that is too short stays open, says which minimum is missed and not by how much")
  func tooShort() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, Array(RoundSample.notes().prefix(7)))
      let eli = try await site.browser(.eli)

      let answer = try await eli.post("\(RoundSample.path)/closure", [])
      let api = try await eli.json(.post, "\(RoundSample.apiPath)/closure", headers: RoundSample.token(eli))

      #expect(answer.status == 422)
      #expect(answer.text.contains("at least 8 notes"))
      let reasons = try #require(
        answer.text.firstMatch(of: /class="prose">(.*?)<\/div>/.dotMatchesNewlines())
      ).1
      #expect(!reasons.contains("7"))
      #expect(api.status == 422)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_round WHERE state = 'open'") == 1)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM published_cell") == 0)
      #expect(try RoundSample.keys(site).key(RoundSample.round) != nil)
    }
  }

  @Test("before five school days nobody learns whether there are enough notes")
  func fiveDays() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site, from: -3)
      let eli = try await site.browser(.eli)

      let empty = try await eli.post("\(RoundSample.path)/closure", [])
      try await RoundSample.record(site, RoundSample.notes())
      let full = try await eli.post("\(RoundSample.path)/closure", [])

      #expect(empty.status == 422)
      #expect(empty.body == full.body)
      #expect(full.text.contains("5 school days"))
    }
  }

  @Test("a district that raised its minimums is obeyed")
  func raised() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())
      try await site.store.write { db in try db.run("UPDATE district SET minimum_rooms = 7") }

      let answer = try await site.browser(.eli).post("\(RoundSample.path)/closure", [])

      #expect(answer.status == 422)
      #expect(answer.text.contains("at least 7 different rooms"))
    }
  }

  @Test("a look-for with too little is withheld, in words and in the API, with no number")
  func withheld() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      let notes = RoundSample.notes().map { note in
        WalkNoteDraft(id: note.id, room: note.room, band: note.band, marks: [note.marks[0], .notExpected])
      }
      try await RoundSample.record(site, notes)
      let eli = try await site.browser(.eli)

      #expect(try await eli.post("\(RoundSample.path)/closure", []).status == 303)

      #expect(try await eli.get(RoundSample.path).text.contains("Withheld: too little stands behind it"))
      let cells = try await eli.get("\(RoundSample.apiPath)/cells").text
      #expect(
        cells.contains(#"{"gradeBand":"all","isWithheld":true,"practice":"\#(RoundSample.practices[1])"}"#)
      )
    }
  }

  @Test("two rounds in a row, each too short, make one card: the second continues the first under its key")
  func continues() async throws {
    try await TestSite.withEngines { site in
      try await RoundSample.open(site)
      let notes = RoundSample.notes()
      try await RoundSample.record(site, Array(notes.prefix(6)))
      let eli = try await site.browser(.eli)
      let next = WalkRoundID("01900000-0000-7000-8000-00000000a002")
      let form = [
        ("id", next.text), ("continues", RoundSample.round.text), ("title", "Talk, again"),
        ("opens_on", RoundSample.today.description),
        ("closes_on", RoundSample.today.adding(days: 13).description),
      ]
      #expect(
        try await eli.get("/d/maravilla/rounds/new?continues=\(RoundSample.round)").text.contains(
          "Continue the round"
        )
      )

      #expect(try await eli.post("/d/maravilla/rounds", form).status == 303)
      #expect(try await eli.post("/d/maravilla/rounds", form).status == 303)
      // A phone that was away still sends to the first round.
      let late = try await site.browser(.ben).post(
        "\(RoundSample.path)/notes",
        RoundSample.fields(room: "101"),
        headers: RoundSample.wantsJSON
      )
      let key = try #require(try RoundSample.keys(site).key(RoundSample.round))
      let more = notes.suffix(6).compactMap { SignedWalkNote($0, key: key) }
      try await site.store.write { db in
        for note in more { _ = try WalkNoteQueries.record(db, note, in: next) }
      }
      #expect(try await eli.get(RoundSample.path).text.contains("Go to the round that continues it"))
      #expect(try await eli.post("/d/maravilla/rounds/\(next)/closure", []).status == 303)

      #expect(late.status == 201)
      // Thirteen notes, and room 101 of both rounds is one room.
      #expect(try await eli.get("/d/maravilla/rounds/\(next)").text.contains("n = 13 looks in 6 rooms"))
      #expect(try RoundSample.keys(site).key(RoundSample.round) == nil)
      #expect(try RoundSample.keys(site).key(next) == nil)
    }
  }

  @Test("after its last day a round closes by itself, or is deleted unpublished when its term is over")
  func endsByItself() async throws {
    try await TestSite.withEngines { site in
      let short = WalkRoundID("01900000-0000-7000-8000-00000000a002")
      let waiting = WalkRoundID("01900000-0000-7000-8000-00000000a003")
      try await RoundSample.open(site, to: -1)
      try await RoundSample.record(site, RoundSample.notes())
      try await RoundSample.open(site, id: short, to: -1)
      try await RoundSample.record(site, Array(RoundSample.notes().prefix(3)), in: short)
      try await RoundSample.open(site, id: waiting, to: 1)

      try await WalkRoundJobs.endRounds(site.site)
      #expect(try await states(site) == ["closed", "open", "open"])
      #expect(try RoundSample.keys(site).key(RoundSample.round) == nil)
      #expect(try RoundSample.keys(site).key(short) != nil)
      try await site.store.write { db in
        try db.run("UPDATE academic_session SET ends_on = \(RoundSample.today.adding(days: -1))")
      }
      try await WalkRoundJobs.endRounds(site.site)

      #expect(try await states(site) == ["closed", "unpublished", "open"])
      #expect(try RoundSample.keys(site).key(short) == nil)
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note WHERE round_id = \(short)") == 0
      )
      #expect(
        try await RoundSample.count(site, "SELECT COUNT(*) FROM published_cell WHERE round_id = \(short)")
          == 0
      )
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM event WHERE actor = 'schedule'") == 2)
    }
  }

  @Test("notes go 30 days after closing, and a key outliving its round is destroyed")
  func retention() async throws {
    try await TestSite.run { site in
      try await RoundSample.open(site)
      try await RoundSample.record(site, RoundSample.notes())
      try await site.store.write { db in
        _ = try WalkRoundClosingQueries.close(db, round: RoundSample.round, on: RoundSample.today)
      }
      let open = WalkRoundID("01900000-0000-7000-8000-00000000a002")
      try await RoundSample.open(site, id: open)

      try await WalkRoundJobs.destroyKeys(site.site)
      try await WalkRoundJobs.deleteNotes(site.site)
      #expect(try RoundSample.keys(site).key(RoundSample.round) == nil)
      #expect(try RoundSample.keys(site).key(open) != nil)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 12)
      try await site.store.write { db in
        try db.run(
          "UPDATE walk_round SET closed_on = \(RoundSample.today.adding(days: -32)) WHERE state = 'closed'"
        )
      }
      try await WalkRoundJobs.deleteNotes(site.site)

      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 0)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_mark") == 0)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM published_cell") == 2)
    }
  }

  @Test("many rounds with many notes are written and closed fast enough for a demo district")
  func batch() async throws {
    try await TestSite.run { site in
      try await site.store.write { db in
        try RoundSample.framework(db)
        let key = RoundKey()
        for index in 0..<20 {
          let id = WalkRoundID.make(at: Cast.now.adding(seconds: index))
          try WalkRoundQueries.open(db, RoundSample.new(id: id))
          try WalkNoteQueries.record(
            db,
            batch: RoundSample.notes().compactMap { SignedWalkNote($0, key: key) },
            in: id
          )
          let closing = try WalkRoundClosingQueries.close(
            db,
            round: id,
            on: RoundSample.today,
            keepingNotes: false
          )
          #expect(closing == .published(key: id, school: Cast.lincoln))
        }
      }

      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM published_cell") == 40)
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM walk_note") == 0)
    }
  }

  private func states(_ site: TestSite) async throws -> [String] {
    try await site.store.read { db in
      try db.rows("SELECT state FROM walk_round ORDER BY id").map { try $0("state") }
    }
  }
}
