import Foundation
import Testing

@testable import Analytics

@Suite("Attacks on published walk rounds")
struct LatticeAttackTests {
  @Test("two worlds in which two rooms' marks are swapped publish equal bytes", arguments: 0..<60)
  func swapped(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let school = SyntheticSchool(using: &generator)
    let before = try bytes(school.round(school.notes))
    let peers = school.rooms.indices.filter { school.rooms[$0] == school.rooms[0] }
    let other = try #require(peers.randomElement(using: &generator))

    let swapped = school.notes.map { note in
      let room = note.room == 0 ? other : note.room == other ? 0 : note.room
      return WalkNote(room: room, band: note.band, marks: note.marks)
    }

    #expect(try bytes(school.round(swapped.shuffled(using: &generator))) == before, "seed \(seed)")
  }

  @Test("no sum or difference of published cells covers fewer than 5 rooms", arguments: 0..<60)
  func differences(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let school = SyntheticSchool(using: &generator)
    guard case .publish(let cells) = school.round(school.notes).verdict() else { return }

    for topic in 0..<school.lookFors {
      let rows = cells.filter { $0.place.topic == topic && $0.content.figure != nil }.map {
        school.row($0.place)
      }
      guard !rows.isEmpty else { continue }

      #expect(LatticeAttack.smallestIsolated(rows) >= 5, "seed \(seed)")
      #expect(LatticeAttack.determinedRooms(rows) == 0, "seed \(seed)")
    }
  }

  @Test("control: a free filter over days with the same minimums is found to leak")
  func freeFilter() {
    var generator = SeededGenerator(seed: 7)
    let school = SyntheticSchool(using: &generator)
    // "All notes up to a day" is the plainest filter; each answer alone keeps every minimum.
    let rows = (8...60).map { school.row(Array(school.notes[..<$0])) }
      .filter { row in CellRule.standard.allows(notesPerRoom: row.map { Int($0) }.filter { $0 > 0 }) }

    #expect(LatticeAttack.smallestIsolated(rows) == 1)
    #expect(LatticeAttack.determinedRooms(rows) > 0)
  }

  @Test(
    "with the rooms visited known, no small cell pins any room",
    arguments: [
      [2, 2, 2, 1, 1], [3, 2, 1, 1, 1], [2, 2, 2, 2, 2], [4, 2, 2, 1, 1], [3, 3, 2, 2, 2],
      [1, 1, 1, 1, 1, 1, 1, 1],
    ]
  )
  func smallCell(perRoom: [Int]) {
    let bands = perRoom.map { _ in 0 }

    let pinned = LatticeAttack.pinnedRooms(LatticeAttack.worlds(perRoom)) { world in
      round(LatticeAttack.notes(world, of: perRoom, bands: bands)).verdict()
    }

    #expect(pinned == 0)
  }

  @Test("with the rooms visited known, a whole and its bands together pin no room")
  func twoBands() {
    let perRoom = [2, 2, 2, 1, 1, 2, 2, 2, 1, 1]
    let bands = perRoom.indices.map { $0 / 5 }

    let pinned = LatticeAttack.pinnedRooms(LatticeAttack.worlds(perRoom)) { world in
      round(LatticeAttack.notes(world, of: perRoom, bands: bands)).verdict()
    }

    #expect(pinned == 0)
  }

  @Test("control: a plain rounded rate of a small cell is found to leak")
  func plainRate() {
    let perRoom = [2, 2, 2, 1, 1]

    let pinned = LatticeAttack.pinnedRooms(LatticeAttack.worlds(perRoom)) { world in
      (Double(world.reduce(0, +)) / 8 * 20).rounded()
    }

    #expect(pinned > 0)
  }

  @Test("control: the estimated design effect of a small cell is found to leak")
  func estimatedInterval() {
    let perRoom = [3, 2, 1, 1, 1]

    let pinned = LatticeAttack.pinnedRooms(LatticeAttack.worlds(perRoom)) { world in
      let rooms = zip(world, perRoom).map {
        ClusteredProportion.Cluster(successes: Double($0), trials: Double($1))
      }
      return ClusteredProportion(rooms).map { PublishedInterval(outward: $0.interval(.larger)) }
    }

    #expect(pinned > 0)
  }

  @Test("in a large cell every room could have had other marks with the same publication", arguments: 0..<16)
  func largeCell(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let perRoom = (0..<Int.random(in: 10...16, using: &generator)).map { _ in
      Int.random(in: 3...6, using: &generator)
    }
    let bands = perRoom.map { _ in 0 }
    // Every other world is polarised: a room shows the practice always or never.
    let world = perRoom.map { notes in
      seed.isMultiple(of: 2)
        ? Int.random(in: 0...notes, using: &generator) : Bool.random(using: &generator) ? notes : 0
    }
    let published = round(LatticeAttack.notes(world, of: perRoom, bands: bands)).verdict()

    for room in perRoom.indices {
      let hidden = exchanges(of: room, in: world, perRoom).contains { other in
        round(LatticeAttack.notes(other, of: perRoom, bands: bands)).verdict() == published
      }
      #expect(hidden, "seed \(seed), room \(room)")
    }
  }

  private func round(_ notes: [WalkNote]) -> WalkRoundNotes {
    WalkRoundNotes(notes: notes, lookFors: 1, schoolDays: 5)
  }

  /// Worlds in which some of a room's marks changed places with another's.
  private func exchanges(of room: Int, in world: [Int], _ perRoom: [Int]) -> [[Int]] {
    world.indices.filter { $0 != room }.flatMap { other in
      (-6...6).compactMap { moved in
        var changed = world
        changed[room] += moved
        changed[other] -= moved
        let fits = [room, other].allSatisfy { (0...perRoom[$0]).contains(changed[$0]) }
        return moved != 0 && fits ? changed : nil
      }
    }
  }

  private func bytes(_ round: WalkRoundNotes) throws -> Data {
    guard case .publish(let cells) = round.verdict() else { return Data() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(cells)
  }
}

/// A school of 24 rooms in three bands, walked 80 to 500 times with three look-fors.
private struct SyntheticSchool {
  let rooms: [Int]
  let notes: [WalkNote]
  let lookFors = 3

  init(using generator: inout SeededGenerator) {
    let rooms = (0..<24).map { $0 % 3 }
    let strength = rooms.map { _ in Double.random(in: 0.1...0.9, using: &generator) }
    self.rooms = rooms
    notes = (0..<Int.random(in: 80...500, using: &generator)).map { _ in
      let room = Int.random(in: 0..<24, using: &generator)
      let marks = (0..<3).map { _ -> WalkMark? in
        if Int.random(in: 0..<5, using: &generator) == 0 { return .notExpected }
        return Double.random(in: 0..<1, using: &generator) < strength[room] ? .seen(step: nil) : .notSeen
      }
      return WalkNote(room: room, band: rooms[room], marks: marks)
    }
  }

  func round(_ notes: [WalkNote]) -> WalkRoundNotes {
    WalkRoundNotes(notes: notes, lookFors: lookFors, schoolDays: 10)
  }

  /// How many counted notes of each room stand behind a place.
  func row(_ place: LatticePlace) -> LatticeAttack.Row {
    row(
      notes.filter { note in
        (place.band == nil || note.band == place.band) && note.marks[place.topic] != .notExpected
      }
    )
  }

  func row(_ notes: [WalkNote]) -> LatticeAttack.Row {
    notes.reduce(into: LatticeAttack.Row(repeating: 0, count: rooms.count)) { $0[$1.room] += 1 }
  }
}
