import Foundation
import Testing

@testable import Interchange

@Suite("OneRoster under random damage")
struct MutationTests {
  /// A small generator whose seed a failure prints, so that it can be repeated.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 31)) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  @Test("ten thousand damaged packages are judged without a crash", arguments: [UInt64(1), 22, 333, 4_444])
  func neverCrashes(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let whole = [RosterFixture.complete, .complete1p1].map { fixture in
      var small = fixture
      small.files = small.files.filter { ["orgs", "users", "roles"].contains($0.key) }
      return small.contents
    }
    var refused = 0

    for round in 0..<2_500 {
      var contents = whole[round % 2]
      let names = contents.keys.sorted()
      for _ in 0...Int.random(in: 0...2, using: &dice) {
        let name = names[Int.random(in: 0..<names.count, using: &dice)]
        contents[name] = Self.damage(contents[name] ?? [], &dice)
      }
      let bundle = try OneRosterBundle(source: MemorySource(contents: contents))
      // The strict judge reads with the same code and a few more rules: one package in eight is enough.
      let report = try OneRosterValidator.report(bundle, strict: round % 8 == 0)
      if report.isRefused { refused += 1 }
    }

    #expect(refused > 500, "seed \(seed)")
  }

  @Test("damaged ZIP files are refused or read, never a crash", arguments: [UInt64(7)])
  func damagedZips(seed: UInt64) throws {
    try withFolder { folder in
      var dice = Dice(state: seed)
      let whole = try Array(
        Data(contentsOf: URL(fileURLWithPath: zip(in: folder, RosterFixture.complete.contents)))
      )
      for round in 0..<300 {
        let path = folder + "/damaged.zip"
        try Data(Self.damage(whole, &dice)).write(to: URL(fileURLWithPath: path))
        do {
          _ = try OneRosterValidator.report(OneRosterBundle.open(path: path))
        } catch is OneRosterUnreadable {
          continue
        } catch {
          Issue.record("seed \(seed), round \(round): \(error)")
        }
      }
    }
  }

  private static func damage(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Array("\",\r\n{}\u{FEFF}".utf8).randomElement(using: &dice) ?? 0, at: place)
    case 3: bytes.removeLast(bytes.count - place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 20))
    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
    }
    return bytes
  }
}
