import Foundation
import Testing

@testable import Analytics

@Suite("Closing a walk round")
struct WalkRoundPublicationTests {
  @Test("a round that is too short says which minimums there are, and no count")
  func tooShort() {
    let round = WalkRoundNotes(notes: Self.notes([2, 1], seen: 1), lookFors: 1, schoolDays: 2)

    #expect(
      round.verdict()
        == .tooShort([.rooms(atLeast: 5), .notes(atLeast: 8), .schoolDays(atLeast: 5)])
    )
    #expect(
      WalkRoundNotes(notes: [], lookFors: 1, schoolDays: 9).verdict()
        == .tooShort([.rooms(atLeast: 5), .notes(atLeast: 8)])
    )
  }

  @Test("a round in which one room has most of the notes stays open")
  func dominance() {
    let round = WalkRoundNotes(notes: Self.notes([9, 1, 1, 1, 1], seen: 4), lookFors: 1, schoolDays: 5)

    #expect(round.verdict() == .tooShort([.spread]))
  }

  @Test("a published cell has its notes, rooms, rounded rate and an outward interval")
  func figure() throws {
    let notes =
      Self.notes([2, 2, 2, 2, 2], seen: 4)
      + (0..<4).map { WalkNote(room: $0, band: 0, marks: [.notExpected]) }
    let cell = try #require(Self.cells(notes).first)

    let figure = try #require(cell.content.figure)

    #expect(cell.place == LatticePlace(topic: 0))
    #expect(figure.count == 10)
    #expect(figure.rooms == 5)
    #expect(figure.notExpectedAbout == 5)
    #expect(figure.rate == .percent(40))
    // 4 of 10 at an effective size of 10/1.2: 15.0 to 71.3 %.
    #expect(figure.interval == PublishedInterval(lowerPercent: 15, upperPercent: 75))
  }

  @Test("a look-for that was mostly not expected is withheld while the others are shown")
  func withheldLookFor() {
    let notes = Self.notes([2, 2, 2, 2, 2], seen: 4).map { note in
      WalkNote(room: note.room, band: 0, marks: note.marks + [note.room < 4 ? .notExpected : .seen(step: 2)])
    }

    let cells = Self.cells(notes, lookFors: 2)

    #expect(cells.count == 2)
    #expect(cells[0].content.figure != nil)
    #expect(cells[1].content == .withheld)
  }

  @Test("a withheld cell is one word and no number")
  func oneWord() throws {
    let cell = PublishedCell<DoingFigure>(place: LatticePlace(topic: 0), content: .withheld)
    let text = String(decoding: try JSONEncoder().encode(cell.content), as: UTF8.self)

    let hasNumber = text.contains { $0.isNumber }

    #expect(!hasNumber)
    #expect(Published<DoingFigure>.withheldWord == "withheld")
  }

  @Test("bands are shown when every one of them stands on its own")
  func breakdown() {
    let notes =
      Self.notes([2, 2, 2, 2, 2], seen: 4) + Self.notes([2, 2, 2, 1, 1], seen: 3, band: 1, from: 10)

    #expect(Self.cells(notes).map(\.place.band) == [nil, 0, 1])
  }

  @Test("one weak band, a unanimous band or a note without a band drops the whole breakdown")
  func noBreakdown() {
    let strong = Self.notes([2, 2, 2, 2, 2], seen: 4)
    let weak = Self.notes([2, 2, 2, 2], seen: 4, band: 1, from: 10)
    let unanimous = Self.notes([2, 2, 2, 2, 2], seen: 10, band: 1, from: 10)
    let nameless = Self.notes([2, 2, 2, 2, 2], seen: 4, band: nil, from: 10)

    for other in [weak, unanimous, nameless, []] {
      #expect(Self.cells(strong + other).map(\.place.band) == [nil])
    }
  }

  @Test("one look-for that a band did not expect drops the breakdown of all look-fors")
  func allLookFors() {
    let first = Self.notes([2, 2, 2, 2, 2], seen: 4).map { $0.adding(.seen(step: nil), every: 2) }
    let second = Self.notes([2, 2, 2, 2, 2], seen: 4, band: 1, from: 10).map {
      $0.adding(.notExpected, every: 1)
    }

    let cells = Self.cells(first + second, lookFors: 2)

    #expect(cells.map(\.place) == [LatticePlace(topic: 0), LatticePlace(topic: 1)])
  }

  @Test("a missing mark counts nowhere")
  func unmarked() throws {
    let notes =
      Self.notes([2, 2, 2, 2, 2], seen: 4) + [WalkNote(room: 0, band: 0, marks: [])]
      + [WalkNote(room: 0, band: 0, marks: [nil])]

    #expect(Self.cells(notes).first?.content.figure?.count == 10)
  }

  /// Notes from rooms with the given numbers of visits, the first `seen` of them with the practice.
  static func notes(_ perRoom: [Int], seen: Int, band: Int? = 0, from first: Int = 0) -> [WalkNote] {
    let rooms = perRoom.enumerated().flatMap { Array(repeating: $0.offset + first, count: $0.element) }
    return rooms.enumerated().map { index, room in
      WalkNote(room: room, band: band, marks: [index < seen ? .seen(step: nil) : .notSeen])
    }
  }

  static func cells(_ notes: [WalkNote], lookFors: Int = 1) -> [PublishedCell<DoingFigure>] {
    guard
      case .publish(let cells) = WalkRoundNotes(notes: notes, lookFors: lookFors, schoolDays: 5).verdict()
    else { return [] }
    return cells
  }
}

extension WalkNote {
  fileprivate func adding(_ mark: WalkMark, every step: Int) -> WalkNote {
    WalkNote(room: room, band: band, marks: marks + [room % step == 0 ? mark : .notSeen])
  }
}
