import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("Notes of an inquiry visit", .database)
struct VisitNoteHandlersTests {
  @Test(
    "a note from the phone is on the board once, however often it arrives, and leaves no trace of its author"
  )
  func records() async throws {
    try await TestSite.withEngines { site in
      try await VisitSample.open(site)
      let cyd = try await site.browser(.cyd)
      let fields = VisitSample.fields()

      let first = try await cyd.post("\(VisitSample.path)/notes", fields, headers: RoundSample.wantsJSON)
      let again = try await cyd.post("\(VisitSample.path)/notes", fields, headers: RoundSample.wantsJSON)

      #expect(first.status == 201)
      #expect(again.status == 200)
      #expect(first.headers[.cacheControl] == "no-store")
      #expect(
        try await VisitSample.board(site).notes.map(\.body) == ["4 of 6 students said why their answer fits"]
      )
      #expect(try await RoundSample.count(site, "SELECT COUNT(*) FROM event") == 0)
    }
  }

  @Test("without a script the form is sent and the same look-for is offered again")
  func plain() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      let cyd = try await site.browser(.cyd)

      let page = try await cyd.get("\(VisitSample.path)/notes")
      let answer = try await cyd.post("\(VisitSample.path)/notes", VisitSample.fields(lookFor: "2"))

      #expect(page.text.contains("data-outbox"))
      #expect(page.text.contains("Only this visit’s visitors") || page.text.contains("visitors read notes"))
      #expect(answer.location == "\(VisitSample.path)/notes?look-for=2")
    }
  }

  @Test(
    "what cannot be taken comes back with words, on the page and to the phone",
    arguments: [
      (VisitSample.fields(kind: "rated"), "Choose what it is"),
      (VisitSample.fields(lookFor: "3"), "look-fors"),
      (VisitSample.fields(body: "  "), "Say in a few words"),
      (VisitSample.fields(body: "👏👏👏"), "Say in a few words"),
      (VisitSample.fields(body: String(repeating: "a", count: 100_000)), "100000 letters"),
      (VisitSample.fields(body: "In room 12 all wrote"), "Leave out who and where"),
      (VisitSample.fields(body: "Students asked Ben for help"), "Leave out who and where"),
      (VisitSample.fields(body: "Great lesson!"), "What did students say or do?"),
      (VisitSample.fields(id: "01900000-0000-7000-8000-000000000001"), "Open the note screen again"),
    ]
  )
  func invalid(fields: [(String, String)], message: String) async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      let cyd = try await site.browser(.cyd)

      let page = try await cyd.post("\(VisitSample.path)/notes", fields)
      let json = try await cyd.post("\(VisitSample.path)/notes", fields, headers: RoundSample.wantsJSON)

      #expect(page.status == 422)
      #expect(page.text.contains(message))
      #expect(json.status == 422)
      #expect(json.text.contains(message))
      #expect(try await VisitSample.board(site).notes.isEmpty)
    }
  }

  @Test("a judgement that is meant may be sent, and a wondering may judge")
  func asMeant() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      let cyd = try await site.browser(.cyd)

      let meant = try await cyd.post(
        "\(VisitSample.path)/notes",
        VisitSample.fields(body: "Great lesson!", asIs: true)
      )
      let wondering = VisitSample.fields(kind: "wondering", body: "What made it so good?")
      let asked = try await cyd.post("\(VisitSample.path)/notes", wondering)

      #expect(meant.status == 303)
      #expect(asked.status == 303)
    }
  }

  @Test("only visitors may write: never who evaluates the host's teachers, nor the host, nor strangers")
  func ladder() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site, guests: [.cyd, .ivo, .eli, .gil])
      let statuses: [(Cast.Member, Int)] = [
        (.cyd, 201), (.ivo, 201), (.eli, 403), (.gil, 403), (.lea, 403), (.ben, 403), (.ana, 403),
        (.dee, 403),
        (.hana, 403), (.kim, 404), (.jo, 403), (.max, 403),
      ]
      for (member, status) in statuses {
        let browser = try await site.browser(member)
        let sent = try await browser.post(
          "\(VisitSample.path)/notes",
          VisitSample.fields(),
          headers: RoundSample.wantsJSON
        )
        #expect(sent.status == status, "\(member)")
      }
      #expect(try await VisitSample.board(site).notes.count == 2)
      let cyd = try await site.browser(.cyd)
      #expect(try await cyd.json(.delete, "\(VisitSample.path)/notes").status == 405)
      #expect(
        try await cyd.get("/d/maravilla/visits/01900000-0000-7000-8000-0000000bffff/notes").status == 404
      )
    }
  }

  @Test(
    "a note before its day, after the debrief or of a visit that was called off stays on the phone with words",
    arguments: [
      (InquiryVisitState.shared, 1, 422, "This visit is on"), (.closed, 0, 410, "over"),
      (.cancelled, 0, 410, "called off"),
      (.shared, -30, 410, "over"), (.shared, -29, 201, "recorded"),
    ]
  )
  func state(_ state: InquiryVisitState, _ days: Int, _ status: Int, _ words: String) async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site, state: state, on: RoundSample.today.adding(days: days))
      let cyd = try await site.browser(.cyd)

      let sent = try await cyd.post(
        "\(VisitSample.path)/notes",
        VisitSample.fields(),
        headers: RoundSample.wantsJSON
      )

      #expect(sent.status == status)
      #expect(sent.text.contains(words))
    }
  }

  @Test("any order, any repetition and any lost answer of 200 notes leaves the same board")
  func schedules() async throws {
    try await TestSite.withEngines { site in
      try await VisitSample.open(site)
      let forms = (0..<200).map { index in
        var form = VisitNoteForm()
        form.id = VisitNoteID.makeAnonymous().text
        form.kind = VisitNoteKind.allCases[index % 3].rawValue
        form.lookFor = ["", "1", "2"][index % 3]
        form.body = "Note \(index): students compared"
        return form
      }
      let drafts = try forms.map {
        try VisitNoteDraft($0, lookFors: 2, nameless: NamelessText(staff: [], rooms: []))
      }
      let wanted = Set(drafts.map(\.body))
      for seed in 0..<FullRun.count(quick: 20, full: 1000) {
        var random = SeededRandom(seed: UInt64(seed))
        try await site.store.write { db in try db.run("DELETE FROM inquiry_note") }
        var queue = drafts.shuffled(using: &random)
        while !queue.isEmpty {
          // A connection that dies after the server was done: the phone sends the whole piece again.
          let piece = Array(queue.prefix(Int.random(in: 1...60, using: &random)))
          let repeats = Int.random(in: 1...3, using: &random)
          try await site.store.write { db in
            for draft in Array(repeating: piece, count: repeats).flatMap({ $0 }) {
              _ = try VisitNoteQueries.record(db, draft, in: VisitSample.visit, language: .english)
            }
          }
          queue.removeFirst(piece.count)
        }
        let notes = try await VisitSample.board(site).notes
        #expect(notes.count == 200, "seed \(seed)")
        #expect(Set(notes.map(\.body)) == wanted, "seed \(seed)")
      }
    }
  }
}
