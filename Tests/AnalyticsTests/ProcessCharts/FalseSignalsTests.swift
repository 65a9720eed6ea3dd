import Testing

@testable import Analytics

@Suite("False signals")
struct FalseSignalsTests {
  @Test("Anhøj's rule signals falsely as often as the exact computation says")
  func exact() throws {
    for row in try CSVTable("anhoej_false_alarm_exact").rows {
      let points = try row.count("n_useful")
      let bounds = try #require(RunRule.anhoej.bounds(usefulPoints: points))
      let found = try #require(bounds.falseSignals(usefulPoints: points))

      #expect(abs(found.longRun - (try row.number("p_run_signal"))) < 1e-12, "\(points) points")
      #expect(abs(found.fewCrossings - (try row.number("p_crossing_signal"))) < 1e-12, "\(points) points")
      #expect(abs(found.any - (try row.number("p_any_signal"))) < 1e-12, "\(points) points")
    }
  }

  @Test("of twelve points, counting every series of sides gives the same", arguments: RunRule.allCases)
  func enumerated(rule: RunRule) throws {
    let bounds = try #require(rule.bounds(usefulPoints: 12))
    let signals = (0..<4096).count { bits in
      let sides = (0..<12).map { bits >> $0 & 1 }
      return !Self.signals(sides, bounds).isEmpty
    }

    let found = try #require(bounds.falseSignals(usefulPoints: 12))

    #expect(abs(found.any - Double(signals) / 4096) < 1e-14)
  }

  @Test("a shift is noticed more often than it is falsely seen, and not more often by mirroring it")
  func power() throws {
    let bounds = try #require(RunRule.anhoej.bounds(usefulPoints: 24))
    let chance = try #require(bounds.falseSignals(usefulPoints: 24))
    let above = try #require(bounds.falseSignals(usefulPoints: 24, shareAbove: 0.8))
    let below = try #require(bounds.falseSignals(usefulPoints: 24, shareAbove: 0.2))

    #expect(above.any > 5 * chance.any)
    #expect(abs(above.any - below.any) < 1e-12)
    #expect(bounds.falseSignals(usefulPoints: 24, shareAbove: 1)?.any == 1)
  }

  @Test("what cannot be worked out is undefined")
  func edges() throws {
    let bounds = RunBounds(longestRunLimit: .min, fewestCrossings: .max)

    #expect(bounds.falseSignals(usefulPoints: 0) == nil)
    #expect(bounds.falseSignals(usefulPoints: 401) == nil)
    #expect(bounds.falseSignals(usefulPoints: 10, shareAbove: .nan) == nil)
    #expect(bounds.falseSignals(usefulPoints: 10)?.any == 1)
  }

  private static func signals(_ sides: [Int], _ bounds: RunBounds) -> RunSignals {
    var (run, longest, crossings) = (1, 1, 0)
    for (before, side) in zip(sides, sides.dropFirst()) {
      if side == before { run += 1 } else { (run, crossings) = (1, crossings + 1) }
      longest = max(longest, run)
    }
    return bounds.signals(longestRun: longest, crossings: crossings)
  }
}
