import HTTPTypes
import Kernel
import Storage
import TestKit
import Testing

@testable import Visits

@Suite("The evidence board", .database)
struct EvidenceBoardHandlersTests {
  @Test("visitors read and sort it; the host, evaluators and everybody else never see a note")
  func ladder() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site, guests: [.cyd, .ivo, .eli, .gil])
      try await VisitSample.notes(site)
      let statuses: [(Cast.Member, Int)] = [
        (.cyd, 200), (.ivo, 200), (.eli, 403), (.gil, 403), (.lea, 403), (.ben, 403), (.ana, 403),
        (.dee, 403),
        (.hana, 403), (.jo, 403), (.max, 403), (.kim, 404),
      ]
      for (member, status) in statuses {
        let browser = try await site.browser(member)
        for path in [
          "\(VisitSample.path)/board", "\(VisitSample.api)/board", "\(VisitSample.path)/board/events",
        ] {
          let answer = try await browser.get(path)
          #expect(answer.status == status, "\(member) \(path)")
          #expect(
            answer.text.contains("Canary") == (status == 200 && !path.hasSuffix("events")),
            "\(member) \(path)"
          )
        }
      }
      #expect(
        try await site.browser(.cyd).get("\(VisitSample.path)/board").headers[.cacheControl] == "no-store"
      )
    }
  }

  @Test("ticked notes go into a new pattern by one form, and a second send changes nothing")
  func sorts() async throws {
    try await TestSite.withEngines { site in
      try await VisitSample.open(site)
      let notes = try await VisitSample.notes(site)
      let cyd = try await site.browser(.cyd)
      let fields =
        [
          ("to", "new"), ("pattern_id", VisitSample.patterns[0].text),
          ("new_pattern", "Students give reasons"),
        ]
        + notes.prefix(2).map { ("note", "\($0.id.text):\($0.version)") }

      let first = try await cyd.post("\(VisitSample.path)/board/moves", fields)
      let board = try await VisitSample.board(site)
      let second = try await cyd.post("\(VisitSample.path)/board/moves", fields)

      #expect(first.status == 303)
      #expect(second.status == 303)
      #expect(board.patterns.map(\.title) == ["Students give reasons"])
      #expect(board.notes(in: .pattern(VisitSample.patterns[0])).count == 2)
      #expect(try await VisitSample.board(site).notes == board.notes)
      let page = try await cyd.get("\(VisitSample.path)/board")
      #expect(page.text.contains("Students give reasons"))
    }
  }

  @Test("what is missing comes back with the ticks kept")
  func invalid() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      let note = try #require(try await VisitSample.notes(site).first)
      let cyd = try await site.browser(.cyd)
      let ticked = ("note", "\(note.id.text):\(note.version)")
      let named = [ticked, ("to", "new"), ("pattern_id", VisitSample.patterns[0].text)]
      let cases: [([(String, String)], String)] = [
        ([("to", "unsorted")], "Tick the notes"), ([ticked], "Choose where"),
        ([ticked, ("to", "nowhere")], "Choose where"),
        (named + [("new_pattern", " ")], "Name the pattern"),
        (named + [("new_pattern", "Room 12 talks")], "Leave out who and where"),
      ]
      for (fields, words) in cases {
        let answer = try await cyd.post("\(VisitSample.path)/board/moves", fields)
        #expect(answer.status == 422, "\(words)")
        #expect(answer.text.contains(words))
        #expect(
          answer.text.contains("value=\"\(note.id.text):1\" checked") == fields.contains { $0.0 == "note" }
        )
      }
      #expect(try await VisitSample.board(site).patterns.isEmpty)
    }
  }

  @Test("two people move the same note: the later one sees both wishes and loses nothing")
  func conflict() async throws {
    try await TestSite.withEngines { site in
      try await VisitSample.open(site)
      let note = try #require(try await VisitSample.notes(site).first)
      let cyd = try await site.browser(.cyd)
      let ivo = try await site.browser(.ivo)
      let ticked = ("note", "\(note.id.text):\(note.version)")

      let first = try await cyd.post("\(VisitSample.path)/board/moves", [ticked, ("to", "aside")])
      let named = [
        ("to", "new"), ("pattern_id", VisitSample.patterns[1].text), ("new_pattern", "Waiting for thinking"),
      ]
      let second = try await ivo.post("\(VisitSample.path)/board/moves", [ticked] + named)

      #expect(first.status == 303)
      #expect(second.status == 409)
      #expect(second.text.contains("Off the board"))
      #expect(second.text.contains("Waiting for thinking"))
      #expect(try await VisitSample.board(site).patterns.isEmpty)
      let again = try await ivo.post(
        "\(VisitSample.path)/board/moves",
        [("note", "\(note.id.text):2")] + named
      )
      #expect(again.status == 303)
      #expect(try await VisitSample.board(site).notes(in: .pattern(VisitSample.patterns[1])).count == 1)
    }
  }

  @Test("patterns are renamed and taken apart, and a lost race shows both names")
  func patterns() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      try await VisitSample.sort(site, try await VisitSample.notes(site))
      let cyd = try await site.browser(.cyd)
      let path = "\(VisitSample.path)/patterns/\(VisitSample.patterns[0])"

      let renamed = try await cyd.post(path, [("title", "Reasons in pairs"), ("version", "1")])
      let late = try await cyd.post(path, [("title", "Reasons everywhere"), ("version", "1")])
      let empty = try await cyd.post(path, [("title", ""), ("version", "2")])
      let unknown = try await cyd.post(
        "\(VisitSample.path)/patterns/\(VisitSample.patterns[2])",
        [("title", "x")]
      )
      let removed = try await cyd.post(path, [("remove", "yes"), ("version", "2")])

      #expect(renamed.status == 303)
      #expect(late.status == 409)
      #expect(late.text.contains("Reasons in pairs") && late.text.contains("Reasons everywhere"))
      #expect(empty.status == 422)
      #expect(unknown.status == 404)
      #expect(removed.status == 303)
      #expect(try await VisitSample.board(site).notes(in: .unsorted).count == 4)
    }
  }

  @Test("an open page hears of a change by its version")
  func events() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      try await VisitSample.notes(site, 3)

      let stream = try await site.browser(.cyd).get("\(VisitSample.path)/board/events")

      #expect(stream.headers[.contentType] == "text/event-stream; charset=utf-8")
      #expect(stream.text.contains("event: version\nid: 3\ndata: 3\n\n"))
    }
  }

  @Test("programs move notes under the same rules, and are told when somebody was faster")
  func api() async throws {
    try await TestSite.run { site in
      try await VisitSample.open(site)
      let note = try #require(try await VisitSample.notes(site).first)
      let cyd = try await site.browser(.cyd)
      let body = #"{"moves":[{"note":"\#(note.id)","version":1}],"to":"aside"}"#
      let path = "\(VisitSample.api)/board/moves"

      let moved = try await cyd.json(.post, path, body, headers: RoundSample.token(cyd))
      let back = body.replacing("aside", with: "unsorted")
      let late = try await cyd.json(.post, path, back, headers: RoundSample.token(cyd))
      let nothing = try await cyd.json(
        .post,
        path,
        #"{"moves":[],"to":"aside"}"#,
        headers: RoundSample.token(cyd)
      )

      #expect(moved.status == 200)
      #expect(late.status == 412)
      #expect(nothing.status == 422)
      let sent =
        #"{"id":"\#(VisitNoteID.makeAnonymous())","kind":"heard","lookFor":2,"body":"“Because both halves match”"}"#
      #expect(
        try await cyd.json(.post, "\(VisitSample.api)/notes", sent, headers: RoundSample.token(cyd)).status
          == 201
      )
    }
  }

  @Test("of many racing moves none is lost: each either happened or told its mover so")
  func races() async throws {
    try await TestSite.withEngines { site in
      try await VisitSample.open(site)
      let notes = try await VisitSample.notes(site, 5)
      try await VisitSample.sort(site, [])
      let spots: [BoardSpot] = [.unsorted, .aside, .pattern(VisitSample.patterns[0])]
      let each = FullRun.count(quick: 50, full: 625)
      let accepted = try await withThrowingTaskGroup(of: Int.self) { group in
        for mover in 0..<8 {
          group.addTask {
            var count = 0
            for turn in 0..<each {
              let note = notes[(mover + turn) % notes.count].id
              let now = try await VisitSample.board(site).notes.first { $0.id == note }
              guard let now, let spot = spots.filter({ $0 != now.spot }).randomElement() else { continue }
              do {
                count += try await site.store.write { db in
                  try EvidenceBoardQueries.move(
                    db,
                    [BoardMove(note: note, version: now.version)],
                    to: spot,
                    in: VisitSample.visit
                  )
                }
              } catch is BoardConflict {}
            }
            return count
          }
        }
        return try await group.reduce(0, +)
      }

      // Each move that was accepted made one note one version newer.
      let versions = try await VisitSample.board(site).notes.reduce(0) { $0 + $1.version - 1 }
      #expect(accepted > 0)
      #expect(versions == accepted)
    }
  }
}
